"""Ramer–Douglas–Peucker simplification, agreeing with the `rdp` package to the last kept point."""

from __future__ import annotations

import numpy as np

from ..document import Floats


def simplify(points: Floats, tolerance: float) -> Floats:
    """The points of a polyline (n, 2) that matter at this tolerance (same unit as the points).

    The first and last points stay. Distances are to the infinite line through a span's ends, as in
    Douglas & Peucker 1973 and in the `rdp` package; a span whose ends coincide uses the distance
    to that end.
    """
    points = np.asarray(points, dtype=np.float64)
    if len(points) < 3:
        return points
    keep = np.zeros(len(points), dtype=bool)
    keep[0] = keep[-1] = True
    spans = [(0, len(points) - 1)]
    while spans:
        first, last = spans.pop()
        if last - first < 2:
            continue
        distances = _distances(points[first + 1 : last], points[first], points[last])
        farthest = int(np.argmax(distances))
        if distances[farthest] > tolerance:
            middle = first + 1 + farthest
            keep[middle] = True
            spans += [(first, middle), (middle, last)]
    kept: Floats = points[keep]
    return kept


def _distances(points: Floats, start: Floats, end: Floats) -> Floats:
    along, away = end - start, start - points
    if not along.any():
        return np.asarray(np.sqrt((away * away).sum(axis=1)))
    cross = along[0] * away[:, 1] - along[1] * away[:, 0]
    return np.asarray(np.abs(cross) / np.linalg.norm(along))
