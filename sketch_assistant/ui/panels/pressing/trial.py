"""A sheet to try a pressure curve on: what is drawn there follows the curve at once."""

from __future__ import annotations

import time
from dataclasses import replace

from PySide6.QtCore import QEvent, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPainterPath, QPaintEvent, QTabletEvent, QTransform
from PySide6.QtWidgets import QSizePolicy, QWidget

from ....sketch.document import Ink, Point
from ....sketch.ink.pressing import Pressing
from ...base.theme import Theme
from ...base.words import tr
from ...paint.live_stroke import LiveStroke
from ...pen.hand.pen import Pointer, Sample, is_eraser, mouse_sample, tablet_sample

KEPT = 12  # strokes
RADIUS, WIDEST = 10.0, 12.0  # logical pixels


class Trial(QWidget):
    """Pen and mouse draw here as they do on the page; nothing of it is kept.

    pressed: what pointer touches, and the pressure that it reports, or None when it has left.
    """

    pressed = Signal(object, object)  # Pointer, float | None

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._pressing = theme, dict.fromkeys(Pointer, Pressing())
        self._drawn: list[tuple[Pointer, list[Point]]] = []
        self._inked: list[LiveStroke] = []
        self._first: Sample | None = None
        self._tablet = QTimer(self, singleShot=True, interval=500)  # a mouse now is the pen's own
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setAccessibleName(tr("Sheet to try the pressure on"))
        theme.changed.connect(self._ink_anew)

    def show_pressing(self, pressing: dict[Pointer, Pressing]) -> None:
        """What is drawn already follows, too."""
        self._pressing = dict(pressing)
        self._ink_anew()

    def tabletEvent(self, event: QTabletEvent) -> None:
        event.accept()
        self._tablet.start()
        pointer = Pointer.ERASER if is_eraser(event) else Pointer.PEN
        self._take(event.type(), pointer, tablet_sample(event, time.perf_counter))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._mouse(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._mouse(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._mouse(event)

    def _mouse(self, event: QMouseEvent) -> None:
        if not self._tablet.isActive():
            self._take(event.type(), Pointer.MOUSE, mouse_sample(event, time.perf_counter))

    def _take(self, kind: QEvent.Type, pointer: Pointer, sample: Sample) -> None:
        if kind in (QEvent.Type.TabletPress, QEvent.Type.MouseButtonPress):
            self._first = sample
            self._drawn = [*self._drawn[1 - KEPT :], (pointer, [])]
            self._inked = [*self._inked[1 - KEPT :], self._stroke(pointer)]
        if self._first is None:
            return
        at = sample.x, sample.y, sample.pressure, sample.tilt
        point = Point(*at, max(sample.time - self._first.time, 0.0))
        self._drawn[-1][1].append(point)
        self._inked[-1].add(point, point)
        if kind in (QEvent.Type.TabletRelease, QEvent.Type.MouseButtonRelease):
            self._first = None
        self.pressed.emit(pointer, None if self._first is None else sample.pressure)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = QPainterPath()
        ground.addRoundedRect(QRectF(self.rect()), RADIUS, RADIUS)
        painter.fillPath(ground, self._theme.colour("sunken"))
        painter.setClipPath(ground)
        for stroke in self._inked:
            stroke.paint(painter, [(QTransform(), [QRectF(self.rect())])])
        if not self._inked:
            painter.setPen(self._theme.colour("muted"))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, tr("Draw here to try it"))
        painter.end()

    def _stroke(self, pointer: Pointer) -> LiveStroke:
        colour = self._theme.colour("text").name()
        return LiveStroke(replace(Ink(), width=WIDEST, colour=colour), self._pressing[pointer])

    def _ink_anew(self) -> None:
        self._inked = []
        for pointer, points in self._drawn:
            stroke = self._stroke(pointer)
            for point in points:
                stroke.add(point, point)
            self._inked.append(stroke)
        self.update()
