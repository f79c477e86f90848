"""The steps from one drawing to another that are kept by name, as chips to press."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QWidget

from ....base import icons
from ....base.theme import Theme
from ....base.words import tr
from ..sides import placed
from ..tip import tip

HEIGHT, CROSS, PAD = 32, 12, 12


class FeatureRow(QScrollArea):
    """A press applies one; its cross forgets it."""

    chosen = Signal(str)
    dropped = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._inner = QWidget()
        self._row = QHBoxLayout(self._inner)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(6)
        self._row.addStretch(1)
        self.setWidget(self._inner)
        self.setWidgetResizable(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setFixedHeight(HEIGHT + 2)
        self.hide()

    def show_names(self, names: Sequence[str]) -> None:
        """A chip for each."""
        while self._row.count() > 1:
            item = self._row.takeAt(0)
            if item is not None and (chip := item.widget()) is not None:
                chip.deleteLater()
        for place, name in enumerate(names):
            self._row.insertWidget(place, _Chip(name, self._theme, self))
        self.setVisible(bool(names))


class _Chip(QWidget):
    def __init__(self, name: str, theme: Theme, row: FeatureRow) -> None:
        super().__init__()
        self._name, self._theme, self._row = name, theme, row
        self.setToolTip(tip(tr("Apply “{name}” to the selection; the cross forgets it", name=name)))
        self.setAccessibleName(name)
        self.setFixedSize(self.sizeHint())

    def sizeHint(self) -> QSize:
        return QSize(self.fontMetrics().horizontalAdvance(self._name) + 2 * PAD + 22, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("accent_soft" if self.underMouse() else "sunken"))
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        painter.setPen(self._theme.colour("text"))
        room = placed(self, box.adjusted(PAD, 0, -22, 0))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, self._name)
        cross = icons.pixmap("close", self._theme.colour("muted"), CROSS, self.devicePixelRatioF())
        corner = placed(self, QRectF(self.width() - 24, (HEIGHT - CROSS) / 2, CROSS, CROSS))
        painter.drawPixmap(corner.topLeft(), cross)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.rect().contains(event.position().toPoint()):
            forget = event.position().x() > self.width() - 28
            (self._row.dropped if forget else self._row.chosen).emit(self._name)

    def enterEvent(self, event: QEnterEvent) -> None:
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        self.update()
