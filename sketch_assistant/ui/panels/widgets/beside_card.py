"""A card that lies beside the lines that it is about."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QRect

from .beside import beside
from .card import Card


class BesideCard(Card):
    """Comes and goes with what it is about."""

    def place_beside(self, lines: QRect, free: QRect, others: Iterable[QRect]) -> None:
        """Near the lines, not over them, and not over other cards where that can be helped."""
        self.move(beside(self.size(), lines, free, others))
