"""A pad to try a pointing device on: it draws what comes, and notes everything that is said."""

from __future__ import annotations

from collections import deque

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPointerEvent,
    QTabletEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from ...base.theme import Theme
from ...base.words import mark, tr
from ...pen.events.pointer_log import PointerLog, Sample

THICKEST, THINNEST = 15.0, 1.0  # logical pixels at full pressure and at none
KEPT = 3000  # pieces of line
GRID = 24
RADIUS = 12.0
BUTTONS = {
    Qt.MouseButton.LeftButton: mark("tip"),
    Qt.MouseButton.RightButton: mark("right"),
    Qt.MouseButton.MiddleButton: mark("middle"),
    Qt.MouseButton.BackButton: mark("back"),
    Qt.MouseButton.ForwardButton: mark("forward"),
}


class Pad(QWidget):
    """Takes pen, eraser, mouse and touch; nothing drawn here is kept."""

    heard = Signal()  # something new is in the log

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.log = PointerLog()
        self._theme = theme
        self._pieces: deque[tuple[QPointF, QPointF, float]] = deque(maxlen=KEPT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setMouseTracking(True)
        self.setTabletTracking(True)
        self.setAccessibleName(tr("Pad to try the pen on"))
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(380, 380)

    def clear(self) -> None:
        """Blank again."""
        self.log.clear()
        self._pieces.clear()
        self.update()
        self.heard.emit()

    def tabletEvent(self, event: QTabletEvent) -> None:
        down = event.pressure() > 0.0 or event.buttons() != Qt.MouseButton.NoButton
        down = down and event.type() != QEvent.Type.TabletRelease
        self._take(event, event.position(), event.pressure(), (event.xTilt(), event.yTilt()), down)
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._mouse(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._mouse(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._mouse(event)

    def _mouse(self, event: QMouseEvent) -> None:
        if event.source() != Qt.MouseEventSource.MouseEventNotSynthesized:
            return  # the pen itself has said it already
        down = event.buttons() != Qt.MouseButton.NoButton
        self._take(event, event.position(), 0.5 if down else 0.0, (0.0, 0.0), down)

    def _take(
        self,
        event: QPointerEvent,
        at: QPointF,
        pressure: float,
        tilt: tuple[float, float],
        down: bool,
    ) -> None:
        device, last = event.pointingDevice(), self.log.last
        kind = (device.pointerType().name if device else None) or "unknown"
        name = device.name() if device else ""
        buttons = getattr(event, "buttons", lambda: Qt.MouseButton.NoButton)()
        held = ", ".join(tr(word) for button, word in BUTTONS.items() if buttons & button)
        moment = event.timestamp() / 1000.0
        sample = Sample(moment, at.x(), at.y(), pressure, *tilt, down, kind, name, held)
        if down and last is not None and last.down:
            width = THINNEST + (THICKEST - THINNEST) * pressure
            self._pieces.append((QPointF(last.x, last.y), at, width))
            box = QRectF(QPointF(last.x, last.y), at).normalized()
            self.update(box.adjusted(-width, -width, width, width).toAlignedRect())
        self.log.add(sample)
        self.heard.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = QPainterPath()
        ground.addRoundedRect(QRectF(self.rect()), RADIUS, RADIUS)
        painter.fillPath(ground, self._theme.colour("sunken"))
        painter.setClipPath(ground)
        self._paint_grid(painter)
        pen = QPen(self._theme.colour("accent"))
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        shown = QRectF(event.rect()).adjusted(-THICKEST, -THICKEST, THICKEST, THICKEST)
        for start, end, width in self._pieces:
            if shown.contains(start) or shown.contains(end):
                pen.setWidthF(width)
                painter.setPen(pen)
                painter.drawLine(start, end)
        if not self._pieces:
            painter.setPen(self._theme.colour("muted"))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, tr("Draw here"))
        painter.end()

    def _paint_grid(self, painter: QPainter) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("border"))
        for x in range(GRID, self.width(), GRID):
            for y in range(GRID, self.height(), GRID):
                painter.drawEllipse(QPointF(x, y), 1.0, 1.0)
