"""A card of an assist that stays open at a side of the window."""

from __future__ import annotations

from PySide6.QtCore import Signal

from .assist_card import AssistCard


class SideCard(AssistCard):
    """low: it lies in the middle at the bottom; else at the right. draws_on: the whole page can be
    drawn on meanwhile, so that all of it is kept in sight."""

    closed = Signal()  # its cross was pressed
    low = False
    draws_on = False

    def fit_into(self, room: int) -> None:
        """No higher than so many logical pixels, where it can be lower than it is."""
