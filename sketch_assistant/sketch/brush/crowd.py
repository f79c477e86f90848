"""Very many lines under a brush that pushes them: strokes are made of them once it leaves."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain

import numpy as np

from ..alongside import redrawn
from ..document import Exchange, Floats, Stroke
from ..lines.centreline import Indices
from .end_to_end import Line, Lines, joined, line_of
from .pushing import pushed_lines

PART = 150  # lines that are strokes again within a few milliseconds


class Crowd:
    """The lines that the brush has come near, as they are now."""

    def __init__(self) -> None:
        self._strokes: list[Stroke] = []
        self._lines: list[Line] = []
        self._boxes = np.empty((0, 4))
        self._known: set[int] = set()  # by the stroke's identity
        self._moved: set[int] = set()  # by the place among the lines

    def push(self, near: Sequence[Stroke], start: Floats, end: Floats, radius: float) -> None:
        """The brush goes from start to end (2,), canvas units. near: of the strokes that are there
        all that it may touch, wherever those are by now that are known already."""
        self._take_in([each for each in near if id(each) not in self._known])
        which = self._within(np.minimum(start, end) - radius, np.maximum(start, end) + radius)
        if not len(which):
            return
        chosen = which.tolist()
        lines, moved = pushed_lines(joined(self._lines[i] for i in chosen), start, end, radius)
        starts, ends = lines.starts.tolist(), lines.ends.tolist()
        for i in moved.tolist():
            own = slice(starts[i], ends[i])
            marks = None if self._lines[chosen[i]][1] is None else lines.corners[own].copy()
            # No views: those would keep all the others.
            self._lines[chosen[i]] = lines.points[own].copy(), marks
        self._moved.update(which[moved].tolist())
        self._boxes[which] = _boxes(lines)

    def made(self) -> Exchange:
        """What became of the strokes that were moved."""
        return tuple(chain.from_iterable(self.parts()))

    def parts(self) -> Iterator[Exchange]:
        """The same part by part: each takes a moment, of a page full of lines all take many."""
        which = sorted(self._moved)
        for i in range(0, len(which), PART):
            yield self._made(which[i : i + PART])

    def _made(self, which: Sequence[int]) -> Exchange:
        strokes, lines = [self._strokes[i] for i in which], joined(self._lines[i] for i in which)
        made = redrawn(strokes, range(len(which)), lines.points, lines.ends, lines.corners)
        return tuple((old, (new,)) for old, new in zip(strokes, made, strict=True))

    def _take_in(self, strokes: Sequence[Stroke]) -> None:
        if strokes:
            lines = list(map(line_of, strokes))
            self._known.update(map(id, strokes))
            self._strokes += strokes
            self._lines += lines
            self._boxes = np.concatenate([self._boxes, _boxes(joined(lines))])

    def _within(self, low: Floats, high: Floats) -> Indices:
        met = (self._boxes[:, :2] <= high) & (self._boxes[:, 2:] >= low)
        return np.flatnonzero(met[:, 0] & met[:, 1])


def _boxes(lines: Lines) -> Floats:
    """left, top, right, bottom of the points of each line (n, 4)."""
    places, starts = np.ascontiguousarray(lines.points[:, :2].T), lines.starts
    low, high = np.minimum.reduceat(places, starts, 1), np.maximum.reduceat(places, starts, 1)
    return np.concatenate([low, high]).T
