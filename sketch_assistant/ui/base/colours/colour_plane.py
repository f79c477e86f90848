"""Where a colour is chosen by hand or by arrow keys: a plane of one hue, and all hues beside it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QLinearGradient,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractSlider, QWidget

from ..words import figure, tr

HUES, STEP, RADIUS = 359, 0.02, 10.0


class ColourPlane(QAbstractSlider):
    """Purer to the right, darker downwards. Qt's own value is the lightness in per cent."""

    moved = Signal(float, float)  # saturation and value, 0 to 1

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._hue, self._at = 0.0, QPointF(0.0, 0.0)
        self.setRange(0, 100)
        self.setFixedSize(260, 190)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(tr("How pure and how light"))

    def show_colour(self, hue: float, saturation: float, value: float) -> None:
        """Mark it. All from 0 to 1."""
        self._hue, self._at = hue, QPointF(saturation, 1.0 - value)
        self.setValue(round(100 * value))
        self.setAccessibleDescription(
            tr(
                "{saturation} pure, {value} light",
                saturation=figure(saturation, ".0%"),
                value=figure(value, ".0%"),
            )
        )
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = event.position()
        self._move(at.x() / self.width(), at.y() / self.height())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = Qt.Key
        ways = {keys.Key_Left: (-1, 0), keys.Key_Right: (1, 0), keys.Key_Up: (0, -1),
                keys.Key_Down: (0, 1)}  # fmt: skip
        x, y = ways.get(keys(event.key()), (0, 0))
        if (x, y) == (0, 0):
            event.ignore()
        else:
            self._move(self._at.x() + x * STEP, self._at.y() + y * STEP)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QPainterPath()
        box.addRoundedRect(QRectF(self.rect()), RADIUS, RADIUS)
        purer = QLinearGradient(0, 0, self.width(), 0)
        purer.setColorAt(0, QColor("white"))
        purer.setColorAt(1, QColor.fromHsvF(self._hue, 1.0, 1.0))
        darker = QLinearGradient(0, 0, 0, self.height())
        darker.setColorAt(0, QColor(0, 0, 0, 0))
        darker.setColorAt(1, QColor(0, 0, 0))
        painter.fillPath(box, purer)
        painter.fillPath(box, darker)
        at = QPointF(self._at.x() * self.width(), self._at.y() * self.height())
        _paint_knob(painter, at, self.hasFocus())
        painter.end()

    def _move(self, x: float, y: float) -> None:
        x, y = min(max(x, 0.0), 1.0), min(max(y, 0.0), 1.0)
        self.moved.emit(x, 1.0 - y)


class HueStrip(QAbstractSlider):
    """All hues from top to bottom."""

    moved = Signal(float)  # 0 to 1

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setRange(0, HUES)
        self.setPageStep(30)
        self.setFixedSize(22, 190)
        self.setInvertedControls(True)  # down goes down
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(tr("Hue"))
        self.valueChanged.connect(lambda hue: self.moved.emit(hue / HUES))

    def show_hue(self, hue: float) -> None:
        """Mark it, from 0 to 1."""
        self.blockSignals(True)
        self.setValue(round(hue * HUES))
        self.blockSignals(False)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(22, 190)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setValue(round(event.position().y() / self.height() * HUES))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.mousePressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        hues = QLinearGradient(0, 0, 0, self.height())
        for step in range(13):
            hues.setColorAt(step / 12, QColor.fromHsvF(step / 12 % 1.0, 0.85, 0.95))
        box = QPainterPath()
        box.addRoundedRect(QRectF(self.rect()).adjusted(4, 0, -4, 0), 7, 7)
        painter.fillPath(box, hues)
        at = QPointF(self.width() / 2, 8 + self.value() / HUES * (self.height() - 16))
        _paint_knob(painter, at, self.hasFocus())
        painter.end()


def _paint_knob(painter: QPainter, at: QPointF, held: bool) -> None:
    """Seen on every colour; thicker while the keyboard is there."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for colour, width in ((QColor(0, 0, 0, 130), 5.0 if held else 3.5), (QColor("white"), 2.0)):
        painter.setPen(QPen(colour, width))
        painter.drawEllipse(at, 7.0, 7.0)
