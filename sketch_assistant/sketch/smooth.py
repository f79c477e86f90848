"""Give simplified polylines back the curves a hand draws."""

from __future__ import annotations

from itertools import pairwise

import numpy as np

from .document import Floats

SHARPEST_CURVE = float(np.cos(np.radians(75.0)))


def smooth(line: Floats, spacing: float) -> Floats:
    """Points about `spacing` apart on a centripetal Catmull–Rom curve through a polyline (n, 2).

    The curve passes through every point; turns of more than 75 degrees stay corners. (Barry and
    Goldman 1988; Yuksel et al. 2011 for the centripetal parameter, which has no loops or cusps.)
    """
    distinct = np.concatenate([[True], np.any(np.diff(line, axis=0) != 0.0, axis=1)])
    points = line[distinct]
    if len(points) < 3:
        return points
    steps = np.diff(points, axis=0)
    units = steps / np.linalg.norm(steps, axis=1, keepdims=True)
    corners = np.flatnonzero((units[:-1] * units[1:]).sum(axis=1) < SHARPEST_CURVE) + 1
    bounds = [0, *corners.tolist(), len(points) - 1]
    pieces = [_catmull_rom(points[a : b + 1], spacing) for a, b in pairwise(bounds)]
    return np.vstack([pieces[0], *(piece[1:] for piece in pieces[1:])])


def _catmull_rom(points: Floats, spacing: float) -> Floats:
    if len(points) < 3:
        return points
    closed = bool((points[0] == points[-1]).all())
    before = points[-2] if closed else 2 * points[0] - points[1]
    after = points[1] if closed else 2 * points[-1] - points[-2]
    control = np.vstack([before, points, after])
    knots = np.linalg.norm(np.diff(control, axis=0), axis=1) ** 0.5
    lengths = np.linalg.norm(np.diff(points, axis=0), axis=1)
    counts = np.clip(np.ceil(lengths / spacing), 1, 64).astype(int)
    pieces = [points[:1]]
    for i, count in enumerate(counts):
        t = np.arange(1, count + 1)[:, None] / count
        pieces.append(_span(control[i : i + 4], knots[i : i + 3], t))
    return np.vstack(pieces)


def _span(p: Floats, knots: Floats, t: Floats) -> Floats:
    """The curve between p[1] and p[2] as a Hermite cubic with centripetal tangents."""
    d1, d2, d3 = knots
    into = ((p[1] - p[0]) / d1 - (p[2] - p[0]) / (d1 + d2) + (p[2] - p[1]) / d2) * d2
    out = ((p[2] - p[1]) / d2 - (p[3] - p[1]) / (d2 + d3) + (p[3] - p[2]) / d3) * d2
    t2, t3 = t * t, t * t * t
    result: Floats = (
        (2 * t3 - 3 * t2 + 1) * p[1]
        + (t3 - 2 * t2 + t) * into
        + (3 * t2 - 2 * t3) * p[2]
        + (t3 - t2) * out
    )
    return result
