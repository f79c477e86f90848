"""How the person draws: what a tool has to know of it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from ....sketch.document import Ink
from ....sketch.ink.pressing import Pressing
from .pen import Pointer
from .stabiliser import Rope, Stabiliser


class Habits(Protocol):
    """pen_ink: what strokes are drawn with. pressing: what of the pressure counts, for each
    pointer. hold_snaps: a stroke whose end is held still becomes the shape that it nearly is.
    scales_widths: lines get wider when what is selected gets larger."""

    @property
    def pen_ink(self) -> Ink: ...
    @property
    def pressing(self) -> Mapping[Pointer, Pressing]: ...
    @property
    def hold_snaps(self) -> bool: ...
    @property
    def scales_widths(self) -> bool: ...

    def steadied(self, pointer: Pointer) -> Stabiliser | Rope:
        """What steadies the next stroke of a pointer."""
