"""Top middle: one sentence at a time, and never in the way of the pen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ...base import icons
from ...base.breaking import breakable
from ...base.commands.keys import shown
from ...base.theme import Theme
from ...base.words import tr
from ..widgets.buttons import SIDE, ActionButton
from ..widgets.card import Card

BRIEF = 4000  # milliseconds a sentence of no importance stays
WIDEST = 560  # logical pixels of a line
ICON, GAP, MARGINS = 20, 8, (14, 6, 6, 6)
LONGEST = 600  # characters that are shown
KEYS = ("Ctrl+Return", "Ctrl+Del")  # for a message's first and second choice
CLOSE, CLOSE_ALL = "Ctrl+W", "Ctrl+Shift+W"


@dataclass(frozen=True)
class Message:
    """choices: words on buttons and what they do. brief: it goes by itself. about: what it goes
    with, see `forget`. calm: nothing went wrong."""

    text: str
    choices: Sequence[tuple[str, Callable[[], object]]] = ()
    brief: bool = False
    about: str = ""
    calm: bool = False


class MessageBar(Card):
    """Shows the newest message; closing it brings back the one before that still waits."""

    resized = Signal()
    keyed = Signal(object)  # the keys that its choices have now: nobody else may have them

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self.waiting: list[Message] = []
        self.buttons: list[QPushButton] = []
        self._icon, self.words = QLabel(self), QLabel(self)
        self.words.setTextFormat(Qt.TextFormat.PlainText)  # file names are not markup
        self.words.setWordWrap(True)
        self._choices = QWidget(self)
        self._beside = QHBoxLayout(self._choices)
        self._beside.setContentsMargins(0, 0, 0, 0)
        self._beside.setSpacing(GAP)
        self.all_button = self._button(tr("Close all"), CLOSE_ALL, self.close_all)
        self._beside.addWidget(self.all_button)
        self._row = QHBoxLayout()
        self._row.setSpacing(GAP)
        self._row.addWidget(self._icon)
        self._row.addWidget(self.words, 1)
        self._row.addWidget(ActionButton(self._close_action(), "close", theme, self))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(*MARGINS)
        self._column.setSpacing(4)
        self._column.addLayout(self._row)
        self.timer = QTimer(self)
        self.timer.setSingleShot(True)
        self.timer.timeout.connect(self.close_top)
        theme.changed.connect(self._show_top)
        self.hide()

    @property
    def message(self) -> Message | None:
        """The one shown."""
        return self.waiting[-1] if self.waiting else None

    def tell(self, message: Message) -> None:
        """Show a message; brief ones make room, and the same sentence is not said twice."""
        self.waiting = [
            each for each in self.waiting if not each.brief and each.text != message.text
        ]
        self.waiting.append(message)
        self._show_top()

    def reword(self, about: str, text: str) -> bool:
        """Say this instead in the message about something, whose buttons stay; False: there is
        none."""
        places = [i for i, each in enumerate(self.waiting) if each.about == about]
        for place in places:
            self.waiting[place] = replace(self.waiting[place], text=text)
            if place == len(self.waiting) - 1:
                self.words.setText(_shown(text))
                self.resized.emit()
        return bool(places)

    def close_top(self) -> None:
        """Done with this one."""
        if self.waiting:
            self.waiting.pop()
        self._show_top()

    def close_all(self) -> None:
        """Done with all that only say something; questions stay."""
        self.waiting = [each for each in self.waiting if each.choices]
        self._show_top()

    def forget(self, about: str) -> None:
        """What these were about is no longer there."""
        self.waiting = [each for each in self.waiting if each.about != about]
        self._show_top()

    def fit_into(self, room: int) -> None:
        """As wide as its words in one line, or, where that is more than WIDEST or than `room`
        logical pixels, in several with the buttons below them."""
        self.words.ensurePolished()
        wide = self.words.fontMetrics().horizontalAdvance(self.words.text()) + 2
        choices = self._choices.sizeHint().width() + GAP if not self._choices.isHidden() else 0
        around = ICON + SIDE + 2 * GAP + sum(MARGINS[::2])
        beside = wide <= WIDEST and wide + around + choices <= room
        self._place_choices(beside)
        wide = min(wide, WIDEST, room - around)
        self.words.setFixedSize(wide, max(self.words.heightForWidth(wide), 24))
        self.adjustSize()

    def _place_choices(self, beside: bool) -> None:
        self._row.removeWidget(self._choices)
        self._column.removeWidget(self._choices)
        if beside:
            self._row.insertWidget(2, self._choices)
        else:
            self._column.addWidget(self._choices, 0, Qt.AlignmentFlag.AlignRight)

    def _show_top(self) -> None:
        self.timer.stop()
        message = self.message
        self.setVisible(message is not None)
        self.keyed.emit(KEYS[: len(message.choices)] if message else ())
        if message is None:
            return
        calm = message.calm or message.brief or message.choices
        name = "info" if calm else "warning"
        colour = self.theme.colour("accent" if name == "info" else "warning")
        self._icon.setPixmap(icons.pixmap(name, colour, ICON, self.devicePixelRatioF()))
        self.words.setText(_shown(message.text))
        self.words.setToolTip(message.text if len(message.text) > LONGEST else "")
        self._show_choices(message)
        if message.brief:
            self.timer.start(BRIEF)
        self.raise_()
        self.resized.emit()

    def _show_choices(self, message: Message) -> None:
        for button in self.buttons:
            button.hide()
            button.deleteLater()
        self.buttons = [
            self._button(word, key, partial(self._choose, act))
            for (word, act), key in zip(message.choices, KEYS, strict=False)
        ]
        for i, button in enumerate(self.buttons):
            button.setProperty("strong", i == 0)
            self._beside.addWidget(button)
            button.show()
            button.ensurePolished()  # only now it knows how wide it is
        plain = sum(not each.choices for each in self.waiting)
        self.all_button.setText(tr("Close all {plain}", plain=plain))
        self.all_button.setShortcut(CLOSE_ALL)  # words take a button's shortcut away
        self.all_button.setVisible(plain > 1)
        self.all_button.ensurePolished()
        self._choices.setVisible(bool(self.buttons) or plain > 1)

    def _button(self, word: str, key: str, act: Callable[[], object]) -> QPushButton:
        button = QPushButton(word, self._choices)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setShortcut(key)
        button.setToolTip(f"{word}   {shown(key)}")
        button.clicked.connect(lambda *_: act())
        return button

    def _close_action(self) -> QAction:
        close = QAction(tr("Close this message"), self)
        close.setToolTip(tr("Close this message   {close}", close=shown(CLOSE)))
        close.setShortcut(CLOSE)
        close.triggered.connect(self.close_top)
        self.addAction(close)  # a shortcut works where its action was added
        return close

    def _choose(self, act: Callable[[], object]) -> None:
        self.close_top()
        act()


def _shown(text: str) -> str:
    """As much of it as anybody reads in passing; long names may be broken."""
    text = text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"
    return breakable(text)
