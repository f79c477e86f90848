"""Beside the ghost: everything that can be done with it, for the pen."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from ..actions import Actions
from ..theme import Theme
from .buttons import ActionButton, Divider
from .card import Card

GAP = 14  # from the ghost, logical pixels


class GhostCard(Card):
    """Keep, keep the next stroke, browse, dismiss."""

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

    def place_beside(self, ghost: QRect, free: QRect) -> None:
        """Below the ghost, above it where there is no room, and always within `free`."""
        top = ghost.bottom() + GAP
        if top + self.height() > free.bottom():
            top = ghost.top() - GAP - self.height()
        left = ghost.center().x() - self.width() // 2
        left = max(free.left(), min(left, free.right() - self.width()))
        top = max(free.top(), min(top, free.bottom() - self.height()))
        self.move(QPoint(left, top))
