"""Suggestions on demand, off and on again, and without a model that works."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from sketch_assistant.sketch.document import SketchError
from sketch_assistant.ui.ghosts import pace
from sketch_assistant.ui.ghosts.scheduler import Mode
from sketch_assistant.ui.ghosts.state import State

if TYPE_CHECKING:
    from tests.ui.window.desk import Desk

LEFT = Qt.MouseButton.LeftButton


def test_on_demand_waits_to_be_asked(desk: Desk) -> None:
    desk.suggesting.set_mode(Mode.ASKED)
    desk.draw_line(100)
    desk.rest(9)
    assert desk.asked == 0
    desk.suggesting.ask()
    desk.worker.work()
    assert desk.session.ghosts


def test_off_is_off(desk: Desk) -> None:
    desk.draw_line(100)
    desk.rest()
    desk.worker.work()
    desk.draw_line(600)
    desk.suggesting.set_mode(Mode.OFF)
    assert desk.session.ghosts == ()
    desk.worker.work()
    assert desk.assist_desk.told == ["release"]
    desk.draw_line(900)
    desk.suggesting.ask()
    assert not desk.suggesting.pace.waits
    assert not desk.worker.jobs
    assert desk.suggesting.state is State.OFF


def test_turning_off_cuts_a_running_question_short(desk: Desk) -> None:
    desk.assist_desk.meanwhile = lambda: desk.suggesting.set_mode(Mode.OFF)
    desk.draw_line(100)
    desk.rest()
    desk.worker.work()
    assert desk.session.ghosts == ()
    assert desk.assist_desk.told == ["cancel", "release"]


def test_turned_off_under_the_pen_the_ghost_goes_when_it_lifts(desk: Desk) -> None:
    desk.ghosts()
    desk.session.pen.come()
    desk.suggesting.set_mode(Mode.OFF)
    assert desk.session.ghosts
    desk.session.pen.leave()
    assert not desk.session.ghosts


def test_turning_on_again_asks_about_what_is_there(desk: Desk) -> None:
    desk.draw_line(100)
    desk.suggesting.set_mode(Mode.OFF)
    desk.suggesting.set_mode(Mode.RESTING)
    desk.rest()
    assert desk.asked == 1


def test_a_failure_is_told_once_and_the_drawing_stays(desk: Desk, qtbot: QtBot) -> None:
    told: list[str] = []
    desk.suggesting.failed.connect(told.append)
    desk.assist_desk.fails = SketchError("The model “cat” is damaged: install it again.")
    for x in (100, 150, 200):
        desk.draw_line(x)
        desk.rest()
        desk.worker.work()
    assert told == ["The model “cat” is damaged: install it again."]
    assert len(desk.session.sketch.strokes) == 3
    desk.assist_desk.fails = None
    desk.draw_line(150)
    desk.rest()
    desk.worker.work()
    assert desk.session.ghosts


def test_without_a_model_nothing_is_asked(desk: Desk) -> None:
    desk.assist_desk.names = []
    desk.suggesting.find_models()
    desk.worker.work()
    assert desk.suggesting.state is State.MISSING
    desk.draw_line(100)
    desk.rest(9)
    desk.suggesting.ask()
    assert desk.asked == 0


def test_a_broken_model_is_told_and_the_others_work(desk: Desk) -> None:
    told: list[str] = []
    desk.suggesting.failed.connect(told.append)
    desk.assist_desk.problems = ["The model in x has a manifest that cannot be used."]
    desk.suggesting.find_models()
    desk.worker.work()
    assert told == desk.assist_desk.problems
    desk.draw_line(100)
    desk.rest()
    assert desk.asked == 1


def test_a_model_that_was_removed_gives_way_to_another(desk: Desk) -> None:
    desk.suggesting.choice.model = "zebra"
    desk.suggesting.find_models()
    desk.worker.work()
    assert desk.suggesting.choice.model == "cat"


def test_no_job_is_given_while_the_pen_is_down_nor_while_ghosts_are_off(desk: Desk) -> None:
    desk.draw_line(300)
    desk.worker.work()
    QTest.mousePress(desk.canvas, Qt.MouseButton.LeftButton, pos=desk.pixel(500, 500))
    for step in range(20):
        QTest.mouseMove(desk.canvas, desk.pixel(500 + 4 * step, 500))
        desk.rest()
    assert not desk.worker.jobs
    QTest.mouseRelease(desk.canvas, Qt.MouseButton.LeftButton, pos=desk.pixel(580, 500))
    desk.rest()
    assert desk.worker.jobs
    desk.worker.work()
    desk.suggesting.set_mode(Mode.OFF)
    desk.worker.work()
    desk.draw_line(700)
    desk.rest(5)
    assert not desk.worker.jobs


def test_peace_ends_when_its_time_is_over(
    make_desk: Callable[[], Desk], monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr(pace, "SNOOZE", 0.05)
    desk = make_desk()
    desk.start()
    desk.actions["snooze"].trigger()
    desk.draw_line(100)
    assert desk.actions["snooze"].isChecked()
    assert not desk.suggesting.pace.waits
    desk.clock.now += 0.05
    qtbot.waitUntil(lambda: not desk.actions["snooze"].isChecked())
    desk.draw_line(200)
    assert desk.suggesting.pace.waits


@pytest.mark.parametrize(("mode", "warms"), [(Mode.RESTING, True), (Mode.OFF, False)])
def test_what_runs_models_is_loaded_at_the_start_unless_ghosts_are_off(
    make_desk: Callable[[], Desk], mode: Mode, warms: bool
) -> None:
    first = make_desk()
    first.suggesting.set_mode(mode)
    first.close()
    second = make_desk()
    second.app.start()
    second.worker.work()
    assert ("warm" in second.assist_desk.told) is warms


def test_how_sure_a_ghost_must_be_counts_as_soon_as_the_slider_moves(desk: Desk) -> None:
    desk.actions["suggestion_panel"].trigger()
    slider = desk.cards.suggestion_panel.confident
    desk.assist_desk.confidence = 0.5
    for end, shown in ((slider.width() - 8, 0), (8, 2)):
        QTest.mousePress(slider, LEFT, pos=QPoint(end, slider.height() - 12))
        QTest.mouseRelease(slider, LEFT, pos=QPoint(end, slider.height() - 12))
        desk.draw_line(100 + 100 * shown)
        desk.rest()
        desk.worker.work()
        assert len(desk.session.ghosts) == shown
