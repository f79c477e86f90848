"""A kept motif in the palette: its picture and its name; tapped or dragged it goes on the page."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSizeF, Qt, Signal, SignalInstance
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from ....assist.motifs.motif_memory import Motif
from ...base import icons
from ...base.theme import Theme
from ...base.words import tr
from ...paint.over.ghost_dabs import ACCENT
from ..widgets.focus_ring import paint_ring
from ..widgets.takes_grid import PAPER
from ..widgets.thumbnail import picture

SIDE, NAME, INSET, CROSS = 92, 22, 10, 26  # logical pixels; NAME: below the picture


class MotifButton(QAbstractButton):
    """The picture is painted when it is first seen."""

    wanted = Signal()  # on the page, in the middle of what is seen
    dragged = Signal(QPoint)  # its middle is here now, in the screen's pixels
    dropped = Signal(QPoint)
    remove_wanted = Signal()
    rename_wanted = Signal()

    def __init__(self, motif: Motif, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.motif = motif
        self._theme = theme
        self._picture: QPixmap | None = None
        self._from: QPoint | None = None
        self._dragging = False
        self._deeds: dict[int, SignalInstance] = {
            Qt.Key.Key_Return: self.wanted,
            Qt.Key.Key_Space: self.wanted,
            Qt.Key.Key_Delete: self.remove_wanted,
            Qt.Key.Key_F2: self.rename_wanted,
        }
        self.setFixedSize(SIDE, SIDE + NAME)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(tr("Motif {name}", name=motif.name))
        self.setToolTip(
            tr(
                "{name}\nTap to put it on the page, or drag it there\nIts name or F2: call "
                "it otherwise; its corner or Del: remove it",
                name=motif.name,
            )
        )
        theme.changed.connect(self.update)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._from, self._dragging = event.globalPosition().toPoint(), False
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = event.globalPosition().toPoint()
        if self._from is not None and not self._dragging:
            gone = (at - self._from).manhattanLength()
            self._dragging = gone >= QApplication.startDragDistance()
        if self._dragging:
            self.dragged.emit(at)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        was_dragging, self._dragging, self._from = self._dragging, False, None
        inside = self.rect().contains(event.position().toPoint())
        self.setDown(False)
        if was_dragging:
            self.dropped.emit(event.globalPosition().toPoint())
        elif inside and self._corner().contains(event.position()):
            self.remove_wanted.emit()
        elif inside and event.position().y() > SIDE:
            self.rename_wanted.emit()
        elif inside:
            self.wanted.emit()

    def event(self, event: QEvent) -> bool:
        override = event.type() == QEvent.Type.ShortcutOverride
        if override and isinstance(event, QKeyEvent) and event.key() in self._deeds:
            event.accept()  # while it has the keyboard, Del is not about the drawing
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        deed = self._deeds.get(event.key())
        if deed is not None:
            deed.emit()
        else:
            event.ignore()  # Esc closes the card

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        sheet, over = QRectF(0, 0, SIDE, SIDE), self.underMouse()
        painter.setPen(QPen(self._theme.colour("muted" if over else "border"), 1.0))
        painter.setBrush(PAPER)
        painter.drawRoundedRect(sheet.adjusted(1.5, 1.5, -1.5, -1.5), 9, 9)
        if self._picture is None:
            size, ratio = QSizeF(SIDE, SIDE), self.devicePixelRatioF()
            self._picture = picture(self.motif.strokes, size, INSET, ratio, ACCENT, 1.6)
        painter.drawPixmap(0, 0, self._picture)
        painter.setPen(self._theme.colour("text"))
        name = self.fontMetrics().elidedText(self.motif.name, Qt.TextElideMode.ElideRight, SIDE - 4)
        painter.drawText(QRectF(0, SIDE, SIDE, NAME), Qt.AlignmentFlag.AlignCenter, name)
        if over or self.hasFocus():
            cross = icons.pixmap("close", self._theme.colour("muted"), 12, self.devicePixelRatioF())
            painter.drawPixmap(self._corner().center() - QPointF(6, 6), cross)
        paint_ring(painter, self, self._theme, 9.0, sheet)
        painter.end()

    def _corner(self) -> QRectF:
        return QRectF(SIDE - CROSS, 0, CROSS, CROSS)
