"""How many ways to go on vote, so that ghosts are there in time on a slower machine, too."""

from __future__ import annotations

from collections import deque
from statistics import median

from ...assist.requests import VOTERS

IN_TIME = 0.25  # seconds that an answer may take
LEVELS = (VOTERS // 4, VOTERS // 2, 3 * VOTERS // 4, VOTERS)
LATELY = 3  # answers: a single one may have waited for a model to load, or for another program


class Voters:
    """count: one of LEVELS, as many as usually are in time. It begins with all."""

    def __init__(self) -> None:
        self.count = VOTERS
        self._took: deque[float] = deque(maxlen=LATELY)

    def took(self, seconds: float) -> None:
        """An answer with as many took so long. Fewer take less, but a part of the time is the same
        for any number: so more never come too late for being more, and what is still late goes
        further down."""
        self._took.append(seconds)
        if len(self._took) < LATELY:
            return
        each = median(self._took) / self.count
        count = max((n for n in LEVELS if n * each <= IN_TIME), default=LEVELS[0])
        if count != self.count:
            self.count = count
            self._took.clear()
