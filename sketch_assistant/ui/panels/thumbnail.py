"""Small pictures of strokes."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from ...sketch.document import Floats, Stroke


def box_around(strokes: Sequence[Stroke]) -> QRectF:
    """The bounds of all strokes, canvas units; an empty sequence gives a null rectangle."""
    if not strokes:
        return QRectF()
    boxes = np.array([stroke.bounds for stroke in strokes])
    left, top = boxes[:, :2].min(axis=0)
    right, bottom = boxes[:, 2:].max(axis=0)
    return QRectF(left, top, right - left, bottom - top)


def paint_strokes(
    painter: QPainter, strokes: Sequence[Stroke], source: QRectF, target: QRectF, ink: QColor,
    line: float = 1.4,
) -> None:  # fmt: skip
    """Paint strokes as thin lines, `source` (canvas units) centred and fitted into `target`."""
    scale = min(
        target.width() / max(source.width(), 1.0), target.height() / max(source.height(), 1.0)
    )
    middle, centre = target.center(), source.center()
    shift = np.array([middle.x() - centre.x() * scale, middle.y() - centre.y() * scale])
    round_pen = (Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
    painter.setPen(QPen(ink, line, *round_pen))
    for stroke in strokes:
        painter.drawPolyline(_polygon(stroke.xy * scale + shift))


def _polygon(xy: Floats) -> QPolygonF:
    """Thinned to what can be seen; a dot is a line to itself."""
    kept = xy[:: max(1, len(xy) // 60)]
    ends = np.vstack([kept, xy[-1:]])
    return QPolygonF([QPointF(x, y) for x, y in ends.tolist()])
