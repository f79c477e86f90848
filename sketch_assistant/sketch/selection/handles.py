"""Where a drag takes what is selected: moved, scaled by a corner or a side, or turned."""

from __future__ import annotations

import math
from enum import Enum

from ..lines.affine import Affine
from ..placing import Box

TURN_STEP = 15.0  # degrees
LEAST = 0.01  # canvas units: nothing is scaled to be smaller
_THIN = 1e-6  # canvas units: what is no wider cannot be scaled across

Place = tuple[float, float]


class Handle(Enum):
    """What the pen holds. Of corners and sides: where they are, from -1 (left, top) to 1."""

    INSIDE = "inside"
    KNOB = "knob"  # that turns
    TOP_LEFT = (-1, -1)
    TOP = (0, -1)
    TOP_RIGHT = (1, -1)
    RIGHT = (1, 0)
    BOTTOM_RIGHT = (1, 1)
    BOTTOM = (0, 1)
    BOTTOM_LEFT = (-1, 1)
    LEFT = (-1, 0)

    @property
    def side(self) -> tuple[int, int]:
        """Which side or corner of the box it is; (0, 0) for none."""
        return self.value if isinstance(self.value, tuple) else (0, 0)

    @property
    def is_corner(self) -> bool:
        """Whether it scales both ways."""
        return 0 not in self.side


def dragged(
    handle: Handle, box: Box, start: Place, now: Place, shift: bool = False, alt: bool = False
) -> Affine:
    """What a drag from start to now does to what lies in a box; canvas units.

    shift: moves go straight across or down, turns in steps of 15°, corners scale each way by
    itself. alt: the middle of the box stays where it is, not the other side of it.
    """
    by = now[0] - start[0], now[1] - start[1]
    if handle is Handle.INSIDE:
        return _moved(*by, straight=shift)
    if handle is Handle.KNOB:
        return _turned(box, start, now, TURN_STEP if shift else 0.0)
    return _scaled(handle, box, by, free=shift, from_middle=alt)


def middle(box: Box) -> Place:
    """Of a box."""
    left, top, right, bottom = box
    return (left + right) / 2.0, (top + bottom) / 2.0


def scaling(across: float, down: float, x: float, y: float) -> Affine:
    """So much wider and higher about a place that stays."""
    return Affine(a=across, d=down).about(x, y)


def _moved(across: float, down: float, straight: bool) -> Affine:
    if straight:
        across, down = (across, 0.0) if abs(across) >= abs(down) else (0.0, down)
    return Affine(e=across, f=down)


def _turned(box: Box, start: Place, now: Place, step: float) -> Affine:
    x, y = middle(box)
    before, after = (math.atan2(at[1] - y, at[0] - x) for at in (start, now))
    degrees = math.degrees(after - before)
    if step:
        degrees = round(degrees / step) * step
    return Affine.turning(degrees).about(x, y)


def _scaled(handle: Handle, box: Box, by: Place, free: bool, from_middle: bool) -> Affine:
    left, top, right, bottom = box
    x, y = middle(box)
    if not from_middle:
        x, y = x - handle.side[0] * (right - left) / 2.0, y - handle.side[1] * (bottom - top) / 2.0
    share = 0.5 if from_middle else 1.0
    arms = handle.side[0] * (right - left) * share, handle.side[1] * (bottom - top) * share
    if handle.is_corner and not free:
        both = _proportion(arms, by)
        return scaling(both, both, x, y)
    return scaling(_factor(arms[0], by[0]), _factor(arms[1], by[1]), x, y)


def _proportion(arms: Place, by: Place) -> float:
    """By which an arm from the place that stays to the corner grows when that moves."""
    squared = arms[0] ** 2 + arms[1] ** 2
    if squared < _THIN**2:
        return 1.0
    grown = (arms[0] * (arms[0] + by[0]) + arms[1] * (arms[1] + by[1])) / squared
    return _kept(grown, math.sqrt(squared))


def _factor(arm: float, by: float) -> float:
    return 1.0 if abs(arm) < _THIN else _kept((arm + by) / arm, abs(arm))


def _kept(factor: float, length: float) -> float:
    """A factor, or the least that leaves something of a length; it keeps its sign."""
    return math.copysign(max(abs(factor), min(LEAST / length, 1.0)), factor)
