"""Beside the tools when asked for: how the tool in hand works."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ....sketch.document import Ink
from ...base.actions import Actions
from ...base.theme import Theme
from ...pen.reworking import SIZES
from ..widgets.buttons import ActionButton, Toggle
from ..widgets.card import Card
from ..widgets.segments import Segments
from ..widgets.slider import Slider

WIDTHS = (0.5, 24.0, 0.5)  # canvas units: narrowest, widest, step
WORDS = {"pen": "Pen", "pencil": "Pencil", "marker": "Marker", "area": "Area"}
OPACITIES = (0.05, 1.0, 0.05)


class PenCard(Card):
    """Shows the settings of one tool at a time. inked: fields of the ink, as they are to be."""

    inked = Signal(dict)

    def __init__(self, actions: Actions, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self.width_slider = Slider("Width", WIDTHS, lambda value: f"{value:g}", "", theme, self)
        self.opacity = Slider("Opacity", OPACITIES, lambda value: f"{value:.0%}", "", theme, self)
        self.steadiness = Slider(
            "Steadiness",
            (0.0, 1.0, 0.05),
            lambda value: f"{value:.0%}" if value else "off",
            "",
            theme,
            self,
        )
        actions.explain(self.width_slider, "Width of the line   {thinner} and {thicker}")
        actions.explain(self.opacity, "How little shows through the line   {fuller} and {fainter}")
        smooth = "How much a shaking hand is smoothed   {steadier} and {looser}"
        actions.explain(self.steadiness, smooth)
        self.eraser_size = Slider("Size", SIZES, lambda size: f"{size:.0f}", "", theme, self)
        actions.explain(self.eraser_size, "Size of the eraser   {thinner} and {thicker}")
        brushes = Segments(
            [(word, actions[f"brush_{brush}"]) for brush, word in WORDS.items()], theme, self
        )
        kinds = [("Off", "steady_off"), ("Light", "steady_light"), ("Rope", "steady_rope")]
        steadying = Segments([(word, actions[name]) for word, name in kinds], theme, self)
        toggles = [
            Toggle(actions[name], theme, self)
            for name in ("steady_mouse", "hold_snaps", "touch_draws")
        ]
        more = ActionButton(
            actions["pressure_panel"], "pressure", theme, self, label="Pressure, tilt, buttons…"
        )
        takes = Segments(
            [("Cuts lines", actions["erase_parts"]), ("Whole strokes", actions["erase_whole"])],
            theme,
            self,
        )
        self.push_size = Slider("Size", SIZES, lambda size: f"{size:.0f}", "", theme, self)
        actions.explain(self.push_size, "Size of the brush   {thinner} and {thicker}")
        does = Segments(
            [("Push", actions["push_push"]), ("Smooth", actions["push_smooth"])], theme, self
        )
        self._of_tools: dict[str, list[QWidget]] = {
            "pen": [
                brushes,
                self.width_slider,
                self.opacity,
                steadying,
                self.steadiness,
                *toggles,
                more,
            ],
            "eraser": [takes, self.eraser_size],
            "push": [does, self.push_size],
        }
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 12)
        column.setSpacing(10)
        for widgets in self._of_tools.values():
            for widget in widgets:
                column.addWidget(widget)
        self.setFixedWidth(276)
        self.show_tool("pen")
        for name, slider in (("width", self.width_slider), ("opacity", self.opacity)):
            slider.moved.connect(partial(self._tell, name))

    def show_ink(self, ink: Ink) -> None:
        """What the pen draws with."""
        self.width_slider.set_value(ink.width)
        self.opacity.set_value(ink.opacity)

    def show_tool(self, tool: str) -> None:
        """The settings of a tool; of the pen where it has none of its own."""
        shown = self._of_tools.get(tool, self._of_tools["pen"])
        for widgets in self._of_tools.values():
            for widget in widgets:
                widget.setVisible(widgets is shown)
        self.adjustSize()

    def _tell(self, name: str, value: float) -> None:
        self.inked.emit({name: value})
