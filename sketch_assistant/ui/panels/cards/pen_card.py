"""Beside the tools when asked for: width, steadiness, snapping, drawing with a finger."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ...base.actions import Actions
from ...base.theme import Theme
from ..widgets.buttons import Toggle
from ..widgets.card import Card
from ..widgets.slider import Slider

WIDTHS = (0.5, 24.0, 0.5)  # canvas units: narrowest, widest, step


class PenCard(Card):
    """Sliders for what the pen does."""

    def __init__(self, actions: Actions, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self.width_slider = Slider("Width", WIDTHS, lambda value: f"{value:g}", "", theme, self)
        self.steadiness = Slider(
            "Steadiness",
            (0.0, 1.0, 0.05),
            lambda value: f"{value:.0%}" if value else "off",
            "",
            theme,
            self,
        )
        actions.explain(self.width_slider, "Width of the line   {thinner} and {thicker}")
        smooth = "How much a shaking hand is smoothed   {steadier} and {looser}"
        actions.explain(self.steadiness, smooth)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 12)
        column.setSpacing(10)
        for slider in (self.width_slider, self.steadiness):
            column.addWidget(slider)
        for name in ("hold_snaps", "touch_draws"):
            column.addWidget(Toggle(actions[name], theme, self))
        self.setFixedWidth(248)
