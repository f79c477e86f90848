"""The page on which the first drawing comes into being."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from ...base.theme import Theme
from ...base.words import tr
from ...paint.over.ghost_dabs import ACCENT
from ...paint.paper import PAPER
from .first_drawing import SIZE, Line, Scene, part

INK = "#1b1b1f"  # on the paper, which is light in both themes


class LivingPage(QWidget):
    """Shows a scene; the name of a key that is pressed stands at its foot."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.scene, self.key = Scene(()), ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(tr("A drawing that comes into being"))
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(330, 330)

    def show_scene(self, scene: Scene, key: str) -> None:
        """key: as this system writes the one that is pressed, "" for none."""
        if (scene, key) != (self.scene, self.key):
            self.scene, self.key = scene, key
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.colour("border"), 1))
        painter.setBrush(PAPER)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 12, 12)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        side = min(self.width(), self.height()) * 0.94
        corner = QPointF((self.width() - side) / 2, (self.height() - side) / 2)
        for line in self.scene.lines:
            self._paint_line(painter, line, corner, side / SIZE)
        if self.scene.pen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ACCENT)
            painter.drawEllipse(corner + QPointF(*self.scene.pen) * (side / SIZE), 6.0, 6.0)
        if self.key:
            self._paint_key(painter)
        painter.end()

    def _paint_line(self, painter: QPainter, line: Line, corner: QPointF, scale: float) -> None:
        colour = QColor(INK)
        if line.ghost is not None:
            colour = QColor(ACCENT)
            colour.setAlphaF(0.6 * line.ghost)
        width = 0.9 * scale
        round_pen = (Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
        painter.setPen(QPen(colour, width, *round_pen))
        painter.drawPolyline(QPolygonF([corner + QPointF(*at) * scale for at in part(line)]))

    def _paint_key(self, painter: QPainter) -> None:
        width = painter.fontMetrics().horizontalAdvance(self.key) + 28
        cap = QRectF((self.width() - width) / 2, self.height() - 44, width, 30)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("accent"))
        painter.drawRoundedRect(cap, 8, 8)
        painter.setPen(self._theme.colour("accent_text"))
        painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, self.key)
