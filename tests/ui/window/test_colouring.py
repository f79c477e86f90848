"""The palette can be changed, what was drawn with is recent, and both are there the next day."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QRect, Qt

from sketch_assistant.ui.base.colours.at_hand import FIRST
from sketch_assistant.ui.panels.colours.colours_card import ColoursCard

if TYPE_CHECKING:
    from tests.ui.window.desk import Desk


@pytest.fixture
def card(desk: Desk) -> ColoursCard:
    desk.press(Qt.Key.Key_C, Qt.KeyboardModifier.ShiftModifier)
    return desk.app.bound.colouring.card


def test_a_place_gets_a_colour_that_is_chosen(desk: Desk, card: ColoursCard) -> None:
    desk.dialogs.colours = ["#12ab34"]
    card.palette_[2].click()
    assert desk.canvas.pen_ink.colour == FIRST[2]
    card.asked.emit(card.chosen)
    assert desk.canvas.colours.palette[2] == "#12ab34"
    assert desk.cards.tools.swatches[2].colour == "#12ab34"
    assert desk.cards.tools.swatches[2].isChecked()
    desk.canvas.setFocus()
    desk.press(Qt.Key.Key_1)
    desk.press(Qt.Key.Key_3)
    assert desk.canvas.pen_ink.colour == "#12ab34"
    assert desk.actions["colour_3"].text() == "Ink #12ab34"
    assert desk.actions["colour_1"].text() == "Ink ink"


def test_the_place_of_the_pens_colour_is_chosen_when_it_opens(desk: Desk) -> None:
    desk.press(Qt.Key.Key_4)
    desk.press(Qt.Key.Key_C, Qt.KeyboardModifier.ShiftModifier)
    assert desk.app.bound.colouring.card.chosen == 3


def test_a_dialog_that_is_cancelled_changes_nothing(desk: Desk, card: ColoursCard) -> None:
    desk.dialogs.colours = [None]
    card.asked.emit(2)
    assert desk.canvas.colours.palette == FIRST


def test_the_pens_colour_can_be_put_there(desk: Desk, card: ColoursCard) -> None:
    desk.canvas.pen_ink = replace(desk.canvas.pen_ink, colour="#445566")
    card.placed.emit(0)
    assert desk.canvas.colours.palette[0] == "#445566"
    card.restored.emit()
    assert desk.canvas.colours.palette == FIRST
    assert "#445566" in desk.canvas.colours.recent


def test_what_was_drawn_with_is_recent_and_can_be_had_again(desk: Desk, card: ColoursCard) -> None:
    desk.canvas.pen_ink = replace(desk.canvas.pen_ink, colour="#445566")
    desk.draw_line(300)
    assert desk.canvas.colours.recent == ("#445566",)
    assert not card.recent[0].isHidden()
    assert card.recent[1].isHidden()
    desk.press(Qt.Key.Key_1)
    card.recent[0].click()
    assert desk.canvas.pen_ink.colour == "#445566"


def test_it_is_the_same_on_the_next_day(make_desk: Callable[[], Desk]) -> None:
    first = make_desk()
    first.start()
    first.dialogs.colours = ["#abcdef"]
    first.press(Qt.Key.Key_C, Qt.KeyboardModifier.ShiftModifier)
    first.app.bound.colouring.card.asked.emit(1)
    first.close()
    second = make_desk()
    second.start()
    assert second.canvas.colours.palette[1] == "#abcdef"
    assert second.cards.tools.swatches[1].colour == "#abcdef"
    assert second.canvas.colours.recent == (FIRST[1],)


def test_the_card_fits(desk: Desk, card: ColoursCard) -> None:
    for i in range(12):
        desk.canvas.pen_ink = replace(desk.canvas.pen_ink, colour=f"#0000{i:02x}")
        desk.draw_line(100.0 + 20 * i)
    desk.window.resize(760, 560)
    desk.cards.settle()
    layout = card.layout()
    assert layout is not None
    layout.activate()
    boxes = [
        QRect(each.mapTo(card, QPoint()), each.size()) for each in (*card.palette_, *card.recent)
    ]
    for box in boxes:
        assert card.rect().contains(box)
        assert not any(box.intersects(other) for other in boxes if other is not box)
