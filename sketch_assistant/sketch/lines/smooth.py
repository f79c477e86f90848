"""Give simplified polylines back the curves a hand draws."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from ..document import Floats

Bools = NDArray[np.bool_]

SHARPEST_CURVE = float(np.cos(np.radians(75.0)))


def smooth(line: Floats, spacing: float) -> Floats:
    """Points about `spacing` apart on a centripetal Catmull–Rom curve through a polyline (n, 2).

    The curve passes through every point; turns of more than 75 degrees stay corners. (Barry and
    Goldman 1988; Yuksel et al. 2011 for the centripetal parameter, which has no loops or cusps.)
    """
    distinct = np.concatenate([[True], np.any(np.diff(line, axis=0) != 0.0, axis=1)])
    points: Floats = line[distinct]
    if len(points) < 3:
        return points
    steps = np.diff(points, axis=0)
    units = steps / np.linalg.norm(steps, axis=1, keepdims=True)
    turns = (units[:-1] * units[1:]).sum(axis=1)
    sharp = np.concatenate([[True], turns < SHARPEST_CURVE, [True]])
    return _sampled(points, *_neighbours(points, sharp), spacing)


def _neighbours(points: Floats, sharp: Bools) -> tuple[Floats, Floats, Bools]:
    """For each span between two points: the point before it, the one after it, whether straight.

    Where a span begins or ends at a corner the neighbour is its own end mirrored, or where a piece
    between corners is a loop, the loop's other end. A piece of one span is straight.
    """
    before, after = points[:-1].copy(), points[1:].copy()
    before[1:], after[:-1] = points[:-2], points[2:]
    begins, ends = sharp[:-1, None], sharp[1:, None]
    before = np.where(begins, 2 * points[:-1] - points[1:], before)
    after = np.where(ends, 2 * points[1:] - points[:-1], after)
    bounds = np.flatnonzero(sharp)
    first, last = bounds[:-1], bounds[1:]
    straight = np.zeros(len(points) - 1, dtype=bool)
    straight[first[last - first == 1]] = True
    loops = (points[first] == points[last]).all(axis=1)
    before[first[loops]] = points[last[loops] - 1]
    after[last[loops] - 1] = points[first[loops] + 1]
    return before, after, straight


def _sampled(
    points: Floats, before: Floats, after: Floats, straight: Bools, spacing: float
) -> Floats:
    """All spans at once, each a Hermite cubic with centripetal tangents: a loop in Python for each
    would hold up the pen, which waits for the interpreter meanwhile."""
    start, end = points[:-1], points[1:]
    length = np.hypot(*(end - start).T)
    d1 = np.sqrt(np.hypot(*(start - before).T))[:, None]
    d2 = np.sqrt(length)[:, None]
    d3 = np.sqrt(np.hypot(*(after - end).T))[:, None]
    into = ((start - before) / d1 - (end - before) / (d1 + d2) + (end - start) / d2) * d2
    out = ((end - start) / d2 - (after - start) / (d2 + d3) + (after - end) / d3) * d2
    counts = np.clip(np.ceil(length / spacing), 1, 64).astype(int)
    counts[straight] = 1
    span = np.repeat(np.arange(len(counts)), counts)
    step = np.arange(1, len(span) + 1) - (np.cumsum(counts) - counts)[span]
    t = (step / counts[span])[:, None]
    t2, t3 = t * t, t * t * t
    curve = (
        (2 * t3 - 3 * t2 + 1) * start[span]
        + (t3 - 2 * t2 + t) * into[span]
        + (3 * t2 - 2 * t3) * end[span]
        + (t3 - t2) * out[span]
    )
    return np.vstack([points[:1], curve])
