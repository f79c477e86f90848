"""A card of an assist: it tells when it comes and goes."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent, QShowEvent

from .card import Card


class AssistCard(Card):
    """opened, left: for whoever works for it."""

    opened = Signal()
    left = Signal()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.opened.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.left.emit()
