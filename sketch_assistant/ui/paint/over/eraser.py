"""The stroke eraser: which strokes does its path touch?"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

import numpy as np

from ....sketch.document import Floats, Stroke


def touched(strokes: Iterable[Stroke], path: Floats, radius: float) -> list[Stroke]:
    """Strokes whose ink comes within `radius` of the eraser's path (n, 2), page units."""
    return [each for each in strokes if distance(each.xy, path) <= radius + each.ink.width / 2.0]


def distance(line: Floats, path: Floats) -> float:
    """The least distance between two polylines (n, 2) and (m, 2); of one point each at least."""
    starts, ends = (line[:-1], line[1:]) if len(line) > 1 else (line, line)
    sections = pairwise(path) if len(path) > 1 else [(path[0], path[0])]
    return min(_to_section(starts, ends, a, b) for a, b in sections)


def _to_section(starts: Floats, ends: Floats, a: Floats, b: Floats) -> float:
    """From straight pieces (n, 2), (n, 2) to the one from a to b, (2,) each.

    Two pieces that do not cross are nearest at an end of one of them.
    """
    if _cross(starts, ends, a, b):
        return 0.0
    at_piece = min(_to_points(starts, ends, a), _to_points(starts, ends, b))
    at_section = min(_to_points(a, b, starts), _to_points(a, b, ends))
    return min(at_piece, at_section)


def _to_points(starts: Floats, ends: Floats, points: Floats) -> float:
    along = ends - starts
    squared = np.maximum((along**2).sum(axis=-1), 1e-12)
    share = np.clip(((points - starts) * along).sum(axis=-1) / squared, 0.0, 1.0)
    gaps = points - starts - share[..., None] * along
    return float(np.sqrt((gaps**2).sum(axis=-1).min()))


def _cross(starts: Floats, ends: Floats, a: Floats, b: Floats) -> bool:
    apart = _side(a, b, starts) != _side(a, b, ends)
    return bool((apart & (_side(starts, ends, a) != _side(starts, ends, b))).any())


def _side(start: Floats, end: Floats, points: Floats) -> np.ndarray:
    along, to = end - start, points - start
    side: np.ndarray = along[..., 0] * to[..., 1] - along[..., 1] * to[..., 0] > 0.0
    return side
