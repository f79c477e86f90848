"""From a skeleton to lines: walked from end to end, and joined where they go straight on."""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations

import numpy as np

from ..document import Floats
from ..watched import passed
from .masks import Mask
from .skeleton import RING

Pixel = tuple[int, int]
NEAR = 2  # pixels from a line's end to a crossing that it belongs to
ONE = 6  # pixels between two crossings that are one place
LINK = 10  # pixels: a line no longer, from a place to itself, is none
DIRECTION = 10  # pixels at the end of a line that say which way it goes
STRAIGHT_ON = 0.75  # cosine of the angle at which two lines are still one


def lines_of(skeleton: Mask) -> list[Floats]:
    """Lines (n, 2) of x and y along the pixels of a skeleton, each pixel in one of them."""
    pixels = {(int(y), int(x)) for y, x in np.argwhere(skeleton)}
    crossings = {each for each in pixels if _branches(each, pixels) > 2}
    beside = {there for each in crossings for there in _around(each, pixels)}
    pieces = _walked(pixels - crossings - beside)  # arms of a crossing touch one another there
    places = _Crossings(crossings)
    lines = [places.reached(np.array(each, dtype=np.float64)[:, ::-1]) for each in pieces]
    return _joined([line for line in lines if not _is_link(line)])


def _around(pixel: Pixel, pixels: set[Pixel]) -> list[Pixel]:
    y, x = pixel
    return [there for dy, dx in RING if (there := (y + dy, x + dx)) in pixels]


def _branches(pixel: Pixel, pixels: set[Pixel]) -> int:
    """How many lines leave a pixel: neighbours beside one another are one."""
    y, x = pixel
    ring = [(y + dy, x + dx) in pixels for dy, dx in RING]
    return sum(there and not before for before, there in zip(ring[-1:] + ring, ring, strict=False))


def _walked(pixels: set[Pixel]) -> list[list[Pixel]]:
    """Runs of pixels of which none has more than two neighbours: open ones, then rings."""
    left, runs = set(pixels), []
    ends = sorted(each for each in pixels if _branches(each, pixels) <= 1)
    for start in [*ends, *sorted(pixels)]:
        if start not in left:
            continue
        run = [start]
        left.discard(start)
        while nexts := _around(run[-1], left):
            run.append(min(nexts, key=lambda there: _steps(run[-1], there)))
            left.discard(run[-1])
        if len(run) > 3 and start in _around(run[-1], pixels):
            run.append(start)  # a ring
        runs.append(run)
        passed()
    return runs


def _steps(here: Pixel, there: Pixel) -> int:
    return abs(here[0] - there[0]) + abs(here[1] - there[1])


class _Crossings:
    """Pixels at which lines meet, those close together as one place."""

    def __init__(self, pixels: set[Pixel]) -> None:
        left, groups = set(pixels), []
        while left:
            group = [left.pop()]
            for y, x in group:
                more = {there for there in left if max(abs(there[0] - y), abs(there[1] - x)) <= ONE}
                group += more
                left -= more
            groups.append(np.array(group, dtype=np.float64)[:, ::-1])
        self._places = np.vstack([np.empty((0, 2)), *groups])
        middles = [np.tile(each.mean(axis=0), (len(each), 1)) for each in groups]
        self._middles = np.vstack([np.empty((0, 2)), *middles])

    def reached(self, line: Floats) -> Floats:
        """A line (n, 2) drawn on to the places that its ends lie at."""
        for end, order in ((line[0], 1), (line[-1], -1)):
            away = np.abs(self._places - end).max(axis=1)
            if len(away) and away.min() <= NEAR:
                line = np.vstack([self._middles[away.argmin()], line[::order]])[::order]
        return line


def _is_link(line: Floats) -> bool:
    """Whether it only leads from a place back to it."""
    return len(line) <= LINK and bool((line[0] == line[-1]).all())


def _joined(lines: list[Floats]) -> list[Floats]:
    """Lines with those made one that meet in a place and go straight on there."""
    meeting: dict[tuple[float, float], list[tuple[int, int]]] = defaultdict(list)
    for i, line in enumerate(lines):
        for end in (0, -1):
            meeting[float(line[end, 0]), float(line[end, 1])].append((i, end))
    owner = list(range(len(lines)))
    made: dict[int, Floats] = dict(enumerate(lines))
    for ends in meeting.values():
        for one, other in _pairs(lines, ends):
            _join(made, owner, lines[one[0]][one[1]], one[0], other[0])
    return list(made.values())


def _pairs(
    lines: list[Floats], ends: list[tuple[int, int]]
) -> list[tuple[tuple[int, int], tuple[int, int]]]:
    """Ends at one place, two and two, the straightest first."""
    ways = {each: _way(lines[each[0]], each[1]) for each in ends}
    found = [(-float(ways[a] @ ways[b]), a, b) for a, b in combinations(ends, 2) if a[0] != b[0]]
    chosen: list[tuple[tuple[int, int], tuple[int, int]]] = []
    taken: set[tuple[int, int]] = set()
    for straight, one, other in sorted(found, reverse=True):
        if straight >= STRAIGHT_ON and not {one, other} & taken:
            chosen.append((one, other))
            taken |= {one, other}
    return chosen


def _way(line: Floats, end: int) -> Floats:
    """The direction (2,) in which a line leaves one of its ends."""
    inner = line[: DIRECTION + 1] if end == 0 else line[::-1][: DIRECTION + 1]
    away = inner[-1] - inner[0]
    unit: Floats = away / max(float(np.hypot(*away)), 1e-9)
    return unit


def _join(made: dict[int, Floats], owner: list[int], place: Floats, one: int, other: int) -> None:
    """Make the lines that these two are part of one, at a place where both end."""
    first, second = _root(owner, one), _root(owner, other)
    if first == second:
        return
    a, b = made[first], made[second]
    a = a if (a[-1] == place).all() else a[::-1]
    b = b if (b[0] == place).all() else b[::-1]
    if (a[-1] == place).all() and (b[0] == place).all():
        made[first] = np.vstack([a, b[1:]])
        del made[second]
        owner[second] = first


def _root(owner: list[int], place: int) -> int:
    while owner[place] != place:
        place = owner[place]
    return place
