"""Every change of the drawing says why it changed."""

from __future__ import annotations

from itertools import pairwise

from sketch_assistant.sketch.document import Sketch
from sketch_assistant.ui.base.change import Cause, Change
from sketch_assistant.ui.base.session import Session
from tests.ui.hands import line


def _told(session: Session) -> list[Change]:
    told: list[Change] = []
    session.sketch_changed.connect(told.append)
    return told


def test_edits_history_and_loading_are_told_apart(session: Session) -> None:
    told = _told(session)
    session.edit("Draw", session.sketch.adding(line((0, 0), (9, 9))))
    session.edit("Keep", session.sketch.adding(line((0, 0), (9, 9))), cause=Cause.ACCEPT)
    session.history.undo()
    session.history.redo()
    session.load(Sketch(), None)
    assert [each.cause for each in told] == [
        Cause.EDIT,
        Cause.ACCEPT,
        Cause.HISTORY,
        Cause.HISTORY,
        Cause.LOAD,
    ]
    assert all(one.after is other.before for one, other in pairwise(told))


def test_two_steps_at_once_are_one_change(session: Session) -> None:
    told, empty = _told(session), session.sketch
    between, last = empty.adding(line((0, 0), (9, 9))), empty.adding(line((0, 0), (9, 9)))
    session.edit_by_way_of("Draw", between, "Snap", last)
    assert told == [Change(empty, last, Cause.EDIT)]
    session.history.undo()
    assert session.sketch is between
    session.history.undo()
    assert session.sketch is empty


def test_what_is_left_to_redo_is_not_seen_before(session: Session) -> None:
    told, empty = _told(session), session.sketch
    session.leave_to_redo("Draw", empty.adding(line((0, 0), (9, 9))))
    assert not told
    assert session.sketch is empty
    session.history.redo()
    assert len(session.sketch.strokes) == 1
    assert [each.cause for each in told] == [Cause.HISTORY]
