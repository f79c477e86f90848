"""The stroke eraser: which strokes does its path touch?"""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from ..sketch.document import Floats, Stroke


def touched(strokes: Iterable[Stroke], path: Floats, radius: float) -> list[Stroke]:
    """Strokes whose ink comes within `radius` of the eraser's path (n, 2), page units.

    The path is sampled at half the radius, so a fast movement does not jump over a thin line.
    """
    samples = _densified(path, radius / 2.0)
    return [each for each in strokes if distance(each.xy, samples) <= radius + each.width / 2.0]


def distance(line: Floats, samples: Floats) -> float:
    """The least distance between samples (k, 2) and a polyline (n, 2)."""
    starts, ends = (line[:-1], line[1:]) if len(line) > 1 else (line, line)
    along = ends - starts
    squared = np.maximum((along**2).sum(axis=1), 1e-12)
    to_samples = samples[:, None, :] - starts[None]
    share = np.clip((to_samples * along).sum(axis=2) / squared, 0.0, 1.0)
    gaps = to_samples - share[:, :, None] * along
    return float(np.sqrt((gaps**2).sum(axis=2).min()))


def _densified(path: Floats, step: float) -> Floats:
    """The path with further points so that no two neighbours are more than `step` apart."""
    if len(path) < 2:
        return path
    lengths = np.hypot(*np.diff(path, axis=0).T)
    counts = np.minimum(np.ceil(lengths / step), 1000).astype(int).clip(1)
    parts = [
        np.linspace(a, b, count, endpoint=False)
        for a, b, count in zip(path[:-1], path[1:], counts, strict=True)
    ]
    return np.vstack([*parts, path[-1:]])
