"""Beside the tools when asked for: how the tool in hand works."""

from __future__ import annotations

import math
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ....sketch.document import Ink
from ...base.commands.actions import Actions
from ...base.theme import Theme
from ...base.words import figure, mark, tr
from ...pen.tools.reworking import SIZES
from ..widgets.buttons import ActionButton, Toggle
from ..widgets.card import Card
from ..widgets.segments import Segments
from ..widgets.slider import Slider

WIDTHS = (0.5, 24.0, 0.5)  # canvas units: narrowest, widest, step
WORDS = {
    "pen": mark("Pen"),
    "pencil": mark("Pencil"),
    "marker": mark("Marker"),
    "area": mark("Area"),
}
OPACITIES = (0.05, 1.0, 0.05)
SPACING = 10  # logical pixels between two of them


class PenCard(Card):
    """Shows the settings of one tool at a time. inked: fields of the ink, as they are to be."""

    inked = Signal(dict)

    def __init__(self, actions: Actions, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._actions = actions
        self._of_tools = {
            "pen": self._of_pen(),
            "eraser": self._of_eraser(),
            "push": self._of_push(),
        }
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 12)
        column.setSpacing(SPACING)
        for widgets in self._of_tools.values():
            for widget in widgets:
                column.addWidget(widget)
        self.hold_width(276)
        self.show_tool("pen")
        for name, slider in (("width", self.width_slider), ("opacity", self.opacity)):
            slider.moved.connect(partial(self._tell, name))

    def fit_into(self, room: int) -> None:
        """Closer together where there are fewer logical pixels than it takes."""
        self._column.setSpacing(SPACING)
        over = self._column.totalSizeHint().height() - room
        if over > 0:
            closer = math.ceil(over / max(1, len(self._shown) - 1))
            self._column.setSpacing(max(0, SPACING - closer))
        self.adjustSize()

    def _of_pen(self) -> list[QWidget]:
        self.width_slider = self._slider(
            tr("Width"),
            WIDTHS,
            lambda value: figure(value, "g"),
            tr("Width of the line   {thinner} and {thicker}"),
        )
        self.opacity = self._slider(
            tr("Opacity"),
            OPACITIES,
            lambda value: figure(value, ".0%"),
            tr("How little shows through the line   {fuller} and {fainter}"),
        )
        self.steadiness = self._slider(
            tr("Steadiness"),
            (0.0, 1.0, 0.05),
            lambda value: figure(value, ".0%") if value else tr("off"),
            tr("How much a shaking hand is smoothed   {steadier} and {looser}"),
        )
        brushes = self._choice(*((tr(word), f"brush_{brush}") for brush, word in WORDS.items()))
        steadying = self._choice(
            (tr("Off"), "steady_off"), (tr("Light"), "steady_light"), (tr("Rope"), "steady_rope")
        )
        switches = ("steady_mouse", "hold_snaps", "touch_draws")
        toggles = [Toggle(self._actions[name], self.theme, self) for name in switches]
        pressure = self._actions["pressure_panel"]
        words = tr("Pressure, tilt, buttons…")
        more = ActionButton(pressure, "pressure", self.theme, self, label=words)
        sliders = self.width_slider, self.opacity
        return [brushes, *sliders, steadying, self.steadiness, *toggles, more]

    def _of_eraser(self) -> list[QWidget]:
        self.eraser_size = self._size(tr("Size of the eraser   {thinner} and {thicker}"))
        takes = self._choice(
            (tr("Cuts lines"), "erase_parts"), (tr("Whole strokes"), "erase_whole")
        )
        return [takes, self.eraser_size]

    def _of_push(self) -> list[QWidget]:
        self.push_size = self._size(tr("Size of the brush   {thinner} and {thicker}"))
        return [
            self._choice((tr("Push"), "push_push"), (tr("Smooth"), "push_smooth")),
            self.push_size,
        ]

    def _slider(
        self,
        name: str,
        values: tuple[float, float, float],
        shown: Callable[[float], str],
        about: str,
    ) -> Slider:
        slider = Slider(name, values, shown, "", self.theme, self)
        self._actions.explain(slider, about)
        return slider

    def _size(self, about: str) -> Slider:
        return self._slider(tr("Size"), SIZES, lambda value: figure(value, ".0f"), about)

    def _choice(self, *named: tuple[str, str]) -> Segments:
        """One of several actions, each with its word."""
        words = [(word, self._actions[name]) for word, name in named]
        return Segments(words, self.theme, self)

    def show_ink(self, ink: Ink) -> None:
        """What the pen draws with."""
        self.width_slider.set_value(ink.width)
        self.opacity.set_value(ink.opacity)

    def show_tool(self, tool: str) -> None:
        """The settings of a tool; of the pen where it has none of its own."""
        self._shown = shown = self._of_tools.get(tool, self._of_tools["pen"])
        for widgets in self._of_tools.values():
            for widget in widgets:
                widget.setVisible(widgets is shown)
        self.adjustSize()

    def _tell(self, name: str, value: float) -> None:
        self.inked.emit({name: value})
