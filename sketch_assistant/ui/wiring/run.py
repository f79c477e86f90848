"""Small steps that follow one another become one step of undo."""

from __future__ import annotations

import math
from collections.abc import Callable

from ..base.session import Session

SECONDS = 1.0  # between two of them at most


class Run:
    """Of steps of one kind, on the same selection. clock: seconds, monotonic."""

    def __init__(self, session: Session, clock: Callable[[], float]) -> None:
        self._session, self._clock = session, clock
        self._number, self._at = 0, -math.inf
        self._left: object = None  # what the last step left selected

    def step(self, act: Callable[[int], object]) -> None:
        """Take one: `act` is told the number of the run for the edit that it makes."""
        session, now = self._session, self._clock()
        if session.selection is not self._left or now - self._at > SECONDS:
            self._number = session.new_run()
        act(self._number)
        self._left, self._at = session.selection, now
