"""The start of the card beside what is selected: drag it to a slot, or into another program."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from ...base import icons
from ...base.theme import Theme
from ...base.words import tr
from .buttons import ICON, SIDE


class Grip(QAbstractButton):
    """Its parent must not be the canvas. A pen works too: what it does comes as a mouse here."""

    dragged = Signal()  # a drag begins

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self._theme = theme
        self._pressed: QPointF | None = None
        self.setFixedSize(SIDE, SIDE)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.setToolTip(tr("Drag the selection to a slot, or into another program"))
        self.setAccessibleName(tr("Drag the selection"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # a drag needs a hand; copying needs none
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(SIDE, SIDE)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed = event.position()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None:
            return
        away = (event.position() - self._pressed).manhattanLength()
        if away >= QApplication.startDragDistance():
            self._pressed = None
            self.dragged.emit()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._pressed = None

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour("hover"))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 9, 9)
        icon = icons.pixmap("carry", self._theme.colour("muted"), ICON, self.devicePixelRatioF())
        painter.drawPixmap((SIDE - ICON) // 2, (SIDE - ICON) // 2, icon)
        painter.end()
