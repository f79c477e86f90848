"""Quietly: what the drawing looks like. A press says that this is what it is."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from ....base.theme import Theme
from ....base.words import called, figure, tr
from ..tip import tip

HEIGHT, PAD = 30, 11
FAINTEST = 0.02  # less probable guesses are not worth a look


class GuessRow(QWidget):
    """chosen carries a class, "" when the pinned one is pressed again."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(6)
        self.title = QLabel(tr("Looks like"), self)
        self.title.setProperty("quiet", True)
        self._row.addWidget(self.title)
        self._row.addStretch(1)
        self.setFixedHeight(HEIGHT)
        self.chips: list[_Chip] = []

    def show_guesses(self, guesses: Sequence[tuple[str, float]], pinned: str) -> None:
        """The likeliest classes, and which one the person said it is."""
        for chip in self.chips:
            self._row.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        shown = [each for each in guesses if each[1] >= FAINTEST]
        self.chips = [_Chip(name, p, name == pinned, self._theme, self) for name, p in shown]
        for place, chip in enumerate(self.chips, start=1):
            self._row.insertWidget(place, chip)
        self.setVisible(bool(shown))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()

    def _fit(self) -> None:
        """As many as there is room for, the likeliest first; that one may lose letters."""
        left = self.width() - self.title.sizeHint().width()
        for chip in self.chips:
            wide = chip.sizeHint().width()
            left -= wide + self._row.spacing()
            first = chip is self.chips[0]
            chip.setFixedWidth(wide + min(left, 0) if first else wide)
            chip.setVisible(left >= 0 or first)


class _Chip(QWidget):
    def __init__(
        self, name: str, probability: float, pinned: bool, theme: Theme, row: GuessRow
    ) -> None:
        super().__init__(row)
        self._name, self._pinned, self._theme, self._row = name, pinned, theme, row
        self._words = f"{called(name)} {figure(probability, '.0%')}"
        self.setToolTip(
            tr("Leave it open again")
            if pinned
            else tip(tr("It is a {name}: draw that", name=called(name)))
        )
        self.setAccessibleName(self._words)
        self.setFixedSize(self.sizeHint())

    def sizeHint(self) -> QSize:
        return QSize(self.fontMetrics().horizontalAdvance(self._words) + 2 * PAD, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        on = self._pinned or self.underMouse()
        painter.setBrush(self._theme.colour("accent_soft" if on else "sunken"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0, 1, 0, -1), 14, 14)
        painter.setPen(self._theme.colour("accent" if self._pinned else "muted"))
        room = self.width() - 2 * PAD + 2
        words = self.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideMiddle, room)
        painter.drawText(QRectF(self.rect()), Qt.AlignmentFlag.AlignCenter, words)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.rect().contains(event.position().toPoint()):
            self._row.chosen.emit("" if self._pinned else self._name)

    def enterEvent(self, event: QEnterEvent) -> None:
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        self.update()
