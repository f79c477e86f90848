"""Steadying of the hand, light or with a rope.

The light one smooths slow trembling and leaves fast lines alone. It is the one-euro filter (Casiez,
Roussel and Vogel, CHI 2012): a first-order low-pass whose cut-off frequency rises with the speed of
the pen, so that it lags only where the pen is slow and lag cannot be seen. Speeds are in window
pixels, so the hand feels the same at every zoom.
"""

from __future__ import annotations

import math
from enum import StrEnum

# A new sample that claims to be older than this after the last one is believed to be this late.
SHORTEST_STEP, LONGEST_STEP = 0.0005, 0.1
SPEED_CUTOFF = 6.0  # Hz at which the estimate of the speed itself is smoothed


ROPE = (6.0, 90.0)  # window pixels: of the weakest and the strongest


class Steadying(StrEnum):
    """How a hand is steadied."""

    OFF = "off"
    LIGHT = "light"
    ROPE = "rope"


def steadied(how: Steadying, strength: float) -> Stabiliser | Rope:
    """What steadies one stroke. strength: 0 (not at all) to 1."""
    if how is Steadying.ROPE and strength > 0.0:
        return Rope(ROPE[0] + (ROPE[1] - ROPE[0]) * min(strength, 1.0))
    return Stabiliser(0.0 if how is Steadying.OFF else strength)


class Rope:
    """The line is pulled along by a rope of this many window pixels: it goes where the rope is
    taut, does not tremble while it is slack, and turns sharply where the hand takes its time."""

    def __init__(self, length: float) -> None:
        self._length = length
        self._end: complex | None = None

    def steady(self, x: float, y: float, time: float) -> tuple[float, float]:
        """Where the end of the rope is when the pen is at window pixels x, y."""
        pen = complex(x, y)
        if self._end is None:
            self._end = pen
        away = pen - self._end
        if abs(away) > self._length:
            self._end += away * (1.0 - self._length / abs(away))
        return self._end.real, self._end.imag


class Stabiliser:
    """Smooths one stroke lightly. strength: 0 (off) to 1; one object per stroke."""

    def __init__(self, strength: float) -> None:
        strength = min(max(strength, 0.0), 1.0)
        self._off = strength == 0.0
        # Cut-off in Hz of a resting pen, and how much each pixel a second adds to it.
        self._slow = 14.0 * (1.0 - strength) ** 2 + 0.6
        self._per_speed = 0.06 * (1.0 - strength) ** 2 + 0.004
        self._last: tuple[float, float, float] | None = None
        self._x = self._y = self._speed = 0.0

    def steady(self, x: float, y: float, time: float) -> tuple[float, float]:
        """The steadied position for a sample at window pixels x, y and `time` in seconds."""
        if self._off:
            return x, y
        if self._last is None:
            self._x, self._y = x, y
        else:
            self._follow(x, y, time)
        self._last = x, y, time
        return self._x, self._y

    def _follow(self, x: float, y: float, time: float) -> None:
        assert self._last is not None
        before_x, before_y, before = self._last
        step = min(max(time - before, SHORTEST_STEP), LONGEST_STEP)
        speed = math.hypot(x - before_x, y - before_y) / step
        self._speed += (speed - self._speed) * _share(SPEED_CUTOFF, step)
        share = _share(self._slow + self._per_speed * self._speed, step)
        self._x += (x - self._x) * share
        self._y += (y - self._y) * share


def _share(cutoff: float, step: float) -> float:
    """How far a low-pass of this cut-off (Hz) moves to its input within a step (seconds)."""
    ratio = 2.0 * math.pi * cutoff * step
    return ratio / (ratio + 1.0)
