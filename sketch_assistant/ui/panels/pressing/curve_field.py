"""A pressure curve to pull at."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractSlider, QWidget

from ....sketch.ink.pressing import CLOSEST, MOST, STRAIGHT, Curve, smooth_between
from ...base.theme import Theme
from ...base.words import tr
from ..widgets.focus_ring import paint_ring

SIDE, PAD = 226, 12  # logical pixels
GRASP, DROPPED = 14.0, 30.0  # of a point; so far outside a point is let fall
STEP = 0.02  # of an arrow key
_LIVE = np.linspace(0.0, 1.0, 81)


class CurveField(QAbstractSlider):
    """Across: what the pen reports; up: what counts. Drag a point, press beside the curve for
    another one, drag one out to lose it. With the keyboard: left and right choose, up and down
    move, Del takes away. As a slider, for a screen reader, it is the height of the chosen point in
    percent."""

    changed = Signal(object)  # Curve

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.curve: Curve = STRAIGHT
        self._chosen = 0
        self._dragging = False
        self._live: tuple[float, float] | None = None
        self.setFixedSize(SIDE, SIDE)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setRange(0, 100)
        self.setAccessibleName(tr("Pressure curve"))
        self.setToolTip(
            tr("Drag a point; press beside the curve for another; drag one out to lose it")
        )
        theme.changed.connect(self.update)
        self.valueChanged.connect(self._moved_from_outside)
        self._tell()

    def sizeHint(self) -> QSize:
        return QSize(SIDE, SIDE)

    def show_curve(self, curve: Curve) -> None:
        """Show this curve."""
        self.curve = curve
        self._chosen = min(self._chosen, len(curve) - 1)
        self._tell()

    def show_live(self, pressure: float | None) -> None:
        """The pen reports this pressure now; None: it does not touch."""
        counted = None if pressure is None else self._at(pressure)
        self._live = None if pressure is None or counted is None else (pressure, counted)
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._dragging = True
        place = self._nearest(event.position())
        if place is None:
            self._add(*self._value(event.position()))
        else:
            self._chosen = place
        self._tell()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if not self._dragging:
            return
        inside = QRectF(self.rect()).adjusted(-DROPPED, -DROPPED, DROPPED, DROPPED)
        if inside.contains(event.position()):
            self._move(*self._value(event.position()))
        else:
            self._dragging = False
            self._drop()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._dragging = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        x, y = self.curve[self._chosen]
        key, last = event.key(), len(self.curve) - 1
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            step = 1 if key == Qt.Key.Key_Right else -1
            self._chosen = min(max(self._chosen + step, 0), last)
            self._tell()
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._move(x, y + (STEP if key == Qt.Key.Key_Up else -STEP))
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._drop()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # who scrolls by does not mean it

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("sunken"))
        painter.drawRoundedRect(QRectF(self.rect()), 10, 10)
        painter.setPen(QPen(self._theme.colour("border"), 1.0))
        for part in (0.0, 0.25, 0.5, 0.75, 1.0):
            painter.drawLine(self._place(part, 0.0), self._place(part, 1.0))
            painter.drawLine(self._place(0.0, part), self._place(1.0, part))
        painter.setPen(QPen(self._theme.colour("accent"), 2.0))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(self._path())
        self._paint_live(painter)
        self._paint_points(painter)
        paint_ring(painter, self, self._theme, 10)
        painter.end()

    def _paint_points(self, painter: QPainter) -> None:
        painter.setPen(QPen(self._theme.colour("accent"), 2.0))
        for i, point in enumerate(self.curve):
            chosen = i == self._chosen and (self._dragging or self.hasFocus())
            painter.setBrush(self._theme.colour("accent" if chosen else "surface"))
            painter.drawEllipse(self._place(*point), 5.5, 5.5)

    def _paint_live(self, painter: QPainter) -> None:
        if self._live is None:
            return
        at = self._place(*self._live)
        painter.setPen(QPen(self._theme.colour("text"), 1.0, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(at.x(), self.height() - PAD), at)
        painter.drawLine(QPointF(PAD, at.y()), at)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("text"))
        painter.drawEllipse(at, 4.0, 4.0)

    def _path(self) -> QPainterPath:
        path = QPainterPath(self._place(0.0, self._at(0.0)))
        for x in _LIVE[1:].tolist():
            path.lineTo(self._place(x, self._at(x)))
        return path

    def _at(self, pressure: float) -> float:
        return float(smooth_between(np.array(self.curve), np.array([pressure]))[0])

    def _place(self, x: float, y: float) -> QPointF:
        side = self.width() - 2 * PAD
        return QPointF(PAD + x * side, self.height() - PAD - y * side)

    def _value(self, at: QPointF) -> tuple[float, float]:
        side = self.width() - 2 * PAD
        x, y = (at.x() - PAD) / side, (self.height() - PAD - at.y()) / side
        return min(max(x, 0.0), 1.0), min(max(y, 0.0), 1.0)

    def _nearest(self, at: QPointF) -> int | None:
        gaps = [(self._place(*point) - at).manhattanLength() for point in self.curve]
        place = gaps.index(min(gaps))
        return place if gaps[place] <= GRASP else None

    def _add(self, x: float, y: float) -> None:
        """Another point, unless there are enough or one is too near."""
        if len(self.curve) >= MOST or min(abs(x - each) for each, _ in self.curve) < CLOSEST:
            self._dragging = False
            return
        points = sorted([*self.curve, (x, y)])
        self._chosen = points.index((x, y))
        self._change(points)

    def _move(self, x: float, y: float) -> None:
        points = list(self.curve)
        low = points[self._chosen - 1][0] + CLOSEST if self._chosen else 0.0
        high = points[self._chosen + 1][0] - CLOSEST if self._chosen < len(points) - 1 else 1.0
        points[self._chosen] = min(max(x, low), high), min(max(y, 0.0), 1.0)
        self._change(points)

    def _drop(self) -> None:
        """Lose the chosen point; two stay."""
        if len(self.curve) > 2:
            points = [each for i, each in enumerate(self.curve) if i != self._chosen]
            self._chosen = min(self._chosen, len(points) - 1)
            self._change(points)

    def _change(self, points: list[tuple[float, float]]) -> None:
        self.curve = tuple(points)
        self._tell()
        self.changed.emit(self.curve)

    def _tell(self) -> None:
        """The height of the chosen point."""
        blocked = self.blockSignals(True)
        self.setValue(round(100.0 * self.curve[self._chosen][1]))
        self.blockSignals(blocked)
        self.update()

    def _moved_from_outside(self, percent: int) -> None:
        self._move(self.curve[self._chosen][0], percent / 100.0)
