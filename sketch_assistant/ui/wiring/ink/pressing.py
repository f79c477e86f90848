"""The card on which pressure is tuned and buttons are assigned."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from ....sketch.ink.pressing import Pressing
from ...pen.events.button_deeds import Button, Deed
from ...pen.hand.pen import Pointer
from ...shell.window import Window
from ..bindings import Bindings
from .pen_settings import keep

if TYPE_CHECKING:  # made when first asked for: the start does not wait for it
    from ...panels.pressing.pressure_card import PressureCard


class PressureBindings:
    """What is changed on the card holds for the next stroke, and is remembered at once."""

    def __init__(self, window: Window, bindings: Bindings) -> None:
        self._window, self._bindings, self._canvas = window, bindings, window.canvas
        window.actions_.bind("pressure_panel", self._toggle)

    @cached_property
    def card(self) -> PressureCard:
        """Made when it is first asked for."""
        from ...panels.pressing.pressure_card import PressureCard

        card = PressureCard(self._window.theme, self._window.cards)
        card.changed.connect(self._press)
        card.assigned.connect(self._assign)
        return self._bindings.add_late(card)

    def _toggle(self) -> None:
        self.card.show_pressing(self._canvas.pressing)
        self.card.show_buttons(self._canvas.deeds)
        self._bindings.toggle_card(self.card)

    def _press(self, pointer: Pointer, pressing: Pressing) -> None:
        self._canvas.pressing[pointer] = pressing
        keep(self._window.settings, self._canvas)

    def _assign(self, button: Button, deed: Deed) -> None:
        self._canvas.deeds[button] = deed
        keep(self._window.settings, self._canvas)
