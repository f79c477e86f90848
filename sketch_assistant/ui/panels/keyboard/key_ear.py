"""Listens for one key, whatever it would do otherwise."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from ...base.commands.keys import ALWAYS, MODIFIERS, pressed
from ...base.words import tr


class KeyEar(QWidget):
    """Invisible; it hears while it has the keyboard."""

    heard = Signal(str)  # spelled as `keys.canonical` does; "" for a key without a name
    stopped = Signal()  # Esc, or the keyboard went elsewhere

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFixedSize(1, 1)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("The new key"))

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() != QEvent.Type.KeyRelease:
            event.accept()  # before any shortcut, and before Tab goes to another field
            if event.type() == QEvent.Type.KeyPress:
                self._hear(event)
            return True
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.stopped.emit()

    def _hear(self, event: QKeyEvent) -> None:
        if Qt.Key(event.key()) in MODIFIERS - {Qt.Key.Key_unknown}:
            return
        key = pressed(event)
        if key == ALWAYS:
            self.stopped.emit()
        else:
            self.heard.emit(key)
