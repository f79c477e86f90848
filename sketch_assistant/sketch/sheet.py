"""Many drawings in rows on one page, each as large as its cell."""

from __future__ import annotations

import math
from collections.abc import Sequence

from .document import Sketch, Stroke
from .placing import moved, united

CELL, MARGIN, WIDTH = 120.0, 14.0, 1.6  # canvas units; of a line, where all are to look alike
SMALLEST = (
    8.0  # times the width of its lines: what is smaller, like a dot, is not enlarged to its cell
)


def sheet(
    drawings: Sequence[Sequence[Stroke]], columns: int = 0, width: float | None = None
) -> Sketch:
    """A page of drawings, each at least one stroke. columns: 0 for as many as rows. width: of every
    line; None: as wide as they are, sized with their drawing."""
    columns = columns or max(1, math.ceil(math.sqrt(len(drawings))))
    rows = max(1, math.ceil(len(drawings) / columns))
    strokes: list[Stroke] = []
    for place, drawing in enumerate(drawings):
        corner = (place % columns * CELL, place // columns * CELL)
        strokes += _celled(drawing, corner, width)
    return Sketch(width=columns * CELL, height=rows * CELL).adding(*strokes)


def _celled(
    drawing: Sequence[Stroke], corner: tuple[float, float], width: float | None
) -> list[Stroke]:
    left, top, right, bottom = united(drawing)
    thick = SMALLEST * max(each.ink.width for each in drawing)
    unit = (CELL - 2 * MARGIN) / max(right - left, bottom - top, thick)
    middle = (corner[0] + CELL / 2, corner[1] + CELL / 2)
    placed = moved(drawing, ((left + right) / 2, (top + bottom) / 2), middle, unit)
    if width is None:
        return placed
    return [each.inked(width=width) for each in placed]
