"""A drawing that was not saved, in a list: its picture, what is known of it, its buttons."""

from __future__ import annotations

from PySide6.QtCore import QDateTime, QLocale, QSizeF, Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from .....sketch.safety.recovery import Copy, State, is_aged
from ....base.theme import Theme
from ....base.words import locale, mark, tr
from ..thumbnail import picture

PICTURE = QSizeF(104, 76)
NAME = 250  # logical pixels of its name at most
STATES = {
    State.UNSAVED: mark("Never saved to a file."),
    State.NEWER: mark("Newer than its file."),
    State.OLDER: mark("Its file was saved again since; opening this does not replace it."),
    State.ALONE: mark("Its file is gone."),
    State.BROKEN: mark("It cannot be read."),
}


class LostRow(QWidget):
    """thrown: it goes when the window is closed. now: seconds since the epoch."""

    open_wanted = Signal(object)  # Copy
    throw_wanted = Signal(object)  # Copy: to be thrown away, or brought back

    def __init__(
        self, copy: Copy, thrown: bool, now: float, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._copy, self._theme = copy, theme
        self._picture = QLabel(self)
        self._picture.setFixedSize(PICTURE.toSize())
        row = QHBoxLayout(self)
        row.setContentsMargins(6, 6, 8, 6)
        row.setSpacing(14)
        row.addWidget(self._picture)
        row.addLayout(self._words(thrown, now), 1)
        readable = copy.state is not State.BROKEN
        if readable and not thrown:
            row.addWidget(self._button(tr("Open"), True, self.open_wanted))
        row.addWidget(
            self._button(tr("Bring back") if thrown else tr("Throw away"), False, self.throw_wanted)
        )
        theme.changed.connect(self._paint_picture)
        self._paint_picture()

    def _words(self, thrown: bool, now: float) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addStretch(1)
        column.addWidget(self._name())
        for text in about(self._copy, thrown, now):
            label = QLabel(text, self)
            label.setProperty("quiet", True)
            label.setWordWrap(True)
            column.addWidget(label)
        column.addStretch(1)
        return column

    def _name(self) -> QLabel:
        label = QLabel(self)
        font = label.font()
        font.setBold(True)
        label.setFont(font)
        label.setTextFormat(Qt.TextFormat.PlainText)
        middle = Qt.TextElideMode.ElideMiddle
        label.setText(QFontMetrics(font).elidedText(called(self._copy), middle, NAME))
        return label

    def _button(self, word: str, strong: bool, signal: object) -> QPushButton:
        button = QPushButton(word, self)
        button.setProperty("strong", strong)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setAccessibleName(f"{word} {called(self._copy)}")
        button.clicked.connect(lambda *_: signal.emit(self._copy))  # type: ignore[attr-defined]
        return button

    def _paint_picture(self) -> None:
        ink, ratio = self._theme.colour("text"), self.devicePixelRatioF()
        self._picture.setPixmap(picture(self._copy.sketch.strokes, PICTURE, 6, ratio, ink))


def called(copy: Copy) -> str:
    """The name of its file, or that it has none."""
    return copy.document.name if copy.document else tr("Untitled")


def about(copy: Copy, thrown: bool, now: float) -> tuple[str, str]:
    """When and how much; and how it stands to its file."""
    count = len(copy.sketch.strokes)
    size = [tr("%n strokes", "", count, one="1 stroke")] if count else []
    state = [tr(STATES[copy.state])]
    if copy.missing:
        state.append(tr("%n more cannot be read.", "", copy.missing))
    if thrown:
        state = [tr("It goes when you quit.")]
    elif is_aged(copy, now):
        state.append(tr("It goes when you quit, for it is too old."))
    return " · ".join((age(now - copy.written, copy.written), *size)), " ".join(state)


def age(seconds: float, written: float) -> str:
    """How long ago, or the date. written: seconds since the epoch."""
    if seconds < 90:
        return tr("Just now")
    if seconds < 5400:
        return tr("%n minutes ago", "", max(1, round(seconds / 60)), one="1 minute ago")
    if seconds < 36 * 3600:
        return tr("%n hours ago", "", max(1, round(seconds / 3600)), one="1 hour ago")
    days = round(seconds / 86400)
    if days < 14:
        return tr("%n days ago", "", days) if days > 1 else tr("Yesterday")
    moment = QDateTime.fromSecsSinceEpoch(int(written)).date()
    return locale().toString(moment, QLocale.FormatType.LongFormat)
