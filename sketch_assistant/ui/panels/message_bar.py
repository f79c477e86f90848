"""Top middle: one sentence at a time, and never in the way of the pen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from .. import icons
from ..theme import Theme
from .buttons import ActionButton
from .card import Card

BRIEF = 4000  # milliseconds a sentence of no importance stays
WIDEST = 560
KEYS = ("Ctrl+Return", "Ctrl+Del")  # for a message's first and second choice


@dataclass(frozen=True)
class Message:
    """choices: words on buttons and what they do. brief: it goes by itself."""

    text: str
    choices: Sequence[tuple[str, Callable[[], object]]] = ()
    brief: bool = False


class MessageBar(Card):
    """Shows the newest message; closing it brings back the one before that still waits."""

    resized = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._waiting: list[Message] = []
        self._buttons: list[QPushButton] = []
        self._icon, self._text = QLabel(self), QLabel(self)
        self._text.setTextFormat(Qt.TextFormat.PlainText)  # file names are not markup
        self._close = QAction("Close this message", self)
        self._close.setToolTip("Close this message   Ctrl+W")
        self._close.setShortcut("Ctrl+W")
        self._close.triggered.connect(self.close_top)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(14, 6, 6, 6)
        self._row.setSpacing(8)
        self._row.addWidget(self._icon)
        self._row.addWidget(self._text, 1)
        self._row.addWidget(ActionButton(self._close, "close", theme, self))
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.close_top)
        theme.changed.connect(self._show_top)
        self.hide()

    @property
    def message(self) -> Message | None:
        """The one shown."""
        return self._waiting[-1] if self._waiting else None

    def tell(self, message: Message) -> None:
        """Show a message; brief ones make room, and the same sentence is not said twice."""
        self._waiting = [
            each for each in self._waiting if not each.brief and each.text != message.text
        ]
        self._waiting.append(message)
        self._show_top()

    def close_top(self) -> None:
        """Done with this one."""
        if self._waiting:
            self._waiting.pop()
        self._show_top()

    def _show_top(self) -> None:
        self._timer.stop()
        message = self.message
        self.setVisible(message is not None)
        if message is None:
            return
        name = "info" if message.brief or message.choices else "warning"
        colour = self.theme.colour("accent" if name == "info" else "warning")
        self._icon.setPixmap(icons.pixmap(name, colour, 20, self.devicePixelRatioF()))
        self._show_text(message.text)
        self._show_choices(message)
        if message.brief:
            self._timer.start(BRIEF)
        self.adjustSize()
        self.raise_()
        self.resized.emit()

    def _show_text(self, text: str) -> None:
        metrics = self._text.fontMetrics()
        wide = metrics.horizontalAdvance(text) > WIDEST
        self._text.setWordWrap(wide)
        self._text.setFixedWidth(WIDEST if wide else metrics.horizontalAdvance(text) + 2)
        self._text.setText(text)

    def _show_choices(self, message: Message) -> None:
        for button in self._buttons:
            self._row.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = []
        for i, (word, act) in enumerate(message.choices):
            button = QPushButton(word, self)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.setProperty("strong", i == 0)
            button.setShortcut(KEYS[i])
            button.setToolTip(f"{word}   {KEYS[i]}")
            button.clicked.connect(lambda *_, act=act: self._choose(act))
            self._row.insertWidget(2 + i, button)
            self._buttons.append(button)

    def _choose(self, act: Callable[[], object]) -> None:
        self.close_top()
        act()
