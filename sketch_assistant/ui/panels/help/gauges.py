"""Dials of the tablet tester: pressure as it goes by, and how the pen leans."""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from ...base.theme import Theme
from ...base.words import figure, tr
from ...pen.events.pointer_log import Sample
from ..widgets.sides import from_right, placed

STEEPEST = 60.0  # degrees of tilt at the rim of the dial; tablets report no more


class PressureGauge(QWidget):
    """The last pressures from left to right, the newest as a number."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._values: Sequence[float] = ()
        self.setAccessibleName(tr("Pressure"))
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(230, 84)

    def show_samples(self, samples: Sequence[Sample]) -> None:
        """One value a pixel, the newest at the right."""
        self._values = [each.pressure for each in samples][-max(self.width(), 1) :]
        self.setAccessibleDescription(figure(self._values[-1], ".0%") if self._values else "")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = QPainterPath()
        ground.addRoundedRect(QRectF(self.rect()), 10, 10)
        painter.fillPath(ground, self._theme.colour("sunken"))
        painter.setClipPath(ground)
        if self._values:
            self._paint_values(painter)
        painter.setPen(self._theme.colour("muted"))
        words = self.rect().adjusted(10, 6, -10, -6)
        painter.drawText(words, Qt.AlignmentFlag.AlignTop, tr("Pressure"))
        painter.setPen(self._theme.colour("text"))
        now = figure(self._values[-1], ".0%") if self._values else "–"
        painter.drawText(words, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight, now)
        painter.end()

    def _paint_values(self, painter: QPainter) -> None:
        room = self.height() - 30.0
        line = QPainterPath()
        left = self.width() - len(self._values)
        for i, value in enumerate(self._values):
            at = QPointF(left + i, self.height() - room * min(max(value, 0.0), 1.0))
            if i:
                line.lineTo(at)
            else:
                line.moveTo(at)
        area = QPainterPath(line)
        area.lineTo(self.width(), self.height())
        area.lineTo(left, self.height())
        painter.fillPath(area, self._theme.colour("accent_soft"))
        painter.setPen(QPen(self._theme.colour("accent"), 1.6))
        painter.drawPath(line)


class TiltGauge(QWidget):
    """A pen seen from above: upright in the middle, lying down at the rim."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tilt = 0.0, 0.0
        self.setAccessibleName(tr("Tilt"))
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(230, 132)

    @property
    def words(self) -> str:
        """How far it leans, in degrees from upright."""
        x, y = (math.tan(math.radians(max(-89.0, min(89.0, each)))) for each in self._tilt)
        lean = math.degrees(math.atan(math.hypot(x, y)))
        return f"{figure(lean, '.0f')}°" if lean >= 0.5 else tr("upright")

    def show_tilt(self, x: float, y: float) -> None:
        """Degrees to the right and to the person."""
        self._tilt = x, y
        self.setAccessibleDescription(self.words)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        radius = self.height() / 2.0 - 3.0
        left = radius + 3.0
        middle = QPointF(self.width() - left if from_right(self) else left, self.height() / 2.0)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("sunken"))
        painter.drawEllipse(middle, radius, radius)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._theme.colour("border"), 1))
        for part in (1 / 3, 2 / 3):
            painter.drawEllipse(middle, radius * part, radius * part)
        painter.drawLine(middle - QPointF(radius, 0), middle + QPointF(radius, 0))
        painter.drawLine(middle - QPointF(0, radius), middle + QPointF(0, radius))
        self._paint_pen(painter, middle, radius)
        words = placed(self, QRectF(self.rect()).adjusted(2 * radius + 22, 0, 0, 0))
        painter.setPen(self._theme.colour("muted"))
        painter.drawText(words.adjusted(0, 0, 0, -22), Qt.AlignmentFlag.AlignVCenter, tr("Tilt"))
        painter.setPen(self._theme.colour("text"))
        painter.drawText(words.adjusted(0, 18, 0, 0), Qt.AlignmentFlag.AlignVCenter, self.words)
        painter.end()

    def _paint_pen(self, painter: QPainter, middle: QPointF, radius: float) -> None:
        x, y = (each / STEEPEST for each in self._tilt)
        far = max(math.hypot(x, y), 1.0)
        end = middle + QPointF(x / far, y / far) * (radius - 8.0)
        pen = QPen(self._theme.colour("accent"), 3.0)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.drawLine(middle, end)
        painter.setBrush(self._theme.colour("accent"))
        painter.drawEllipse(end, 4.5, 4.5)
