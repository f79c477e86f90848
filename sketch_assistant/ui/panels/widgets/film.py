"""A film strip: the drawings between two others, side by side; a tap goes to one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QMarginsF, QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QAbstractSlider, QSizePolicy, QWidget

from ....sketch.document import Stroke
from ...base.theme import Theme
from ...base.words import tr
from ...paint.over.ghost_dabs import ACCENT
from .focus_ring import paint_ring
from .sides import from_right, placed
from .thumbnail import picture

HEIGHT, GAP = 74, 5
EMPTY = 11  # frames before there are drawings
PAPER = QColor("#fdfdfb")


class Film(QAbstractSlider):
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
        self.setToolTip(tr("Tap a frame to put it on the page, then keep it"))
        self.setAccessibleName(tr("Drawings in between"))
        self._next = QTimer(self, singleShot=True, interval=0)
        self._next.timeout.connect(self._paint_next)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.valueChanged.connect(lambda place: self._pick_place(place))
        theme.changed.connect(self.update)

    def show_frames(self, frames: Sequence[Sequence[Stroke]]) -> None:
        """Show these drawings; painted one a turn of the event loop, so that nothing waits."""
        self._frames, self._pictures = frames, [None] * len(frames)
        self.blockSignals(True)  # `valueChanged` is for what the keyboard does
        self.setRange(0, self._count - 1)
        self.blockSignals(False)
        self._next.start()
        self.update()

    def show_position(self, position: float) -> None:
        """Mark where between the two drawings the ghost is."""
        before, self._position = self._here(), position
        self.blockSignals(True)
        self.setValue(self._here())
        self.blockSignals(False)
        for place in {before, self._here()} if before != self._here() else ():
            self.update(self._box(place, self._count).toAlignedRect())

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
        for place in range(self._count):
            box = self._box(place, self._count)
            if not event.rect().intersects(box.toAlignedRect()):
                continue
            chosen = bool(self._frames) and place == self._here()
            edge = self._theme.colour("accent" if chosen else "border")
            painter.setPen(QPen(edge, 2.2 if chosen else 1.0))
            painter.setBrush(PAPER if self._frames else self._theme.colour("sunken"))
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 8, 8)
            picture = self._pictures[place] if self._frames else None
            if chosen:
                paint_ring(painter, self, self._theme, 6.0, box.adjusted(3, 3, -3, -3))
            if picture is not None:
                inner = picture.deviceIndependentSize()
                corner = box.center() - QPointF(inner.width() / 2, inner.height() / 2)
                painter.drawPixmap(corner, picture)
        painter.end()

    @property
    def _count(self) -> int:
        return len(self._frames) or EMPTY

    def _here(self) -> int:
        return round(self._position * (self._count - 1))

    def _paint_next(self) -> None:
        for place, made in enumerate(self._pictures):
            if made is None:
                self._pictures[place] = self._painted(self._frames[place])
                self.update(self._box(place, self._count).toAlignedRect())
                self._next.start()
                return

    def _painted(self, strokes: Sequence[Stroke]) -> QPixmap:
        size = self._box(0, len(self._frames)).size().shrunkBy(QMarginsF(6, 6, 6, 6))
        return picture(strokes, size, 1, self.devicePixelRatioF(), ACCENT)

    def _box(self, place: int, count: int) -> QRectF:
        width = (self.width() - GAP * (count - 1)) / count
        return placed(self, QRectF(place * (width + GAP), 0, width, self.height()))

    def _pick(self, event: QMouseEvent) -> None:
        if self._frames:
            count = len(self._frames)
            x = event.position().x()
            x = self.width() - x if from_right(self) else x
            place = int(x / max(self.width(), 1) * count)
            self._pick_place(min(max(place, 0), count - 1))

    def _pick_place(self, place: int) -> None:
        if self._frames:
            self.picked.emit(place / max(len(self._frames) - 1, 1))
