"""The polygon that a closed line is meant to be."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import numpy as np

from ..document import Floats, Marks
from .chamfer import evenly, length_of
from .corners import corners
from .shapes import off_straight
from .simplify import simplify

SIDES = range(3, 9)
BENT = 0.07  # of a side's length: how far it may bow
SHORTEST_SIDE = 0.12  # of the size
NEAR = 0.07  # of the size: how far before and after a corner its directions are looked at
OFF = (0.11, 0.08, 0.05)  # of the size: a line so far off the straight one has a corner between
MIDDLE = 1 / 6  # of a side at either end does not count: corners are round there
CROSS = 0.3  # sine of the smallest angle between sides that say where their corner is
TURNS = 3  # times that corners are looked for between better sides
REACH = 0.25  # of the shorter side: how far a corner may go
LEVEL, SQUARE = 7.0, 12.0  # degrees from level and from a right corner that become exactly that


def polygon(points: Floats, calm: Floats, size: float) -> tuple[Floats, Marks] | None:
    """Straight sides between the corners of a closed line (n, 5), beside it the same without its
    tremor, and which points are the corners; None where its sides bow."""
    for line, sharp in (_turning(*each) for each in _guesses(calm, size)):
        marks = line[sharp, :2]
        if len(marks) - 1 in SIDES and _are_sides(line, marks, sharp, size):
            return _ruled(evenly(points, len(line)), _squared(_met(line, marks, sharp)), sharp)
    return None


def _guesses(calm: Floats, size: float) -> Iterator[tuple[Floats, list[int]]]:
    """The line from where it may begin, and where its corners may be: where it turns fast, and,
    for a hand that rounds its corners off, where it is farthest from straight lines."""
    sharp = corners(calm[:, :2], length_of(calm) / (len(calm) - 1), size, NEAR)
    yield calm, sharp
    away = np.hypot(*(calm[:, :2] - calm[:-1, :2].mean(axis=0)).T)
    turned = _begun_at(calm, int(away[:-1].argmax()))
    for off in OFF:
        kept = simplify(turned[:, :2], off * size)
        places = np.flatnonzero((turned[:, None, :2] == kept[None]).all(axis=2).any(axis=1))
        yield turned, _settled(turned, places.tolist())


def _turning(line: Floats, sharp: list[int]) -> tuple[Floats, list[int]]:
    """The line and its corners without those at which it goes straight on: it may have begun in the
    middle of a side."""
    while len(sharp) > 3:
        if _is_straight_on(*line[[sharp[-2], sharp[0], sharp[1]], :2]):
            line = _begun_at(line, sharp[1])
            sharp = [each - sharp[1] for each in sharp[1:-1]] + [len(line) - 1]
            continue
        threes = zip(sharp, sharp[1:], sharp[2:], strict=False)
        straight = {here for a, here, b in threes if _is_straight_on(*line[[a, here, b], :2])}
        if not straight:
            break
        sharp.remove(min(straight))
    return line, sharp


def _settled(line: Floats, sharp: list[int]) -> list[int]:
    """Corners in the middle of their rounds: where the line is nearest to where sides cross."""
    for _ in range(TURNS if len(sharp) > 3 else 0):
        marks = _met(line, line[sharp, :2], sharp)
        near = [int(np.hypot(*(line[:, :2] - mark).T).argmin()) for mark in marks[1:-1]]
        if sorted({0, *near, len(line) - 1}) != [0, *near, len(line) - 1]:
            return sharp
        sharp = [0, *near, len(line) - 1]
    return sharp


def _begun_at(ring: Floats, place: int) -> Floats:
    return np.vstack([ring[place:], ring[1 : place + 1]])


def _are_sides(line: Floats, marks: Floats, sharp: list[int], size: float) -> bool:
    lengths = np.hypot(*np.diff(marks, axis=0).T)
    bows = [off_straight(line[i : j + 1, :2]) for i, j in pairwise(sharp)]
    return bool(lengths.min() >= SHORTEST_SIDE * size and max(bows) <= BENT)


def _met(line: Floats, marks: Floats, sharp: list[int]) -> Floats:
    """The corners where the sides cross, not where a hand went round them."""
    sides = [_side(line[i : j + 1, :2]) for i, j in pairwise(sharp)]
    lengths = np.hypot(*np.diff(marks, axis=0).T)
    made = marks.copy()
    for i in range(len(sides)):
        (one, along), (other, across) = sides[i - 1], sides[i]
        sine = along[0] * across[1] - along[1] * across[0]
        if abs(sine) >= CROSS:
            gap = other - one
            found = one + (gap[0] * across[1] - gap[1] * across[0]) / sine * along
            if np.hypot(*(found - marks[i])) <= REACH * min(lengths[i - 1], lengths[i]):
                made[i] = found
    made[-1] = made[0]
    return made


def _side(piece: Floats) -> tuple[Floats, Floats]:
    """A point on the straight line through the middle of a piece (n, 2), and its direction."""
    cut = int(MIDDLE * len(piece))
    middle = piece[cut : len(piece) - cut] if len(piece) > 5 else piece
    centre = middle.mean(axis=0)
    return centre, np.linalg.svd(middle - centre, full_matrices=False)[2][0]


def _ruled(made: Floats, marks: Floats, sharp: list[int]) -> tuple[Floats, Marks]:
    """The line's points (n, 5) on straight lines between the marks, and which of them they are."""
    spans = zip(pairwise(marks), pairwise(sharp), strict=True)
    parts = [np.linspace(a, b, j - i + 1)[:-1] for (a, b), (i, j) in spans]
    made[:, :2] = np.vstack([*parts, marks[-1:]])
    return made, np.isin(np.arange(len(made)), sharp)


def _is_straight_on(before: Floats, here: Floats, after: Floats) -> bool:
    one, other = here - before, after - here
    turn = np.degrees(np.arctan2(one[0] * other[1] - one[1] * other[0], one @ other))
    return bool(abs(turn) < 30.0)


def _squared(marks: Floats) -> Floats:
    """Four corners (5, 2) that are nearly right become those of a rectangle, level where it nearly
    is; others stay."""
    if len(marks) != 5:
        return marks
    sides = np.diff(marks, axis=0)
    following = np.roll(sides, -1, axis=0)
    cross = sides[:, 0] * following[:, 1] - sides[:, 1] * following[:, 0]
    turns = np.degrees(np.arctan2(np.abs(cross), (sides * following).sum(axis=1)))
    if np.abs(turns - 90.0).max() > SQUARE:
        return marks
    across, down = (sides[0] - sides[2]) / 2.0, (sides[1] - sides[3]) / 2.0
    angle = float(np.degrees(np.arctan2(across[1], across[0])))
    right = round(angle / 90.0) * 90.0
    angle = np.radians(right if abs(angle - right) <= LEVEL else angle)
    unit = np.array([np.cos(angle), np.sin(angle)])
    normal = np.array([-unit[1], unit[0]]) * np.sign(unit[0] * down[1] - unit[1] * down[0])
    wide, high = float(np.hypot(*across)), float(np.hypot(*down))
    middle = marks[:4].mean(axis=0)
    first = middle - unit * wide / 2.0 - normal * high / 2.0
    made = np.array(
        [first, first + unit * wide, first + unit * wide + normal * high, first + normal * high]
    )
    return np.vstack([made, made[:1]])
