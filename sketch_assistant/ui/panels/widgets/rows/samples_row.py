"""Small drawings side by side: what is learned from, or what is drawn so far."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from .....sketch.document import Floats
from ....base.theme import Theme

SIDE, GAP = 62, 6
PAPER, INK = QColor("#fdfdfb"), QColor("#1b1b1f")


class SamplesRow(QWidget):
    """rows: of small pictures; as many in a row as there is room for."""

    def __init__(self, rows: int, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._rows, self._theme = rows, theme
        self._drawings: list[Sequence[Floats]] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def clear(self) -> None:
        """No drawing."""
        self._drawings = []
        self.update()

    def add(self, lines: Sequence[Sequence[Sequence[float]]]) -> None:
        """A further drawing, lines [[[x, y]…]…]; when there is no room the first one goes."""
        made = [np.asarray(line, dtype=np.float64).reshape(-1, 2) for line in lines if len(line)]
        if made:
            self._drawings.append(made)
            self._drawings = self._drawings[-self._room() :]
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(300, self._rows * (SIDE + GAP) - GAP)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        across = max(1, (self.width() + GAP) // (SIDE + GAP))
        for place in range(min(self._room(), max(len(self._drawings), across))):
            row, column = divmod(place, across)
            box = QRectF(column * (SIDE + GAP), row * (SIDE + GAP), SIDE, SIDE)
            painter.setPen(QPen(self._theme.colour("border"), 1))
            drawn = place < len(self._drawings)
            painter.setBrush(PAPER if drawn else self._theme.colour("sunken"))
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 7, 7)
            if drawn:
                _paint(painter, self._drawings[place], box.adjusted(7, 7, -7, -7))
        painter.end()

    def _room(self) -> int:
        return self._rows * max(1, (self.width() + GAP) // (SIDE + GAP))


def _paint(painter: QPainter, lines: Sequence[Floats], box: QRectF) -> None:
    points = np.vstack(list(lines))
    low, high = points.min(axis=0), points.max(axis=0)
    unit = box.width() / max(float((high - low).max()), 1e-9)
    shift = np.array([box.center().x(), box.center().y()]) - unit * (low + high) / 2.0
    painter.setPen(QPen(INK, 1.3, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    for line in lines:
        placed = line * unit + shift
        for (x1, y1), (x2, y2) in zip(placed[:-1].tolist(), placed[1:].tolist(), strict=True):
            painter.drawLine(QRectF(x1, y1, 0, 0).topLeft(), QRectF(x2, y2, 0, 0).topLeft())
