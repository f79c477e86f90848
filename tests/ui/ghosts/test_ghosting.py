"""Ghosts: accepted, drawn along, dismissed and had back."""

from dataclasses import replace

import numpy as np
import pytest

from sketch_assistant.sketch.document import Sketch, Stroke
from sketch_assistant.ui.base.ghost import Ghost
from sketch_assistant.ui.base.session import Session
from sketch_assistant.ui.ghosts.ghost_history import KEPT, GhostHistory
from sketch_assistant.ui.ghosts.ghosting import Ghosting

pytestmark = pytest.mark.usefixtures("qapp")


class Clock:
    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


def line(x: float, origin: str = "suggested") -> Stroke:
    return Stroke.through([(x, 0), (x + 3, 60), (x, 120)], origin=origin)


def ghosts(count: int, start: float = 0.0, strokes: int = 3) -> tuple[Ghost, ...]:
    return tuple(
        Ghost(tuple(line(start + 1000 * n + 50 * s) for s in range(strokes))) for n in range(count)
    )


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def session() -> Session:
    return Session(Sketch().adding(line(-500, "drawn")))


@pytest.fixture
def ghosting(session: Session, clock: Clock) -> Ghosting:
    made = Ghosting(session, clock)
    made.show(ghosts(9))
    clock.now += 1
    return made


def test_accepting_all_is_one_undo_step(ghosting: Ghosting, session: Session) -> None:
    before, ghost = session.sketch, session.ghost
    assert ghost is not None
    assert ghosting.accept_all()
    assert session.sketch.strokes == before.strokes + ghost.strokes
    assert {stroke.origin for stroke in session.sketch.strokes[1:]} == {"suggested"}
    assert session.ghosts == ()
    session.history.undo()
    assert session.sketch is before


def test_accepting_too_soon_is_ignored(session: Session, clock: Clock) -> None:
    ghosting = Ghosting(session, clock)
    ghosting.show(ghosts(2))
    clock.now += 0.24
    assert not ghosting.accept_all()
    clock.now += 0.02
    assert ghosting.accept_all()


def test_a_candidate_fetched_by_hand_is_accepted_at_once(
    ghosting: Ghosting, session: Session
) -> None:
    ghosting.next()
    assert ghosting.accept_all()
    assert session.sketch.strokes[1:] == ghosts(9)[1].strokes


def test_stroke_by_stroke_until_nothing_is_left(ghosting: Ghosting, session: Session) -> None:
    whole = ghosts(9)[0].strokes
    for taken in (1, 2):
        assert ghosting.accept_next()
        assert session.sketch.strokes[1:] == whole[:taken]
        assert session.ghosts == (Ghost(whole[taken:]),)
    assert ghosting.accept_next()
    assert session.ghost is None
    assert session.history.count() == 3
    assert not ghosting.accept_next()


def test_part_by_part_until_nothing_is_left(session: Session, clock: Clock) -> None:
    ghosting, (whole,) = Ghosting(session, clock), ghosts(1, strokes=5)
    ghosting.show((replace(whole, parts=(2, 1, 2), confidence=0.4),))
    clock.now += 1
    for taken, parts in ((2, (1, 2)), (3, (2,))):
        assert ghosting.accept()
        assert session.sketch.strokes[1:] == whole.strokes[:taken]
        assert session.ghost == Ghost(whole.strokes[taken:], parts=parts, confidence=0.4)
        assert session.ghost.about == whole.strokes[:taken]
    assert ghosting.accept()
    assert session.sketch.strokes[1:] == whole.strokes
    assert session.ghost is None
    session.history.undo()
    assert session.sketch.strokes[1:] == whole.strokes[:3]


def test_a_whole_ghost_is_one_part_where_that_is_wished(session: Session, clock: Clock) -> None:
    ghosting, (whole,) = Ghosting(session, clock), ghosts(1)
    ghosting.show((replace(whole, parts=(1, 2)),))
    ghosting.take_whole(True)
    assert session.ghost is not None
    assert session.ghost.part == 3
    ghosting.take_whole(False)
    assert session.ghost.part == 1
    ghosting.take_whole(True)
    clock.now += 1
    assert ghosting.accept()
    assert session.sketch.strokes[1:] == whole.strokes


def test_a_stroke_taken_out_of_a_part_leaves_the_others_one(session: Session, clock: Clock) -> None:
    ghosting, (whole,) = Ghosting(session, clock), ghosts(1, strokes=4)
    ghosting.show((replace(whole, parts=(1, 3)),))
    clock.now += 1
    assert ghosting.accept_stroke(2)
    assert session.ghost is not None
    assert session.ghost.parts == (1, 2)


def test_a_tapped_stroke_is_taken_and_the_others_stay(ghosting: Ghosting, session: Session) -> None:
    first, second, third = ghosts(9)[0].strokes
    assert ghosting.accept_stroke(1)
    assert session.sketch.strokes[1:] == (second,)
    assert session.ghost == Ghost((first, third))
    assert not ghosting.accept_stroke(7)


def test_accepting_is_told(ghosting: Ghosting, qtbot) -> None:
    with qtbot.waitSignal(ghosting.accepted, timeout=100):
        ghosting.accept_next()


def test_cycling_goes_round_the_newest(ghosting: Ghosting, session: Session) -> None:
    seen = []
    for _ in range(9):
        seen.append(session.ghost)
        ghosting.next()
    assert tuple(seen) == ghosts(9)
    assert session.current == 0


