"""Where the pen will be when what it draws is seen: for the eye alone, never kept.

A screen shows ink some 12 ms after the hand was there. The line goes on as fast as it does now, no
faster, and less far where it slows down or turns: one that is drawn too short is not noticed, one
that is drawn too far is.
"""

from __future__ import annotations

import math
from collections import deque

SECONDS = 0.012
_WINDOW = 0.032  # seconds of the past that say how fast the pen is
_SHORTEST = 0.4  # window pixels


class Predictor:
    """One stroke's. Positions are window pixels, times seconds."""

    def __init__(self) -> None:
        self._past: deque[tuple[float, float, float]] = deque()

    def ahead(self, x: float, y: float, time: float) -> tuple[float, float] | None:
        """The pen is here now; where it will be, None for just there."""
        past = self._past
        if not math.isfinite(x + y + time) or (past and time <= past[-1][2]):
            return None
        past.append((x, y, time))
        while len(past) > 2 and time - past[0][2] > _WINDOW:
            past.popleft()
        if len(past) < 3 or time - past[0][2] > 2.0 * _WINDOW:
            return None
        middle = past[len(past) // 2]
        was, now = _velocity(past[0], middle), _velocity(middle, past[-1])
        before, speed = abs(was), abs(now)
        if not before or not speed:
            return None
        straight = max((was.conjugate() * now).real / (before * speed), 0.0)
        far = min(speed, max(2.0 * speed - before, 0.0)) * straight**2 * SECONDS
        if far < _SHORTEST:
            return None
        step = now / speed * far
        return x + step.real, y + step.imag


def _velocity(start: tuple[float, float, float], end: tuple[float, float, float]) -> complex:
    return complex(end[0] - start[0], end[1] - start[1]) / (end[2] - start[2])
