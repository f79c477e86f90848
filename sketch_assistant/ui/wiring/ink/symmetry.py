"""Guides that every stroke is drawn along: which, how many, and where their axes meet."""

from __future__ import annotations

from functools import cached_property, partial
from typing import TYPE_CHECKING, Any

from ....sketch.placing import united
from ....sketch.selection.handles import middle
from ....sketch.symmetry import FEWEST, KINDS, MOST
from ...base.commands.families import SYMMETRIES
from ...base.words import tr
from ...shell.window import Window
from ..bindings import Bindings

if TYPE_CHECKING:  # made when first asked for: the start does not wait for it
    from ...panels.cards.symmetry_card import SymmetryCard

OFF = KINDS[0]


class SymmetryBindings:
    """What is set holds for the next stroke; it is off at the next start."""

    def __init__(self, window: Window, bindings: Bindings) -> None:
        self._window, self._bindings = window, bindings
        self._session, self._actions = window.canvas.session, window.actions_
        self._last = "vertical"  # the kind that is turned on again
        bind = window.actions_.bind
        bind("symmetry", self._toggle)
        for kind in SYMMETRIES:
            bind(f"symmetry_{kind}", partial(self._choose, kind))
        bind("symmetry_more", partial(self._add, 1))
        bind("symmetry_fewer", partial(self._add, -1))
        bind("symmetry_page", partial(self._set, middle=None))
        bind("symmetry_selection", self._about_selection)
        bind("symmetry_panel", self._open)
        self._session.symmetry_changed.connect(self._show)
        self._session.selection_changed.connect(self._show)
        self._show()

    @cached_property
    def card(self) -> SymmetryCard:
        """Made when it is first asked for."""
        from ...panels.cards.symmetry_card import SymmetryCard

        card = SymmetryCard(self._actions, self._window.theme, self._window.cards)
        card.ways.moved.connect(lambda ways: self._set(kind="radial", ways=round(ways)))
        card.show_symmetry(self._session.symmetry)
        self._session.symmetry_changed.connect(lambda: card.show_symmetry(self._session.symmetry))
        return self._bindings.add_late(card)

    def _open(self) -> None:
        """Who opens it wants to draw in symmetry."""
        opens = self.card.isHidden()
        if opens and self._session.symmetry.kind == OFF:
            self._choose(self._last)
        self._bindings.show_card(self.card, opens)

    def _toggle(self) -> None:
        self._choose(self._last if self._session.symmetry.kind == OFF else OFF)
        on = self._session.symmetry.kind != OFF
        self._window.say(tr("Strokes are drawn in symmetry.") if on else tr("Symmetry is off."))

    def _choose(self, kind: str) -> None:
        self._last = self._last if kind == OFF else kind
        self._set(kind=kind)

    def _add(self, ways: int) -> None:
        now = self._session.symmetry
        more = now.ways + ways if now.kind == "radial" else now.ways
        self._choose("radial")
        self._set(ways=min(max(more, FEWEST), MOST))
        self._window.say(
            tr("Every stroke is drawn {ways} times.", ways=self._session.symmetry.ways)
        )

    def _about_selection(self) -> None:
        if self._session.selection:
            self._set(middle=middle(united(self._session.selection)))

    def _set(self, **changes: Any) -> None:
        """Not under the pen: the stroke that it draws keeps its guides."""
        if not self._window.canvas.is_pen_down:
            self._session.set_symmetry(**changes)
        self._show()

    def _show(self) -> None:
        now, actions = self._session.symmetry, self._actions
        actions["symmetry"].setChecked(now.kind != OFF)
        for kind in SYMMETRIES:
            actions[f"symmetry_{kind}"].setChecked(now.kind == kind)
        actions["symmetry_page"].setChecked(now.middle is None)
        actions["symmetry_selection"].setChecked(now.middle is not None)
        actions["symmetry_selection"].setEnabled(bool(self._session.selection))
