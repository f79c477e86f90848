"""A dashed frame with round corners, upright or turned, in pixels of the device.

Qt's own dashes take ten times as long: it works them out along the whole line for every paint.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QTransform

CORNER = 8.0  # window pixels: of its round corners
LINE, CASING = 1.5, 3.3  # window pixels: width of the dashes, and of a light line below them
DASH, GAP = 6.0, 4.0  # window pixels
LIGHT = QColor(255, 255, 255, 190)  # seen on ink and on a dark desk too


def paint_frame(
    painter: QPainter, box: QRectF, transform: QTransform, ratio: float, colour: QColor
) -> None:
    """Paint the frame of a box that a transform takes to pixels. ratio: pixels a window pixel."""
    places = (box.topLeft(), box.topRight(), box.bottomRight(), box.bottomLeft())
    corners = [transform.map(place) for place in places]
    sides = [_short(a, b, CORNER * ratio) for a, b in pairwise([*corners, corners[0]])]
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(LIGHT, CASING * ratio))
    bends = _bends(corners, sides)
    for path in (_outline(sides, corners), bends):
        painter.drawPath(path)
        painter.setPen(QPen(colour, LINE * ratio, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
    for side in sides:
        painter.translate(side.p1())
        painter.drawLines(_dashes(round(side.dx(), 3), round(side.dy(), 3), ratio))
        painter.translate(-side.p1())


def _short(start: QPointF, end: QPointF, by: float) -> QLineF:
    """The line between two corners without what the bends at its ends take."""
    line = QLineF(start, end)
    share = min(by / max(line.length(), 1e-9), 0.5)
    return QLineF(line.pointAt(share), line.pointAt(1.0 - share))


def _outline(sides: Sequence[QLineF], corners: Sequence[QPointF]) -> QPainterPath:
    path = QPainterPath(sides[0].p1())
    for side, corner, following in zip(
        sides, [*corners[1:], corners[0]], [*sides[1:], sides[0]], strict=True
    ):
        path.lineTo(side.p2())
        path.quadTo(corner, following.p1())
    return path


def _bends(corners: Sequence[QPointF], sides: Sequence[QLineF]) -> QPainterPath:
    path = QPainterPath()
    for corner, before, after in zip(corners, [sides[-1], *sides[:-1]], sides, strict=True):
        path.moveTo(before.p2())
        path.quadTo(corner, after.p1())
    return path


@lru_cache(maxsize=16)
def _dashes(across: float, down: float, ratio: float) -> list[QLineF]:
    """A whole number of dashes on a side that begins at (0, 0), with a gap at either end."""
    side = QLineF(0.0, 0.0, across, down)
    length = side.length()
    count = int((length - GAP * ratio) / ((DASH + GAP) * ratio))
    if count < 1:
        return []
    step = (length - GAP * ratio) / count
    dash, gap = step * DASH / (DASH + GAP) / length, GAP * ratio / length
    starts = [gap + i * step / length for i in range(count)]
    return [QLineF(side.pointAt(at), side.pointAt(at + dash)) for at in starts]
