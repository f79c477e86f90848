"""Beside what is being redrawn: how much, how freely, as what; keep, beside, again."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ...base.commands.actions import Actions
from ...base.theme import Theme
from ...base.words import figure, tr
from ..widgets.beside_card import BesideCard
from ..widgets.buttons import ActionButton
from ..widgets.class_field import ClassField
from ..widgets.keep_button import KeepButton
from ..widgets.slider import Slider

AMOUNTS = (0.0, 1.0, 0.02)
TEMPERATURES = (0.05, 1.0, 0.05)
WIDTH = 290


class RedrawCard(BesideCard):
    """Shows; `ui.assists.redrawing` decides."""

    def __init__(self, actions: Actions, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self.classes = ClassField(theme, self)
        self.amount = Slider(
            tr("How much"),
            AMOUNTS,
            _amount,
            tr("From your own line, steadied, to the model's"),
            theme,
            self,
        )
        self.temperature = Slider(
            tr("Temperature"),
            TEMPERATURES,
            lambda value: figure(value, ".2f"),
            tr("Calm and alike, or wild"),
            theme,
            self,
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 14, 10)
        column.setSpacing(8)
        column.addWidget(self.classes)
        column.addWidget(self.amount)
        column.addWidget(self.temperature)
        column.addLayout(self._buttons(actions))
        self.hold_width(WIDTH)

    def show_class(self, classes: Sequence[str], chosen: str, guess: str) -> None:
        """What it may be redrawn as, what was pinned, and what it was taken for otherwise."""
        self.classes.show_classes(classes, chosen)
        self.classes.show_guess(guess)

    def _buttons(self, actions: Actions) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(2)
        row.addWidget(KeepButton(actions, self.theme, self))
        row.addWidget(ActionButton(actions["accept_beside"], "beside", self.theme, self))
        row.addWidget(ActionButton(actions["redraw_again"], "dice", self.theme, self))
        row.addStretch(1)
        row.addWidget(ActionButton(actions["dismiss"], "close", self.theme, self))
        return row


def _amount(value: float) -> str:
    return figure(value, ".0%") if value else tr("as drawn")
