"""Bottom left: zoom and rotation, and the ways to symmetry and layers."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from ...base.commands.actions import Actions
from ...base.theme import Theme
from ...base.words import figure
from ..widgets.buttons import ActionButton, Divider
from ..widgets.card import Card


class ViewCard(Card):
    """The buttons that turn the page upright, and its view back from the mirror, are there only
    while it is turned or mirrored."""

    def __init__(self, actions: Actions, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._percent = QLabel("100%", self)
        self._percent.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._percent.setFixedWidth(self._percent.fontMetrics().horizontalAdvance("6400%") + 6)
        self.upright = ActionButton(actions["upright"], "upright", theme, self, label="-180°")
        self.mirrored = ActionButton(actions["mirror_view"], "mirror_across", theme, self)
        row = QHBoxLayout(self)
        row.setContentsMargins(5, 5, 5, 5)
        row.setSpacing(2)
        row.addWidget(ActionButton(actions["zoom_out"], "minus", theme, self))
        row.addWidget(self._percent)
        row.addWidget(ActionButton(actions["zoom_in"], "plus", theme, self))
        row.addWidget(ActionButton(actions["fit"], "fit", theme, self))
        row.addWidget(self.upright)
        row.addWidget(self.mirrored)
        row.addWidget(Divider(theme, self))
        row.addWidget(ActionButton(actions["symmetry_panel"], "symmetry", theme, self))
        row.addWidget(ActionButton(actions["layers_panel"], "layers", theme, self))
        for button in (self.upright, self.mirrored):
            button.hide()

    def show_view(self, scale: float, angle: float, mirrored: bool = False) -> None:
        """scale: pixels per canvas unit; angle: degrees clockwise."""
        self._percent.setText(figure(scale, ".0%"))
        self.upright.label = f"{figure(angle, '.0f')}°"
        self.upright.update()
        for button, shown in ((self.upright, abs(angle) >= 0.5), (self.mirrored, mirrored)):
            if shown == button.isHidden():
                button.setVisible(shown)
                self.adjustSize()
