"""Brushes, and filling what closed strokes surround."""

from __future__ import annotations

from functools import partial

import numpy as np

from ....sketch.document import AREA, BRUSHES, Exchange, Stroke
from ....sketch.ink.brushes import surrounds
from ...base.words import mark, tr
from ...shell.window import Window
from .ink_bindings import InkBindings

CLOSED = 0.25  # of its size: ends no farther apart close a stroke
OPEN = mark(
    "Nothing there is closed: a line is filled whose ends meet, or draw with the brush Area."
)


class Filling:
    """An area comes right under the stroke that surrounds it, in the pen's colour."""

    def __init__(self, window: Window, inks: InkBindings) -> None:
        self._window, self._canvas = window, window.canvas
        self._session = window.canvas.session
        for brush in BRUSHES:
            window.actions_.bind(f"brush_{brush}", partial(inks.change, brush=brush))
        window.actions_.bind("fill", self._fill)
        self._session.sketch_changed.connect(lambda _: self._follow())
        self._follow()

    def _fill(self) -> None:
        if self._canvas.is_pen_down:
            return
        strokes = self._session.selection or self._session.sketch.open_strokes[-1:]
        closed = [each for each in strokes if is_closed(each) and not surrounds(each.ink)]
        if not closed:
            self._window.say(tr(OPEN))
            return
        ink = self._canvas.pen_ink
        changes = {"colour": ink.colour, "opacity": ink.opacity, "brush": AREA}
        exchange: Exchange = tuple((each, (each.inked(**changes), each)) for each in closed)
        chosen = self._session.selection
        self._session.edit("Fill", self._session.sketch.exchanging(exchange), chosen or None)

    def _follow(self) -> None:
        self._window.actions_["fill"].setEnabled(bool(self._session.sketch.open_strokes))


def is_closed(stroke: Stroke) -> bool:
    """Whether its ends nearly meet, and it surrounds something."""
    size = float(np.hypot(*np.ptp(stroke.xy, axis=0)))
    gap = float(np.hypot(*(stroke.xy[-1] - stroke.xy[0])))
    return len(stroke) > 3 and gap <= CLOSED * size
