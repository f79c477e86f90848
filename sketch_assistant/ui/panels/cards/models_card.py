"""In the middle when asked for: every model, what is known of it, and one's own."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from ...base.breaking import breakable
from ...base.theme import Theme
from ...base.words import mark, tr
from ..models.model_facts import facts, report
from ..models.model_row import ModelRow
from ..models.pictures import Pictures
from ..widgets.assist_card import AssistCard
from ..widgets.heading import heading

if TYPE_CHECKING:
    from ....assist.bundle.bundle import Bundle
    from ....assist.library.library import Origin

SIZE = QSize(820, 560)
ABOUT = mark("Drop a model's folder, a .sketchmodel or a .gen.json on the window to add it.")


class ModelsCard(AssistCard):
    """Shows; `ui.assists.model_library` decides. The signals carry the name of the model meant."""

    add_wanted = Signal()
    teach_wanted = Signal()
    use_wanted = Signal(str)
    remove_wanted = Signal(str)
    pack_wanted = Signal(str)
    folder_wanted = Signal(str)
    closed = Signal()

    def __init__(self, pictures: Pictures, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent, radius=18)
        self._pictures = pictures
        self._rows: list[ModelRow] = []
        self._origin: Callable[[Bundle], Origin | None] = lambda _: None
        close = QAction(tr("Close"), self)
        close.setToolTip(tr("Close   Esc"))
        close.triggered.connect(self.closed)
        self._buttons = {
            word: self._button(word, tip, signal)
            for word, tip, signal in (
                (mark("Use it"), tr("Use it now, and in new windows"), self.use_wanted),
                (
                    mark("Save as one file…"),
                    tr("To give it away: a .sketchmodel"),
                    self.pack_wanted,
                ),
                (mark("Show its folder"), tr("In the system's own window"), self.folder_wanted),
                (mark("Remove"), tr("From this computer; what ships stays"), self.remove_wanted),
            )
        }
        self._buttons["Use it"].setProperty("strong", True)
        self._facts = QGridLayout()
        self._report = self._quiet("")
        self.walls = QLabel(self)
        self.walls.setWordWrap(True)
        self.walls.hide()
        self._about = self._quiet(tr(ABOUT))
        self._about.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 12, 14, 18)
        column.addLayout(heading(tr("Models"), close, theme, self))
        columns = QHBoxLayout()
        columns.setSpacing(22)
        columns.addWidget(self._list(), 2)
        columns.addLayout(self._details(), 3)
        inner = QVBoxLayout()
        inner.setContentsMargins(0, 0, 8, 0)
        inner.addLayout(columns, 1)
        inner.addLayout(self._below())
        column.addLayout(inner, 1)
        self.setFixedSize(SIZE)

    def _quiet(self, words: str) -> QLabel:
        label = QLabel(words, self)
        label.setProperty("quiet", True)
        label.setWordWrap(True)
        return label

    def fit_into(self, room: QSize) -> None:
        """Its own size, or less where the room (logical pixels) is less."""
        self.setFixedSize(self.holding(SIZE).boundedTo(room))

    def show_models(
        self,
        bundles: Sequence[Bundle],
        current: str,
        default: str,
        origin: Callable[[Bundle], Origin | None],
    ) -> None:
        """origin: where a model came from; None for one that ships."""
        for row in self._rows:
            self._column.removeWidget(row)
            row.deleteLater()
        self._origin = origin
        self._rows = []
        for bundle in bundles:
            yours = tr("yours") if origin(bundle) else ""
            sign = tr("default") if bundle.manifest.name == default else yours
            row = ModelRow(bundle, sign, self._pictures, self.theme, self)
            row.clicked.connect(lambda *_, row=row: self.choose(row.bundle.manifest.name))
            self._column.insertWidget(self._column.count() - 1, row)
            self._rows.append(row)
        names = [row.bundle.manifest.name for row in self._rows]
        if names:
            self.choose(current if current in names else names[0])

    def choose(self, name: str) -> None:
        """Show what is known of this model."""
        for row in self._rows:
            row.setChecked(row.bundle.manifest.name == name)
        bundle = self.chosen
        if bundle is None:
            return
        known = self._origin(bundle)
        self._show_facts(facts(bundle, known))
        self._report.setText(breakable(report(known)))
        self._buttons["Remove"].setEnabled(known is not None)

    @property
    def chosen(self) -> Bundle | None:
        """The model that is shown."""
        return next((row.bundle for row in self._rows if row.isChecked()), None)

    def show_walls(self, sentence: str) -> None:
        """What is missing around models from elsewhere; "" for nothing."""
        self.walls.setText(sentence)
        self.walls.setVisible(bool(sentence))

    def say(self, sentence: str) -> None:
        """What the quiet line says."""
        self._about.setText(sentence or tr(ABOUT))

    def _show_facts(self, pairs: Sequence[tuple[str, str]]) -> None:
        while self._facts.count():
            item = self._facts.takeAt(0)
            if item is not None and (label := item.widget()) is not None:
                label.hide()
                label.deleteLater()
        for place, (name, value) in enumerate(pairs):
            key, text = QLabel(name, self), QLabel(breakable(value), self)
            key.setProperty("quiet", True)
            key.setAlignment(Qt.AlignmentFlag.AlignTop)
            text.setWordWrap(True)
            text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            for label in (key, text):
                label.setTextFormat(Qt.TextFormat.PlainText)
                label.show()
            self._facts.addWidget(key, place, 0)
            self._facts.addWidget(text, place, 1)
        self._facts.setColumnStretch(1, 1)

    def _list(self) -> QScrollArea:
        inner = QWidget()
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(0, 0, 6, 0)
        self._column.setSpacing(2)
        self._column.addStretch(1)
        area = QScrollArea(self)
        area.setWidget(inner)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return area

    def _details(self) -> QVBoxLayout:
        details = QVBoxLayout()
        details.setSpacing(12)
        self._facts.setHorizontalSpacing(14)
        self._facts.setVerticalSpacing(7)
        details.addLayout(self._facts)
        details.addWidget(self._report)
        details.addWidget(self.walls)
        details.addStretch(1)
        grid = QGridLayout()
        for place, button in enumerate(self._buttons.values()):
            grid.addWidget(button, place // 2, place % 2)
        details.addLayout(grid)
        return details

    def _below(self) -> QHBoxLayout:
        row = QHBoxLayout()
        for word, tip, signal in (
            (tr("Add a model…"), tr("A folder, a .sketchmodel or a .gen.json"), self.add_wanted),
            (tr("Teach it yours…"), tr("Train a model on your own drawings"), self.teach_wanted),
        ):
            button = QPushButton(word, self)
            button.setToolTip(tip)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(lambda *_, signal=signal: signal.emit())
            row.addWidget(button)
        row.addSpacing(8)
        row.addWidget(self._about, 1)
        return row

    def _button(self, word: str, tip: str, signal: object) -> QPushButton:
        button = QPushButton(tr(word), self)
        button.setToolTip(tip)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda *_: self._send(signal))
        return button

    def _send(self, signal: object) -> None:
        bundle = self.chosen
        if bundle is not None:
            signal.emit(bundle.manifest.name)  # type: ignore[attr-defined]
