"""A model in a list: its own drawing, its name, a line about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QEnterEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from ...base.theme import Theme
from ..widgets.sides import placed
from .model_facts import brief
from .pictures import Pictures

if TYPE_CHECKING:
    from ....assist.bundle.bundle import Bundle

HEIGHT = 54


class ModelRow(QAbstractButton):
    """mark: a word at the right, like "yours" or "default"."""

    def __init__(
        self, bundle: Bundle, mark: str, pictures: Pictures, theme: Theme, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.bundle, self._mark = bundle, mark
        self._pictures, self._theme = pictures, theme
        self._brief = brief(bundle)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(bundle.manifest.name)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(250, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.setPen(Qt.PenStyle.NoPen)
        if self.isChecked() or self.underMouse():
            ground = "accent_soft" if self.isChecked() else "hover"
            painter.setBrush(self._theme.colour(ground))
            painter.drawRoundedRect(box, 10, 10)
        spot = placed(self, QRectF(10, 9, 36, 36))
        self._pictures.paint(painter, self.bundle, spot, self._theme.colour("text"))
        self._paint_words(painter)
        painter.end()

    def _paint_words(self, painter: QPainter) -> None:
        room = placed(self, QRectF(58, 8, self.width() - 68, 20))
        painter.setPen(self._theme.colour("text"))
        middle = Qt.AlignmentFlag.AlignVCenter
        metrics = painter.fontMetrics()
        wide = int(room.width()) - metrics.horizontalAdvance(f" {self._mark}")
        name = self.bundle.manifest.name
        painter.drawText(room, middle, metrics.elidedText(name, Qt.TextElideMode.ElideRight, wide))
        painter.setPen(self._theme.colour("accent"))
        painter.drawText(room, middle | Qt.AlignmentFlag.AlignRight, self._mark)
        painter.setPen(self._theme.colour("muted"))
        painter.drawText(room.translated(0, 18), middle, self._brief)

    def enterEvent(self, event: QEnterEvent) -> None:
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        self.update()
