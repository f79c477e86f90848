"""A film from one drawing to another: keys that follow each other, and every drawing between."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from ...sketch.document import Floats, Stroke
from ...sketch.lines.fairing import all_faired
from ...sketch.lines.morph import Moving, morph
from ...sketch.lines.smooth import smooth
from ..sampling.pen import Pen
from ..sampling.ranking import Lines
from .box import box

SIDE = 100.0  # of a key's own square


@dataclass(frozen=True)
class _End:
    """What a drawing is drawn with, and where its square lies on the page."""

    pen: Pen
    middle: Floats
    side: float


@dataclass(frozen=True)
class Film:
    """steps: of each key to the next, lines in a square of SIDE around 0. ends: those of the
    first and of the last drawing."""

    steps: tuple[tuple[Moving, ...], ...]
    ends: tuple[_End, _End]
    first: tuple[Stroke, ...]
    last: tuple[Stroke, ...]

    def at(self, position: float) -> tuple[Stroke, ...]:
        """The drawing at a position from 0 to 1, where the keys are evenly placed. At the ends the
        drawings themselves."""
        if position <= 0.0 or position >= 1.0:
            return self.last if position >= 1.0 else self.first
        end = _between(*self.ends, position)
        place = end.side / SIDE
        return end.pen.strokes(line * place + end.middle for line in self._lines(position))

    def _lines(self, share: float) -> list[Floats]:
        """The lines a share of the way through all steps, in the square."""
        whole = share * len(self.steps)
        step = min(int(whole), len(self.steps) - 1)
        lines = (each.at(whole - step) for each in self.steps[step])
        return [line for line in lines if line is not None]


def film(
    first: tuple[Stroke, ...], last: tuple[Stroke, ...], keys: Sequence[Lines], spacing: float
) -> Film:
    """From one drawing's strokes to another's. keys: lines in the model's pixels, of which the
    first and the last are the drawings' own; spacing: of a curve's points, pixels."""
    ends = _end(first), _end(last)
    middle = [_squared([smooth(line, spacing) for line in lines]) for lines in keys[1:-1]]
    own = [_squared(_fair(strokes)) for strokes in (first, last)]
    shown = [own[0], *middle, own[1]]
    steps = tuple(tuple(morph(a, b, SIDE)) for a, b in pairwise(shown))
    return Film(steps, ends, first, last)


def _end(strokes: tuple[Stroke, ...]) -> _End:
    low, high = box([stroke.xy for stroke in strokes])
    return _End(Pen.of(strokes), (low + high) / 2.0, max(float((high - low).max()), 1e-6))


def _between(one: _End, other: _End, share: float) -> _End:
    """Sizes in between by ratio."""
    middle = one.middle + share * (other.middle - one.middle)
    side = one.side ** (1.0 - share) * other.side**share
    return _End(one.pen.between(other.pen, share), middle, side)


def _squared(lines: Sequence[Floats]) -> list[Floats]:
    """The middle of the lines' box at 0 and its longer side SIDE."""
    low, high = box(lines)
    unit = SIDE / max(float((high - low).max()), 1e-9)
    return [(line - (low + high) / 2.0) * unit for line in lines]


def _fair(strokes: tuple[Stroke, ...]) -> list[Floats]:
    lines = [stroke.xy for stroke in strokes]
    low, high = box(lines)
    return all_faired(lines, float((high - low).max()))
