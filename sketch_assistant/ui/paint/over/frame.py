"""A dashed frame with round corners, upright or turned, in pixels of the device.

Its sides are copied from a strip of dashes. Qt's own dashes take many times as long: they are
worked out along the whole line, and stroked one by one, for every paint.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPen, QTransform

CORNER = 8.0  # window pixels: of its round corners
LINE, CASING = 1.5, 3.3  # window pixels: width of the dashes, and of a light line below them
DASH, GAP = 6.0, 4.0  # window pixels
LIGHT = QColor(255, 255, 255, 190)  # seen on ink and on a dark desk too
_LONGEST = 4000  # pixels of a strip


def paint_frame(
    painter: QPainter, box: QRectF, transform: QTransform, ratio: float, colour: QColor
) -> None:
    """Paint the frame of a box that a transform takes to pixels. ratio: pixels a window pixel."""
    places = (box.topLeft(), box.topRight(), box.bottomRight(), box.bottomLeft())
    corners = [transform.map(place) for place in places]
    sides = [_short(a, b, CORNER * ratio) for a, b in pairwise([*corners, corners[0]])]
    bends = _bends(corners, sides)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for pen in _pens(ratio, colour):
        painter.setPen(pen)
        painter.drawPath(bends)
    strip = _strip(ratio, colour.rgba())
    for side in sides:
        _copy(painter, side, strip)


def _short(start: QPointF, end: QPointF, by: float) -> QLineF:
    """The line between two corners without what the bends at its ends take."""
    line = QLineF(start, end)
    share = min(by / max(line.length(), 1e-9), 0.5)
    return QLineF(line.pointAt(share), line.pointAt(1.0 - share))


def _bends(corners: Sequence[QPointF], sides: Sequence[QLineF]) -> QPainterPath:
    path = QPainterPath()
    for corner, before, after in zip(corners, [sides[-1], *sides[:-1]], sides, strict=True):
        path.moveTo(before.p2())
        path.quadTo(corner, after.p1())
    return path


def _copy(painter: QPainter, side: QLineF, strip: QImage) -> None:
    """Lay the strip along a side."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.translate(side.p1())
    painter.rotate(math.degrees(math.atan2(side.dy(), side.dx())))
    done, height = 0.0, strip.height()
    while done < side.length():
        wide = min(side.length() - done, float(_LONGEST))
        painter.drawImage(
            QRectF(done, -height / 2.0, wide, height), strip, QRectF(0.0, 0.0, wide, height)
        )
        done += wide
    painter.restore()


@lru_cache(maxsize=4)
def _strip(ratio: float, rgba: int) -> QImage:
    """A straight line of dashes from left to right, in the middle of an image."""
    height = 2 * math.ceil(CASING * ratio / 2.0 + 0.5)
    image = QImage(_LONGEST, height, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    light, solid = _pens(ratio, QColor.fromRgba(rgba))
    middle = height / 2.0
    painter.setPen(light)
    painter.drawLine(QLineF(0.0, middle, _LONGEST, middle))
    painter.setPen(solid)
    step = (DASH + GAP) * ratio
    starts = [GAP * ratio + i * step for i in range(math.ceil(_LONGEST / step))]
    painter.drawLines([QLineF(at, middle, at + DASH * ratio, middle) for at in starts])
    painter.end()
    return image


def _pens(ratio: float, colour: QColor) -> tuple[QPen, QPen]:
    flat = Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap
    return QPen(LIGHT, CASING * ratio, *flat), QPen(colour, LINE * ratio, *flat)
