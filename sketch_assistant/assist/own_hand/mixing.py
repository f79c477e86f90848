"""The model's ways to go on and the own hand's, by confidence: one of each that begin alike."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from ...sketch.document import Stroke
from .shapes import apart, shapes

ALIKE = 0.05  # of the drawing's diagonal: two beginnings so near are one
SUREST = 0.97


def mixed(
    drawn: Sequence[Stroke], firsts: Sequence[Stroke], confidence: Sequence[float], own: int
) -> list[tuple[int, float]]:
    """Which of the ways, by their first strokes, to show, the surest first, and how sure each is.
    The first `own` of them are the own hand's: exact, so that they stand for what the model draws
    in the same place, and surer for it."""
    if not firsts:
        return []
    size = shapes(drawn).diagonal if drawn else shapes(firsts).diagonal
    points = shapes(firsts).even
    alike = apart(points[:, None], points[None]) <= ALIKE * size
    chance, gone = np.array(confidence, dtype=np.float64), np.zeros(len(firsts), dtype=bool)
    for i in range(own):
        same = np.flatnonzero(alike[i, own:] & ~gone[own:]) + own
        if len(same):
            other = chance[same].max()
            chance[i] = min(chance[i] + other - chance[i] * other, max(SUREST, chance[i]))
            gone[same] = True
    # What the model draws in the same place comes last: it may go on in another way.
    order = np.lexsort((-chance, gone)).tolist()
    return [(i, float(chance[i])) for i in order]
