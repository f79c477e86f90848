"""The strokes of a ghost, painted one by one: where they lie and which of them is met."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QTransform

from ....sketch.document import Floats, Stroke
from ..ink_paths import inking
from ..stroke_index import BULGE, boxes_of, centre_boxes
from .eraser import distance
from .overlay import Brush


class GhostStrokes:
    """brush: paints a stroke. whole: the box of the page that all of them lie in."""

    def __init__(self, strokes: Sequence[Stroke], brush: Brush, whole: QRectF) -> None:
        self.strokes, self.brush, self.whole = strokes, brush, whole
        self._boxes: Floats | None = None  # of every stroke's ink, once they are needed

    def paint(self, painter: QPainter, transform: QTransform, seen: QRectF, unit: float) -> None:
        """Paint those seen (a box of the page), the first one last.

        transform: page units to pixels. unit: page units a window pixel.
        """
        if not self.strokes:
            return
        inking(painter)
        painter.save()
        painter.setTransform(transform, True)
        low, high = (seen.left(), seen.top()), (seen.right(), seen.bottom())
        boxes = self._each()
        met = (boxes[:, :2] <= high) & (boxes[:, 2:] >= low)
        for place in np.flatnonzero(met.all(axis=1))[::-1].tolist():
            for dab in self.brush(self.strokes[place], unit):
                dab(painter)
        painter.restore()

    def touched(self, at: Floats, reach: float) -> int | None:
        """The stroke nearest to a point (1, 2) of the page, if within `reach` of its ink."""
        if not self.strokes:
            return None
        boxes = self._each()
        away = np.maximum(boxes[:, :2] - at, at - boxes[:, 2:]).max(axis=1)
        near = np.flatnonzero(away <= reach).tolist()
        gaps = [distance(self.strokes[i].xy, at) - self.strokes[i].ink.width / 2.0 for i in near]
        if not gaps or min(gaps) > reach:
            return None
        return int(near[int(np.argmin(gaps))])

    def _each(self) -> Floats:
        """The box of every stroke (n, 4)."""
        if self._boxes is None:
            self._boxes = _boxes(self.strokes)
        return self._boxes


def roomy(strokes: Sequence[Stroke]) -> QRectF:
    """The box of the ink of strokes and of a dot at a start; empty without any."""
    spare = max((each.ink.width for each in strokes), default=0.0)
    return boxes_of(strokes)[1].adjusted(-spare, -spare, spare, spare)


def _boxes(strokes: Sequence[Stroke]) -> Floats:
    """left, top, right, bottom of the ink of each stroke and of the dot at its start (n, 4)."""
    spare = np.array([1.5 * each.ink.width for each in strokes])[:, None]
    boxes = centre_boxes(strokes, BULGE)
    return np.hstack([boxes[:, :2] - spare, boxes[:, 2:] + spare])
