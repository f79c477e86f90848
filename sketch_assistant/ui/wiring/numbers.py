"""Keeps the numbers of what is selected in step with it, and does what other numbers ask for."""

from __future__ import annotations

from functools import cached_property

from ...sketch.placing import united
from ...sketch.selection.numbers import Number, changed, values
from ..panels.cards.arrange_card import ArrangeCard
from ..shell.window import Window
from .arranging import Arranging
from .bindings import Bindings

_DEEDS = {Number.X: "Move", Number.Y: "Move", Number.TURN: "Turn"}
_KEPT = "keep_proportions"


class Numbers:
    """Opens the card that arranges, and listens to its fields."""

    def __init__(self, window: Window, bindings: Bindings, arranging: Arranging) -> None:
        self._window, self._bindings, self._arranging = window, bindings, arranging
        self._session, self._actions = window.canvas.session, window.actions_
        self._made = False
        self._actions.bind("arrange_panel", self.toggle)
        self._actions[_KEPT].setChecked(window.settings.flag(_KEPT, True))
        self._actions.bind(_KEPT, self._keep)
        for signal in (
            self._session.selection_changed,
            self._session.sketch_changed,
            window.canvas.session.pen.left,
        ):
            signal.connect(self.refresh)

    def toggle(self) -> None:
        """Open it, or close it."""
        card = self.card
        self._bindings.show_card(card, card.isHidden())
        self.refresh()

    def refresh(self) -> None:
        """Show the numbers that there are now, where anybody sees them."""
        shown = self._made and self.card.isVisible()
        self._actions["arrange_panel"].setChecked(shown)
        if shown:
            selected = self._session.selection
            self.card.show_numbers(values(united(selected)) if selected else {})

    def _change(self, number: Number, value: float) -> None:
        selected = self._session.selection
        if selected and not self._window.canvas.is_pen_down:
            keep = self._actions[_KEPT].isChecked()
            affine = changed(united(selected), number, value, keep)
            self._arranging.transform(affine, _DEEDS.get(number, "Scale"))
        self.refresh()

    def _keep(self) -> None:
        self._window.settings.put(_KEPT, self._actions[_KEPT].isChecked())

    @cached_property
    def card(self) -> ArrangeCard:
        window = self._window
        card = self._bindings.add_late(ArrangeCard(self._actions, window.theme, window.cards))
        card.changed.connect(self._change)
        card.left.connect(window.canvas.setFocus)
        card.closed.connect(self.refresh)
        self._made = True
        return card
