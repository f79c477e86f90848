"""Beside the ghost: everything that can be done with it, for the pen."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from ....sketch.document import Floats
from ...base.commands.actions import Actions
from ...base.theme import Theme
from ..widgets.beside import beside
from ..widgets.buttons import ActionButton, Divider
from ..widgets.card import Card


class GhostCard(Card):
    """Keep the next part, all or a stroke, browse, dismiss."""

    def __init__(self, actions: Actions, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        keep = ActionButton(actions["accept"], "check", theme, self)
        keep.strong = True
        self._place = QLabel(self)
        self._place.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._place.setFixedWidth(self._place.fontMetrics().horizontalAdvance("00/00"))
        row = QHBoxLayout(self)
        row.setContentsMargins(5, 5, 5, 5)
        row.setSpacing(2)
        row.addWidget(keep)
        row.addWidget(ActionButton(actions["accept_all"], "check_all", theme, self))
        row.addWidget(ActionButton(actions["accept_next"], "step", theme, self))
        row.addWidget(Divider(theme, self))
        row.addWidget(ActionButton(actions["previous"], "left", theme, self))
        row.addWidget(self._place)
        row.addWidget(ActionButton(actions["next"], "right", theme, self))
        row.addWidget(Divider(theme, self))
        row.addWidget(ActionButton(actions["dismiss"], "close", theme, self))
        self.adjustSize()

    def show_place(self, current: int, count: int) -> None:
        """Which candidate of how many."""
        self._place.setText(f"{current + 1}/{count}")

    def place_beside(self, ghost: QRect, free: QRect, others: Iterable[QRect], ink: Floats) -> None:
        """Near the ghost, over neither it nor ink, points (n, 2), nor other cards where that can be
        helped."""
        self.move(beside(self.size(), ghost, free, others, ink))
