"""Whether the pen is down, for all who wait for it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal


class PenState(QObject):
    """Nothing that the person sees changes by itself while the pen is down."""

    came = Signal()
    left = Signal()  # after the drawing changed

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.is_down = False

    def come(self) -> None:
        """The pen touches."""
        self.is_down = True
        self.came.emit()

    def leave(self) -> None:
        """The pen has left, and what it drew is in the drawing."""
        self.is_down = False
        self.left.emit()
