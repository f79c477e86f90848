"""What lies between two drawings without a model: their own lines, bent, stretched, exchanged."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ...sketch.document import Floats
from ...sketch.lines.morph import Moving, morph
from ...sketch.lines.simplify import simplify
from ..sampling.latent import readable
from ..sampling.ranking import Lines
from .box import box

STRETCHED = (0.25, 0.5, 0.75, 1.0)  # of the way to the other's proportions
# Of the way to the other's proportions, and then to its lines: farther it is neither.
BENT = ((0.0, 0.15), (0.0, 0.3), (0.0, 0.45), (0.0, 0.6), (0.5, 0.2), (0.5, 0.4), (1.0, 0.35))
EXCHANGED = (0.3, 0.4, 0.5, 0.6, 0.7)  # where on the way from lines of the one to lines of both
NARROWEST = 0.03  # of the size: a line's box has two sides, too


@dataclass(frozen=True)
class OnTheWay:
    """ends: the two drawings, in a model's pixels, which are `size` large; moving: the lines of
    both; tolerance: to which lines are simplified."""

    ends: tuple[Sequence[Floats], Sequence[Floats]]
    moving: Sequence[Moving]
    size: float
    tolerance: float

    @classmethod
    def of(cls, one: Lines, other: Lines, size: float, tolerance: float) -> OnTheWay:
        """From one drawing's lines to another's."""
        return cls((one, other), morph(one, other, size), size, tolerance)

    def bent(self, side: int, share: float, stretch: float = 0.0) -> list[Floats]:
        """The whole of the one drawing (side 0) or the other (1), stretched by `stretch`, and then
        its lines bent into the other's by this share of the way."""
        moving = self.moving
        if stretch:
            one, other = (self.stretched(i, stretch if i == side else 0.0) for i in (0, 1))
            moving = morph(one, other, self.size)
        own = [each for each in moving if (each.one, each.other)[side] is not None]
        return self._simple([each.bent(abs(side - share)) for each in own])

    def stretched(self, side: int, share: float) -> list[Floats]:
        """The one drawing or the other, by this share of the way to the proportions of the other
        one."""
        wanted, own = (_sides(self.ends[i], self.size) for i in (1 - side, side))
        return [line * (wanted / own) ** share for line in self.ends[side]]

    def exchanged(self, share: float) -> list[Floats]:
        """All lines as they lie there when each of them goes or comes at its own time."""
        return self._simple([line for each in self.moving if (line := each.at(share)) is not None])

    def drawings(self) -> list[list[Floats]]:
        """Several of each kind, those that are drawings at all."""
        found = [self.bent(side, share, stretch) for side in (0, 1) for stretch, share in BENT]
        found += [self.stretched(side, share) for side in (0, 1) for share in STRETCHED]
        found += [self.exchanged(share) for share in EXCHANGED]
        return [lines for lines in found if readable(lines)]

    def _simple(self, lines: Sequence[Floats]) -> list[Floats]:
        return [simplify(line, self.tolerance) for line in lines]


def _sides(lines: Lines, size: float) -> Floats:
    low, high = box(lines)
    sides: Floats = np.maximum(high - low, NARROWEST * size)
    return sides
