"""One change of the drawing, and why it changed."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from ...sketch.document import Sketch


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
