"""The line around what has the keyboard."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QWidget

from ...base.theme import Theme


def paint_ring(
    painter: QPainter, widget: QWidget, theme: Theme, radius: float, box: QRectF | None = None
) -> None:
    """Around a widget, or a box in it; nothing while the keyboard is elsewhere."""
    if widget.hasFocus():
        painter.setPen(QPen(theme.colour("accent"), 1.6))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        inner = (box or QRectF(widget.rect())).adjusted(1.5, 1.5, -1.5, -1.5)
        painter.drawRoundedRect(inner, radius, radius)
