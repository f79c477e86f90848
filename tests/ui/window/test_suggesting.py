"""From the pen to the question, from the answer to the ghost, with a worker that waits for us."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from sketch_assistant.assist.ghosts.finish import Signs
from sketch_assistant.assist.requests import DEFAULT_TEMPERATURE, SOURCES, CompleteRequest
from sketch_assistant.sketch.document import Sketch, SketchError, Stroke
from sketch_assistant.ui.base.worker import Worker
from sketch_assistant.ui.ghosts.scheduler import Mode
from sketch_assistant.ui.ghosts.silence import Silence
from sketch_assistant.ui.ghosts.state import State

if TYPE_CHECKING:
    from tests.ui.window.conftest import Desk


def line(x: float) -> Stroke:
    return Stroke.through([(x, 200), (x + 3, 260), (x, 320)])


def test_a_rest_after_a_stroke_brings_ghosts(desk: Desk) -> None:
    desk.draw_line(100)
    assert desk.asked == 0
    desk.rest(0.4)
    assert desk.asked == 0
    desk.rest(0.2)
    assert desk.asked == 1
    assert desk.suggesting.state is State.THINKING
    desk.worker.work()
    assert len(desk.session.ghosts) == 2
    assert desk.suggesting.state is State.IDLE
    assert desk.suggesting.provider == "CPU"


def test_a_finished_drawing_is_left_alone_until_somebody_asks(desk: Desk) -> None:
    desk.assist_desk.signs = Signs(0.99, 0.9, 8)
    desk.draw_line(100)
    desk.rest()
    desk.worker.work()
    assert len(desk.assist_desk.completions) == 1
    assert desk.session.ghosts == ()
    assert desk.suggesting.state is State.IDLE
    desk.suggesting.ask()
    desk.worker.work()
    assert len(desk.session.ghosts) == 2


@pytest.mark.parametrize(("sure", "shown"), [(0.9, 2), (0.3, 0)])
def test_what_looks_finished_gets_a_ghost_that_is_very_sure(
    desk: Desk, sure: float, shown: int
) -> None:
    desk.assist_desk.signs = Signs(0.15, 0.6, 4)
    assert 0.4 < desk.assist_desk.signs.finished < 0.7
    desk.assist_desk.confidence = sure
    rested(desk)
    assert len(desk.session.ghosts) == shown
    assert desk.suggesting.silence is (Silence.NONE if shown else Silence.FINISHED)


def test_however_eager_what_looks_finished_wants_a_sure_ghost(desk: Desk) -> None:
    desk.suggesting.set_confident(0.0)
    desk.assist_desk.signs, desk.assist_desk.confidence = Signs(0.15, 0.6, 4), 0.3
    rested(desk)
    assert desk.suggesting.silence is Silence.FINISHED


def test_a_ghost_in_place_stays_when_the_drawing_looks_finished(desk: Desk) -> None:
    desk.draw_line(100)
    desk.rest()
    desk.worker.work()
    shown = desk.session.ghost
    desk.assist_desk.signs = Signs(0.99, 0.9, 8)
    desk.suggesting.set_mode(Mode.ASKED)
    desk.session.set_ghosts(())
    desk.suggesting.set_mode(Mode.RESTING)
    assert shown is not None
    desk.session.set_ghosts((shown,))
    desk.rest()
    desk.worker.work()
    assert len(desk.assist_desk.completions) == 2
    assert desk.session.ghost is shown


def test_the_request_says_everything(desk: Desk) -> None:
    desk.suggesting.choice.set_model("pig")
    desk.suggesting.set_temperature(0.7)
    desk.draw_line(100)
    desk.rest()
    desk.worker.work()
    request = CompleteRequest(
        desk.session.sketch,
        model="pig",
        temperature=0.7,
        seed=1,
        count=9,
        asked=False,
        sources=SOURCES,
    )
    assert desk.assist_desk.completions == [request]


def test_the_real_timer_asks(desk: Desk, qtbot: QtBot) -> None:
    desk.suggesting.pace.set_delay(0.001)
    desk.draw_line(100)
    desk.clock.now += 1
    qtbot.waitUntil(lambda: desk.asked == 1)


def test_an_answer_to_an_older_drawing_is_dropped(desk: Desk) -> None:
    desk.draw_line(100)
    desk.rest()
    desk.session.blockSignals(True)  # even when nobody hears of the change
    desk.session.edit("Draw", desk.session.sketch.adding(line(9)))
    desk.session.blockSignals(False)
    desk.worker.work()
    assert len(desk.assist_desk.completions) == 1
    assert desk.session.ghosts == ()


def test_the_pen_cuts_a_question_short(desk: Desk) -> None:
    desk.assist_desk.meanwhile = desk.session.pen.come
    desk.draw_line(100)
    desk.rest()
    desk.worker.work()
    assert desk.assist_desk.told == ["cancel"]
    assert desk.session.ghosts == ()
    desk.rest(9)
    assert desk.asked == 0
    desk.session.pen.leave()
    desk.rest()
    assert desk.asked == 1


def test_a_question_that_has_not_begun_never_does(desk: Desk) -> None:
    desk.draw_line(100)
    desk.rest()
    desk.session.pen.come()
    desk.worker.work()
    assert desk.assist_desk.completions == []
    assert desk.assist_desk.told == [], "what the worker does for others goes on"
    desk.session.pen.leave()
    desk.rest()
    assert desk.asked == 1


def test_one_in_flight_one_waiting_the_newest_wins(desk: Desk) -> None:
    desk.draw_line(100)
    desk.rest()
    for x in (100, 200, 300):
        desk.draw_line(x)
        desk.rest()
        assert desk.asked == 1
    desk.worker.work()
    assert [request.sketch for request in desk.assist_desk.completions] == [desk.session.sketch]


def test_drawing_along_asks_nothing(desk: Desk) -> None:
    desk.draw_line(100)
    desk.rest()
    desk.worker.work()
    first, second = desk.session.ghosts[0].strokes
    desk.draw(first.xy.tolist())
    assert desk.session.ghosts[0].strokes == (second,)
    desk.rest(9)
    assert desk.asked == 0
    desk.draw(second.xy.tolist())
    desk.rest()
    assert desk.asked == 1


def rested(desk: Desk) -> None:
    """A line is drawn, and its ghosts have been there for a while."""
    desk.draw_line(100)
    desk.rest()
    desk.worker.work()
    desk.rest(1)


def test_whoever_keeps_all_is_not_nagged(desk: Desk) -> None:
    rested(desk)
    desk.ghosting.accept_all()
    desk.rest(9)
    assert desk.asked == 0


def test_what_has_not_ended_is_gone_on_with_after_its_last_part(desk: Desk) -> None:
    desk.assist_desk.ended = False
    rested(desk)
    desk.ghosting.accept()
    desk.rest()
    assert desk.asked == 1


def test_the_rest_is_the_next_ghost_without_asking_again(desk: Desk) -> None:
    desk.assist_desk.parts = (1, 1)
    rested(desk)
    first, second = desk.session.ghosts[0].strokes
    desk.ghosting.accept()
    assert desk.session.sketch.strokes[-1] is first
    assert [ghost.strokes for ghost in desk.session.ghosts] == [(second,)]
    desk.rest(9)
    assert desk.asked == 0
    desk.ghosting.accept()
    assert desk.session.sketch.strokes[-2:] == (first, second)
    assert desk.session.ghost is None


def test_what_is_not_sure_enough_is_shown_to_whoever_asks(desk: Desk) -> None:
    desk.assist_desk.confidence = 0.3
    desk.suggesting.set_confident(0.35)
    rested(desk)
    assert desk.session.ghosts == ()
    assert desk.suggesting.silence is Silence.UNSURE
    desk.suggesting.ask()
    desk.worker.work()
    assert desk.session.ghosts
    assert desk.suggesting.silence is Silence.NONE
    desk.suggesting.set_confident(0.25)
    desk.draw_line(400)
    desk.rest()
    desk.worker.work()
    assert desk.session.ghosts


def test_a_model_that_cannot_say_how_sure_it_is_shows_what_it_has(desk: Desk) -> None:
    desk.assist_desk.confidence = 0.0
    desk.suggesting.set_confident(0.6)
    rested(desk)
    assert desk.session.ghosts


def test_writing_is_left_alone(desk: Desk) -> None:
    desk.assist_desk.writing = True
    rested(desk)
    assert desk.session.ghosts == ()
    assert desk.suggesting.silence is Silence.WRITING
    assert not desk.assist_desk.completions[0].asked
    desk.suggesting.ask()
    assert desk.asked == 1


def test_nothing_comes_by_itself_while_it_snoozes(desk: Desk) -> None:
    rested(desk)
    desk.suggesting.snooze()
    assert desk.session.ghosts == ()
    desk.draw_line(300)
    desk.rest(200)
    assert desk.asked == 0
    desk.suggesting.ask()
    assert desk.asked == 1
    desk.worker.work()
    assert desk.session.ghosts
    desk.rest(101)
    assert not desk.suggesting.pace.snoozes
    desk.draw_line(500)
    desk.rest()
    assert desk.asked == 1


def test_snoozing_ends_when_it_is_told_again(desk: Desk) -> None:
    desk.suggesting.snooze()
    desk.suggesting.snooze()
    desk.draw_line(300)
    desk.rest()
    assert desk.asked == 1


def test_what_is_selected_is_gone_on_with(desk: Desk) -> None:
    desk.draw_line(100)
    desk.draw_line(300)
    first = desk.session.sketch.strokes[:1]
    desk.session.select(first)
    desk.actions["go_on"].trigger()
    desk.worker.work()
    assert [request.chosen for request in desk.assist_desk.completions] == [first]
    desk.suggesting.ask()
    desk.worker.work()
    assert desk.assist_desk.completions[-1].chosen == ()


def test_erasing_is_followed_by_a_question_and_undo_is_not(desk: Desk) -> None:
    desk.draw_line(100)
    desk.draw_line(50)
    desk.session.pen.come()
    desk.session.edit("Erase", desk.session.sketch.without(desk.session.sketch.strokes[:1]))
    desk.session.pen.leave()
    desk.rest()
    assert desk.asked == 1
    desk.worker.work()
    desk.session.history.undo()
    assert desk.session.ghosts == ()
    desk.rest(9)
    assert desk.asked == 0


def test_asking_by_hand_replaces_the_ghosts_and_varies(desk: Desk) -> None:
    desk.draw_line(100)
    for _ in range(2):
        desk.suggesting.ask()
        assert desk.asked == 1
        desk.worker.work()
    assert [request.seed for request in desk.assist_desk.completions] == [1, 2]
    assert len(desk.session.ghosts) == 2
    assert desk.session.current == 0


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


def test_a_drawing_that_was_opened_is_looked_at_first(desk: Desk) -> None:
    desk.session.load(Sketch().adding(line(0)), None)
    desk.suggesting.choice.prefer("pig")
    desk.suggesting.opened()
    desk.rest(9)
    assert desk.asked == 0


def test_another_model_or_temperature_asks_anew(desk: Desk) -> None:
    desk.draw_line(100)
    desk.rest()
    desk.worker.work()
    desk.suggesting.choice.set_model("pig")
    desk.rest(0.3)
    desk.worker.work()
    desk.suggesting.set_temperature(0.9)
    desk.suggesting.set_temperature(0.95)
    desk.rest(0.3)
    desk.worker.work()
    assert [(r.model, r.temperature) for r in desk.assist_desk.completions] == [
        ("cat", DEFAULT_TEMPERATURE),
        ("pig", DEFAULT_TEMPERATURE),
        ("pig", 0.95),
    ]


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


def test_the_real_worker_answers_in_this_thread(qtbot: QtBot) -> None:
    worker, told = Worker(), list[tuple[object, bool]]()

    def then(outcome: object) -> None:
        told.append((outcome, threading.current_thread() is threading.main_thread()))

    worker.submit(lambda: 6 * 7, then)
    worker.submit(lambda: 1 // 0, then)
    worker.submit(lambda: "nobody waits")
    qtbot.waitUntil(lambda: len(told) == 2)
    assert told[0] == (42, True)
    assert isinstance(told[1][0], ZeroDivisionError)
    assert told[1][1]
    worker.close()


def test_a_job_begins_after_what_the_window_paints(qtbot: QtBot) -> None:
    worker, order = Worker(), list[str]()

    class Sheet(QWidget):
        def paintEvent(self, event: QPaintEvent) -> None:
            order.append("painted")

    sheet = Sheet()
    qtbot.addWidget(sheet)
    sheet.show()
    qtbot.waitUntil(lambda: "painted" in order)
    order.clear()
    sheet.update()
    ended = list[object]()
    worker.submit(lambda: order.append("begun"), ended.append)
    qtbot.waitUntil(lambda: bool(ended))
    assert order == ["painted", "begun"]
    worker.close()


def test_a_closed_worker_begins_nothing_more(qtbot: QtBot) -> None:
    worker, begun = Worker(), list[int]()
    worker.submit(lambda: begun.append(1))
    worker.close()
    qtbot.wait(20)
    assert begun == []


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
