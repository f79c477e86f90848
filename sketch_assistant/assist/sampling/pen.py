"""The pen that models draw with: the person's ink, pressed as they press."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

import numpy as np

from ...sketch.document import AREA, BRUSHES, PLAIN, Floats, Ink, Stroke

LATELY = 5  # strokes that tell how hard a person presses now


@dataclass(frozen=True)
class Pen:
    """An ink and a pressure, 0 to 1."""

    ink: Ink = PLAIN
    pressure: float = 1.0

    @classmethod
    def last(cls, drawn: Sequence[Stroke]) -> Pen:
        """That of the last stroke, pressed as the last few are; of none, the program's own."""
        return cls(_lining(drawn[-1].ink), _pressure(drawn[-LATELY:])) if drawn else cls()

    @classmethod
    def of(cls, drawing: Sequence[Stroke]) -> Pen:
        """That of a whole drawing: the last stroke's ink in the usual width; of none, the program's
        own."""
        if not drawing:
            return cls()
        width = float(np.median([each.ink.width for each in drawing]))
        return cls(replace(_lining(drawing[-1].ink), width=width), _pressure(drawing))

    def between(self, other: Pen, share: float) -> Pen:
        """On the way to another pen: width by ratio, the nearer one's colour."""
        near = self.ink if share < 0.5 else other.ink
        width = self.ink.width ** (1.0 - share) * other.ink.width**share
        opacity = self.ink.opacity + share * (other.ink.opacity - self.ink.opacity)
        ink = replace(near, width=width, opacity=opacity)
        return Pen(ink, self.pressure + share * (other.pressure - self.pressure))

    def strokes(self, lines: Iterable[Floats]) -> tuple[Stroke, ...]:
        """Suggested strokes along lines (n, 2) in canvas units."""
        return tuple(Stroke.pressed(each, self.pressure, self.ink, "suggested") for each in lines)


def _lining(ink: Ink) -> Ink:
    """An ink that draws lines: after an area, the pen's."""
    return replace(ink, brush=BRUSHES[0]) if ink.brush == AREA else ink


def _pressure(strokes: Sequence[Stroke]) -> float:
    return float(np.median(np.concatenate([each.points[:, 2] for each in strokes])))
