"""Parts of a stroke, with all that the pen reported there.

A place on a stroke is a number: 2.25 is a quarter of the way from point 2 to point 3.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import numpy as np

from ..document import Marks, Stroke
from .clip import part


def pieces(stroke: Stroke, spans: Iterable[tuple[float, float]]) -> tuple[Stroke, ...]:
    """The parts from one place to another, in their order; of a closed stroke that shows at its
    start the last one goes on as the first. The stroke itself where that is all of it."""
    return around(stroke, [piece(stroke, begin, end) for begin, end in spans])


def piece(stroke: Stroke, begin: float, end: float) -> Stroke:
    """From one place on a stroke to another; its time starts anew."""
    if begin == 0.0 and end == len(stroke) - 1:
        return stroke
    points = part(stroke.points, begin, end)
    points[:, 4] -= points[0, 4]
    if stroke.corners is None:
        return replace(stroke, points=points)
    marks = stroke.corners
    # Where a straight piece is cut, what is left of it stays straight.
    ends = [marks[int(np.floor(at))] and marks[int(np.ceil(at))] for at in (begin, end)]
    corners = np.array([ends[0], *marks[int(np.floor(begin)) + 1 : int(np.ceil(end))], ends[1]])
    return replace(stroke, points=points, corners=corners[: len(points)])


def around(whole: Stroke, parts: list[Stroke]) -> tuple[Stroke, ...]:
    """Parts of a stroke; of a closed one that shows at its start the last goes on as the first."""
    start, end = whole.xy[0], whole.xy[-1]
    if len(parts) < 2 or (start != end).any():
        return tuple(parts)
    first, *between, last = parts
    if (first.xy[0] != start).any() or (last.xy[-1] != end).any():
        return tuple(parts)
    after = first.points[1:] + np.array([0.0, 0.0, 0.0, 0.0, last.points[-1, 4]])
    corners = np.append(corners_of(last), corners_of(first)[1:])
    return (replace(last, points=np.vstack([last.points, after]), corners=corners), *between)


def corners_of(stroke: Stroke) -> Marks:
    """Whether the line stays sharp at each point (n,)."""
    return np.zeros(len(stroke), dtype=bool) if stroke.corners is None else stroke.corners
