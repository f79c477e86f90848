"""In the middle when asked for: every action and its keys, to be changed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget

from ...base.commands.actions import Actions
from ...base.commands.keys import ALWAYS, refusal, shown
from ...base.commands.table import MENUS
from ...base.fuzzy import best
from ...base.theme import Theme
from ...base.words import mark, tr
from ..widgets.late_card import LateCard
from ..widgets.rows.row_list import Row, RowList
from .key_ear import KeyEar
from .palette_card import LONGEST

HOW = mark("Return listens for another key of the marked action; the cross on a key takes it away.")


class KeysCard(LateCard):
    """The keyboard is in the field, or listens for a new key."""

    largest = QSize(640, 620)

    def __init__(self, actions: Actions, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._actions = actions
        self._names: list[str] = []  # of the actions shown; "" for a heading
        self.field = QLineEdit(self)
        self.field.setMaxLength(LONGEST)
        self.field.setPlaceholderText(tr("Find an action, or a key: Ctrl+D"))
        self.field.setAccessibleName(tr("Find an action"))
        self.field.textChanged.connect(lambda: self._find())
        self.field.installEventFilter(self)
        self.list = RowList(tr("Actions"), theme, self)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.taken.connect(lambda _: self._show_current())
        self.list.selectionModel().currentChanged.connect(lambda *_: self._show_current())
        self._ear = KeyEar(self)
        self._ear.heard.connect(self.offer)
        self._ear.stopped.connect(lambda: self._say(tr(HOW)))
        self._title, self._said = QLabel(self), QLabel(tr(HOW), self)
        self._title.setProperty("heading", True)
        self._said.setWordWrap(True)
        self._said.setMinimumHeight(2 * self.fontMetrics().lineSpacing())
        self._caps, self._answers = QHBoxLayout(), QHBoxLayout()
        self._lay_out()
        actions.rebound.connect(self._follow)
        self._find()

    def take_keyboard(self) -> None:
        self.field.setFocus()

    @property
    def name(self) -> str:
        """The action that is marked; "" for none."""
        place = self.list.current
        return self._names[place] if 0 <= place < len(self._names) else ""

    def choose(self, name: str) -> None:
        """Mark an action, with all others in sight."""
        self.field.clear()
        self.list.go(self._names.index(name))

    def listen(self) -> None:
        """The next key is for the marked action."""
        if self.name:
            self._ear.setFocus()
            self._say(
                tr("Press the new key for “{name}”, or Esc.", name=self._actions.said(self.name))
            )

    def offer(self, key: str) -> None:
        """Give it to the marked action, or say why not, or ask whether another may lose it."""
        command, holder = self._actions.commands[self.name], self._actions.holder(key)
        why = refusal(key, command.at_canvas)
        self.field.setFocus()
        if why:
            self._say(why, warning=True)
        elif holder == command.name:
            self._say(tr("{key} does that already.", key=shown(key)))
        elif holder:
            self._ask(key, holder)
        else:
            self._actions.give(command.name, key)
            self._say(tr("{key} does that now.", key=shown(key)))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._steer(Qt.Key(event.key()))
        return False

    def _steer(self, key: Qt.Key) -> bool:
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.list.step(1 if key == Qt.Key.Key_Down else -1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.listen()
        elif key == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            return False
        return True

    def _ask(self, key: str, holder: str) -> None:
        name = self.name
        words, mine = self._actions.said(holder), self._actions.said(name)
        self._say(
            tr(
                "{key} is a key of “{words}”. Should it be one of “{mine}” instead?",
                key=shown(key),
                words=words,
                mine=mine,
            )
        )

        def give() -> None:
            self._actions.give(name, key)
            self._say(
                tr("{key} does that now, and no longer “{words}”.", key=shown(key), words=words)
            )

        self._button(tr("Yes, change it"), give, self._answers, strong=True)
        self._button(tr("No"), lambda: self._say(tr(HOW)), self._answers)

    def _say(self, sentence: str, warning: bool = False) -> None:
        _empty(self._answers)
        self._said.setText(sentence)
        colour = self.theme.colour("warning" if warning else "muted").name()
        self._said.setStyleSheet(f"color: {colour};")

    def _find(self) -> None:
        query, self._names = self.field.text(), []
        rows: list[Row] = []
        if query.strip():
            for name, how in best(query, list(self._actions), self._described):
                self._add(rows, name, how.marked)
        else:
            for group in (group for groups in MENUS.values() for group in groups):
                self._names.append("")
                rows.append(Row(tr(group), heading=True))
                for command in self._actions.of_group(group):
                    self._add(rows, command.name)
        self.list.show_rows(rows)
        self._show_current()

    def _add(self, rows: list[Row], name: str, marked: frozenset[int] = frozenset()) -> None:
        keys = tuple(map(shown, self._actions.keys_of(name)))
        changed = tr("changed") if name in self._actions.changed_keys else ""
        self._names.append(name)
        rows.append(Row(self._actions.said(name), changed, keys, marked=marked))

    def _described(self, name: str) -> str:
        keys = self._actions.keys_of(name)
        return " ".join((self._actions.said(name), *keys))

    def _follow(self) -> None:
        """Other keys: the same action stays marked."""
        name = self.name
        top = self.list.verticalScrollBar().value()
        self._find()
        if name in self._names:
            self.list.go(self._names.index(name))
            self.list.verticalScrollBar().setValue(top)

    def _show_current(self) -> None:
        _empty(self._caps)
        self._say(tr(HOW))
        name = self.name
        self._title.setText(self._actions.said(name) if name else "")
        if not name:
            return
        for key in self._actions.keys_of(name):
            self._cap(name, key)
        self._button(tr("Another key…"), self.listen, self._caps)
        if name in self._actions.changed_keys:
            self._button(tr("As at first"), lambda: self._actions.reset(name), self._caps)
        self._caps.addStretch(1)

    def _cap(self, name: str, key: str) -> None:
        fixed = key == ALWAYS
        words = shown(key) if fixed else f"{shown(key)}  ×"
        button = self._button(words, lambda: self._actions.drop(name, key), self._caps)
        button.setEnabled(not fixed)
        button.setAccessibleName(tr("Take {key} away", key=shown(key)))
        button.setToolTip(refusal(key) if fixed else tr("Take {key} away", key=shown(key)))

    def _button(
        self, words: str, act: Callable[[], None], row: QHBoxLayout, strong: bool = False
    ) -> QPushButton:
        button = QPushButton(words, self)
        button.setProperty("strong", strong)
        button.clicked.connect(lambda: act())
        row.addWidget(button)
        button.show()
        return button

    def _lay_out(self) -> None:
        column = self.titled(tr("Keys"), 10)
        column.addWidget(self.field)
        column.addWidget(self.list, 1)
        column.addSpacing(4)
        column.addWidget(self._title)
        column.addLayout(self._caps)
        column.addWidget(self._said)
        below = QHBoxLayout()
        everything = self._button(tr("All as at first"), lambda: self._actions.rebind({}), below)
        everything.setToolTip(tr("Every action has the keys that it had at first"))
        below.addStretch(1)
        below.addLayout(self._answers)
        column.addLayout(below)


def _empty(row: QHBoxLayout) -> None:
    while (item := row.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
