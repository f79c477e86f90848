"""What is selected, else the pen, gets another ink; a colour is taken from a stroke."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any

from ....sketch.document import LARGEST_WIDTH, Ink
from ....sketch.selection.inks import Change, reinked
from ...base.session import ALONE
from ...base.words import mark, tr
from ...panels.cards.pen_card import OPACITIES, WIDTHS
from ...shell.window import Window
from ..bindings import Bindings
from ..run import Run

NO_STROKE = mark("There is no stroke to take the colour of.")


class InkBindings:
    """Of what is selected nothing changes under the pen. clock: seconds, monotonic."""

    def __init__(self, window: Window, bindings: Bindings, clock: Callable[[], float]) -> None:
        self._window, self._canvas, self._bindings = window, window.canvas, bindings
        self._session, self._actions = window.canvas.session, window.actions_
        self._transforming = window.canvas.tools.selecting.dragging.transforming
        self._run = Run(self._session, clock)
        bind = self._actions.bind
        bind("colour", self._choose_colour)
        bind("pick_colour", self._toggle_picking)
        self._canvas.colour_picked.connect(self._picked)

    def set_colour(self, colour: str) -> None:
        """#rrggbb: of what is selected, as a step of its own; else the pen is taken up with it."""
        if self._session.selection:
            self._reink(lambda ink: replace(ink, colour=colour), ALONE)
        else:
            self._give_pen(colour)

    def widen(self, factor: float) -> None:
        """The lines selected, else the pen's, are so many times as wide."""
        self.map(lambda ink: replace(ink, width=min(ink.width * factor, LARGEST_WIDTH)))

    def add_opacity(self, step: float) -> None:
        """To what is selected, else to the pen's ink."""
        low, high, _ = OPACITIES
        self.map(
            lambda ink: replace(ink, opacity=round(min(max(ink.opacity + step, low), high), 2))
        )

    def change(self, **changes: Any) -> None:
        """What is selected, else the pen, has an ink that differs in these of its fields."""
        self.map(lambda ink: replace(ink, **changes))

    def map(self, change: Change) -> None:
        """The same with any change; what a slider does in a row is one step."""
        if self._session.selection:
            self._run.step(partial(self._reink, change))
        else:
            self._canvas.pen_ink = _for_pen(change(self._canvas.pen_ink))
        self._bindings.show_pen()

    def _give_pen(self, colour: str) -> None:
        self._canvas.pen_ink = replace(self._canvas.pen_ink, colour=colour)
        self._bindings.set_tool("pen")

    def _reink(self, change: Change, run: int) -> None:
        if self._canvas.is_pen_down:
            return
        self._transforming.finish()
        exchange = reinked(self._session.selection, change)
        if exchange:
            self._session.exchange("Restyle", exchange, run=run)

    def _choose_colour(self) -> None:
        selected = self._session.selection
        shown = selected[-1].ink if selected else self._canvas.pen_ink
        chosen = self._window.dialogs.colour(shown.colour)
        if chosen:
            self.set_colour(chosen)

    def _toggle_picking(self) -> None:
        self._canvas.tools.picks = self._actions["pick_colour"].isChecked()
        self._canvas.show_cursor()

    def _picked(self, colour: str) -> None:
        """The colour of a tapped stroke is the pen's now, whatever is selected; "" for none."""
        if colour:
            self._give_pen(colour)
        else:
            self._window.say(tr(NO_STROKE))
        self._canvas.show_cursor()
        self._bindings.show_pen()


def _for_pen(ink: Ink) -> Ink:
    return replace(ink, width=min(max(ink.width, WIDTHS[0]), WIDTHS[1]))
