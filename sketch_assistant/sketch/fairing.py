"""Take the tremor out of a line and keep its corners.

Between corners the line is the smoothest one near the hand's: it minimises its distance to the
points plus a penalty on its second differences (Whittaker 1923; Eilers 2003). The penalty is chosen
by the wavelength that it halves, relative to the drawing, so the scale does not matter.
"""

from __future__ import annotations

from itertools import pairwise

import numpy as np

from .chamfer import evenly
from .corners import corners
from .document import Floats
from .shapes import off_straight

FINEST = 1 / 90  # of the size, between the points that are worked on
FEWEST, MOST = 8, 240  # points
# How far the hand trembles says how much must go: waves of `CALM` plus `MORE` times the tremor (of
# the size, all of them) are halved, longer ones stay. Before corners are looked for, waves of
# `ROUGH` times the tremor go.
CALM, MORE, LONGEST = 0.11, 32.0, 0.4
ROUGH, LOOKED_AT = 30.0, 0.10
# Of the size: how far before and after a corner its two directions are looked at.
REACH, SEEN = 0.05, 18.0
OWN = 3.5  # times a line's own size: no longer waves than that go

STRAIGHT, LONG = 0.022, 0.1  # a piece between corners: off its chord; of the size


def faired(line: Floats, size: float, amount: float = 1.0) -> Floats:
    """A line (n, d), columns x, y and any others, without its tremor; size: of the drawing, in the
    line's units. amount: 0 as drawn to 1. The ends of an open line stay where they are; a closed
    line stays closed. Points become evenly spaced."""
    length = float(np.hypot(*np.diff(line[:, :2], axis=0).T).sum()) if len(line) > 1 else 0.0
    if length < 4 * FINEST * size or size <= 0.0 or amount <= 0.0:
        return line
    count = int(np.clip(length / (FINEST * size), FEWEST, MOST))
    points = evenly(line, count)
    step = length / (count - 1)
    closed = bool(np.hypot(*(points[0, :2] - points[-1, :2])) <= 1e-9 * size)
    shaken = tremor(points[:, :2], step, size)
    rough = _open(points[:, :2], ROUGH * shaken * size / step)
    sharp = corners(rough, step, size, REACH + SEEN * shaken)
    own = min(1.0, OWN * float(np.ptp(points[:, :2], axis=0).max()) / size)
    cut = min(CALM + MORE * shaken, LONGEST) * own * size * amount
    made = points.copy()
    if closed and len(sharp) == 2:
        made[:, :2] = _round(points[:, :2], cut / step)
    else:
        for start, end in pairwise(sharp):
            piece = points[start : end + 1, :2]
            made[start : end + 1, :2] = _piece(piece, cut / step, LONG * size)
    return made


def tremor(points: Floats, step: float, size: float) -> float:
    """How far a line (n, 2) of points `step` apart trembles, as a share of the size: the usual
    distance from the line without its short waves; corners are the exception."""
    away = np.hypot(*(points - _open(points, LOOKED_AT * size / step)).T)
    return float(np.median(away)) / size


def _piece(points: Floats, wave: float, long: float) -> Floats:
    """What lies between two corners (n, 2): fair, and straight where it is then nearly so."""
    fair = _open(points, wave)
    if np.hypot(*(points[-1] - points[0])) >= long and off_straight(fair) <= STRAIGHT:
        return np.linspace(points[0], points[-1], len(points))
    return fair


def _open(points: Floats, wave: float) -> Floats:
    """The fair line through the ends of points (n, 2)."""
    if len(points) < 4:
        return points
    straight = np.linspace(points[0], points[-1], len(points))
    made = straight.copy()
    # What deviates from the straight line is made fair with both ends held at 0.
    made[1:-1] += _fair_between((points - straight)[1:-1], (wave / (2.0 * np.pi)) ** 4)
    return made


def _round(points: Floats, wave: float) -> Floats:
    """The fair loop near a closed line (n, 2) whose last point is its first: the middle one of
    three turns, where the ends are not felt."""
    once = points[:-1]
    loop = _open(np.vstack([once, once, once, once[:1]]), wave)[len(once) : 2 * len(once)]
    return np.vstack([loop, loop[:1]])


def _fair_between(values: Floats, penalty: float) -> Floats:
    """x (n, 2) minimising |x - values|² + penalty |second differences of x|², where before the
    first and after the last x is 0: one pass down and one up a matrix of five diagonals. Plain
    numbers: numpy's solver would wake threads for so little."""
    count = len(values)
    across, down = values[:, 0].tolist(), values[:, 1].tolist()
    middle, near, far = [0.0] * count, [0.0] * (count + 2), [0.0] * (count + 2)
    for i in range(count):
        ends = (i == 0) + (i == count - 1)
        one, two = (near[i - 1], far[i - 2]) if i > 1 else (near[i - 1] if i else 0.0, 0.0)
        before, earlier = (middle[i - 1] if i else 0.0), (middle[i - 2] if i > 1 else 0.0)
        pivot = 1.0 + penalty * (6.0 - ends) - one * one * before - two * two * earlier
        middle[i] = pivot
        near[i] = (-4.0 * penalty - far[i - 1] * one * before if i else -4.0 * penalty) / pivot
        far[i] = penalty / pivot
        across[i] -= one * (across[i - 1] if i else 0.0) + two * (across[i - 2] if i > 1 else 0.0)
        down[i] -= one * (down[i - 1] if i else 0.0) + two * (down[i - 2] if i > 1 else 0.0)
    for line in (across, down):
        line += [0.0, 0.0]
        for i in reversed(range(count)):
            line[i] = line[i] / middle[i] - near[i] * line[i + 1] - far[i] * line[i + 2]
    return np.column_stack([across[:count], down[:count]])
