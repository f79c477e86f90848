"""Choosing models, temperature, delay and mode; the quiet indicator."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from sketch_assistant.ui.ghosts.scheduler import Mode
from sketch_assistant.ui.ghosts.state import State
from sketch_assistant.ui.panels.cards.suggestion_bar import status
from sketch_assistant.ui.panels.widgets.segments import Segments
from sketch_assistant.ui.panels.widgets.slider import Slider
from tests.ui.window.answers import work

if TYPE_CHECKING:
    from tests.ui.window.desk import Desk

CTRL = Qt.KeyboardModifier.ControlModifier
LEFT = Qt.MouseButton.LeftButton


def test_the_model_picker(desk: Desk) -> None:
    desk.actions["suggestion_panel"].trigger()
    tiles = desk.cards.suggestion_panel.grid.tiles
    assert [tile.name for tile in tiles] == ["cat", "pig"]
    QTest.mouseClick(tiles[1], LEFT)
    assert desk.suggesting.choice.model == "pig"
    assert tiles[1].isChecked()
    assert not tiles[0].isChecked()
    desk.actions["next_model"].trigger()
    assert desk.suggesting.choice.model == "cat"


def test_models_are_found_by_a_part_of_their_name(desk: Desk) -> None:
    desk.assist_desk.names = [f"thing {i}" for i in range(20)] + ["zebra"]
    desk.suggesting.find_models()
    desk.worker.work()
    desk.actions["suggestion_panel"].trigger()
    panel = desk.cards.suggestion_panel
    assert panel.search.isVisible()
    panel.search.setFocus()
    QTest.keyClick(panel.search, Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is desk.canvas
    panel.search.setFocus()
    QTest.keyClicks(panel.search, "ebr")
    assert [tile.name for tile in panel.grid.tiles if tile.isVisible()] == ["zebra"]
    QTest.keyClick(panel.search, Qt.Key.Key_Return)
    assert desk.suggesting.choice.model == "zebra"
    assert QApplication.focusWidget() is desk.canvas


def test_temperature_and_delay(desk: Desk) -> None:
    desk.actions["suggestion_panel"].trigger()
    panel = desk.cards.suggestion_panel
    drag(panel.temperature, 1.0)
    assert desk.suggesting.wishes.temperature == pytest.approx(1.0)
    desk.actions["wilder"].trigger()
    assert desk.suggesting.wishes.temperature == pytest.approx(1.0)
    desk.actions["calmer"].trigger()
    assert desk.suggesting.wishes.temperature == pytest.approx(0.95)
    assert panel.temperature.value == pytest.approx(0.95)
    drag(panel.delay, 0.0)
    assert desk.suggesting.pace.delay == pytest.approx(0.2)
    desk.actions["later"].trigger()
    assert desk.suggesting.pace.delay == pytest.approx(0.3)


def test_modes_are_one_of_three(desk: Desk) -> None:
    for name, mode in (("mode_off", Mode.OFF), ("mode_asked", Mode.ASKED)):
        desk.actions[name].trigger()
        assert desk.suggesting.pace.mode is mode
        checked = [
            n for n in ("mode_resting", "mode_asked", "mode_off") if desk.actions[n].isChecked()
        ]
        assert checked == [name]
    desk.actions["suggestion_panel"].trigger()
    segments = desk.cards.suggestion_panel.findChild(Segments)
    assert isinstance(segments, Segments)
    choice = segments.childAt(segments.rect().center() / 3)
    assert choice is not None
    QTest.mouseClick(choice, LEFT)
    assert desk.suggesting.pace.mode is Mode.RESTING


def test_the_indicator(desk: Desk) -> None:
    seen = [status(desk.suggesting)]
    desk.draw_line(300)
    desk.rest()
    seen.append(status(desk.suggesting))
    desk.worker.work()
    seen.append(status(desk.suggesting))
    desk.actions["mode_asked"].trigger()
    seen.append(status(desk.suggesting))
    desk.actions["mode_off"].trigger()
    seen.append(status(desk.suggesting))
    assert seen == ["ready", "thinking", "ready · CPU", "when asked · CPU", "off"]
    assert desk.suggesting.state is State.OFF


def drag(slider: Slider, part: float) -> None:
    at = slider.rect().center()
    at.setX(int(part * slider.width()))
    QTest.mousePress(slider, LEFT, pos=at)
    QTest.mouseRelease(slider, LEFT, pos=at)


def test_a_first_start_takes_the_model_that_knows_most(make_desk: Callable[[], Desk]) -> None:
    first = make_desk()
    first.assist_desk.names = ["airplane", "everything", "pig"]
    first.assist_desk.classes = {"everything": ("airplane", "pig", "tree")}
    first.start()
    assert first.suggesting.choice.model == "everything"
    first.suggesting.choice.set_model("pig")
    first.close()
    second = make_desk()
    second.assist_desk.names = first.assist_desk.names
    second.start()
    assert second.suggesting.choice.model == "pig"


LIKELY = [("string bean", 0.5), ("hockey stick", 0.2), ("a thing of many many words", 0.1)]


@pytest.mark.parametrize("first", range(3))
def test_what_it_looks_like_fits_the_panel(desk: Desk, first: int) -> None:
    desk.assist_desk.seen = [LIKELY[first], *LIKELY[:first], *LIKELY[first + 1 :]]
    desk.draw_line(300)
    desk.actions["suggestion_panel"].trigger()
    desk.worker.work()
    row = desk.cards.suggestion_panel.guesses
    QApplication.processEvents()
    shown = [chip for chip in row.chips if chip.isVisible()]
    assert shown[0].accessibleName().startswith(LIKELY[first][0])
    for chip, before in zip(shown, [row.title, *shown], strict=False):
        assert row.rect().contains(chip.geometry())
        assert not chip.geometry().intersects(before.geometry())
    assert all(chip.width() >= chip.sizeHint().width() for chip in shown[1:])


def test_broken_models_are_told_in_one_message(desk: Desk) -> None:
    desk.assist_desk.problems = ["One is broken.", "Two is broken.", "Three is broken."]
    desk.suggesting.find_models()
    desk.worker.work()
    assert len(desk.cards.message.waiting) == 1
    assert desk.message == "One is broken. Two is broken. Three is broken."


def test_guesses_are_shown_in_the_panel_and_pinned_by_a_press(desk, drawn):
    desk.assist_desk.seen = [("pig", 0.7), ("cat", 0.2), ("dog", 0.01)]
    desk.actions["suggestion_panel"].trigger()
    work(desk)
    chips = desk.cards.suggestion_panel.guesses
    assert chips.isVisible()
    assert [chip.accessibleName() for chip in chips.chips] == ["pig 70%", "cat 20%"]
    desk.suggesting.choice.set_model("cat")
    chips.chosen.emit("pig")
    assert desk.suggesting.choice.model == "pig"


def test_nobody_looks_while_the_panel_is_closed_or_the_pen_down(desk, drawn):
    desk.assist_desk.seen = [("pig", 0.7)]
    work(desk)
    assert desk.app.recognising.guesses == ()
    desk.session.pen.come()
    desk.app.recognising.recognise()
    assert not any("guesses" in repr(job) for job in desk.worker.jobs)
    desk.session.pen.leave()
