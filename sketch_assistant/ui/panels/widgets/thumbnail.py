"""Small pictures of strokes."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap, QPolygonF

from ....sketch.document import Floats, Stroke

FINEST = 3.0  # pixels between points of a small picture
MOST = 200  # strokes of it: of thousands a part is enough


def box_around(strokes: Sequence[Stroke]) -> QRectF:
    """The bounds of all strokes, canvas units; an empty sequence gives a null rectangle."""
    if not strokes:
        return QRectF()
    everything = np.concatenate([stroke.xy for stroke in strokes])
    left, top = everything.min(axis=0).tolist()
    right, bottom = everything.max(axis=0).tolist()
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


def picture(
    strokes: Sequence[Stroke], size: QSizeF, inset: float, ratio: float, ink: QColor,
    line: float = 1.4,
) -> QPixmap:  # fmt: skip
    """A transparent picture of strokes. size, inset: logical pixels."""
    every = -(-len(strokes) // MOST) or 1
    made = QPixmap((size * ratio).toSize())
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    room = QRectF(QPointF(), size).adjusted(inset, inset, -inset, -inset)
    paint_strokes(painter, strokes[::every], box_around(strokes), room, ink, line)
    painter.end()
    return made


def _polygon(xy: Floats) -> QPolygonF:
    """Thinned to what can be seen (pixels); a dot is a line to itself."""
    length = float(np.abs(np.diff(xy, axis=0)).sum())
    kept = xy[:: max(1, int(len(xy) * FINEST / max(length, 1.0)))]
    return QPolygonF([QPointF(x, y) for x, y in (*kept.tolist(), xy[-1].tolist())])
