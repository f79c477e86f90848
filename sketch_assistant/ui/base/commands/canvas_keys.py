"""Keys that only the drawing listens for: Tab, Shift+Tab and Esc, or what they were made."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from .actions import Actions
from .keys import pressed


class CanvasKeys(QObject):
    """They belong to the drawing while it has the keyboard.

    The override is accepted, so that neither focus traversal nor another shortcut takes the key.
    """

    def __init__(self, canvas: QWidget, actions: Actions) -> None:
        super().__init__(canvas)
        self._actions, self._names = actions, dict[str, str]()
        self._learn()
        actions.rebound.connect(self._learn)
        canvas.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent):
            return False
        name = self._names.get(pressed(event))
        if name is None or event.type() == QEvent.Type.KeyRelease:
            return False
        event.accept()
        if event.type() == QEvent.Type.KeyPress:
            self._actions[name].trigger()
        return True

    def _learn(self) -> None:
        self._names = {
            key: command.name
            for command in self._actions.commands.values()
            if command.at_canvas
            for key in self._actions.keys_of(command.name)
        }
