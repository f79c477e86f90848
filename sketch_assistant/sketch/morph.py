"""One drawing becoming another: matched strokes move, the others are undrawn and drawn."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from .chamfer import evenly
from .document import Floats
from .matching import Pair, along, matched

# While matched strokes move all the time, a stroke that only one of the drawings has is shortened
# or lengthened, as if the pen ran, in this span of the way.
GOES, COMES = (0.35, 0.9), (0.3, 0.95)
MOST_POINTS = 160  # of a moving line


@dataclass(frozen=True)
class Moving:
    """A line on its way. start, end: (n, d) with points that belong together; one of them is None
    where only one drawing has the line. one, other: its number in them, or None."""

    start: Floats | None
    end: Floats | None
    one: int | None
    other: int | None

    def at(self, share: float) -> Floats | None:
        """The line a share (0 to 1) of the way; None where nothing of it is there."""
        if self.start is not None and self.end is not None:
            return self.start + share * (self.end - self.start)
        if self.start is not None:
            return _part(self.start, 1.0 - _progress(share, GOES))
        assert self.end is not None
        return _part(self.end, _progress(share, COMES))


def morph(one: Sequence[Floats], other: Sequence[Floats], size: float) -> list[Moving]:
    """The lines (n, d) of one drawing on their way to another's, in the first one's order; lines
    that only the other has come after the line that precedes them there."""
    pairs = matched([line[:, :2] for line in one], [line[:, :2] for line in other], size)
    by_one = {pair.one: pair for pair in pairs}
    taken = {pair.other for pair in pairs}
    found = [_moving(one, other, i, by_one.get(i)) for i in range(len(one))]
    for j in range(len(other)):
        if j not in taken:
            places = [i for i, each in enumerate(found) if each.other == j - 1]
            place = places[0] + 1 if places else (0 if j == 0 else len(found))
            found.insert(place, Moving(None, other[j], None, j))
    return found


def _moving(one: Sequence[Floats], other: Sequence[Floats], i: int, pair: Pair | None) -> Moving:
    if pair is None:
        return Moving(one[i], None, i, None)
    count = int(np.clip(max(len(one[i]), len(other[pair.other])), 2, MOST_POINTS))
    return Moving(evenly(one[i], count), along(other[pair.other], pair, count), i, pair.other)


def _progress(share: float, span: tuple[float, float]) -> float:
    return float(np.clip((share - span[0]) / (span[1] - span[0]), 0.0, 1.0))


def _part(line: Floats, share: float) -> Floats | None:
    """The first part of a line by length; None for hardly any."""
    if share <= 0.02:
        return None
    if share >= 1.0 or len(line) < 2:
        return line
    even = evenly(line, max(len(line), 16))
    return even[: max(2, round(share * len(even)))]
