"""What the window has for pens and erasers: actions, cards, and what is remembered of them."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from sketch_assistant.ui.pen.erasing import Takes

if TYPE_CHECKING:
    from tests.ui.window.conftest import Desk

E, WIDER = Qt.Key.Key_E, Qt.Key.Key_BracketRight


def test_the_eraser_again_takes_whole_strokes_and_again_parts(desk: Desk) -> None:
    erasing, button = desk.canvas.tools.erasing, desk.stage.tools.eraser_button
    seen = []
    for _ in range(3):
        desk.press(E)
        seen.append((desk.canvas.tool, erasing.takes, button.icon_))
    parts = ("eraser", Takes.PARTS, "cutter")
    assert seen == [parts, ("eraser", Takes.WHOLE, "eraser"), parts]
    assert desk.message == "The eraser cuts lines where it passes."


def test_the_kind_can_be_chosen_without_taking_the_eraser_up(desk: Desk) -> None:
    desk.actions["erase_whole"].trigger()
    assert (desk.canvas.tool, desk.canvas.tools.erasing.takes) == ("pen", Takes.WHOLE)
    assert desk.actions["erase_whole"].isChecked()
    assert not desk.actions["erase_parts"].isChecked()


def test_the_keys_for_width_change_the_eraser_while_it_is_taken_up(desk: Desk) -> None:
    width, size = desk.canvas.pen_ink.width, desk.canvas.tools.erasing.size
    desk.press(E)
    desk.press(WIDER)
    assert desk.canvas.pen_ink.width == width
    assert desk.canvas.tools.erasing.size == pytest.approx(1.25 * size)
    for _ in range(30):
        desk.press(WIDER)
    assert desk.canvas.tools.erasing.size == 120.0


def test_the_card_shows_the_settings_of_the_tool_in_hand(desk: Desk) -> None:
    card = desk.stage.pen
    desk.actions["pen_panel"].trigger()
    assert (card.width_slider.isVisible(), card.eraser_size.isVisible()) == (True, False)
    high = card.height()
    desk.press(E)
    assert (card.width_slider.isVisible(), card.eraser_size.isVisible()) == (False, True)
    assert card.height() < high


def test_the_eraser_is_the_same_on_the_next_day(make_desk: Callable[[], Desk]) -> None:
    first = make_desk()
    first.start()
    first.actions["erase_whole"].trigger()
    first.canvas.tools.erasing.size = 44.0
    first.close()
    second = make_desk()
    second.start()
    erasing = second.canvas.tools.erasing
    assert (erasing.takes, erasing.size) == (Takes.WHOLE, 44.0)
