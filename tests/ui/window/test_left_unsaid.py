"""When nothing is suggested unasked: what looks finished, what is unsure, writing, and a snooze."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sketch_assistant.assist.ghosts.finish import Signs
from sketch_assistant.ui.ghosts.scheduler import Mode
from sketch_assistant.ui.ghosts.silence import Silence
from sketch_assistant.ui.ghosts.state import State

if TYPE_CHECKING:
    from tests.ui.window.desk import Desk


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
    assert desk.strokes[-1].points is first.points
    assert [ghost.strokes for ghost in desk.session.ghosts] == [(second,)]
    desk.rest(9)
    assert desk.asked == 0
    desk.ghosting.accept()
    assert [each.points for each in desk.strokes[-2:]] == [first.points, second.points]
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
