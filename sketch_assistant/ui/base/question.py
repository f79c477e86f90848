"""A question that must be answered before anything else, in the look of the window."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QGuiApplication,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QRegion,
    QResizeEvent,
)
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from .breaking import breakable

WIDE, RADIUS = 440, 16  # logical pixels
SHADE = QColor(0, 0, 0, 70)


class Asked(QDialog):
    """A card of its own in the middle of the window; Return takes the default button, Esc none."""

    def __init__(self, title: str, window: QWidget | None) -> None:
        super().__init__(window, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self.setWindowTitle(title)
        self.setModal(True)
        if not _square():
            self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(26, 22, 26, 20)
        self.column.setSpacing(10)
        self.column.addWidget(self.label(title, "heading"))

    def label(self, words: str, kind: str) -> QLabel:
        """Words as they are, "heading" or "quiet"."""
        label = QLabel(breakable(words), self)
        label.setTextFormat(Qt.TextFormat.PlainText)  # file names are not markup
        label.setProperty(kind, True)
        label.setWordWrap(True)
        return label

    def wait(self) -> None:
        """Until it is answered."""
        self.adjustSize()
        if (window := self.parentWidget()) is not None:
            middle = window.mapToGlobal(window.rect().center())
            self.move(middle - QRect(0, 0, self.width(), self.height()).center())
        self.exec()
        self.deleteLater()

    def resizeEvent(self, event: QResizeEvent) -> None:
        if _square():
            self.setMask(_rounded(event.size()))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self.palette().midlight().color())
        painter.setBrush(self.palette().window())
        painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), RADIUS, RADIUS)
        painter.end()


class Question(Asked):
    """answers: words on buttons, from the right; the first is Return's, the last Esc's. The window
    is dark while it waits."""

    def __init__(
        self, title: str, text: str, answers: Sequence[str], window: QWidget | None
    ) -> None:
        super().__init__(title, window)
        self.answer = answers[-1]
        self.column.addWidget(self.label(text, "quiet"))
        self.column.addSpacing(8)
        row = QHBoxLayout()
        row.addStretch(1)
        for words in reversed(answers):
            row.addWidget(self._button(words, words == answers[0]))
        self.column.addLayout(row)
        self.setFixedWidth(max(WIDE, self.column.sizeHint().width()))

    def ask(self) -> str:
        """Wait for the answer."""
        window = self.parentWidget()
        shade = _Shade(window) if window is not None else None
        self.wait()
        if shade is not None:
            shade.hide()
            shade.deleteLater()
        return self.answer

    def _button(self, words: str, default: bool) -> QPushButton:
        button = QPushButton(words, self)
        button.setDefault(default)
        button.setAutoDefault(False)
        button.clicked.connect(lambda: self._take(words))
        return button

    def _take(self, words: str) -> None:
        self.answer = words
        self.accept()


class _Shade(QWidget):
    """Over the window while it waits."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setGeometry(window.rect())
        self.show()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), SHADE)
        painter.end()


def _square() -> bool:
    """Whether what lets the ground through may be black instead, see `shell.menus.rounded`."""
    return QGuiApplication.platformName() == "xcb"


def _rounded(size: QSize) -> QRegion:
    path = QPainterPath()
    path.addRoundedRect(0, 0, size.width(), size.height(), RADIUS, RADIUS)
    return QRegion(path.toFillPolygon().toPolygon())
