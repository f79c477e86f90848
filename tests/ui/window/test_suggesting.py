"""From the pen to the question, from the answer to the ghost, with a worker that waits for us."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pytestqt.qtbot import QtBot

from sketch_assistant.assist.requests import DEFAULT_TEMPERATURE, SOURCES, CompleteRequest
from sketch_assistant.sketch.document import Sketch
from sketch_assistant.ui.ghosts.state import State
from tests.ui.window.lines import line

if TYPE_CHECKING:
    from tests.ui.window.desk import Desk


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


def early(desk: Desk) -> None:
    """An answer that came 0.2 seconds before the pen has rested for long enough."""

    def pass_on() -> None:
        desk.clock.now += 0.2

    desk.assist_desk.meanwhile = pass_on
    desk.draw_line(100)
    desk.rest(0.5)
    desk.worker.work()
    desk.ghosting.dismiss()
    desk.assist_desk.meanwhile = lambda: None
    desk.draw_line(200)
    desk.rest(0.3)
    assert desk.asked == 1
    desk.worker.work()
    assert desk.session.ghosts == ()


def test_an_answer_is_there_when_the_pen_has_rested_and_no_sooner(desk: Desk, qtbot: QtBot) -> None:
    early(desk)
    assert desk.suggesting.state is State.THINKING
    qtbot.wait(20)
    assert desk.session.ghosts == ()
    qtbot.waitUntil(lambda: len(desk.session.ghosts) == 2)
    assert desk.suggesting.state is State.IDLE


def test_the_pen_drops_an_answer_that_is_not_shown_yet(desk: Desk, qtbot: QtBot) -> None:
    early(desk)
    desk.session.pen.come()
    qtbot.wait(300)
    assert desk.session.ghosts == ()
    assert desk.suggesting.state is State.IDLE
    desk.session.pen.leave()
    desk.rest()
    assert desk.asked == 1, "nothing was drawn, so that it is asked again"


def test_undoing_drops_an_answer_that_is_not_shown_yet(desk: Desk, qtbot: QtBot) -> None:
    early(desk)
    desk.session.history.undo()
    qtbot.wait(300)
    assert desk.session.ghosts == ()
    desk.rest(9)
    assert desk.asked == 0


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
