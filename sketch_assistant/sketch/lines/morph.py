"""One drawing becoming another: matched strokes move, the others change places, are undrawn or
drawn."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ..document import Floats
from .chamfer import distances, evenly, spread
from .matching import Pair, along, matched

# While matched strokes move all the time, a stroke that only one of the drawings has is shortened
# or lengthened, as if the pen ran, in this span of the way.
GOES, COMES = (0.35, 0.9), (0.3, 0.95)
# Where the other drawing has ink so near (of the size), drawn in other strokes, the stroke moves
# there instead, or comes from there, and half-way the ones give way to the others: one after the
# other, and first those come that come, so that neither a jump nor a hole is seen.
OVER, FAR = 0.1, 2.5
HALF, EARLIER_OR_LATER = 0.5, 0.15
CALM = 10  # of its points, on either side of each that it moves with
ANCHORS = 100  # points of the ink that a line comes from or goes to, if it is not near
MOST_POINTS = 160  # of a moving line


@dataclass(frozen=True)
class Moving:
    """A line on its way. start, end: (n, d) with points that belong together; where only one
    drawing has the line, the other is None or lies on other ink. one, other: its number in the
    drawings, or None. turn: where on the way a line of only one of them gives way, or comes.
    backwards: where nothing is near, it is drawn from its end, which lies nearer to other ink."""

    start: Floats | None
    end: Floats | None
    one: int | None
    other: int | None
    turn: float = HALF
    backwards: bool = False

    def bent(self, share: float) -> Floats:
        """The whole line a share of the way, whether or not it is there then."""
        if self.start is not None and self.end is not None:
            return self.start + share * (self.end - self.start)
        line = self.end if self.start is None else self.start
        assert line is not None
        return line

    def at(self, share: float) -> Floats | None:
        """The line a share (0 to 1) of the way; None where nothing of it is there."""
        if self.start is not None and self.end is not None:
            gone = self.other is None and share >= self.turn
            if gone or (self.one is None and share < self.turn):
                return None
            return self.bent(share)
        if self.start is not None:
            return _part(self.start, 1.0 - _progress(share, GOES), self.backwards)
        assert self.end is not None
        return _part(self.end, _progress(share, COMES), self.backwards)


def morph(one: Sequence[Floats], other: Sequence[Floats], size: float) -> list[Moving]:
    """The lines (n, d) of one drawing on their way to another's, in the first one's order; lines
    that only the other has come after the line that precedes them there."""
    plain, others = [line[:, :2] for line in one], [line[:, :2] for line in other]
    pairs = {pair.one: pair for pair in matched(plain, others, size)}
    taken = {pair.other for pair in pairs.values()}
    found = [
        _moving(one, other, i, pairs[i])
        if i in pairs
        else _going(one[i], others, i, HALF + EARLIER_OR_LATER * (i + 1) / len(one), size)
        for i in range(len(one))
    ]
    for j in range(len(other)):
        if j not in taken:
            places = [i for i, each in enumerate(found) if each.other == j - 1]
            place = places[0] + 1 if places else (0 if j == 0 else len(found))
            found.insert(
                place,
                _coming(other[j], plain, j, HALF - EARLIER_OR_LATER * (j + 1) / len(other), size),
            )
    return found


def _moving(one: Sequence[Floats], other: Sequence[Floats], i: int, pair: Pair) -> Moving:
    count = int(np.clip(max(len(one[i]), len(other[pair.other])), 2, MOST_POINTS))
    return Moving(evenly(one[i], count), along(other[pair.other], pair, count), i, pair.other)


def _going(line: Floats, others: Sequence[Floats], i: int, turn: float, size: float) -> Moving:
    even = evenly(line, min(max(len(line), 2), MOST_POINTS))
    on = laid_on(even[:, :2], others, OVER * size)
    if on is None:
        return Moving(line, None, i, None, turn, _ends_nearer(line, others))
    return Moving(even, np.hstack([on, even[:, 2:]]), i, None, turn)


def _coming(line: Floats, ones: Sequence[Floats], j: int, turn: float, size: float) -> Moving:
    even = evenly(line, min(max(len(line), 2), MOST_POINTS))
    on = laid_on(even[:, :2], ones, OVER * size)
    if on is None:
        return Moving(None, line, None, j, turn, _ends_nearer(line, ones))
    return Moving(np.hstack([on, even[:, 2:]]), even, None, j, turn)


def _ends_nearer(line: Floats, lines: Sequence[Floats]) -> bool:
    """Whether its end, not its start, is the nearer one to lines."""
    ink = spread(lines, ANCHORS)
    if not len(ink):
        return False
    start, end = distances(line[[0, -1], :2], ink).min(axis=1).tolist()
    return bool(end < start)


def laid_on(points: Floats, lines: Sequence[Floats], near: float) -> Floats | None:
    """The places on lines [(k, 2)…] that are nearest to each of points (n, 2); None where they are
    farther than `near` in the mean, or somewhere by far. Neighbours stay together."""
    segments = [np.hstack([line[:-1], line[1:]]) for line in lines if len(line) > 1]
    if not segments:
        return None
    starts, ends = np.split(np.concatenate(segments), 2, axis=1)
    steps = ends - starts
    lengths = np.maximum((steps * steps).sum(axis=1), 1e-18)
    away = points[:, None] - starts
    share = np.clip((away * steps).sum(axis=2) / lengths, 0.0, 1.0)
    off = away - share[..., None] * steps
    gaps = (off * off).sum(axis=2)
    best = gaps.argmin(axis=1)
    rows = np.arange(len(points))
    far = np.sqrt(gaps[rows, best])
    if far.mean() > near or far.max() > FAR * near:
        return None
    placed: Floats = points - calmed(off[rows, best], len(points) // CALM)
    return placed


def calmed(offsets: Floats, reach: int) -> Floats:
    """Offsets (n, 2) along a line without their jumps: the mean of as many before and after."""
    if not reach:
        return offsets
    padded = np.pad(offsets, ((reach, reach), (0, 0)), mode="edge")
    sums = np.cumsum(np.vstack([np.zeros((1, 2)), padded]), axis=0)
    width = 2 * reach + 1
    calm: Floats = (sums[width:] - sums[:-width]) / width
    return calm


def _progress(share: float, span: tuple[float, float]) -> float:
    return float(np.clip((share - span[0]) / (span[1] - span[0]), 0.0, 1.0))


def _part(line: Floats, share: float, backwards: bool) -> Floats | None:
    """The first part of a line by length, or its last; None for hardly any."""
    if share <= 0.02:
        return None
    if share >= 1.0 or len(line) < 2:
        return line
    even = evenly(line, max(len(line), 16))
    count = max(2, round(share * len(even)))
    return even[-count:] if backwards else even[:count]
