"""At the right when asked for: the motifs that are kept, and what else is remembered."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from ....assist.motifs.motif_library import Library
from ....assist.motifs.motif_memory import LONGEST_NAME, Motif
from ...base.breaking import breakable
from ...base.commands.actions import Actions
from ...base.theme import Theme
from ...base.words import mark, tr
from ..widgets.buttons import ActionButton, Toggle
from ..widgets.late_card import LateCard
from .motif_button import NAME, SIDE, MotifButton

COLUMNS, GAP = 3, 8
EMPTY = mark(
    "Select what you draw again and again, then press {key}. Half of it drawn again, the rest "
    "comes as a ghost."
)


class MotifsCard(LateCard):
    """Shows; `ui.wiring.keeping_motifs` decides."""

    drop_wanted = Signal(object)  # Motif, in the middle of what is seen
    dragged = Signal(object, QPoint)  # Motif; its middle, the screen's pixels
    dropped = Signal(object, QPoint)
    renamed = Signal(str, str)
    remove_wanted = Signal(str)
    folder_wanted = Signal()
    folder_left = Signal()
    file_wanted = Signal()
    largest = QSize(348, 520)
    aside = True

    def __init__(self, actions: Actions, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._actions = actions
        self.buttons: list[MotifButton] = []
        self._field: QLineEdit | None = None
        self._nothing = self._quiet()
        self._folder, self._file = self._quiet(), self._quiet()
        self._choose = self._action(
            tr("Choose a folder…"), tr("Remember drawings"), self.folder_wanted
        )
        self._leave = self._action(tr("Forget it"), tr("Remember no folder"), self.folder_left)
        self._show = self._action(
            tr("Show the file"), tr("In the system's window"), self.file_wanted
        )
        column = self.titled(tr("Motifs"), 8)
        column.addWidget(self._nothing)
        column.addWidget(self._grid(), 1)
        column.addWidget(Toggle(actions["motifs_on"], theme, self))
        column.addWidget(self._folder)
        column.addLayout(self._row(self._choose, self._leave))
        column.addWidget(self._file)
        column.addLayout(self._row(self._show))

    def show_motifs(self, motifs: Sequence[Motif], file: Path) -> None:
        """Those that are kept, the newest first. file: where they lie."""
        self._end_naming()
        for button in self.buttons:
            self._places.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.buttons = [self._button(each) for each in reversed(motifs)]
        for i, button in enumerate(self.buttons):
            self._places.addWidget(button, i // COLUMNS, i % COLUMNS, Qt.AlignmentFlag.AlignTop)
            button.show()
        key = self._actions.key("keep_motif")
        self._nothing.setText(tr(EMPTY, key=key or tr("its key")))
        self._nothing.setVisible(not motifs)
        where = breakable(str(file))
        none = tr("None is kept yet, in {file}", file=where)
        kept = tr("%n kept, in {file}", "", len(motifs), file=where)
        self._file.setText(kept if motifs else none)
        self._show.setEnabled(file.exists())

    def show_library(self, library: Library) -> None:
        """The folder that is remembered, and what of it could not be."""
        count, lost = len(library.memory.motifs), library.passed_over
        one = "{folder}: 1 thing remembered"
        words = tr("{folder}: %n things remembered", "", count, one=one, folder=library.folder)
        if lost:
            words += tr(", %n files passed over", "", lost, one=", 1 file passed over")
        none = tr("Beside these and the page itself no folder of drawings is remembered.")
        self._folder.setText(none if library.folder is None else words)
        self._leave.setEnabled(library.folder is not None)

    def begin_naming(self, name: str) -> None:
        """A field for the name of a motif, in its place."""
        self._end_naming()
        button = next((each for each in self.buttons if each.motif.name == name), None)
        if button is None:
            return
        self._field = field = QLineEdit(name, button)
        field.setMaxLength(LONGEST_NAME)
        field.setAccessibleName(tr("Name of the motif"))
        field.setGeometry(0, SIDE - 4, SIDE, NAME + 4)
        field.selectAll()
        field.editingFinished.connect(lambda: self._named(name))
        field.show()
        field.setFocus()

    def _named(self, name: str) -> None:
        text = self._field.text().strip() if self._field else ""
        self._end_naming()
        if text and text != name:
            self.renamed.emit(name, text)

    def _end_naming(self) -> None:
        field, self._field = self._field, None
        if field is not None:
            field.hide()
            field.deleteLater()

    def _button(self, motif: Motif) -> MotifButton:
        button = MotifButton(motif, self.theme, self._inner)
        button.wanted.connect(lambda: self.drop_wanted.emit(motif))
        button.dragged.connect(lambda at: self.dragged.emit(motif, at))
        button.dropped.connect(lambda at: self.dropped.emit(motif, at))
        button.remove_wanted.connect(lambda: self.remove_wanted.emit(motif.name))
        button.rename_wanted.connect(lambda: self.begin_naming(motif.name))
        return button

    def _grid(self) -> QScrollArea:
        self._inner = QWidget()
        column = QVBoxLayout(self._inner)
        column.setContentsMargins(0, 0, 0, 0)
        self._places = QGridLayout()
        self._places.setSpacing(GAP)
        self._places.setColumnStretch(COLUMNS, 1)
        column.addLayout(self._places)
        column.addStretch(1)
        area = QScrollArea(self)
        area.setWidget(self._inner)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return area

    def _row(self, *actions: QAction) -> QHBoxLayout:
        row = QHBoxLayout()
        signs = {
            self._choose: "plus",
            self._leave: "close",
            self._show: "eye",
        }
        for each in actions:
            row.addWidget(ActionButton(each, signs[each], self.theme, self, each.text()))
        row.addStretch(1)
        return row

    def _quiet(self) -> QLabel:
        label = QLabel(self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setProperty("quiet", True)
        label.setWordWrap(True)
        return label

    def _action(self, words: str, tip: str, signal: object) -> QAction:
        action = QAction(words, self)
        action.setToolTip(tip)
        action.triggered.connect(lambda *_: signal.emit())  # type: ignore[attr-defined]
        return action
