"""The shapes of the pointer over the canvas."""

from __future__ import annotations

from enum import Enum, auto

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QCursor, QPainter, QPainterPath, QPen, QPixmap

_PEN_RADIUS, _END = 1.5, 5.0
_HALF_FELT = 0.54  # of a soft brush's radius


class Hand(Enum):
    """What a drag does or would do to the page."""

    NONE = auto()
    OPEN = auto()
    CLOSED = auto()
    TURNING = auto()


class Tip(Enum):
    """What a drag draws or takes."""

    PEN = auto()
    ERASER = auto()
    PUSHER = auto()
    GOING_ON = auto()
    LASSO = auto()
    PICKER = auto()
    MOVER = auto()
    TURNER = auto()
    ACROSS = auto()
    FALLING = auto()
    DOWN = auto()
    RISING = auto()


_SHAPES = {
    Tip.MOVER: Qt.CursorShape.SizeAllCursor,
    Tip.ACROSS: Qt.CursorShape.SizeHorCursor,
    Tip.FALLING: Qt.CursorShape.SizeFDiagCursor,
    Tip.DOWN: Qt.CursorShape.SizeVerCursor,
    Tip.RISING: Qt.CursorShape.SizeBDiagCursor,
}


def puller(degrees: float) -> Tip:
    """What pulls in a direction, degrees clockwise from the right."""
    return (Tip.ACROSS, Tip.FALLING, Tip.DOWN, Tip.RISING)[round(degrees / 45.0) % 4]


def cursor(hand: Hand, tip: Tip, pixel_ratio: float, across: float) -> QCursor:
    """The pointer for what the next drag does. across: window pixels of a brush."""
    if hand is Hand.OPEN:
        return QCursor(Qt.CursorShape.OpenHandCursor)
    if hand is Hand.CLOSED:
        return QCursor(Qt.CursorShape.ClosedHandCursor)
    if hand is Hand.TURNING:
        return QCursor(Qt.CursorShape.SizeAllCursor)
    if tip in _SHAPES:
        return QCursor(_SHAPES[tip])
    if tip is Tip.PICKER:
        return _picker(pixel_ratio)
    if tip is Tip.TURNER:
        return _turn(pixel_ratio)
    if tip is Tip.LASSO:
        return _loop(pixel_ratio)
    if tip in (Tip.ERASER, Tip.PUSHER):
        return _ring(across / 2.0, pixel_ratio, tip is Tip.PUSHER)
    return _cross(pixel_ratio, _END if tip is Tip.GOING_ON else 0.0)


def _ring(radius: float, pixel_ratio: float, soft: bool) -> QCursor:
    """A circle as large as the brush. soft: with another one, where it is felt half as much."""
    side = int(2 * radius) + 6
    pixmap, painter = _canvas(side, pixel_ratio)
    middle = QPointF(side / 2, side / 2)
    for colour, width in ((QColor(255, 255, 255, 200), 3.0), (QColor(40, 40, 46), 1.2)):
        painter.setPen(QPen(colour, width))
        painter.drawEllipse(middle, radius, radius)
        if soft:
            painter.drawEllipse(middle, _HALF_FELT * radius, _HALF_FELT * radius)
    painter.end()
    return QCursor(pixmap, side // 2, side // 2)


def _cross(pixel_ratio: float, end: float = 0.0) -> QCursor:
    """A dot where the ink comes out, in a fine cross that leaves the view free. end: radius of a
    circle that says that it comes out of the end of a stroke."""
    side = 23
    pixmap, painter = _canvas(side, pixel_ratio)
    middle = side / 2
    for colour, width in ((QColor(255, 255, 255, 210), 3.0), (QColor(40, 40, 46), 1.2)):
        painter.setPen(QPen(colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        for across, down in ((1, 0), (-1, 0), (0, 1), (0, -1)):
            start = QPointF(middle + 5 * across, middle + 5 * down)
            painter.drawLine(start, QPointF(middle + 9 * across, middle + 9 * down))
        if end:
            painter.drawEllipse(QPointF(middle, middle), end, end)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(40, 40, 46))
    painter.drawEllipse(QPointF(middle, middle), _PEN_RADIUS, _PEN_RADIUS)
    painter.end()
    return QCursor(pixmap, side // 2, side // 2)


def _loop(pixel_ratio: float) -> QCursor:
    """A small cross with a dashed loop beside it."""
    side = 33
    pixmap, painter = _canvas(side, pixel_ratio)
    middle = side / 2
    dashes = QPen(QColor(40, 40, 46), 1.2, Qt.PenStyle.CustomDashLine)
    dashes.setDashPattern([2.4, 1.8])
    for pen in (QPen(QColor(255, 255, 255, 210), 3.0), dashes):
        painter.setPen(pen)
        painter.drawEllipse(QPointF(middle + 9, middle + 8), 6.0, 4.6)
    for colour, width in ((QColor(255, 255, 255, 210), 3.0), (QColor(40, 40, 46), 1.2)):
        painter.setPen(QPen(colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawLine(QPointF(middle - 5, middle), QPointF(middle + 5, middle))
        painter.drawLine(QPointF(middle, middle - 5), QPointF(middle, middle + 5))
    painter.end()
    return QCursor(pixmap, side // 2, side // 2)


def _picker(pixel_ratio: float) -> QCursor:
    """A pipette; its tip picks."""
    side = 27
    pixmap, painter = _canvas(side, pixel_ratio)
    path = QPainterPath(QPointF(3.0, 24.0))
    path.lineTo(4.2, 20.0)
    path.lineTo(14.5, 9.7)
    path.lineTo(17.3, 12.5)
    path.lineTo(7.0, 22.8)
    path.closeSubpath()
    bulb = QPainterPath(QPointF(13.0, 7.4))
    bulb.lineTo(19.6, 14.0)
    bulb.moveTo(15.4, 8.8)
    bulb.lineTo(18.8, 5.4)
    bulb.quadTo(20.4, 3.9, 22.0, 5.2)
    bulb.quadTo(23.2, 6.8, 21.6, 8.2)
    bulb.lineTo(18.2, 11.6)
    path.addPath(bulb)
    _outline(painter, path, (QColor(255, 255, 255, 230), 4.2), (QColor(40, 40, 46), 1.6))
    painter.end()
    return QCursor(pixmap, 3, 24)


def _turn(pixel_ratio: float) -> QCursor:
    """An arrow that goes round."""
    side = 25
    pixmap, painter = _canvas(side, pixel_ratio)
    path = QPainterPath()
    box = QRectF(5.5, 5.5, side - 11.0, side - 11.0)
    path.arcMoveTo(box, -30.0)
    path.arcTo(box, -30.0, -290.0)
    end = path.currentPosition()
    path.moveTo(end + QPointF(0.3, -6.0))
    path.lineTo(end)
    path.lineTo(end + QPointF(-6.0, -0.6))
    _outline(painter, path, (QColor(255, 255, 255, 220), 4.4), (QColor(40, 40, 46), 1.8))
    painter.end()
    return QCursor(pixmap, side // 2, side // 2)


def _outline(painter: QPainter, path: QPainterPath, *lines: tuple[QColor, float]) -> None:
    """One line over the other, each of a colour and a width."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    join = Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
    for colour, width in lines:
        painter.setPen(QPen(colour, width, *join))
        painter.drawPath(path)


def _canvas(side: int, pixel_ratio: float) -> tuple[QPixmap, QPainter]:
    pixmap = QPixmap(round(side * pixel_ratio), round(side * pixel_ratio))
    pixmap.setDevicePixelRatio(pixel_ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    return pixmap, painter
