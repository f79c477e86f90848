"""Keeps the cards of the ghosts in step with them: the candidates, and what can be done."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import QTimer

from ..assists import redrawing, steadying
from ..base.ghost import SUGGESTED
from ..base.session import Session
from ..base.turns import Turns
from ..shell import ghost_place
from ..shell.window import Window

WITH_A_CARD = {redrawing.DEED, steadying.DEED}  # of their own, in place of the ghost's
SETTLE_MILLISECONDS = 80  # that a slider must stand still before the cards follow the ghost


class GhostCards:
    """A ghost that goes takes them along; they come and change a little after it, in small steps.

    shown: told when other ghosts are there, but not while a slider moves them.
    """

    def __init__(self, window: Window, shown: Callable[[], None]) -> None:
        self._canvas, self._session = window.canvas, window.canvas.session
        self._cards, self._shown = window.cards, shown
        self._seen: object = None  # what the cards are arranged for
        self._turns = Turns(self._session.pen, window)
        self._settle = QTimer(window, singleShot=True, interval=SETTLE_MILLISECONDS)
        self._settle.timeout.connect(self._follow)
        self._session.ghosts_changed.connect(self._changed)
        self._canvas.view_changed.connect(self._view_changed)
        self._cards.resized.connect(self._begin)
        self._cards.strip.theme.changed.connect(self._begin)
        self._follow()

    def _changed(self) -> None:
        """While a slider moves them, all stays as it is."""
        before, self._seen = self._seen, _offered(self._session)
        ghost = self._session.ghost
        if ghost is not None and ghost.at_once and before == self._seen:
            self._settle.start()
        else:
            self._follow()

    def _follow(self) -> None:
        self._settle.stop()
        if not self._session.ghosts:
            self._canvas.over.show_preview(None)
        self._cards.strip.setVisible(self._has_choice and not self._cards.strip.isHidden())
        self._cards.ghost.setVisible(self._has_card and not self._cards.ghost.isHidden())
        self._shown()
        self._begin()

    def _begin(self) -> None:
        self._turns.begin(self._steps())

    @property
    def _has_choice(self) -> bool:
        ghosts = self._session.ghosts
        return len(ghosts) > 1 or any(each.deed == SUGGESTED for each in ghosts)

    @property
    def _has_card(self) -> bool:
        ghosts = self._session.ghosts
        return bool(ghosts) and ghosts[0].deed not in WITH_A_CARD

    def _steps(self) -> Iterator[None]:
        """Nothing is on show before it is whole and in its place."""
        strip, card = self._cards.strip, self._cards.ghost
        while self._canvas.over.ghosts.is_preparing:
            yield
        if self._has_choice:
            yield from strip.refreshed(self._cards.strip_room())
            yield
            strip.cast_shadow()
            yield
            strip.show()
        if self._has_card:
            card.show_place(self._session.current, len(self._session.ghosts))
        self._cards.arrange_strip()
        yield
        if self._has_card:
            yield from self._placing()
            card.show()

    def _placing(self) -> Iterator[None]:
        ghost = self._session.ghost
        assert ghost is not None
        around = ghost_place.around(ghost, self._canvas)
        yield
        points = ghost_place.points(ghost, self._canvas)
        yield
        cards = self._cards
        cards.ghost.place_beside(around, cards.free(), cards.in_the_way(), points)
        yield
        cards.ghost.cast_shadow()
        yield

    def _view_changed(self) -> None:
        if not self._cards.ghost.isHidden():
            for _ in self._placing():  # it stays beside what moves under a hand
                pass


def _offered(session: Session) -> tuple[int, int, str]:
    """What the cards say about the candidates: how many, the current one, their deed."""
    return len(session.ghosts), session.current, session.ghost.deed if session.ghost else ""
