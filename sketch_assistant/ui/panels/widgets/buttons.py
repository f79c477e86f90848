"""Buttons that a pen can hit: an icon, an icon with a word, a spot of colour."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QAction,
    QColor,
    QConicalGradient,
    QEnterEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractButton, QWidget

from ...base import icons
from ...base.theme import Theme
from .faded import FAINT, fade
from .focus_ring import paint_ring
from .sides import placed

SIDE = 40  # logical pixels: a pen or a finger hits it
ICON = 20
BOX = 18


class ActionButton(QAbstractButton):
    """An icon, and a word if `label` is given, that does what its action does.

    A press leaves the keyboard with the drawing; it comes here by F6 and Tab alone.
    """

    def __init__(
        self, action: QAction, icon: str, theme: Theme, parent: QWidget, label: str = ""
    ) -> None:
        super().__init__(parent)
        self.action_, self.icon_, self.theme, self.label = action, icon, theme, label
        self.strong = False  # the one button of its card that stands out
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCheckable(action.isCheckable())
        self.setAccessibleName(action.text())
        action.changed.connect(self._follow)
        theme.changed.connect(self.update)
        self.clicked.connect(self._press)
        self._follow()

    def sizeHint(self) -> QSize:
        if not self.label:
            return QSize(SIDE, SIDE)
        return QSize(SIDE + 10 + self.fontMetrics().horizontalAdvance(self.label), SIDE)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground, ink = self._colours()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 9, 9)
        left = (SIDE - ICON) // 2 if self.label else (self.width() - ICON) // 2
        icon = icons.pixmap(self.icon_, ink, ICON, self.devicePixelRatioF())
        box = placed(self, QRectF(left, (self.height() - ICON) // 2, ICON, ICON))
        painter.drawPixmap(box.topLeft().toPoint(), icon)
        if self.label:
            painter.setPen(ink)
            room = placed(self, QRectF(self.rect()).adjusted(SIDE - 4, 0, -8, 0))
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, self.label)
        paint_ring(painter, self, self.theme, 8.0)
        painter.end()

    def enterEvent(self, event: QEnterEvent) -> None:
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        self.update()

    def _colours(self) -> tuple[QColor, QColor]:
        on, over = self.isChecked(), self.underMouse() and self.isEnabled()
        if self.strong and self.isEnabled():
            ground = self.theme.colour("accent")
            if over:
                ground = ground.lighter(108)
            return ground, self.theme.colour("accent_text")
        clear = QColor(Qt.GlobalColor.transparent)
        name = "pressed" if self.isDown() else "hover"
        ground = self.theme.colour("accent_soft" if on else name) if on or over else clear
        ink = self.theme.colour("accent" if on else "text")
        if not self.isEnabled():
            ink.setAlphaF(FAINT)
        return ground, ink

    def _press(self) -> None:
        self.action_.trigger()
        self._follow()

    def _follow(self) -> None:
        self.setEnabled(self.action_.isEnabled())
        self.setChecked(self.action_.isChecked())
        self.setToolTip(self.action_.toolTip())
        self.update()


class Toggle(ActionButton):
    """A box to tick and the action's words."""

    def __init__(self, action: QAction, theme: Theme, parent: QWidget) -> None:
        super().__init__(action, "check", theme, parent, label=action.text())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        fade(painter, self)
        box = placed(self, QRectF(1.5, (self.height() - BOX) / 2, BOX, BOX))
        over = self.underMouse() and self.isEnabled()
        edge = self.theme.colour("muted" if over else "border")
        on = self.isChecked()
        painter.setPen(Qt.PenStyle.NoPen if on else QPen(edge, 1.5))
        painter.setBrush(self.theme.colour("accent" if on else "sunken"))
        painter.drawRoundedRect(box, 5, 5)
        if on:
            ratio = self.devicePixelRatioF()
            tick = icons.pixmap("check", self.theme.colour("accent_text"), BOX - 4, ratio)
            painter.drawPixmap(box.topLeft() + QPointF(2, 2), tick)
        painter.setPen(self.theme.colour("text"))
        words = placed(self, QRectF(self.rect()).adjusted(BOX + 10, 0, 0, 0))
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self.label)
        paint_ring(painter, self, self.theme, 6.0)
        painter.end()


class Swatch(QAbstractButton):
    """A spot of ink, or of all colours for ""; the ring says that the pen holds it."""

    def __init__(self, action: QAction, colour: str, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.colour, self.theme = colour, theme
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCheckable(True)
        self.setToolTip(action.toolTip())
        self.setAccessibleName(action.text())
        self.clicked.connect(lambda: action.trigger())
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(SIDE, 30)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        fade(painter, self)
        middle = QPointF(self.width() / 2, self.height() / 2)
        edge = self.theme.colour("text")
        edge.setAlphaF(0.3)  # black ink on a dark card and pale ink on a light one are seen
        painter.setPen(QPen(edge, 1))
        painter.setBrush(QColor(self.colour) if self.colour else _rainbow(middle))
        painter.drawEllipse(middle, 8.5, 8.5)
        if self.isChecked() or self.underMouse():
            ring = self.theme.colour("accent" if self.isChecked() else "muted")
            painter.setPen(QPen(ring, 2 if self.isChecked() else 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(middle, 12.5, 12.5)
        paint_ring(painter, self, self.theme, 8.0)
        painter.end()

    def enterEvent(self, event: QEnterEvent) -> None:
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        self.update()


def _rainbow(middle: QPointF) -> QConicalGradient:
    gradient = QConicalGradient(middle, 90)
    for step in range(7):
        gradient.setColorAt(step / 6, QColor.fromHsvF(step / 6 % 1, 0.6, 0.9))
    return gradient


class Divider(QWidget):
    """A hairline between groups of buttons."""

    def __init__(self, theme: Theme, parent: QWidget, vertical: bool = True) -> None:
        super().__init__(parent)
        self._theme, self._vertical = theme, vertical
        self.setFixedSize(QSize(9, SIDE) if vertical else QSize(SIDE, 9))
        theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        middle = self.rect().center()
        line = (
            QRect(middle.x(), 9, 1, self.height() - 18)
            if self._vertical
            else QRect(7, middle.y(), self.width() - 14, 1)
        )
        painter.fillRect(line, self._theme.colour("border"))
        painter.end()
