"""A short field for one number, with a letter in front that says which."""

from __future__ import annotations

import math

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QLineEdit, QWidget

from ...base.words import figure

FAR = 10.0  # steps of an arrow key with Shift


class NumberField(QLineEdit):
    """`entered` when the person has typed another number and Return, or goes elsewhere; the arrow
    keys count up and down. What is no number gives way to the last one."""

    entered = Signal(float)
    left = Signal()  # done with it: the keyboard can go back to the drawing

    def __init__(self, letter: str, name: str, unit: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._letter, self._unit = letter, unit
        self._value: float | None = None
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setTextMargins(self.fontMetrics().horizontalAdvance(letter) + 8, 0, 0, 0)
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.returnPressed.connect(self._finish)

    def sizeHint(self) -> QSize:
        return QSize(96, super().sizeHint().height())

    def show_value(self, value: float | None) -> None:
        """Show a number; None: there is none to change."""
        self._value = value
        self.setEnabled(value is not None)
        if value is None or not self.isModified():
            self._show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: 1.0, Qt.Key.Key_Down: -1.0}.get(Qt.Key(event.key()))
        if event.key() == Qt.Key.Key_Escape:
            self._show()
            self.left.emit()
        elif step is not None and (typed := read(self.text())) is not None:
            shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._enter(typed + step * (FAR if shift else 1.0))
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.selectAll()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._settle()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
        room = self.rect().adjusted(10, 0, -10, 0)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, self._letter)
        painter.end()

    def _finish(self) -> None:
        self._settle()
        self.left.emit()

    def _settle(self) -> None:
        typed = read(self.text()) if self.isModified() else None
        if typed is not None and self._value is not None:
            self._enter(typed)
        else:
            self._show()

    def _enter(self, value: float) -> None:
        """What comes of it is shown, be it that number or not."""
        self.setModified(False)
        if self._value is not None and self._spelled(value) != self._spelled(self._value):
            self.entered.emit(value)
        self._show()

    def _show(self) -> None:
        self.setText("" if self._value is None else self._spelled(self._value))

    def _spelled(self, value: float) -> str:
        return figure(round(value, 2) + 0.0, ".2f").rstrip("0").rstrip(".") + self._unit


def read(text: str) -> float | None:
    """The number somebody typed, with a point or a comma, its unit or none; None for none."""
    try:
        number = float(text.strip().rstrip("°pxPX ").replace(",", ".").replace("−", "-"))
    except ValueError:
        return None
    return number if math.isfinite(number) and abs(number) < 1e9 else None
