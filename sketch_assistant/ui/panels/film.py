"""A film strip: the drawings between two others, side by side; a tap goes to one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from ...sketch.document import Stroke
from ..ghost_layer import ACCENT
from ..theme import Theme
from .thumbnail import box_around, paint_strokes

HEIGHT, GAP = 74, 5
PAPER = QColor("#fdfdfb")


class Film(QWidget):
    """frames: evenly from 0 to 1. `picked` carries a position."""

    picked = Signal(float)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._frames: Sequence[Sequence[Stroke]] = ()
        self._pictures: list[QPixmap | None] = []
        self._position = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        self.setToolTip("Tap a frame to put it on the page, Tab keeps it")
        self.setAccessibleName("Drawings in between")
        self._next = QTimer(self, singleShot=True, interval=0)
        self._next.timeout.connect(self._paint_next)
        theme.changed.connect(self.update)

    def show_frames(self, frames: Sequence[Sequence[Stroke]]) -> None:
        """Show these drawings; painted one a turn of the event loop, so that nothing waits."""
        self._frames, self._pictures = frames, [None] * len(frames)
        self._next.start()
        self.update()

    def show_position(self, position: float) -> None:
        """Mark where between the two drawings the ghost is."""
        self._position = position
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(480, HEIGHT)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pick(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons():
            self._pick(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.PaletteChange:
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        count = len(self._frames) or 11
        here = round(self._position * (count - 1)) if self._frames else -1
        for place in range(count):
            box = self._box(place, count)
            chosen = place == here
            edge = self._theme.colour("accent" if chosen else "border")
            painter.setPen(QPen(edge, 2.2 if chosen else 1.0))
            painter.setBrush(PAPER if self._frames else self._theme.colour("sunken"))
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 8, 8)
            picture = self._pictures[place] if self._frames else None
            if picture is not None:
                inner = picture.deviceIndependentSize()
                corner = box.center() - QPointF(inner.width() / 2, inner.height() / 2)
                painter.drawPixmap(corner, picture)
        painter.end()

    def _paint_next(self) -> None:
        for place, picture in enumerate(self._pictures):
            if picture is None:
                self._pictures[place] = self._painted(self._frames[place])
                self.update()
                self._next.start()
                return

    def _painted(self, strokes: Sequence[Stroke]) -> QPixmap:
        box = self._box(0, len(self._frames)).adjusted(6, 6, -6, -6)
        ratio = self.devicePixelRatioF()
        made = QPixmap(max(1, round(box.width() * ratio)), max(1, round(box.height() * ratio)))
        made.setDevicePixelRatio(ratio)
        made.fill(Qt.GlobalColor.transparent)
        painter = QPainter(made)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        room = QRectF(1, 1, box.width() - 2, box.height() - 2)
        paint_strokes(painter, strokes, box_around(strokes), room, ACCENT)
        painter.end()
        return made

    def _box(self, place: int, count: int) -> QRectF:
        width = (self.width() - GAP * (count - 1)) / count
        return QRectF(place * (width + GAP), 0, width, self.height())

    def _pick(self, event: QMouseEvent) -> None:
        if self._frames:
            count = len(self._frames)
            place = int(event.position().x() / max(self.width(), 1) * count)
            self.picked.emit(min(max(place, 0), count - 1) / max(count - 1, 1))
