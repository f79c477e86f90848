"""Of several tries at each of several latents, the ones that follow each other most smoothly."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import numpy as np

from ...sketch.document import Floats
from ...sketch.lines.chamfer import distances, spread
from .box import box

POINTS = 80  # of each drawing compared: many pairs, and only their order matters


def smooth_path(
    first: list[Floats],
    tries: Sequence[Sequence[list[Floats]]],
    last: list[Floats],
    size: float,
    faults: Sequence[Floats] | None = None,
) -> list[list[Floats]]:
    """first, one of each of `tries`, and last, lines in pixels, such that the squares of the
    Chamfer distances between neighbours (shares of the size) and the faults of what is chosen sum
    to the least there is (a shortest path through layers). Squares: one large jump is worse than
    two small ones. faults: of each try, none where None."""
    layers = [[first], *map(list, tries), [last]]
    extra = [np.zeros(1), *(faults or [np.zeros(len(each)) for each in tries]), np.zeros(1)]
    points = [[_points(lines, size) for lines in layer] for layer in layers]
    total, came = np.zeros(1), []
    for (before, here), more in zip(pairwise(points), extra[1:], strict=True):
        steps = np.array([[_gap(a, b) ** 2 for b in here] for a in before])
        reached = total[:, None] + steps
        came.append(reached.argmin(axis=0))
        total = reached.min(axis=0) + more
    place, chosen = 0, [last]
    for layer, source in zip(reversed(layers[:-1]), reversed(came), strict=True):
        place = int(source[place])
        chosen.append(layer[place])
    return chosen[::-1]


def _points(lines: list[Floats], size: float) -> Floats:
    """Spread over the drawing, its box's middle at 0 and its longer side 1."""
    low, high = box(lines)
    unit = max(float((high - low).max()), 1e-3 * size)
    return (spread(lines, POINTS) - (low + high) / 2.0) / unit


def _gap(one: Floats, other: Floats) -> float:
    gaps = distances(one, other)
    return float((gaps.min(axis=1).mean() + gaps.min(axis=0).mean()) / 2.0)
