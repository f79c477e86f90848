"""A few choices side by side, one of them on."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QAction, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ...base.theme import Theme
from .faded import fade
from .focus_ring import paint_ring
from .sides import from_right, placed

STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}
ACROSS = (Qt.Key.Key_Left, Qt.Key.Key_Right)

AIR = 8  # logical pixels beside the words of a choice


class Segments(QWidget):
    """Shows which of some checkable actions is on; a press triggers another, an arrow key the next.

    The keyboard comes to the one that is on.
    """

    def __init__(
        self, choices: Sequence[tuple[str, QAction]], theme: Theme, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._choices = [_Choice(label, action, theme, self) for label, action in choices]
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(max(self._needed) * len(self._choices), 36)

    def minimumSizeHint(self) -> QSize:
        return QSize(sum(self._needed), 36)

    def resizeEvent(self, event: QResizeEvent) -> None:
        left, box = 0.0, QRectF(0, 0, self.width(), self.height())
        for each, width in zip(self._choices, self._widths(), strict=True):
            box.setLeft(round(left))
            left += width
            box.setRight(round(left))
            each.setGeometry(placed(self, box).toRect())

    @property
    def _needed(self) -> list[int]:
        return [each.sizeHint().width() for each in self._choices]

    def _widths(self) -> list[float]:
        """All alike where that is enough for the longest word."""
        needed, count = self._needed, len(self._choices)
        if max(needed) * count <= self.width():
            return [self.width() / count] * count
        spare = (self.width() - sum(needed)) / count
        return [each + spare for each in needed]

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("sunken"))
        painter.drawRoundedRect(QRectF(self.rect()), 10, 10)
        painter.end()

    def step(self, here: QAbstractButton, steps: int) -> None:
        """Turn the choice on that is so many steps beside one."""
        places = [each for each in self._choices if not each.isHidden()]
        at = next(i for i, each in enumerate(places) if each is here)
        there = places[(at + steps) % len(places)]
        there.action_.trigger()
        there.setFocus()


class _Choice(QAbstractButton):
    def __init__(self, label: str, action: QAction, theme: Theme, parent: Segments) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.action_, self._theme, self._segments = action, theme, parent
        self.setText(label)
        self.setCheckable(True)
        self.clicked.connect(lambda: action.trigger())
        action.changed.connect(self._follow)
        theme.changed.connect(self.update)
        self._follow()

    def sizeHint(self) -> QSize:
        return QSize(self.fontMetrics().horizontalAdvance(self.text()) + 2 * AIR, 36)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key not in STEPS:
            super().keyPressEvent(event)
            return
        back = key in ACROSS and from_right(self)
        self._segments.step(self, -STEPS[key] if back else STEPS[key])

    def nextCheckState(self) -> None:  # noqa: N802 - Qt calls it by this name
        """Whether it is on says its action alone."""

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        fade(painter, self)
        box = QRectF(self.rect())
        if self.isChecked():
            painter.setPen(self._theme.colour("border"))
            painter.setBrush(self._theme.colour("surface"))
            painter.drawRoundedRect(box.adjusted(2.5, 2.5, -2.5, -2.5), 8, 8)
        lit = self.isChecked() or (self.underMouse() and self.isEnabled())
        painter.setPen(self._theme.colour("text" if lit else "muted"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self.text())
        paint_ring(painter, self, self._theme, 8.0, box.adjusted(1, 1, -1, -1))
        painter.end()

    def _follow(self) -> None:
        on = self.action_.isChecked()
        self.setChecked(on)
        self.setEnabled(self.action_.isEnabled())
        self.setToolTip(self.action_.toolTip())
        policy = Qt.FocusPolicy
        self.setFocusPolicy(policy.TabFocus if on else policy.NoFocus)
        self.update()
