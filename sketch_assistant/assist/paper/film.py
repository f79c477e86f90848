"""A film from one drawing to another: keys that follow each other, and every drawing between."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np

from ...sketch.document import Floats, Stroke
from ...sketch.lines.chamfer import apart, spread
from ...sketch.lines.fairing import all_faired
from ...sketch.lines.morph import Moving, morph
from ...sketch.lines.smooth import smooth
from ..sampling.pen import Pen
from ..sampling.ranking import Lines
from .box import box

MEASURED = 5  # drawings between two keys, by which the film's speed is made even
STRIP, ROUNDS = 11, 4  # drawings of a strip that is made even; times that it is corrected
POINTS = 100  # of each drawing compared
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
    first and of the last drawing. marks: the share of the way through all steps (k,) at which
    `lengths` (k,), from 0 to 1, of the film's Chamfer length lie behind."""

    steps: tuple[tuple[Moving, ...], ...]
    ends: tuple[_End, _End]
    first: tuple[Stroke, ...]
    last: tuple[Stroke, ...]
    marks: Floats
    lengths: Floats

    def at(self, position: float) -> tuple[Stroke, ...]:
        """The drawing at a position from 0 to 1, by how much of the change lies behind. At the ends
        the drawings themselves."""
        if position <= 0.0 or position >= 1.0:
            return self.last if position >= 1.0 else self.first
        share = float(np.interp(position, self.lengths, self.marks))
        end = _between(*self.ends, position)
        place = end.side / SIDE
        return end.pen.strokes(line * place + end.middle for line in self.lines(share))

    def lines(self, share: float) -> list[Floats]:
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
    made = Film(steps, ends, first, last, np.zeros(0), np.zeros(0))
    marks = np.linspace(0.0, 1.0, len(steps) * MEASURED + 1)
    made = replace(made, marks=marks, lengths=_lengths(made, marks))
    return _evened(made)


def _lengths(made: Film, shares: Floats) -> Floats:
    """The Chamfer lengths (k,) of the film up to these shares (k,) of its way, the last one 1: as
    the drawings lie, and with each as large as its neighbours, for both are looked at."""
    seen = [made.lines(float(share)) for share in shares]
    inks = [(spread(x, POINTS), spread(_squared(x), POINTS)) for x in seen]
    both = [apart(a, b) + apart(c, d) for (a, c), (b, d) in pairwise(inks)]
    gaps = np.nan_to_num(both, posinf=SIDE)
    lengths = np.concatenate([[0.0], np.cumsum(gaps)])
    lengths += np.linspace(0.0, 1e-6 * SIDE, len(lengths))  # two equal drawings: no length at all
    total: Floats = lengths / lengths[-1]
    return total


def _evened(made: Film) -> Film:
    """The film with its speed corrected where steps as large as those of a strip are uneven: a
    stroke that goes and comes back is a long way in small steps and a short one in large."""
    best, evenest = made, np.inf
    for _ in range(ROUNDS):
        places = np.linspace(0.0, 1.0, STRIP)
        reached = _lengths(made, np.interp(places, made.lengths, made.marks))
        largest = float(np.diff(reached).max()) * (STRIP - 1)
        if largest < evenest:
            best, evenest = made, largest
        made = replace(made, lengths=np.interp(made.lengths, places, reached))
    return best


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
