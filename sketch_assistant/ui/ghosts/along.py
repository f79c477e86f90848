"""Did the person just draw along a ghost? What is left of it then."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np

from ...sketch.document import Floats, Stroke
from ...sketch.lines.chamfer import distances, evenly

# How far the hand may stray from the ghost, as a part of its size: of all of it, of the one stroke.
WHOLE_SLACK, STROKE_SLACK, SMALLEST_SLACK = 0.07, 0.25, 0.015
FOLLOWED = 0.8  # the part of the drawn stroke that must lie on the ghost
DONE = 0.75  # the part of a ghost stroke that must be drawn over for it to count as drawn
TOUCHED = 0.2  # less than this part of it and it was only crossed
SAMPLES = 64


def rest_of(ghost: Sequence[Stroke], drawn: Stroke) -> tuple[Stroke, ...] | None:
    """What is left of a ghost after a stroke was drawn along it; None: it was drawn elsewhere.

    Ghost strokes that were drawn over are gone, half-drawn ones keep their other half. Distances
    are canvas units relative to the ghost's own size, so zoom and scale of drawing do not matter.
    """
    if not ghost:
        return None
    path = evenly(drawn.xy, SAMPLES)
    slacks = [_slack(stroke, _size(np.vstack([each.xy for each in ghost]))) for stroke in ghost]
    near = [
        _distances(path, evenly(s.xy, SAMPLES)) <= slack
        for s, slack in zip(ghost, slacks, strict=True)
    ]
    if np.any(near, axis=0).mean() < FOLLOWED:
        return None
    parts = [_undrawn(s, path, slack) for s, slack in zip(ghost, slacks, strict=True)]
    if all(part == (stroke,) for part, stroke in zip(parts, ghost, strict=True)):
        return None
    return tuple(piece for part in parts for piece in part)


def _undrawn(stroke: Stroke, path: Floats, slack: float) -> tuple[Stroke, ...]:
    """The pieces of a ghost stroke that the path kept away from; the stroke itself if untouched."""
    dense = evenly(stroke.xy, SAMPLES)
    covered = (_distances(dense, path) <= slack).mean()
    if covered >= DONE:
        return ()
    if covered < TOUCHED:
        return (stroke,)
    left = _distances(stroke.xy, path) > slack
    edges = np.flatnonzero(np.diff(np.concatenate([[False], left, [False]])))
    runs = zip(edges[::2], edges[1::2], strict=True)
    return tuple(stroke.part(a, b) for a, b in runs if b - a >= 2)


def _slack(stroke: Stroke, whole: float) -> float:
    return min(WHOLE_SLACK * whole, STROKE_SLACK * _size(stroke.xy) + SMALLEST_SLACK * whole)


def _size(xy: Floats) -> float:
    """Diagonal of the bounding box, at least one canvas unit."""
    return max(1.0, math.hypot(*(xy.max(axis=0) - xy.min(axis=0))))


def _distances(points: Floats, path: Floats) -> Floats:
    """From each of points (n, 2) to the nearest point of path (m, 2)."""
    nearest: Floats = distances(points, path).min(axis=1)
    return nearest
