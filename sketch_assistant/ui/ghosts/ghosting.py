"""What happens to ghosts: shown, cycled, accepted part by part, drawn along, dismissed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

import numpy as np
from PySide6.QtCore import QObject, Signal

from ...sketch.document import Stroke
from ...sketch.selection.groups import inherited
from ..base.change import Cause, Change
from ..base.ghost import ALIGNED, Ghost
from ..base.session import Session
from .ghost_history import GhostHistory
from .traced_ghost import rest_of

# A Tab already on its way when the ghost appeared was not meant for it.
TOO_SOON = 0.25


class Ghosting(QObject):
    """Changes `session.ghosts`, and with accepting the drawing; never while the pen is down.

    clock: seconds, never going back.
    """

    # After a suggestion became ink; True: it was all that there was, and the drawing goes on.
    accepted = Signal(bool)

    def __init__(
        self, session: Session, clock: Callable[[], float], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._clock = session, clock
        self.takes_whole = False
        self._history = GhostHistory()
        self._appeared = 0.0
        session.sketch_changed.connect(self._sketch_changed)
        session.loaded.connect(self._forget)

    @property
    def can_step_back(self) -> bool:
        """Whether there is an earlier or dismissed candidate to go back to."""
        return self._history.can_step_back

    def take_whole(self, whole: bool) -> None:
        """Whether all of a ghost is its next part."""
        self.takes_whole = whole
        if not self._session.pen.is_down:
            self._turn(self._history)

    def show(self, ghosts: tuple[Ghost, ...], beside: bool = False) -> None:
        """Show new candidates; beside: keep the one on the canvas and put them after it."""
        kept = self._session.ghost if beside else None
        asked_for = kept is not None and kept.whole and kept.deed != ALIGNED
        if not ghosts or self._session.pen.is_down or asked_for:
            return  # what comes by itself does not mix with what was asked for
        if kept is not None and kept.deed == ALIGNED:  # what goes on comes before it
            self._turn(self._history.replacing(()).adding(ghosts))
        elif kept is None:
            self._appeared = self._clock()
            self._turn(self._history.adding(ghosts))
        else:
            new = tuple(each for each in ghosts if not _alike(each, kept))
            self._turn(self._history.replacing(()).adding((kept, *new[: len(ghosts) - 1])))

    def offers(self, deed: str) -> bool:
        """Whether a candidate for this deed is on show."""
        return self._session.ghost is not None and self._session.ghost.deed == deed

    def offer(self, *ghosts: Ghost) -> None:
        """Show candidates for a deed, in the place of others for the same deed."""
        (self.renew if self.offers(ghosts[0].deed) else self.show)(ghosts)

    def withdraw(self, deed: str) -> None:
        """Take a candidate for this deed away."""
        if self.offers(deed):
            self.dismiss()

    def renew(self, ghosts: tuple[Ghost, ...]) -> None:
        """Show the candidates on show in another form, as a slider moves them."""
        if ghosts and not self._session.pen.is_down:
            self._turn(self._history.renewed(ghosts))

    def reshape(self, ghost: Ghost) -> None:
        """Show the current candidate in another form, as its row is pulled."""
        history = self._history
        if history.shown and not self._session.pen.is_down:
            ghosts = (*history.ghosts[: history.place], ghost, *history.ghosts[history.place + 1 :])
            self._turn(history.renewed(ghosts))

    def accept_all(self, beside: bool = False) -> bool:
        """The whole ghost becomes ink, one undo step; beside: strokes that it would take the place
        of stay. False: there is none, or it is too fresh."""
        ghost = self._session.ghost
        if ghost is None:
            return False
        session, deed, exchange = self._session, ghost.deed, ghost.exchange
        if exchange == ():
            return self._accept(lambda: None)  # as it was is as it is to be
        if exchange is None:
            after = session.sketch.adding(*session.sketch.numbered(ghost.seen))
            return self._accept(lambda: session.edit(deed, after, cause=Cause.ACCEPT))
        made = inherited(exchange)
        return self._accept(lambda: session.exchange(deed, made, keep=beside, cause=Cause.ACCEPT))

    def accept(self) -> bool:
        """What stands out of the ghost, its next part, becomes ink; the rest stays and is the next
        ghost."""
        ghost = self._session.ghost
        return ghost is not None and self._accept_some(range(ghost.part))

    def accept_next(self) -> bool:
        """The first stroke of the ghost becomes ink; the rest stays."""
        return self._accept_some((0,))

    def accept_stroke(self, index: int) -> bool:
        """One stroke of the ghost becomes ink; the others stay."""
        return self._accept_some((index,))

    def _accept_some(self, places: Sequence[int]) -> bool:
        """What was asked for, and all that takes the place of strokes, becomes ink as a whole."""
        ghost = self._session.ghost
        if ghost is None or max(places) >= len(ghost.strokes):
            return False
        if ghost.whole:
            return self.accept_all()
        session, rest = self._session, ghost.without(places)
        after = session.sketch.adding(*session.sketch.numbered(ghost.inked(places)))
        return self._accept(lambda: session.edit(ghost.deed, after, cause=Cause.ACCEPT), rest)

    def dismiss(self) -> bool:
        """Take the ghost away; it can be had back. False: there is none."""
        if self._session.ghost is None or self._session.pen.is_down:
            return False
        self._turn(self._history.hidden())
        return True

    def make_current(self, place: int) -> None:
        """Show another candidate of those in the strip."""
        if place < len(self._session.ghosts) and place != self._session.current:
            self._step(self._history.at(place))

    def next(self) -> None:
        """The next candidate; after the last the first again."""
        self._step(self._history.stepped(1))

    def previous(self) -> None:
        """The previous candidate, back through dismissed ones."""
        self._step(self._history.stepped(-1))

    def _step(self, history: GhostHistory) -> None:
        if not self._session.pen.is_down and history != self._history:
            self._turn(history)

    def _turn(self, history: GhostHistory) -> None:
        self._history = history
        ghosts = history.ghosts if history.shown else ()
        if self.takes_whole:
            ghosts = tuple(replace(each, parts=(len(each.strokes),)) for each in ghosts)
        self._session.set_ghosts(ghosts, history.place)

    def _accept(self, act: Callable[[], None], rest: Ghost | None = None) -> bool:
        if self._session.pen.is_down or self._clock() - self._appeared < TOO_SOON:
            return False
        ghost = self._session.ghost
        act()
        self._leave(rest)
        self.accepted.emit(ghost is not None and not ghost.ended and self._session.ghost is None)
        return True

    def _leave(self, rest: Ghost | None) -> None:
        history = self._history.replacing((rest,) if rest and rest.strokes else ())
        self._turn(history.fitting(self._session.sketch))

    def _forget(self) -> None:
        self._history = GhostHistory()

    def _sketch_changed(self, change: Change) -> None:
        ghost, after = self._session.ghost, change.after
        if change.cause is Cause.ACCEPT:  # and whoever accepts leaves what is left of it
            return
        if ghost is None:
            self._history = self._history.fitting(after)
            return
        most = 1 + len(self._session.images)
        drawn = _strokes_added(change, most) if change.cause is Cause.EDIT else ()
        along = () if ghost.whole else drawn  # nobody draws along what is taken as a whole
        rest = next(filter(None, (rest_of(ghost, each) for each in along)), None)
        if rest is None:
            self._turn(self._history.hidden().fitting(after))
        else:
            self._leave(rest)


def _alike(one: Ghost, other: Ghost) -> bool:
    """Whether both are the same lines from the same source."""
    first, second = one.strokes[:1], other.strokes[:1]
    return (
        bool(one.source)
        and one.source == other.source
        and all(np.array_equal(a.points, b.points) for a, b in zip(first, second, strict=True))
    )


def _strokes_added(change: Change, most: int) -> tuple[Stroke, ...]:
    """The stroke drawn by hand and its images, if they are all that changed. most: with these."""
    old, new = change.before.strokes, change.after.strokes
    count = len(new) - len(old)
    if not 0 < count <= most:
        return ()
    place = next((i for i, stroke in enumerate(old) if stroke is not new[i]), len(old))
    added = new[place : place + count]
    by_hand = all(each.origin == "drawn" for each in added)
    return added if by_hand and new[place + count :] == old[place:] else ()
