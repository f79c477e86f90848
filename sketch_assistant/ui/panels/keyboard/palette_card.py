"""At the top when asked for: a field that finds whatever can be done, and does it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPixmap
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget

from ...base.fuzzy import Match, best
from ...base.theme import Theme
from ...base.words import tr
from ..widgets.late_card import LateCard
from ..widgets.rows.row_list import Row, RowList

PAGE = 8  # rows that PageUp and PageDown go
MOST = 300  # rows that are shown
LATER = 0.5  # by how much of a rank what cannot be done stands back
LONGEST = 100  # letters of what is looked for


@dataclass(frozen=True)
class Entry:
    """Something to be done. detail: what kind of thing it is. missing: why it cannot be done just
    now, "" where it can. only_found: not shown before a part of it is typed."""

    words: str
    act: Callable[[], object]
    detail: str = ""
    keys: tuple[str, ...] = ()
    missing: str = ""
    only_found: bool = False
    picture: QPixmap | None = None


class PaletteCard(LateCard):
    """The keyboard stays in the field; arrows go through what is found, Return does it."""

    largest = QSize(600, 460)
    high = True

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._entries: Sequence[Entry] = ()
        self._found: list[Entry] = []
        self.field = QLineEdit(self)
        self.field.setMaxLength(LONGEST)
        self.field.setPlaceholderText(tr("Find an action, a model, something to draw, a file"))
        self.field.setAccessibleName(tr("Find anything"))
        self.field.textChanged.connect(self._find)
        self.field.installEventFilter(self)
        self.list = RowList(tr("What is found"), theme, self)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.taken.connect(self._do)
        self._nothing = QLabel(tr("Nothing is called like that."), self)
        self._nothing.setProperty("quiet", True)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 14, 14, 10)
        column.setSpacing(8)
        column.addWidget(self.field)
        column.addWidget(self._nothing)
        column.addWidget(self.list, 1)

    def explain(self, field: str, nothing: str) -> None:
        """What stands in the empty field, and where nothing is found."""
        self.field.setPlaceholderText(field)
        self._nothing.setText(nothing)

    def show_entries(self, entries: Sequence[Entry], again: bool = False) -> None:
        """What there is; the field is empty. again: the same ones, of which more is known; what is
        in the field and which one is marked stay."""
        self._entries = entries
        if again:
            place, top = self.list.current, self.list.verticalScrollBar().value()
            self._find()
            self.list.go(place)
            self.list.verticalScrollBar().setValue(top)
        else:
            self.field.clear()
            self._find()

    def take_keyboard(self) -> None:
        self.field.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._steer(Qt.Key(event.key()))
        return False

    def _steer(self, key: Qt.Key) -> bool:
        steps = {
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_PageDown: PAGE,
            Qt.Key.Key_PageUp: -PAGE,
            Qt.Key.Key_Tab: 1,
            Qt.Key.Key_Backtab: -1,
        }
        if key in steps:
            self.list.step(steps[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.list.take_current()
        elif key == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            return False
        return True

    def _find(self) -> None:
        query = self.field.text()
        known = self._entries if query.strip() else [e for e in self._entries if not e.only_found]
        held = sorted(best(query, known, lambda entry: entry.words), key=_rank)[:MOST]
        self._found = [entry for entry, _ in held]
        able = [i for i, entry in enumerate(self._found) if not entry.missing]
        first = able[0] if able and not query.strip() else 0
        self.list.show_rows([_row(entry, how.marked) for entry, how in held], first)
        self._nothing.setVisible(not held)

    def _do(self, place: int) -> None:
        entry = self._found[place]
        if not entry.missing:
            self.closed.emit()
            entry.act()


def _rank(found: tuple[Entry, Match]) -> float:
    """Of what is found as well as another, what can be done comes first."""
    entry, how = found
    return how.rank + LATER * bool(entry.missing) * bool(how.marked)


def _row(entry: Entry, marked: frozenset[int]) -> Row:
    detail = entry.missing or entry.detail
    off = bool(entry.missing)
    return Row(entry.words, detail, entry.keys[:1], off, marked=marked, picture=entry.picture)
