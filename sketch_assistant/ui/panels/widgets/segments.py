"""A few choices side by side, one of them on."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QAction, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from ...base.theme import Theme


class Segments(QWidget):
    """Shows which of some checkable actions is on; a press triggers another."""

    def __init__(
        self, choices: Sequence[tuple[str, QAction]], theme: Theme, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._choices, self._theme = choices, theme
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        theme.changed.connect(self.update)
        for _, action in choices:
            action.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        widest = max(self.fontMetrics().horizontalAdvance(label) for label, _ in self._choices)
        return QSize((widest + 20) * len(self._choices), 36)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("sunken"))
        painter.drawRoundedRect(QRectF(self.rect()), 10, 10)
        for i, (label, action) in enumerate(self._choices):
            box = self._box(i)
            if action.isChecked():
                painter.setPen(self._theme.colour("border"))
                painter.setBrush(self._theme.colour("surface"))
                painter.drawRoundedRect(box.adjusted(2.5, 2.5, -2.5, -2.5), 8, 8)
            painter.setPen(self._theme.colour("text" if action.isChecked() else "muted"))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, label)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._at(event).trigger()
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        QToolTip.showText(event.globalPosition().toPoint(), self._at(event).toolTip(), self)

    def _box(self, i: int) -> QRectF:
        width = self.width() / len(self._choices)
        return QRectF(i * width, 0, width, self.height())

    def _at(self, event: QMouseEvent) -> QAction:
        place = int(event.position().x() / self.width() * len(self._choices))
        return self._choices[min(max(place, 0), len(self._choices) - 1)][1]
