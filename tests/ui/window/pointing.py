"""A mouse on cards, and keys as they are written: buttons by their action, clicks, hovering."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QEnterEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from sketch_assistant.ui.panels.widgets.buttons import ActionButton

if TYPE_CHECKING:
    from tests.ui.window.desk import Desk
LEFT = Qt.MouseButton.LeftButton


def button(card: QWidget, name: str, desk: Desk) -> ActionButton:
    """The card's button for an action."""
    (found,) = [
        each for each in card.findChildren(ActionButton) if each.action_ is desk.actions[name]
    ]
    return found


def click(widget: QWidget) -> None:
    QTest.mouseClick(widget, LEFT)


def hover(widget: QWidget, over: bool) -> None:
    at = QPointF(5, 5)
    event = QEnterEvent(at, at, at) if over else QEvent(QEvent.Type.Leave)
    QApplication.sendEvent(widget, event)


def press(desk: Desk, keys: str, widget: QWidget | None = None) -> None:
    """Press a shortcut as it is written."""
    QTest.keySequence(widget or desk.canvas, QKeySequence(keys))
