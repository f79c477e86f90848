"""Beside lines that are being steadied: how much, and whether to keep them so."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from ...base.commands.actions import Actions
from ...base.theme import Theme
from ...base.words import figure, tr
from ..widgets.beside_card import BesideCard
from ..widgets.buttons import ActionButton, Divider
from ..widgets.slider import Slider

AMOUNTS = (0.0, 1.0, 0.05)
WIDE = 190  # logical pixels of the slider


class SteadyCard(BesideCard):
    """A slider that is live, keep, dismiss."""

    def __init__(self, actions: Actions, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self.amount = Slider(
            tr("Steady"),
            AMOUNTS,
            lambda value: figure(value, ".0%") if value else tr("as drawn"),
            tr("How much the lines are steadied"),
            theme,
            self,
        )
        self.amount.setFixedWidth(WIDE)
        keep = ActionButton(actions["accept"], "check", theme, self)
        keep.strong = True
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 7, 5, 4)
        row.setSpacing(2)
        row.addWidget(self.amount)
        row.addSpacing(6)
        row.addWidget(Divider(theme, self))
        row.addWidget(keep)
        row.addWidget(ActionButton(actions["dismiss"], "close", theme, self))
        self.adjustSize()
