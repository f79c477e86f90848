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

WIDE, RADIUS = 440, 16  # logical pixels
SHADE = QColor(0, 0, 0, 70)


class Question(QDialog):
    """answers: words on buttons, from the right; the first is Return's, the last Esc's.

    It lies in the middle of the window, which waits.
    """

    def __init__(
        self, title: str, text: str, answers: Sequence[str], window: QWidget | None
    ) -> None:
        super().__init__(window, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self.answer = answers[-1]
        self.setWindowTitle(title)
        self.setModal(True)
        if QGuiApplication.platformName() != "xcb":  # see `shell.menus.rounded`
            self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        column = QVBoxLayout(self)
        column.setContentsMargins(26, 22, 26, 20)
        column.setSpacing(10)
        column.addWidget(self._label(title, "heading"))
        column.addWidget(self._label(text, "quiet"))
        column.addSpacing(8)
        row = QHBoxLayout()
        row.addStretch(1)
        for words in reversed(answers):
            row.addWidget(self._button(words, words == answers[0]))
        column.addLayout(row)
        self.setFixedWidth(max(WIDE, column.sizeHint().width()))

    def ask(self) -> str:
        """Wait for the answer."""
        self.adjustSize()
        shade = None
        if (window := self.parentWidget()) is not None:
            middle = window.mapToGlobal(window.rect().center())
            self.move(middle - QRect(0, 0, self.width(), self.height()).center())
            shade = _Shade(window)
        self.exec()
        if shade is not None:
            shade.hide()
            shade.deleteLater()
        self.deleteLater()
        return self.answer

    def resizeEvent(self, event: QResizeEvent) -> None:
        if QGuiApplication.platformName() == "xcb":
            self.setMask(_rounded(event.size()))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self.palette().midlight().color())
        painter.setBrush(self.palette().window())
        painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), RADIUS, RADIUS)
        painter.end()

    def _label(self, words: str, kind: str) -> QLabel:
        label = QLabel(words, self)
        label.setTextFormat(Qt.TextFormat.PlainText)  # file names are not markup
        label.setProperty(kind, True)
        label.setWordWrap(True)
        return label

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


def _rounded(size: QSize) -> QRegion:
    path = QPainterPath()
    path.addRoundedRect(0, 0, size.width(), size.height(), RADIUS, RADIUS)
    return QRegion(path.toFillPolygon().toPolygon())
