"""Did the person just draw along a ghost? What is left of it then."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from ...sketch.document import Floats, Stroke
from ...sketch.lines.chamfer import distances, evenly
from ..base.ghost import Ghost

# How far the hand may stray from the ghost, as a part of its size: of all of it, of the one stroke.
WHOLE_SLACK, STROKE_SLACK, SMALLEST_SLACK = 0.07, 0.25, 0.015
FOLLOWED = 0.8  # the part of the drawn stroke that must lie on the ghost
DONE = 0.75  # the part of a ghost stroke that must be drawn over for it to count as drawn
TOUCHED = 0.2  # less than this part of it and it was only crossed
SAMPLES = 64
FITS, STRAYED = 6, 0.01  # of the ghost's size: what lies so near need not be moved


def rest_of(ghost: Ghost, drawn: Stroke) -> Ghost | None:
    """What is left of a ghost after a stroke was drawn along it; None: it was drawn elsewhere.

    Ghost strokes that were drawn over are gone, half-drawn ones keep their other half, and what is
    left moves as far as the hand strayed, so that it fits what was drawn. Distances are canvas
    units relative to the ghost's own size, so zoom and scale of drawing do not matter.
    """
    strokes = ghost.strokes
    if not strokes:
        return None
    path = evenly(drawn.xy, SAMPLES)
    size = _size(np.vstack([each.xy for each in strokes]))
    slacks = [_slack(stroke, size) for stroke in strokes]
    near = [
        _distances(path, evenly(s.xy, SAMPLES)) <= slack
        for s, slack in zip(strokes, slacks, strict=True)
    ]
    if np.any(near, axis=0).mean() < FOLLOWED:
        return None
    pieces = [_undrawn(s, path, slack) for s, slack in zip(strokes, slacks, strict=True)]
    over = [s for s, some in zip(strokes, pieces, strict=True) if some != (s,)]
    if not over:
        return None
    rest = replace(ghost.left(pieces), about=(*ghost.about, drawn))
    moved = _strayed(over, path)
    return _moved(rest, moved) if np.hypot(*moved) > STRAYED * size else rest


def _strayed(over: Sequence[Stroke], path: Floats) -> Floats:
    """How far (2,) the hand went from the strokes that it followed: moved as far, they lie nearest
    to what it drew (iterative closest points: Besl & McKay 1992)."""
    followed = np.vstack([evenly(each.xy, SAMPLES) for each in over])
    moved = np.zeros(2)
    for _ in range(FITS):
        nearest = followed[distances(path - moved, followed).argmin(axis=1)]
        moved = moved + (path - moved - nearest).mean(axis=0)
    return moved


def _moved(ghost: Ghost, by: Floats) -> Ghost:
    step = np.array([*by, 0.0, 0.0, 0.0])
    strokes = tuple(s.along(s.points + step) for s in ghost.strokes)
    return replace(ghost, strokes=strokes, spread=None)


def _undrawn(stroke: Stroke, path: Floats, slack: float) -> tuple[Stroke, ...]:
    """What is still to be drawn of a ghost stroke after the path; the stroke itself if untouched.
    More than one piece of it are scraps: the hand went its own way, and has drawn it."""
    dense = evenly(stroke.xy, SAMPLES)
    covered = (_distances(dense, path) <= slack).mean()
    if covered >= DONE:
        return ()
    if covered < TOUCHED:
        return (stroke,)
    left = _distances(stroke.xy, path) > slack
    edges = np.flatnonzero(np.diff(np.concatenate([[False], left, [False]])))
    runs = zip(edges[::2], edges[1::2], strict=True)
    pieces = tuple(stroke.part(a, b) for a, b in runs if b - a >= 2)
    across_the_seam = bool(left[0] and left[-1]) and _is_closed(stroke, slack)
    return pieces if len(pieces) <= 1 + across_the_seam else ()


def _is_closed(stroke: Stroke, slack: float) -> bool:
    return math.hypot(*(stroke.xy[0] - stroke.xy[-1])) <= slack


def _slack(stroke: Stroke, whole: float) -> float:
    return min(WHOLE_SLACK * whole, STROKE_SLACK * _size(stroke.xy) + SMALLEST_SLACK * whole)


def _size(xy: Floats) -> float:
    """Diagonal of the bounding box, at least one canvas unit."""
    return max(1.0, math.hypot(*(xy.max(axis=0) - xy.min(axis=0))))


def _distances(points: Floats, path: Floats) -> Floats:
    """From each of points (n, 2) to the nearest point of path (m, 2)."""
    nearest: Floats = distances(points, path).min(axis=1)
    return nearest