def test_a_dismissed_ghost_comes_back(ghosting: Ghosting, session: Session) -> None:
    ghosting.next()
    dismissed = session.ghost
    assert ghosting.dismiss()
    assert session.ghosts == ()
    assert not ghosting.dismiss()
    assert ghosting.can_step_back
    ghosting.previous()
    assert session.ghost == dismissed


def test_back_through_older_answers_and_forward_again(ghosting: Ghosting, session: Session) -> None:
    ghosting.dismiss()
    ghosting.show(ghosts(9, start=9e4))
    ghosting.previous()
    assert session.ghost == ghosts(9)[8]
    assert session.ghosts == ghosts(9)
    ghosting.next()
    assert session.ghost == ghosts(9, start=9e4)[0]


def test_the_last_thirty_are_kept() -> None:
    history = GhostHistory()
    for batch in range(5):
        history = history.adding(ghosts(9, start=1e4 * batch))
    assert sum(map(len, history.batches)) == KEPT
    for _ in range(100):
        history = history.stepped(-1)
    assert history.ghosts[history.place] == ghosts(9, start=1e4)[6]
    assert not history.can_step_back


def test_drawing_along_keeps_the_rest(ghosting: Ghosting, session: Session) -> None:
    first, second, third = ghosts(9)[0].strokes
    drawn = Stroke.through(first.xy + np.array([1, 2]))
    session.edit("Draw", session.sketch.adding(drawn))
    assert session.ghost == Ghost((second, third))
    assert session.sketch.strokes[-1] is drawn
    session.edit("Draw", session.sketch.adding(Stroke.through(second.xy)))
    session.edit("Draw", session.sketch.adding(Stroke.through(third.xy)))
    assert session.ghost is None


def test_drawing_along_below_another_layer(ghosting: Ghosting, session: Session) -> None:
    session.load(session.sketch.adding(line(-700, "drawn"), layer="Top"), None)
    ghosting.show(ghosts(1))
    session.edit("Draw", session.sketch.adding(Stroke.through(ghosts(1)[0].strokes[0].xy)))
    assert session.ghost == Ghost(ghosts(1)[0].strokes[1:])


def test_drawing_elsewhere_dismisses(ghosting: Ghosting, session: Session) -> None:
    session.edit("Draw", session.sketch.adding(line(-200, "drawn")))
    assert session.ghosts == ()
    ghosting.previous()
    assert session.ghosts == ghosts(9)


def test_a_stroke_that_undo_brings_back_was_not_drawn_along(
    ghosting: Ghosting, session: Session
) -> None:
    session.edit("Draw", session.sketch.adding(Stroke.through(ghosts(9)[0].strokes[0].xy)))
    session.edit("Erase", session.sketch.without(session.sketch.strokes[-1:]))
    ghosting.show(ghosts(9))
    session.history.undo()
    assert session.ghosts == ()


@pytest.mark.parametrize("change", ["undo", "erase"])
def test_undo_and_erasing_dismiss(ghosting: Ghosting, session: Session, change: str) -> None:
    session.edit("Draw", session.sketch.adding(line(-200, "drawn")))
    ghosting.show(ghosts(9))
    if change == "undo":
        session.history.undo()
    else:
        session.edit("Erase", session.sketch.without(session.sketch.strokes[:1]))
    assert session.ghosts == ()


def test_while_the_pen_is_down_nothing_changes(ghosting: Ghosting, session: Session) -> None:
    before = session.ghosts, session.current, session.sketch
    session.pen.come()
    assert not ghosting.accept_all()
    assert not ghosting.accept_next()
    assert not ghosting.dismiss()
    ghosting.next()
    ghosting.previous()
    ghosting.make_current(3)
    ghosting.show(ghosts(2, start=5e4))
    assert (session.ghosts, session.current, session.sketch) == before
    session.pen.leave()
    ghosting.make_current(3)
    assert session.current == 3


def test_new_candidates_come_beside_the_rest(ghosting: Ghosting, session: Session) -> None:
    ghosting.accept_next()
    rest = session.ghost
    ghosting.show(ghosts(9, start=5e4), beside=True)
    assert session.ghost is rest
    assert session.current == 0
    assert session.ghosts[1:] == ghosts(9, start=5e4)[:8]
    assert ghosting.accept_all()  # it is not new: no waiting


def test_an_accepted_ghost_is_not_offered_again(ghosting: Ghosting, session: Session) -> None:
    accepted = session.ghost
    ghosting.accept_all()
    for _ in range(20):
        ghosting.previous()
        assert session.ghost != accepted


def test_another_drawing_starts_without_history(ghosting: Ghosting, session: Session) -> None:
    session.load(Sketch(), None)
    assert not ghosting.can_step_back
    ghosting.previous()
    assert session.ghosts == ()


def test_no_candidates_leave_everything_alone(ghosting: Ghosting, session: Session) -> None:
    ghosting.show(())
    assert session.ghosts == ghosts(9)


def test_what_is_on_show_is_not_shown_once_more(ghosting: Ghosting, session: Session) -> None:
    ghosting.dismiss()
    (own,) = ghosts(1)
    own, other = replace(own, source="repetition"), ghosts(2)[1]
    ghosting.show((own,))
    ghosting.show((replace(own, confidence=0.9), other), beside=True)
    assert session.ghosts == (own, other)


def test_the_ghosts_of_one_drawing_cannot_be_had_back_in_another(
    ghosting: Ghosting, session: Session
) -> None:
    ghosting.dismiss()
    session.load(Sketch().adding(line(-700, "drawn")), None)
    assert not ghosting.can_step_back
    ghosting.previous()
    assert session.ghost is None
