"""Nine takes to choose from, each a small picture, with a way to more of its kind."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSizeF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QEnterEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QWidget

from ....sketch.document import Stroke
from ...base import icons
from ...base.theme import Theme
from ...base.words import tr
from ...paint.over.ghost_dabs import ACCENT
from .thumbnail import picture

COLUMNS, SIDE, GAP, INSET = 3, 92, 6, 10
LOWEST = 56  # logical pixels of a take in a low window
MORE = 26  # logical pixels of the corner that asks for more like it
PAPER = QColor("#fdfdfb")


class TakesGrid(QWidget):
    """Pictures are painted one a turn of the event loop: nine at once would make the pen wait."""

    chosen = Signal(int)
    more_like = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(GAP)
        self._takes = [_Take(i, theme, self) for i in range(COLUMNS * COLUMNS)]
        for i, each in enumerate(self._takes):
            grid.addWidget(each, i // COLUMNS, i % COLUMNS)
        self._next = QTimer(self, singleShot=True, interval=0)
        self._next.timeout.connect(self._paint_next)

    def fit_into(self, room: int) -> None:
        """No higher than so many logical pixels, as long as anything is seen."""
        high = (room - (COLUMNS - 1) * GAP) // COLUMNS
        for each in self._takes:
            each.fit_into(min(max(high, LOWEST), SIDE))
        self.updateGeometry()
        self._next.start()

    @property
    def high(self) -> int:
        """Logical pixels that it takes now."""
        return COLUMNS * self._takes[0].height() + (COLUMNS - 1) * GAP

    def show_takes(self, takes: Sequence[Sequence[Stroke]]) -> None:
        """Show these; fewer than nine leave places empty."""
        for i, each in enumerate(self._takes):
            each.show_strokes(takes[i] if i < len(takes) else ())
        self._next.start()

    def show_chosen(self, place: int) -> None:
        """Mark the one on the page; -1 for none."""
        for i, each in enumerate(self._takes):
            each.setChecked(i == place)

    def _paint_next(self) -> None:
        for each in self._takes:
            if each.strokes and each.picture is None:
                each.paint_picture()
                self._next.start()
                return


class _Take(QAbstractButton):
    def __init__(self, place: int, theme: Theme, grid: TakesGrid) -> None:
        super().__init__(grid)
        self._place, self._theme, self._grid = place, theme, grid
        self.strokes: Sequence[Stroke] = ()
        self.picture: QPixmap | None = None
        self.setFixedSize(SIDE, SIDE)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(tr("Variation {place}", place=place + 1))
        self.setToolTip(tr("Put it on the page, to be kept; its corner asks for more like it"))
        theme.changed.connect(self.update)

    def fit_into(self, high: int) -> None:
        if high != self.height():
            self.setFixedSize(SIDE, high)
            self.picture = None

    def show_strokes(self, strokes: Sequence[Stroke]) -> None:
        self.strokes, self.picture = strokes, None
        self.setEnabled(bool(strokes))
        self.setChecked(False)
        self.update()

    def paint_picture(self) -> None:
        ratio = self.devicePixelRatioF()
        self.picture = picture(self.strokes, QSizeF(SIDE, self.height()), INSET, ratio, ACCENT, 1.6)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        over = self.underMouse() and self.isEnabled()
        edge = "accent" if self.isChecked() else "muted" if over else "border"
        painter.setPen(QPen(self._theme.colour(edge), 2.4 if self.isChecked() else 1.0))
        painter.setBrush(PAPER if self.strokes else self._theme.colour("sunken"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5), 9, 9)
        if self.picture is not None:
            painter.drawPixmap(0, 0, self.picture)
        if over:
            self._paint_more(painter)
        painter.end()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        inside = self.isDown() and self.rect().contains(event.position().toPoint())
        self.setDown(False)
        if inside:
            more = self._corner().contains(event.position())
            (self._grid.more_like if more else self._grid.chosen).emit(self._place)

    def enterEvent(self, event: QEnterEvent) -> None:
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        self.update()

    def _paint_more(self, painter: QPainter) -> None:
        corner = self._corner()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("accent"))
        painter.drawRoundedRect(corner.adjusted(2, 2, -2, -2), 7, 7)
        ratio, ink = self.devicePixelRatioF(), self._theme.colour("accent_text")
        plus = icons.pixmap("plus", ink, 14, ratio)
        painter.drawPixmap(corner.center() - QPointF(7, 7), plus)

    def _corner(self) -> QRectF:
        return QRectF(SIDE - MORE - 2, 2, MORE, MORE)
