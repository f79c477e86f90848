"""A card that is made when it is first asked for, and has the keyboard while it is open."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ...base.theme import Theme
from ...base.words import tr
from .card import Card
from .heading import heading


class LateCard(Card):
    """Esc closes it. `largest`: logical pixels; a smaller window makes it smaller. `high`: it hangs
    from the top of the window; `aside`: it stands at its right, and the drawing moves out of its
    way; else it is in its middle."""

    closed = Signal()
    largest = QSize(620, 520)
    high = aside = False

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent, radius=18)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def fit_into(self, room: QSize) -> None:
        """Its own size, or less where the room is less."""
        self.setFixedSize(self.holding(self.largest).boundedTo(room))

    def take_keyboard(self) -> None:
        """It was opened: the first that is to be done in it."""
        self.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def close_action(self) -> QAction:
        """What its cross does."""
        close = QAction(tr("Close"), self)
        close.setToolTip(tr("Close   Esc"))
        close.triggered.connect(self.closed)
        return close

    def titled(self, title: str, spacing: int) -> QVBoxLayout:
        """A column under the card's title and its cross, down to its end, for what else is on it:
        as far from its right as from its left, though the cross is nearer."""
        column, inner = QVBoxLayout(self), QVBoxLayout()
        column.setContentsMargins(22, 12, 14, 18)
        column.setSpacing(8)
        column.addLayout(heading(title, self.close_action(), self.theme, self))
        inner.setContentsMargins(0, 0, 8, 0)
        inner.setSpacing(spacing)
        column.addLayout(inner, 1)
        return inner
