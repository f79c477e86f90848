"""Straight sides between corners: what a hand means by a box or a star."""

from __future__ import annotations

from itertools import pairwise

import numpy as np

from ..document import Floats
from .joins import bent_to
from .shapes import off_straight

STRAIGHT = 0.015  # largest distance from the chord, of its length
MIDDLE = 1 / 6  # of a side at either end does not count: corners are round there
CROSS = 0.3  # sine of the smallest angle between sides that say where their corner is
NEAR = 0.25  # of the shorter side: how far a corner may go

Side = tuple[Floats, Floats]  # a point on it (2,), its direction (2,) of length 1


def straight_sides(points: Floats, marks: list[int], shortest: float, far: float) -> Floats:
    """The points (n, 2) with what is nearly straight between two marks, the corners, made straight,
    and corners where their sides cross. The first and the last point stay. shortest: what is
    shorter stays; far: what bows farther was meant to; both in the points' units."""
    pieces = [points[start : end + 1] for start, end in pairwise(marks)]
    sides = [_side(piece, shortest, far) for piece in pieces]
    ends = [points[0]]
    for i, (before, after) in enumerate(pairwise(sides)):
        reach = NEAR * min(_chord(pieces[i]), _chord(pieces[i + 1]))
        ends.append(_corner(pieces[i][-1], before, after, reach))
    ends.append(points[-1])
    made = points.copy()
    for i, (start, end) in enumerate(pairwise(marks)):
        if sides[i] is None:
            made[start : end + 1] = bent_to(bent_to(pieces[i], 0, ends[i]), -1, ends[i + 1])
        else:
            made[start : end + 1] = np.linspace(ends[i], ends[i + 1], end - start + 1)
    return made


def _side(piece: Floats, shortest: float, far: float) -> Side | None:
    """The straight line through the middle of a piece (n, 2); None where it bows."""
    chord = _chord(piece)
    if len(piece) < 6 or chord < shortest:
        return None
    if off_straight(piece) * chord > min(STRAIGHT * chord, far):
        return None
    middle = piece[int(MIDDLE * len(piece)) : len(piece) - int(MIDDLE * len(piece))]
    centre = middle.mean(axis=0)
    direction: Floats = np.linalg.svd(middle - centre, full_matrices=False)[2][0]
    return centre, direction


def _corner(drawn: Floats, before: Side | None, after: Side | None, reach: float) -> Floats:
    """Where two sides cross, or the point of one nearest to the corner as drawn; that where
    neither says, or it is out of reach."""
    found = drawn
    if before is not None and after is not None:
        (one, along), (other, across) = before, after
        sine = along[0] * across[1] - along[1] * across[0]
        if abs(sine) >= CROSS:
            gap = other - one
            found = one + (gap[0] * across[1] - gap[1] * across[0]) / sine * along
    else:
        side = before or after
        if side is not None:
            found = side[0] + ((drawn - side[0]) @ side[1]) * side[1]
    return found if np.hypot(*(found - drawn)) <= reach else drawn


def _chord(piece: Floats) -> float:
    return float(np.hypot(*(piece[-1] - piece[0])))
