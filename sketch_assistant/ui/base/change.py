"""One change of the drawing, and why it changed."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from ...sketch.document import Sketch, Stroke
from ...sketch.in_common import in_common


class Cause(Enum):
    """What a change came from."""

    EDIT = auto()  # the person drew, or changed what is drawn
    ACCEPT = auto()  # of a ghost became ink what the person wanted
    HISTORY = auto()  # undo or redo
    LOAD = auto()  # another drawing took its place


@dataclass(frozen=True)
class Change:
    """The drawing before and after."""

    before: Sketch
    after: Sketch
    cause: Cause

    @property
    def on_top(self) -> tuple[Stroke, ...]:
        """The strokes added, if that is all and they lie over all others and show as they are."""
        before, after = self.before.strokes, self.after.strokes
        layer = self.after.layers[self.after.place]
        clear = layer.shown and layer.opacity >= 1.0
        return after[len(before) :] if clear and in_common(before, after) == len(before) else ()
