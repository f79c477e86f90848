"""Places in the window as one who reads from left to right thinks of them."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QStyle, QWidget

EDGE = 12  # between cards and the window's edge


class Places:
    """Of cards on a widget: their mirror images where it is read from right to left."""

    def __init__(self, window: QWidget) -> None:
        self._window = window

    def put(self, card: QWidget, x: int, y: int) -> None:
        """At this place."""
        card.setGeometry(self.mirrored(QRect(QPoint(x, y), card.size())))

    def centre(self, card: QWidget) -> None:
        """In the middle of the window."""
        room = self._window.size() - card.size()
        self.put(card, room.width() // 2, room.height() // 2)

    def put_right(self, card: QWidget, top: int) -> None:
        """At the right, from there down; higher where it would not be seen whole."""
        room = self._window.size() - card.size()
        self.put(card, room.width() - EDGE, min(top, max(EDGE, room.height() - EDGE)))

    def box(self, card: QWidget) -> QRect:
        """Where a card lies, or would lie if the window were read from left to right."""
        return self.mirrored(card.geometry())

    def mirrored(self, box: QRect) -> QRect:
        """From how it is thought of to how it is, and back."""
        return QStyle.visualRect(self._window.layoutDirection(), self._window.rect(), box)
