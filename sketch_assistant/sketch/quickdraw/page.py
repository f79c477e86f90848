"""A drawing of a Quick, Draw! file on its page."""

from __future__ import annotations

import math
from typing import Any

import numpy as np

from ..document import LARGEST_COORDINATE, Floats, Layer, Marks, Sketch, Stroke
from .layout import Drawing

_SQUARE = 256.0  # the side of Quick, Draw!'s own paper
_MARGIN = 10.0


def on_page(drawing: Drawing) -> Sketch:
    """The drawing where its numbers say; on a page that is said, on Quick, Draw!'s square or one as
    large as it takes. Without a page, what lies left of it or above is moved onto it, and numbers
    that are shares of a page (none beyond 1) fill the square."""
    columns = drawing.strokes
    if drawing.page is None and columns:
        columns = _fitted(columns)
    corners = drawing.corners or (None,) * len(columns)
    strokes = tuple(map(_stroke, columns, corners))
    sketch = Sketch((Layer(strokes=strokes),))
    left, top, right, bottom = sketch.bounds or (0.0, 0.0, 0.0, 0.0)
    width, height = drawing.page or (_side(left, right), _side(top, bottom))
    return Sketch(sketch.layers, width, height)


def _fitted(strokes: tuple[Floats, ...]) -> tuple[Floats, ...]:
    low = np.min([stroke[:2].min(axis=1) for stroke in strokes], axis=0)
    high = np.max([stroke[:2].max(axis=1) for stroke in strokes], axis=0)
    extent = float((high - low).max())
    shares = max(high.max(), -low.min()) <= 1.0 and extent > 0.0
    unit = (_SQUARE - 2.0 * _MARGIN) / extent if shares else 1.0
    if shares:
        shift = (_SQUARE - unit * (low + high)) / 2.0
    else:
        shift = np.where(low < 0.0, _MARGIN - low, 0.0)
    return tuple(_moved(stroke, unit, shift) for stroke in strokes)


def _moved(columns: Floats, unit: float, shift: Floats) -> Floats:
    made = columns.copy()
    places = unit * made[:2] + shift[:, None]
    made[:2] = np.clip(places, -LARGEST_COORDINATE, LARGEST_COORDINATE)
    return made


def _stroke(columns: Floats, corners: Any) -> Stroke:
    points = np.zeros((columns.shape[1], 5))
    points[:, :2], points[:, 2] = columns[:2].T, 1.0
    if len(columns) == 3:
        times = np.clip(columns[2], 0.0, 1e12) / 1000
        points[:, 4] = np.maximum.accumulate(times) - times[0]
    return Stroke(points, corners=_marks(corners, len(points)))


def _marks(corners: Any, count: int) -> Marks | None:
    """Which of the points are corners; None where the file says nothing that makes sense."""
    if not isinstance(corners, list) or {*map(type, corners)} - {int}:
        return None
    if any(not 0 <= place < count for place in corners):
        return None
    marks = np.zeros(count, dtype=bool)
    marks[corners] = True
    return marks


def _side(low: float, high: float) -> float:
    """Of a page that the drawing fits on: Quick, Draw!'s square, or as large as it takes."""
    needed = math.ceil(high + max(min(low, _MARGIN * 10), _MARGIN))
    return _SQUARE if high < _SQUARE else float(min(needed, LARGEST_COORDINATE))
