"""The axes of a symmetry over the page: thin, and never in a picture of the drawing."""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import QLineF, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen, QTransform

from ....sketch.document import Sketch
from ....sketch.symmetry import Symmetry

WIDTH, CASING = 1.2, 2.6  # window pixels: of a line, and of the light around it
DASH, GAP = 7.0, 5.0
DOT = 3.0  # window pixels: the radius of the dot in the middle
COLOUR, LIGHT = QColor(75, 84, 200, 150), QColor(255, 255, 255, 50)
_TRANSPARENT = QImage.Format.Format_ARGB32_Premultiplied

Ways = tuple[float, ...]


class Guides:
    """Painted once for every view of the page, and laid over what is repainted."""

    def __init__(self) -> None:
        self._seen: object = None  # what the picture is of
        self._picture = QImage()

    def paint(
        self,
        painter: QPainter,
        parts: Sequence[QRect],
        symmetry: Symmetry,
        sketch: Sketch,
        transform: QTransform,
        ratio: float,
    ) -> None:
        """Paint them over parts of the painter's viewport. transform: page units to its pixels;
        ratio: device pixels a window pixel."""
        ways, size = symmetry.axes(), painter.viewport().size()
        if not ways:
            self._seen, self._picture = None, QImage()
            return
        seen = ways, symmetry.centre(sketch), QTransform(transform), size, ratio
        if seen != self._seen:
            self._seen, self._picture = seen, QImage(size, _TRANSPARENT)
            self._picture.fill(Qt.GlobalColor.transparent)
            own = QPainter(self._picture)
            _paint(own, ways, transform.map(QPointF(*symmetry.centre(sketch))), transform, ratio)
            own.end()
        for each in parts:
            painter.drawImage(each, self._picture, each)


def _paint(
    painter: QPainter, ways: Ways, middle: QPointF, transform: QTransform, ratio: float
) -> None:
    room = QRectF(painter.viewport())
    lines = [_ray(middle, degrees, transform, room) for degrees in ways]
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(LIGHT, CASING * ratio))
    painter.drawLines(lines)
    dashes = QPen(COLOUR, WIDTH * ratio, Qt.PenStyle.CustomDashLine, Qt.PenCapStyle.FlatCap)
    dashes.setDashPattern([DASH / WIDTH, GAP / WIDTH])
    painter.setPen(dashes)
    painter.drawLines(lines)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(COLOUR)
    painter.drawEllipse(middle, DOT * ratio, DOT * ratio)


def _ray(middle: QPointF, degrees: float, transform: QTransform, room: QRectF) -> QLineF:
    """From the middle to beyond a room of pixels, in a direction on the page; of what begins far
    outside only what may be seen, so that dashes cost no more than the window has room for."""
    turn = math.radians(degrees)
    along = QPointF(math.cos(turn), math.sin(turn))
    way = transform.map(along) - transform.map(QPointF())
    way /= math.hypot(way.x(), way.y())
    reach = math.hypot(room.width(), room.height())
    off = QPointF.dotProduct(room.center() - middle, way)
    start, end = max(0.0, off - reach), max(0.0, off + reach)
    return QLineF(middle + way * start, middle + way * end)
