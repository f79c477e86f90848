"""The button that keeps a ghost; with Alt beside what it would take the place of."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QWidget

from ...base.commands.actions import Actions
from ...base.theme import Theme
from ...base.words import tr
from .buttons import ActionButton


class KeepButton(ActionButton):
    """The strong one of its card."""

    def __init__(self, actions: Actions, theme: Theme, parent: QWidget) -> None:
        self._beside: QAction = actions["accept_beside"]
        super().__init__(actions["accept"], "check", theme, parent)
        self.strong = True

    def _press(self) -> None:
        alt = QGuiApplication.keyboardModifiers() & Qt.KeyboardModifier.AltModifier
        (self._beside if alt else self.action_).trigger()

    def _follow(self) -> None:
        super()._follow()
        self.setToolTip(
            tr(
                "{keep}\n{beside}, or Alt and a tap",
                keep=self.action_.toolTip(),
                beside=self._beside.toolTip(),
            )
        )
