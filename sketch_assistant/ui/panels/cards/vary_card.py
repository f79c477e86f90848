"""At the right when asked for: nine takes of what is selected, or of anything from nothing."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ....sketch.document import Stroke
from ...base.theme import Theme
from ...base.words import figure, tr
from ..widgets.asking_card import AskingCard
from ..widgets.buttons import ActionButton
from ..widgets.class_field import ClassField
from ..widgets.heading import heading
from ..widgets.slider import Slider
from ..widgets.takes_grid import TakesGrid

SPREADS = (0.05, 1.0, 0.05)
TEMPERATURES = (0.05, 1.0, 0.05)


class VaryCard(AskingCard):
    """Shows; `ui.assists.varying` decides."""

    wanted = Signal()  # nine takes, as the sliders say
    others_wanted = Signal()  # nine others
    sheet_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self.grid = TakesGrid(theme, self)
        self.classes = ClassField(theme, self)
        self.spread = self._slider(
            tr("How different"), SPREADS, tr("Like the drawing, or freely"), 0.5
        )
        self.temperature = self._slider(tr("Temperature"), TEMPERATURES, tr("Calm, or wild"), 0.3)
        self.classes.left.connect(self.typed)
        self._others = self._action(tr("Nine others"), self.others_wanted)
        self._sheet = self._action(tr("Save sheet…"), self.sheet_wanted)
        close = self._action(tr("Close"), self.closed)
        close.setToolTip(tr("Close   Esc"))
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(18, 10, 12, 14)
        column.setSpacing(10)
        column.addLayout(heading(tr("Variations"), close, theme, self))
        inner = QVBoxLayout()
        inner.setContentsMargins(0, 0, 6, 0)
        inner.setSpacing(10)
        for each in (self.grid, self.about, self.classes, self.spread, self.temperature):
            inner.addWidget(each)
        inner.addLayout(self._buttons())
        column.addLayout(inner)
        self.adjustSize()

    def fit_into(self, room: int) -> None:
        self.grid.fit_into(room - (self._column.totalHeightForWidth(self.width()) - self.grid.high))
        self.adjustSize()

    def show_source(self, classes: Sequence[str], chosen: str, guess: str, drawn: bool) -> None:
        """drawn: takes of a drawing, not from nothing."""
        self.classes.setVisible(bool(classes))
        self.classes.show_classes(classes, chosen)
        self.classes.show_guess(guess)
        self.spread.setVisible(drawn)
        self.adjustSize()

    def show_takes(self, takes: Sequence[Sequence[Stroke]], wanted: int) -> None:
        """These are there; a word where there are fewer than wanted."""
        self.grid.show_takes(takes)
        self._sheet.setEnabled(bool(takes))
        few = (
            tr("Only {count} that differ: try it wilder.", count=len(takes))
            if len(takes) < wanted
            else ""
        )
        self.say(few or tr("Tap one to put it on the page, then keep it."))

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(ActionButton(self._others, "dice", self.theme, self, self._others.text()))
        row.addStretch(1)
        row.addWidget(ActionButton(self._sheet, "film", self.theme, self, self._sheet.text()))
        return row

    def _slider(
        self, name: str, span: tuple[float, float, float], tip: str, value: float
    ) -> Slider:
        slider = Slider(name, span, lambda number: figure(number, ".2f"), tip, self.theme, self)
        slider.set_value(value)
        slider.moved.connect(lambda _: self.wanted.emit())
        return slider

    def _action(self, words: str, signal: object) -> QAction:
        action = QAction(words, self)
        action.setToolTip(words.strip("…"))
        action.triggered.connect(lambda *_: signal.emit())  # type: ignore[attr-defined]
        return action
