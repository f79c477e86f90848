"""A few numbers beside the pen while it drags."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

ASIDE = QPointF(20.0, 22.0)  # window pixels from the pen: not under the hand
_GROUND, _TEXT = QColor(29, 30, 36, 225), QColor("#ffffff")
_PAD = 9


class Readout(QWidget):
    """The same on light and dark: the paper below it is always light."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._parent, self.text = parent, ""
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def show_at(self, pen: QPointF, text: str) -> None:
        """Show a text beside a place of the parent, within it."""
        self.text = text
        self.resize(self.sizeHint())
        parent = self._parent.rect()
        left = min(pen.x() + ASIDE.x(), parent.right() - self.width())
        top = pen.y() + ASIDE.y()
        if top + self.height() > parent.bottom():
            top = pen.y() - ASIDE.y() - self.height()
        self.move(round(left), round(top))
        self.show()
        self.update()

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self.text) + 2 * _PAD, metrics.height() + _PAD)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(_GROUND)
        painter.drawRoundedRect(QRectF(self.rect()), 7, 7)
        painter.setPen(_TEXT)
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text)
        painter.end()
