"""A slider with its name and its value, for a pen."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractSlider, QSizePolicy, QWidget

from ...base.theme import Theme
from .faded import fade
from .focus_ring import paint_ring
from .sides import from_right, placed

KNOB, GAP = 8.0, 12
DIGITS = 6


class Slider(QAbstractSlider):
    """A number between low and high in steps; `moved` only when the person moves it, `settled` when
    they let go of it.

    tip: says what it does and which shortcuts do the same.
    """

    moved = Signal(float)
    settled = Signal(float)
    value: float  # type: ignore[assignment]  # steps are Qt's own business

    def __init__(
        self,
        name: str,
        span: tuple[float, float, float],
        spelled: Callable[[float], str],
        tip: str,
        theme: Theme,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._name, self._spelled, self._theme = name, spelled, theme
        self._low, self._high, self._step = span
        self.value = self._low
        steps = round((self._high - self._low) / self._step)
        self.setRange(0, steps)
        self.setPageStep(max(1, steps // 5))
        self.valueChanged.connect(self._step_to)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setToolTip(tip)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def set_value(self, value: float) -> None:
        """Show this value."""
        self.value = min(max(value, self._low), self._high)
        self.setAccessibleDescription(self._spelled(self.value))
        self.blockSignals(True)  # `valueChanged` is for what the keyboard does
        self.setValue(round((self.value - self._low) / self._step))
        self.blockSignals(False)
        self.update()

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint().expandedTo(QSize(200, 0))

    def minimumSizeHint(self) -> QSize:
        metrics, middle = self.fontMetrics(), (self._low + self._high) / 2
        values = {self._spelled(each) for each in (self._low, middle, self._high)}
        widest = max(map(metrics.horizontalAdvance, values))
        return QSize(metrics.horizontalAdvance(self._name) + GAP + widest, metrics.height() + 30)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        fade(painter, self)
        top = QRectF(0, 0, self.width(), self.fontMetrics().height())
        painter.setPen(self._theme.colour("text"))
        painter.drawText(top, Qt.AlignmentFlag.AlignLeft, self._name)
        painter.setPen(self._theme.colour("muted"))
        painter.drawText(top, Qt.AlignmentFlag.AlignRight, self._spelled(self.value))
        self._paint_track(painter)
        paint_ring(painter, self, self._theme, 6.0)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._move_to(event.position().x())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._move_to(event.position().x())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.settled.emit(self.value)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # it scrolls what the slider stands in

    def _step_to(self, step: int) -> None:
        self._take(self._low + step * self._step)
        self.settled.emit(self.value)

    def _paint_track(self, painter: QPainter) -> None:
        middle = self.height() - KNOB - 4
        part = (self.value - self._low) / (self._high - self._low)
        knob = KNOB + part * (self.width() - 2 * KNOB)
        filled = placed(self, QRectF(0, middle - 2.5, knob, 5))
        knob = self.width() - knob if from_right(self) else knob
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("sunken"))
        painter.drawRoundedRect(QRectF(0, middle - 2.5, self.width(), 5), 2.5, 2.5)
        painter.setBrush(self._theme.colour("accent"))
        painter.drawRoundedRect(filled, 2.5, 2.5)
        painter.drawEllipse(QPointF(knob, middle), KNOB, KNOB)
        painter.setBrush(self._theme.colour("surface"))
        painter.drawEllipse(QPointF(knob, middle), KNOB - 2, KNOB - 2)

    def _move_to(self, x: float) -> None:
        x = self.width() - x if from_right(self) else x
        part = (x - KNOB) / max(1.0, self.width() - 2 * KNOB)
        value = self._low + min(max(part, 0.0), 1.0) * (self._high - self._low)
        self._take(round(value / self._step) * self._step)

    def _take(self, value: float) -> None:
        value = round(value, DIGITS)
        if abs(value - self.value) > 1e-9:
            self.set_value(value)
            self.moved.emit(self.value)
