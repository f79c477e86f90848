"""Ghosts that take the place of ink: accepted as a whole, never over strokes that are gone."""

from __future__ import annotations

import pytest

from sketch_assistant.sketch.document import Layer, Sketch, Stroke
from sketch_assistant.ui.base.ghost import Ghost
from sketch_assistant.ui.base.session import Session
from sketch_assistant.ui.ghosts.ghost_history import GhostHistory
from sketch_assistant.ui.ghosts.ghosting import Ghosting
from tests.ui.hands import Seconds, drawing, line
from tests.ui.paint.exchanges import exchanging, shifted

A, B, C = (line((x, 100), (x + 5, 200), (x, 300)) for x in (100.0, 200.0, 300.0))


def suggested(x: float) -> Ghost:
    return Ghost((line((x, 400), (x + 50, 400), origin="suggested"),))


@pytest.fixture
def ghosting(session: Session, seconds: Seconds) -> Ghosting:
    session.load(Sketch((Layer("Below", (A, B)), Layer("Above", (C,)))), None)
    return Ghosting(session, seconds)


def show(ghosting: Ghosting, seconds: Seconds, *ghosts: Ghost) -> None:
    ghosting.show(ghosts)
    seconds.now += 1


def test_accepting_exchanges_in_place_and_selects_what_came(
    ghosting: Ghosting, session: Session, seconds: Seconds
) -> None:
    session.select([A, C])
    before, ghost = session.sketch, exchanging(A, C)
    show(ghosting, seconds, ghost)
    assert ghosting.accept_all()
    first, last = ghost.strokes
    assert [layer.strokes for layer in session.sketch.layers] == [(first, B), (last,)]
    assert session.selection == ghost.strokes
    assert session.history.undoText() == "Redraw"
    session.history.undo()
    assert session.sketch is before
    assert session.selection == (A, C)
    session.history.redo()
    assert session.selection == ghost.strokes


def test_beside_keeps_the_old_under_the_new(
    ghosting: Ghosting, session: Session, seconds: Seconds
) -> None:
    session.select([A])
    ghost = exchanging(A)
    show(ghosting, seconds, ghost)
    assert ghosting.accept_all(beside=True)
    assert session.sketch.layers[0].strokes == (A, ghost.strokes[0], B)
    assert session.selection == ghost.strokes


def test_what_was_selected_otherwise_stays_selected(
    ghosting: Ghosting, session: Session, seconds: Seconds
) -> None:
    session.select([B])
    show(ghosting, seconds, exchanging(A))
    ghosting.accept_all()
    assert session.selection == (B,)


def test_drawing_along_it_takes_no_part_of_it(
    ghosting: Ghosting, session: Session, seconds: Seconds
) -> None:
    ghost = exchanging(A, B)
    show(ghosting, seconds, ghost)
    session.edit("Draw", session.sketch.adding(Stroke.through(ghost.strokes[0].xy)))
    assert session.ghosts == ()
    ghosting.previous()
    assert session.ghost is ghost, "all of it can be had back: its strokes are still there"
    assert ghosting.accept_all()


def test_what_was_asked_for_is_taken_as_a_whole(
    ghosting: Ghosting, session: Session, seconds: Seconds
) -> None:
    strokes = (*suggested(0).strokes, *suggested(90).strokes)
    show(ghosting, seconds, Ghost(strokes, None, "In-between"))
    before = session.sketch
    assert ghosting.accept_stroke(1)
    assert session.sketch.strokes[-2:] == strokes
    assert session.ghost is None
    session.history.undo()
    assert session.sketch is before
    show(ghosting, seconds, Ghost(strokes, None, "In-between"))
    session.edit("Draw", session.sketch.adding(Stroke.through(strokes[0].xy)))
    assert session.ghost is None, "nobody draws along it"


@pytest.mark.parametrize("how", ["erased", "undone", "exchanged"])
def test_it_does_not_come_back_when_its_strokes_are_gone(
    ghosting: Ghosting, session: Session, seconds: Seconds, how: str
) -> None:
    if how == "undone":
        added = line((500, 100), (500, 200))
        session.edit("Draw", session.sketch.adding(added))
        show(ghosting, seconds, exchanging(A, added))
        session.history.undo()
    else:
        show(ghosting, seconds, exchanging(A, B))
        ghosting.dismiss()
        if how == "erased":
            session.edit("Erase", session.sketch.without([B]))
        else:
            session.exchange("Move", ((B, (shifted(B, 50.0),)),))
    assert session.ghosts == ()
    assert not ghosting.can_step_back
    ghosting.previous()
    assert session.ghosts == ()
    assert not ghosting.accept_all()


def test_others_stay_where_they_were(
    ghosting: Ghosting, session: Session, seconds: Seconds
) -> None:
    stale, fine, later = exchanging(B), exchanging(A), suggested(10)
    show(ghosting, seconds, suggested(0))
    show(ghosting, seconds, stale, fine, exchanging(A, by=20.0))
    ghosting.next()
    ghosting.dismiss()
    show(ghosting, seconds, later)
    ghosting.dismiss()
    session.edit("Erase", session.sketch.without([B]))
    ghosting.previous()
    assert session.ghost is later
    ghosting.previous()
    ghosting.previous()
    assert session.ghost is fine
    assert len(session.ghosts) == 2
    ghosting.previous()
    assert session.ghost == suggested(0)
    assert not ghosting.can_step_back


@pytest.mark.parametrize("on_show", ["fine", "later", "last"])
def test_the_place_on_the_history_stays_too(on_show: str) -> None:
    fine, later, last = exchanging(A), suggested(10), suggested(20)
    batches = ((exchanging(B),), (exchanging(A, B), fine, later), (last,))
    place = {"fine": (1, 1), "later": (1, 2), "last": (2, 0)}[on_show]
    history = GhostHistory(batches, *place, True).fitting(drawing(A, C))
    assert history.batches == ((fine, later), (last,))
    assert history.shown
    assert history.ghosts[history.place] is {"fine": fine, "later": later, "last": last}[on_show]


def test_nothing_stale_is_left_on_show() -> None:
    fine = exchanging(A)
    history = GhostHistory(((exchanging(B), fine),), 0, 0, True).fitting(drawing(A, C))
    assert not history.shown
    assert history.batches == ((fine,),)
    assert GhostHistory(((exchanging(B),),), 0, 0, True).fitting(drawing(A)) == GhostHistory()


def test_accepting_one_drops_those_that_wanted_the_same_strokes(
    ghosting: Ghosting, session: Session, seconds: Seconds
) -> None:
    show(ghosting, seconds, *(exchanging(A, by=float(n)) for n in range(1, 5)), exchanging(C))
    assert ghosting.accept_all()
    ghosting.previous()
    assert [ghost.exchange[0][0] for ghost in session.ghosts if ghost.exchange] == [C]


def test_what_comes_by_itself_does_not_mix_with_it(
    ghosting: Ghosting, session: Session, seconds: Seconds
) -> None:
    ghost = exchanging(A)
    show(ghosting, seconds, ghost)
    ghosting.show((suggested(0), suggested(1)), beside=True)
    assert session.ghosts == (ghost,)
    ghosting.show((suggested(0),))
    assert session.ghosts == (suggested(0),), "asked for, it takes its place"


def test_an_empty_exchange_is_no_edit(
    ghosting: Ghosting, session: Session, seconds: Seconds
) -> None:
    show(ghosting, seconds, Ghost((), (), "Redraw"))
    ghosting.accept_all()
    assert not session.history.count()
    assert session.ghosts == ()
