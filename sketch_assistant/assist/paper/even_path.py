"""Of many drawings the ones that lead from one to another in even steps, each worth being seen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ...sketch.document import Floats
from ...sketch.lines.chamfer import each_apart, spread
from ..sampling.ranking import Lines
from .box import box

POINTS = 80  # of each drawing compared: many pairs, and only their order matters
# What it costs, in nats of the recogniser's surprise, to be away from one's place on the way (per
# its square, the whole way being 1); that a step is larger than so many mean ones (per the square
# of what is more), and that it is smaller than one, by this share of it. Chosen on validation
# drawings.
PLACED, UNEVEN, LARGEST, SMALL = 10.0, 30.0, 1.9, 0.05
STRICTER = 3.0  # times as much for the largest step of a whole path
# Mean steps that are tried, in those of a straight way: one that leads by many drawings is longer.
LONGER = (0.8, 1.0, 1.3, 1.6, 2.0, 2.4, 2.9)
BACK = 1e3  # what is forbidden: to come nearer to the first drawing again


@dataclass(frozen=True)
class _Way:
    """gaps: Chamfer distances (p + 2, p + 2) of the first drawing, the tries and the last one, each
    as large as the others. faults: of each try (p,)."""

    gaps: Floats
    faults: Floats

    @property
    def places(self) -> Floats:
        """How far on the way each try is (p,), from 0 to 1."""
        before, after = self.gaps[0, 1:-1], self.gaps[1:-1, -1]
        places: Floats = before / np.maximum(before + after, 1e-9)
        return places


def even_path(
    first: Lines, tries: Sequence[Lines], last: Lines, count: int, faults: Floats
) -> list[Lines]:
    """first, `count` of the tries, and last. faults (p,): nats that it costs to show each try."""
    drawings = [first, *tries, last]
    points = np.stack([_points(lines) for lines in drawings])
    way = _Way(each_apart(points, points), faults)
    straight = max(float(way.gaps[0, -1]), 1e-6) / (count + 1)
    found = [_path(way, count, longer * straight) for longer in LONGER]
    best = min(found, key=lambda path: _cost(way, path))
    return [first, *(tries[i] for i in best), last]


def _path(way: _Way, count: int, step: float) -> list[int]:
    """The cheapest path through layers, the mean step being this one."""
    places, uneven = way.places, _uneven(way.gaps / step)
    steps = uneven[1:-1, 1:-1] + BACK * (places[None, :] < places[:, None])
    shown = [way.faults + each for each in _misplaced(places, count)]
    total, came = uneven[0, 1:-1] + shown[0], list[NDArray[np.intp]]()
    for here in shown[1:]:
        reached = total[:, None] + steps
        came.append(reached.argmin(axis=0))
        total = reached.min(axis=0) + here
    path = [int((total + uneven[1:-1, -1]).argmin())]
    for source in reversed(came):
        path.append(int(source[path[-1]]))
    return path[::-1]


def _uneven(steps: Floats) -> Floats:
    """What steps cost, in mean ones."""
    more, less = np.maximum(steps - LARGEST, 0.0), np.maximum(1.0 - steps, 0.0)
    cost: Floats = UNEVEN * (more * more + SMALL * less * less)
    return cost


def _misplaced(places: Floats, count: int) -> Floats:
    """What it costs each try to be the first, the second… (count, p)."""
    wanted = np.arange(1, count + 1) / (count + 1)
    cost: Floats = PLACED * (places[None, :] - wanted[:, None]) ** 2
    return cost


def _cost(way: _Way, path: list[int]) -> float:
    """Of a whole path, by its own mean step."""
    stops = [0, *(i + 1 for i in path), len(way.gaps) - 1]
    steps = way.gaps[stops[:-1], stops[1:]]
    largest = float(steps.max()) / max(float(steps.mean()), 1e-9)
    misplaced = _misplaced(way.places, len(path))[np.arange(len(path)), path]
    uneven = STRICTER * UNEVEN * max(largest - LARGEST, 0.0) ** 2
    return float(way.faults[path].sum() + misplaced.sum()) + uneven


def _points(lines: Lines) -> Floats:
    """POINTS spread over the drawing, its box's middle at 0 and its longer side 1."""
    low, high = box(lines)
    points = spread(lines, POINTS)
    some = points[np.linspace(0, len(points) - 1, POINTS).round().astype(int)]
    placed: Floats = (some - (low + high) / 2.0) / max(float((high - low).max()), 1e-9)
    return placed
