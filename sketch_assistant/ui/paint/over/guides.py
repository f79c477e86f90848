"""The axes of a symmetry over the page: thin, and never in a picture of the drawing."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QLineF, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen, QTransform

from ....sketch.document import Marks, Sketch
from ....sketch.symmetry import Symmetry

WIDTH, CASING = 1.2, 2.6  # window pixels: of a line, and of the light around it
DASH, GAP = 7.0, 5.0
DOT = 3.0  # window pixels: the radius of the dot in the middle
COLOUR, LIGHT = QColor(75, 84, 200, 150), QColor(255, 255, 255, 50)
_TRANSPARENT = QImage.Format.Format_ARGB32_Premultiplied


class Guides:
    """Painted once for every view of the page, and laid over what is repainted."""

    def __init__(self) -> None:
        self._seen: object = None  # what the picture is of
        self._picture = QImage()
        self._reach = 0.0  # pixels from a line that its paint may reach
        self._middle = np.zeros(2)
        # Of each guide, the unit vectors along and across it (2, n).
        self._towards = self._across = np.empty((2, 0))

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
            middle, room = transform.map(QPointF(*symmetry.centre(sketch))), QRectF(own.viewport())
            lines = [_ray(middle, degrees, transform, room) for degrees in ways]
            _paint(own, lines, middle, ratio)
            own.end()
            self._remember(lines, middle, ratio)
        for at in np.flatnonzero(self._met(parts)).tolist():
            painter.drawImage(parts[at], self._picture, parts[at])

    def _remember(self, lines: Sequence[QLineF], middle: QPointF, ratio: float) -> None:
        x, y = np.array([(each.dx(), each.dy()) for each in lines]).T
        length = np.maximum(np.hypot(x, y), 1e-9)
        self._towards, self._across = np.array([x, y]) / length, np.array([-y, x]) / length
        self._middle, self._reach = np.array([middle.x(), middle.y()]), (DOT + CASING) * ratio

    def _met(self, parts: Sequence[QRect]) -> Marks:
        """In which parts of the pixels a guide may be seen (n,)."""
        boxes = np.array([(each.x(), each.y(), each.width(), each.height()) for each in parts])
        half = boxes[:, 2:] / 2.0
        off = boxes[:, :2] + half - self._middle
        along, across = off @ self._towards, off @ self._across
        met = np.abs(across) <= half @ np.abs(self._across) + self._reach
        met &= along >= -self._reach - half @ np.abs(self._towards)
        return np.asarray(met.any(axis=1))


def _paint(painter: QPainter, lines: list[QLineF], middle: QPointF, ratio: float) -> None:
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
