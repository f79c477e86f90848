"""The loss of a training as it falls, for what is learned from and for what is held out."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from ...base.theme import Theme
from ...base.words import tr

HEIGHT, SPARE = 120, 10
MOST = 2000  # points of a line


class LossPlot(QWidget):
    """Nats a point against steps."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._learned: list[tuple[float, float]] = []
        self._held_out: list[tuple[float, float]] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Loss"))
        self.setToolTip(tr("Lower is better: the filled line is of drawings that are held out"))
        theme.changed.connect(self.update)

    def clear(self) -> None:
        """Begin anew."""
        self._learned, self._held_out = [], []
        self.update()

    def add(self, step: float, learned: float | None, held_out: float | None) -> None:
        """A further step; None where nothing was measured."""
        for line, value in ((self._learned, learned), (self._held_out, held_out)):
            if value is not None and len(line) < MOST:
                line.append((step, value))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(300, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("sunken"))
        painter.drawRoundedRect(QRectF(self.rect()), 10, 10)
        both = self._learned + self._held_out
        if both:
            for line, name, wide in (
                (self._learned, "muted", 1.2),
                (self._held_out, "accent", 2.2),
            ):
                painter.setPen(QPen(self._theme.colour(name), wide))
                painter.drawPolyline(self._placed(line, both))
        painter.end()

    def _placed(
        self, line: list[tuple[float, float]], both: list[tuple[float, float]]
    ) -> QPolygonF:
        last = max(max(step for step, _ in both), 1.0)
        values = sorted(value for _, value in both)
        low, high = values[0], values[int(0.98 * (len(values) - 1))]
        room = QRectF(self.rect()).adjusted(SPARE, SPARE, -SPARE, -SPARE)
        unit = room.height() / max(high - low, 1e-6)
        return QPolygonF(
            [
                QPointF(
                    room.left() + step / last * room.width(),
                    max(room.top(), room.bottom() - (value - low) * unit),
                )
                for step, value in line
            ]
        )
