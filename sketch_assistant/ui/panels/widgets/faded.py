"""How what does nothing just now looks."""

from __future__ import annotations

from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

FAINT = 0.35


def fade(painter: QPainter, widget: QWidget) -> None:
    """What is painted from now on is faint where the widget is disabled."""
    if not widget.isEnabled():
        painter.setOpacity(FAINT)
