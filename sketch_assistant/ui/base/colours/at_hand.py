"""The colours at hand: the palette on the number keys, and those lately drawn with."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from ..commands.families import COLOURS

FIRST = tuple(COLOURS.values())
RECENT = 12
_COLOUR = re.compile(r"#[0-9a-f]{6}")


@dataclass(frozen=True)
class Colours:
    """palette: as many as `FIRST`, in the order of their keys. recent: newest first, at most
    `RECENT`, none that is in the palette. All "#rrggbb"."""

    palette: tuple[str, ...] = FIRST
    recent: tuple[str, ...] = ()

    def placed(self, place: int, colour: str) -> Colours:
        """With another colour at a place of the palette; the former one is a recent one now."""
        palette = (*self.palette[:place], colour.lower(), *self.palette[place + 1 :])
        return replace(self, palette=palette).used(self.palette[place])

    def used(self, colour: str) -> Colours:
        """Something was drawn in a colour."""
        recent = dict.fromkeys((colour.lower(), *self.recent))
        return replace(self, recent=tuple(c for c in recent if c not in self.palette)[:RECENT])

    def as_at_first(self) -> Colours:
        """With the palette of the beginning; what it held otherwise is recent."""
        made = replace(self, palette=FIRST)
        for colour in reversed(self.palette):
            made = made.used(colour)
        return made

    @classmethod
    def read(cls, palette: Sequence[str], recent: Sequence[str]) -> Colours:
        """What was remembered; what makes no sense is passed over."""
        fits = len(palette) == len(FIRST) and all(map(_COLOUR.fullmatch, palette))
        made = cls(tuple(palette) if fits else FIRST)
        for colour in reversed([each for each in recent if _COLOUR.fullmatch(each)]):
            made = made.used(colour)
        return made
