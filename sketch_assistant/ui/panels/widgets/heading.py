"""The top line of an assist's card: its name, and the cross that closes it."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from ...base.theme import Theme
from .buttons import ActionButton


def heading(text: str, close: QAction, theme: Theme, parent: QWidget) -> QHBoxLayout:
    """A row for the top of a card's column."""
    title = QLabel(text, parent)
    title.setProperty("heading", True)
    row = QHBoxLayout()
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(title)
    row.addStretch(1)
    row.addWidget(ActionButton(close, "close", theme, parent))
    return row
