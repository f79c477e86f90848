"""What happens to ghosts: shown, cycled, accepted stroke by stroke, drawn along, dismissed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from ...sketch.document import Sketch, Stroke
from ..base.session import Ghost, Session
from .along import rest_of
from .tape import Tape

# A Tab already on its way when the ghost appeared was not meant for it.
TOO_SOON = 0.25


class Ghosting(QObject):
    """Changes `session.ghosts`, and with accepting the drawing; never while the pen is down.

    clock: seconds, never going back.
    """

    accepted = Signal()  # after a suggestion became ink

    def __init__(
        self, session: Session, clock: Callable[[], float], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._clock = session, clock
        self._tape = Tape()
        self._appeared = 0.0
        self._pen_is_down = self._accepting = False
        session.sketch_changed.connect(self._sketch_changed)
        session.loaded.connect(self._forget)

    @property
    def can_step_back(self) -> bool:
        """Whether there is an earlier or dismissed candidate to go back to."""
        return self._tape.can_step_back

    def pen_down(self) -> None:
        """From here on nothing changes until the pen lifts."""
        self._pen_is_down = True

    def pen_up(self) -> None:
        """The pen lifted."""
        self._pen_is_down = False

    def show(self, ghosts: tuple[Ghost, ...], beside: bool = False) -> None:
        """Show new candidates; beside: keep the one on the canvas and put them after it."""
        kept = self._session.ghost if beside else None
        if not ghosts or self._pen_is_down or (kept and kept.exchange is not None):
            return  # what comes by itself does not mix with what was asked for
        if kept is None:
            self._appeared = self._clock()
            self._turn(self._tape.adding(ghosts))
        else:
            others = self._tape.replacing(())
            self._turn(others.adding((kept, *ghosts[: len(ghosts) - 1])))

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
        if ghosts and not self._pen_is_down:
            self._turn(self._tape.renewed(ghosts))

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
            after = session.sketch.adding(*ghost.strokes)
            return self._accept(lambda: session.edit(deed, after))
        return self._accept(lambda: session.exchange(deed, exchange, keep=beside))

    def accept_next(self) -> bool:
        """The first stroke of the ghost becomes ink; the rest stays."""
        return self.accept_stroke(0)

    def accept_stroke(self, index: int) -> bool:
        """One stroke of the ghost becomes ink; the others stay. What was asked for, and all that
        takes the place of strokes, becomes ink as a whole."""
        ghost = self._session.ghost
        if ghost is None or index >= len(ghost.strokes):
            return False
        if ghost.whole:
            return self.accept_all()
        rest = ghost.strokes[:index] + ghost.strokes[index + 1 :]
        after = self._session.sketch.adding(ghost.strokes[index])
        return self._accept(lambda: self._session.edit(ghost.deed, after), rest)

    def dismiss(self) -> bool:
        """Take the ghost away; it can be had back. False: there is none."""
        if self._session.ghost is None or self._pen_is_down:
            return False
        self._turn(self._tape.hidden())
        return True

    def make_current(self, place: int) -> None:
        """Show another candidate of those in the strip."""
        if place < len(self._session.ghosts) and place != self._session.current:
            self._step(self._tape.at(place))

    def next(self) -> None:
        """The next candidate; after the last the first again."""
        self._step(self._tape.stepped(1))

    def previous(self) -> None:
        """The previous candidate, back through dismissed ones."""
        self._step(self._tape.stepped(-1))

    def _step(self, tape: Tape) -> None:
        if not self._pen_is_down and tape != self._tape:
            self._turn(tape)

    def _turn(self, tape: Tape) -> None:
        self._tape = tape
        self._session.set_ghosts(tape.ghosts if tape.shown else (), tape.place)

    def _accept(self, act: Callable[[], None], rest: tuple[Stroke, ...] = ()) -> bool:
        if self._pen_is_down or self._clock() - self._appeared < TOO_SOON:
            return False
        self._accepting = True
        try:
            act()
        finally:
            self._accepting = False
        self._leave(rest)
        self.accepted.emit()
        return True

    def _leave(self, rest: tuple[Stroke, ...]) -> None:
        tape = self._tape.replacing((Ghost(rest),) if rest else ())
        self._turn(tape.fitting(self._session.sketch))

    def _forget(self) -> None:
        self._tape = Tape()

    def _sketch_changed(self, before: Sketch, after: Sketch) -> None:
        ghost = self._session.ghost
        if self._accepting:
            return
        if ghost is None:
            self._tape = self._tape.fitting(after)
            return
        drawn = _stroke_added(before, after) if self._session.editing else None
        along = drawn is not None and not ghost.whole  # nobody draws along what is taken as a whole
        rest = rest_of(ghost.strokes, drawn) if drawn and along else None
        if rest is None:
            self._turn(self._tape.hidden().fitting(after))
        else:
            self._leave(rest)


def _stroke_added(before: Sketch, after: Sketch) -> Stroke | None:
    """The one stroke drawn by hand, if that is all that changed."""
    old, new = before.strokes, after.strokes
    if len(new) != len(old) + 1:
        return None
    place = next((i for i, stroke in enumerate(old) if stroke is not new[i]), len(old))
    added = new[place]
    return added if added.origin == "drawn" and new[place + 1 :] == old[place:] else None
