"""A machine that is slow: what is asked of it, and with how many voters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sketch_assistant.assist.ghosts.finish import Signs
from sketch_assistant.assist.requests import VOTERS, CompleteRequest

if TYPE_CHECKING:
    from tests.ui.window.desk import Desk


def slow(desk: Desk, strokes: int) -> list[CompleteRequest]:
    """What is asked where each answer takes half a second."""

    def pass_on() -> None:
        desk.clock.now += 0.5

    desk.assist_desk.meanwhile, desk.assist_desk.signs = pass_on, Signs(0.15, 0.6, 4)
    for i in range(strokes):
        desk.draw_line(100.0 * i)
        desk.rest()
        desk.worker.work()
        desk.ghosting.dismiss()
    return desk.assist_desk.completions


def test_a_slow_machine_is_asked_once_a_stroke(desk: Desk) -> None:
    assert [len(each.sketch.strokes) for each in slow(desk, 3)] == [1, 2, 3]


def test_fewer_vote_where_answers_are_late(desk: Desk) -> None:
    few = [each.voters for each in slow(desk, 4)]
    assert few[:3] == [VOTERS] * 3
    assert few[3] < VOTERS
