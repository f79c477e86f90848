"""Which of many classes a model draws: any, or the one that the person names."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QEvent, QObject, QStringListModel, Qt, Signal
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QLabel, QLineEdit, QListView, QWidget

from ...base.theme import Theme
from ...base.words import called, mark, tr

ANY = mark("Anything")
SHOWN = 8  # classes in sight at once


def best_first(names: Iterable[str], part: str) -> list[str]:
    """Names that hold a part, whatever the case: the same name first, then those that begin with
    it, then those of which a word does. All as they are for no part."""
    part = part.strip().casefold()
    if not part:
        return list(names)

    def rank(name: str) -> tuple[bool, bool, bool]:
        name = name.casefold()
        return name != part, not name.startswith(part), f" {part}" not in name

    return sorted((each for each in names if part in each.casefold()), key=rank)


class ClassField(QWidget):
    """A name and a field that finds a class by any part of its name; "Anything" comes first."""

    chosen = Signal(str)  # a class, "" for any
    left = Signal()  # the keyboard goes back to the drawing

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._current, self._guess = theme, "", ""
        self._known: tuple[str, ...] = ()
        self._names = QStringListModel(self)
        self.field = QLineEdit(self)
        self.field.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.field.setAccessibleName(tr("What it draws"))
        self.field.setToolTip(tr("What it draws; “Anything” follows what you draw"))
        self.field.returnPressed.connect(self._take)
        self.field.textEdited.connect(self._suggest)
        self.field.installEventFilter(self)
        escape = QShortcut(Qt.Key.Key_Escape, self.field)
        escape.setContext(Qt.ShortcutContext.WidgetShortcut)
        escape.activated.connect(self._leave)
        self.list = QListView()
        self.list.setAccessibleName(tr("Classes"))
        self.finder = self._completer()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(QLabel(tr("Draws"), self))
        row.addWidget(self.field, 1)
        theme.changed.connect(self._wear_theme)
        self._wear_theme()

    def show_classes(self, classes: Sequence[str], current: str) -> None:
        """What there is to choose from, and what is chosen, "" for any."""
        if tuple(classes) != self._known:
            self._known = tuple(classes)
        self._current = current
        if not self.field.hasFocus():
            self.field.setText(self._shown())

    def show_guess(self, name: str) -> None:
        """What is drawn while nothing is chosen, as it was taken for; "" for not known."""
        self._guess = name
        if not self.field.hasFocus():
            self.field.setText(self._shown())

    def _shown(self) -> str:
        guess = f"{called(self._guess)}?" if self._guess else tr(ANY)
        return called(self._current) or guess

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.MouseButtonRelease:
            self.field.selectAll()
            self._suggest("")
        elif event.type() == QEvent.Type.FocusOut and not self.list.isVisible():
            self.field.setText(self._shown())
        return super().eventFilter(watched, event)

    def _completer(self) -> QCompleter:
        finder = QCompleter(self._names, self)
        finder.setWidget(self.field)  # not the field's own: that one shows nothing for no text
        finder.setPopup(self.list)
        finder.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        finder.setFilterMode(Qt.MatchFlag.MatchContains)
        finder.setMaxVisibleItems(SHOWN)
        finder.activated.connect(self._choose)
        return finder

    def _suggest(self, part: str) -> None:
        self._names.setStringList(self._found(part))
        self.finder.setCompletionPrefix("")  # what is listed is found already
        self.finder.complete()

    def _found(self, part: str) -> list[str]:
        """As the person calls them; also those that are found by their name in English."""
        words = best_first([tr(ANY), *sorted(map(called, self._known))], part)
        return list(dict.fromkeys([*words, *map(called, best_first(sorted(self._known), part))]))

    def _take(self) -> None:
        """Return: the class that an arrow key went to, else the first that is found."""
        marked = self.list.currentIndex()
        names = self._found(self.field.text())
        if self.list.isVisible() and marked.isValid():
            self._choose(str(marked.data()))
        elif names:
            self._choose(names[0])

    def _choose(self, word: str) -> None:
        self._current = next((name for name in self._known if called(name) == word), "")
        self.chosen.emit(self._current)
        self._leave()

    def _leave(self) -> None:
        self.list.hide()
        self.field.setText(self._shown())
        self.left.emit()

    def _wear_theme(self) -> None:
        palette = self._theme.palette
        # The list is a window of its own, which no style sheet reaches from above.
        self.list.setStyleSheet(
            f"QListView {{ background: {palette.surface}; color: {palette.text};"
            f" border: 1px solid {palette.border}; padding: 4px; outline: none; }}"
            f"QListView::item {{ padding: 6px 8px; border-radius: 6px; }}"
            f"QListView::item:selected {{ background: {palette.accent_soft};"
            f" color: {palette.text}; }}"
            f"QScrollBar:vertical {{ width: 8px; background: transparent; margin: 0; }}"
            f"QScrollBar::handle:vertical {{ background: {palette.pressed}; border-radius: 4px;"
            f" min-height: 28px; }}"
            "QScrollBar::add-line, QScrollBar::sub-line { height: 0; }"
        )
