"""The palette and the colours lately drawn with: kept, shown, changed."""

from __future__ import annotations

from functools import cached_property, partial
from typing import TYPE_CHECKING

from ....sketch.document import Stroke
from ...base.colours.at_hand import FIRST, Colours
from ...base.words import tr
from ...shell.window import Window
from ..bindings import Bindings
from .ink_bindings import InkBindings
from .pen_settings import keep

if TYPE_CHECKING:  # made when first asked for: the start does not wait for it
    from ...panels.colours.colours_card import ColoursCard


class Colouring:
    """What is changed is seen on the tools at once, and remembered."""

    def __init__(self, window: Window, bindings: Bindings, inks: InkBindings) -> None:
        self._window, self._bindings, self._inks = window, bindings, inks
        self._canvas, self._actions = window.canvas, window.actions_
        for i in range(len(FIRST)):
            self._actions.bind(f"colour_{i + 1}", partial(self._take_from_palette, i))
        self._actions.bind("colours_panel", self._toggle)
        self._actions.rebound.connect(self._name)
        self._canvas.stroke_drawn.connect(self._drawn)
        self._name()

    @property
    def colours(self) -> Colours:
        """At hand now."""
        return self._canvas.colours

    @cached_property
    def card(self) -> ColoursCard:
        """Made when it is first asked for."""
        from ...panels.colours.colours_card import ColoursCard

        card = ColoursCard(self._window.theme, self._window.cards)
        card.taken.connect(self._take)
        card.placed.connect(lambda place: self._place(place, self._canvas.pen_ink.colour))
        card.asked.connect(self._ask)
        card.restored.connect(lambda: self._use(self.colours.as_at_first()))
        return self._bindings.add_late(card)

    def _toggle(self) -> None:
        self._show_card()
        self._bindings.toggle_card(self.card)

    def _take_from_palette(self, place: int) -> None:
        self._take(self.colours.palette[place])

    def _take(self, colour: str) -> None:
        self._inks.set_colour(colour)
        if "card" in self.__dict__:
            self._show_card()

    def _ask(self, place: int) -> None:
        chosen = self._window.dialogs.colour(self.colours.palette[place])
        if chosen:
            self._place(place, chosen)

    def _place(self, place: int, colour: str) -> None:
        self._use(self.colours.placed(place, colour))
        self._take(colour)

    def _drawn(self, stroke: Stroke) -> None:
        used = self.colours.used(stroke.ink.colour)
        if used != self.colours:
            self._use(used)

    def _use(self, colours: Colours) -> None:
        self._canvas.colours = colours
        keep(self._window.settings, self._canvas)
        self._bindings.show_pen()
        self._name()
        if "card" in self.__dict__:
            self._show_card()

    def _name(self) -> None:
        """A colour that is not that of the beginning has no name but its own."""
        for i, colour in enumerate(self.colours.palette):
            name = f"colour_{i + 1}"
            words = (
                self._actions.commands[name].text
                if colour == FIRST[i]
                else tr("Ink {colour}", colour=colour)
            )
            self._actions[name].setText(words)
            self._actions[name].setToolTip(f"{words}   {self._actions.key(name)}".strip())

    def _show_card(self) -> None:
        self.card.show_colours(self.colours, self._canvas.pen_ink.colour)
