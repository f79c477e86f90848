"""Where what is painted lies in a window that is read from right to left."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtWidgets import QWidget


def from_right(widget: QWidget) -> bool:
    """Whether its first side is the right one."""
    return widget.layoutDirection() == Qt.LayoutDirection.RightToLeft


def placed(widget: QWidget, box: QRectF) -> QRectF:
    """A box as it lies where the first side is the left one, on the side where it belongs."""
    if not from_right(widget):
        return box
    return QRectF(widget.width() - box.right(), box.y(), box.width(), box.height())
