"""What pulls a line after the pen, shown while it is drawn."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QLineF, QRect, QRectF
from PySide6.QtGui import QPainter, QPen

from ..paint.over.ghost_dabs import ACCENT

REACH = 4  # window pixels around it that are painted with it


class RopeLine:
    """changed: told which box of the window, in its pixels, is to be painted again."""

    def __init__(self, changed: Callable[[QRect], None]) -> None:
        self.line: QLineF | None = None
        self._changed = changed

    def show(self, line: QLineF | None) -> None:
        """From the end of the line to the pen, window pixels; None for nothing."""
        for each in (self.line, line):
            if each is not None:
                box = QRectF(each.p1(), each.p2()).normalized()
                self._changed(box.adjusted(-REACH, -REACH, REACH, REACH).toAlignedRect())
        self.line = line

    def paint(self, painter: QPainter, ratio: float) -> None:
        """ratio: of the painter's pixels to those of the window."""
        if self.line is None:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(ACCENT, 1.2 * ratio))
        painter.drawLine(QLineF(self.line.p1() * ratio, self.line.p2() * ratio))
        painter.restore()
