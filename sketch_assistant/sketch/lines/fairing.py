"""Take the tremor out of a line and keep its corners.

The fair line minimises its distance to the hand's points plus a penalty on its second differences
(Whittaker 1923; Eilers 2003), chosen by the wavelength that it halves, relative to the drawing, so
the scale does not matter. Where the fair line still turns fast the penalty falls and the line is
made fair again, so that corners sharpen while the rest stays calm (half-quadratic: Geman and
Reynolds 1992). Lengths are measured along a fair line, not along the hand's: a tremor makes a line
longer, and its waves would seem longer too.
"""

from __future__ import annotations

import numpy as np

from ..document import Floats
from .chamfer import evenly, length_of
from .corners import corners
from .sides import straight_sides

FINEST = 1 / 90  # of the size, between the points that are worked on
FEWEST, MOST = 8, 240  # points
LOOKS = ((0.5, 0), (0.3, 2))  # waves, of the size, and turns of sharpening: how far it trembles
# How far the hand trembles says how much must go: waves of `CALM` of the size, of a small line
# less, plus `MORE` times the tremor are halved, longer ones stay.
CALM, MORE = 0.15, 10.0
SMALL = 1 / 3.5  # of the size: the waves of a line less large than that shrink with it
SHARPENED = 2  # times
CORNER = 2.0  # radians within a wave: a line that turns faster is at a corner
SOFTEST = 1e-4  # of the penalty is left there

REACH = 0.05  # of the size: how far before and after a corner its two directions are looked at
LONG = 0.1  # of the size: shorter sides between corners are not made straight


def faired(line: Floats, size: float) -> Floats:
    """A line (n, d), columns x, y and any others, without its tremor; size: of the drawing, in the
    line's units. The ends of an open line stay where they are; a closed line stays closed. Each
    point stands for one of the hand's, which are evenly spaced."""
    length = length_of(line)
    if length < 4 * FINEST * size or size <= 0.0:
        return line
    points = evenly(line, int(np.clip(length / (FINEST * size), FEWEST, MOST)))
    if np.hypot(*(points[0, :2] - points[-1, :2])) > 1e-9 * size:
        points[:, :2] = _calm(points[:, :2], size)
    else:
        points[:, :2] = _calm_loop(points[:, :2], size)
    return points


def _calm_loop(loop: Floats, size: float) -> Floats:
    """A closed line (n, 2) without its tremor: half a turn more before and after, so that its ends
    are not felt."""
    half = len(loop) // 2
    around = np.vstack([loop[-1 - half : -1], loop, loop[1 : half + 1]])
    once = _calm(around, size)[half : half + len(loop)]
    once[-1] = once[0]
    return once


def _calm(points: Floats, size: float) -> Floats:
    """An open line (n, 2) without its tremor."""
    wide = float(np.ptp(points, axis=0).max())
    own = min(size, wide / SMALL)
    step, tremor = _step(points), 0.0
    for wave, turns in LOOKS:
        fair = _fair(points, wave * own / step, turns)
        tremor = float(np.median(np.hypot(*(points - fair).T)))
        step = max(_step(fair), 1e-9 * size)
    fair = _fair(points, min(CALM * own + MORE * tremor, wide) / step, SHARPENED)
    return straight_sides(fair, corners(fair, step, size, REACH), LONG * size)


def _fair(points: Floats, wave: float, turns: int) -> Floats:
    """The fair line through the ends of points (n, 2), sharpened so many times; wave: in steps."""
    if len(points) < 4:
        return points
    penalty = (wave / (2.0 * np.pi)) ** 4
    # What deviates from the straight line is made fair with both ends held at 0.
    straight = np.linspace(points[0], points[-1], len(points))
    values = (points - straight)[1:-1]
    penalties = np.full(len(values), penalty)
    made = points.copy()
    for turn in range(turns + 1):
        made[1:-1] = straight[1:-1] + _fair_between(values, penalties)
        if turn < turns:
            bends = np.hypot(*np.diff(made, 2, axis=0).T) / _step(made) * wave
            penalties = penalty * np.maximum(1.0 / (1.0 + (bends / CORNER) ** 4), SOFTEST)
    return made


def _fair_between(values: Floats, penalties: Floats) -> Floats:
    """x (n, 2) minimising |x - values|² + the sum of penalties (n,) times |second differences of
    x|², where before the first and after the last x is 0: one pass down and one up a matrix of
    five diagonals. Plain numbers: numpy's solver would wake threads for so little."""
    around = np.concatenate([[0.0], penalties, [0.0]])
    beside = -2.0 * (around[1:-1] + around[2:])
    whole = 1.0 + around[:-2] + 4.0 * around[1:-1] + around[2:]
    columns = (*values.T, whole, beside, around[2:])
    rows = zip(*(column.tolist() for column in columns), strict=True)
    down = []
    d1 = d2 = n1 = f1 = f2 = x1 = x2 = y1 = y2 = 0.0  # of the row before, and the one before it
    for x, y, diagonal, near, far in rows:
        pivot = diagonal - n1 * n1 * d1 - f2 * f2 * d2
        x, y = x - n1 * x1 - f2 * x2, y - n1 * y1 - f2 * y2
        near, far = (near - f1 * n1 * d1) / pivot, far / pivot
        down.append((x / pivot, y / pivot, near, far))
        d1, d2, n1, f1, f2, x1, x2, y1, y2 = pivot, d1, near, far, f1, x, x1, y, y1
    up = []
    x1 = x2 = y1 = y2 = 0.0
    for x, y, near, far in reversed(down):
        x1, x2, y1, y2 = x - near * x1 - far * x2, x1, y - near * y1 - far * y2, y1
        up.append((x1, y1))
    return np.array(up[::-1])


def _step(points: Floats) -> float:
    """The mean distance from one point (n, 2) to the next."""
    return length_of(points) / (len(points) - 1)
