"""Where the strokes lie: boxes of short spans of every stroke, asked all at once with numpy.

A list of boxes is enough: asking 25,000 of them takes under half a millisecond, adding one is a
copy, and there is no tree to keep in balance.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import chain, pairwise
from operator import is_
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF

from ...sketch.document import Floats, Stroke
from ...sketch.ink.brushes import surrounds
from .difference import Run

SPAN = 8  # points a box; boxes of a long line's parts are much smaller than the box of the line
# Ink joins samples by a curve that strays from the straight line by an eighth of its length at
# most, and reaches a little further than half the width at a corner.
BULGE, HALF = 1 / 8, 0.52
SOME = 400  # strokes whose boxes are worked out at a time: in as much memory as is at hand
_OUTWARDS = np.array([-1.0, -1.0, 1.0, 1.0])  # of left, top, right, bottom

Counts = NDArray[np.intp]


def centre_boxes(strokes: Sequence[Stroke], bulge: float = 0.0) -> Floats:
    """left, top, right, bottom of each stroke's samples (n, 4), page units.

    bulge: how far the line may stray from straight, as a part of the longest step.
    """
    boxes, steps = _boxes_and_steps(strokes)
    return boxes + bulge * steps[:, None] * _OUTWARDS


def boxes_of(strokes: Sequence[Stroke]) -> tuple[QRectF, QRectF]:
    """The box of the lines and their width, and one that surely holds all of the ink; page units.
    Both are empty without strokes."""
    if not strokes:
        return QRectF(), QRectF()
    boxes, steps = _boxes_and_steps(strokes)
    half = max(each.ink.width for each in strokes) / 2.0
    margins = (2.0 * HALF * half + BULGE * steps)[:, None]
    return rectangle(boxes + half * _OUTWARDS), rectangle(boxes + margins * _OUTWARDS)


def _boxes_and_steps(strokes: Sequence[Stroke]) -> tuple[Floats, Floats]:
    """The box of each stroke's samples (n, 4), and its longest step (n,)."""
    if not strokes:
        return np.empty((0, 4)), np.empty(0)
    places, lengths = _joined(strokes)
    starts = np.cumsum(lengths) - lengths
    low, high = np.minimum.reduceat(places, starts, 1), np.maximum.reduceat(places, starts, 1)
    boxes = np.concatenate([low, high]).T
    return boxes, np.maximum.reduceat(_steps(places, lengths), starts)


def _joined(strokes: Sequence[Stroke]) -> tuple[Floats, Counts]:
    """All samples in a row, across and down (2, m), and how many are whose (n,)."""
    points = np.concatenate([each.points for each in strokes])
    # Along the short axis, and in steps through the memory, all takes several times as long.
    places = np.ascontiguousarray(points[:, :2].T)
    return places, np.fromiter(map(len, strokes), np.intp, len(strokes))


def _steps(places: Floats, lengths: Counts) -> Floats:
    """How far the next sample of the same stroke is from each (m,), across and down added."""
    across, down = np.abs(np.diff(places))
    steps = np.append(across + down, 0.0)
    steps[np.cumsum(lengths) - 1] = 0.0
    return steps


def span_boxes(strokes: Sequence[Stroke]) -> tuple[Floats, Counts]:
    """left, top, right, bottom of the ink of every span (k, 4), page units; spans a stroke (n,)."""
    if not strokes:
        return np.empty((0, 4)), np.empty(0, np.intp)
    parts = (_some_span_boxes(strokes[i : i + SOME]) for i in range(0, len(strokes), SOME))
    boxes, counts = map(np.concatenate, zip(*parts, strict=True))
    return boxes, counts


def _some_span_boxes(strokes: Sequence[Stroke]) -> tuple[Floats, Counts]:
    places, lengths = _joined(strokes)
    ends = np.cumsum(lengths)
    counts = np.maximum((lengths + SPAN - 2) // SPAN, 1)
    owners = np.repeat(np.arange(len(strokes)), counts)
    within = np.arange(len(owners)) - np.repeat(np.cumsum(counts) - counts, counts)
    starts = (ends - lengths)[owners] + SPAN * within
    # A span reaches to the first point of the next one.
    beyond = places[:, np.minimum(starts + SPAN, ends[owners] - 1)]
    half = HALF * np.array([each.ink.width for each in strokes])[owners]
    margin = half + BULGE * np.maximum.reduceat(_steps(places, lengths), starts)
    low = np.minimum(np.minimum.reduceat(places, starts, 1), beyond) - margin
    high = np.maximum(np.maximum.reduceat(places, starts, 1), beyond) + margin
    boxes = np.concatenate([low, high]).T.copy()
    _hold_areas(boxes, strokes, np.cumsum(counts))
    return boxes, counts


def _hold_areas(boxes: Floats, strokes: Sequence[Stroke], ends: Counts) -> None:
    """Of what is filled inside, every span's box holds all of it."""
    for i in (i for i, stroke in enumerate(strokes) if surrounds(stroke.ink)):
        rows = slice(int(ends[i - 1]) if i else 0, int(ends[i]))
        boxes[rows] = surrounding(boxes[rows])


def box_of(strokes: Sequence[Stroke]) -> QRectF:
    """The box of the lines of strokes and their width, page units; empty without any."""
    return boxes_of(strokes)[0]


def around(places: Floats) -> QRectF:
    """The box around places (m, 2 or more), at least a little wide and high."""
    across, down = places[:, 0], places[:, 1]  # one by one: much quicker than along an axis
    left, top = float(across.min()), float(down.min())
    right, bottom = float(across.max()), float(down.max())
    tiny = math.ulp(max(abs(left), abs(top), 1.0)) * 4
    return QRectF(left, top, max(right - left, tiny), max(bottom - top, tiny))


class Ahead:
    """Where the strokes of a large drawing lie, worked out before the window is to show it.

    Whoever reads it does so on its own thread. Of the last drawing, until its boxes are taken.
    """

    def __init__(self) -> None:
        self._known: tuple[Sequence[Stroke], Floats, Counts] | None = None

    def work_out(self, strokes: Sequence[Stroke]) -> None:
        """Have the boxes of these strokes ready."""
        self._known = strokes, *span_boxes(strokes)

    def boxes(self, strokes: Sequence[Stroke]) -> tuple[Floats, Counts]:
        """What `span_boxes` says of these strokes."""
        known, self._known = self._known, None
        if known and len(known[0]) == len(strokes) and all(map(is_, known[0], strokes)):
            return known[1:]
        self._known = known
        return span_boxes(strokes)


AHEAD = Ahead()


class StrokeIndex:
    """The strokes of a drawing in painting order, and which of them may be seen where."""

    def __init__(self, strokes: tuple[Stroke, ...] = ()) -> None:
        self._begin(strokes)

    def _begin(self, strokes: tuple[Stroke, ...]) -> None:
        self.strokes = strokes
        boxes, counts = AHEAD.boxes(strokes)
        self._boxes, self._counts = Rows(boxes), Rows(counts)
        self._owners = Rows(np.repeat(np.arange(len(strokes)), counts))

    def change(self, runs: Sequence[Run], strokes: tuple[Stroke, ...]) -> None:
        """Become the index of these strokes, in which the runs took the place of old ones."""
        if [each[:2] for each in runs] == [(0, len(self.strokes))]:  # nothing stays
            self._begin(strokes)
            return
        boxes, counts = span_boxes([each for run in runs for each in run.strokes])
        before, self.strokes = len(self.strokes), strokes
        if [run.start for run in runs] == [before]:
            self._boxes.extend(boxes)
            self._owners.extend(np.repeat(np.arange(before, len(strokes)), counts))
            self._counts.extend(counts)
            return
        bounds = [(run.start, run.stop) for run in runs]
        taken = np.cumsum([0, *(len(run.strokes) for run in runs)])
        rows = np.concatenate([[0], np.cumsum(self._counts.used)])  # at which each stroke begins
        fresh = np.concatenate([[0], np.cumsum(counts)])
        self._boxes.replace([(rows[a], rows[b]) for a, b in bounds], boxes, fresh[taken])
        self._counts.replace(bounds, counts, taken)
        self._owners = Rows(np.repeat(np.arange(len(strokes)), self._counts.used))

    def bounds(self) -> QRectF:
        """The box around all ink; empty without any."""
        return rectangle(self._boxes.used) if len(self._boxes.used) else QRectF()

    def meeting(self, boxes: Floats) -> list[Stroke]:
        """Strokes of which a span's box meets one of `boxes` (k, 4), in painting order."""
        known = self._boxes.used
        if not len(boxes) or not len(known):
            return []
        near = np.flatnonzero(_meet(known, surrounding(boxes)))
        if len(boxes) > 1 and len(near):
            candidates = known[near]
            near = near[np.any([_meet(candidates, box) for box in boxes], axis=0)]
        owners = self._owners.used[near]  # in ascending order
        first = np.flatnonzero(np.diff(owners, prepend=-1))
        return [self.strokes[owner] for owner in owners[first].tolist()]


class Rows:
    """An array that grows at its end without being copied each time."""

    def __init__(self, rows: NDArray[Any]) -> None:
        self._room, self._count = rows, len(rows)

    @property
    def used(self) -> NDArray[Any]:
        """The rows, a view."""
        return self._room[: self._count]

    def extend(self, rows: NDArray[Any]) -> None:
        """Put rows at the end."""
        count = self._count + len(rows)
        if count > len(self._room):
            room = np.empty((2 * count, *self._room.shape[1:]), self._room.dtype)
            room[: self._count] = self.used
            self._room = room
        self._room[self._count : count] = rows
        self._count = count

    def replace(self, bounds: Sequence[tuple[int, int]], rows: NDArray[Any], ends: Counts) -> None:
        """Put rows in the place of those within bounds, which are in order; ends: how many of the
        rows are in the place of which, added up, from 0 on."""
        used, kept = self.used, [0, *chain.from_iterable(bounds), self._count]
        parts = [used[start:stop] for start, stop in zip(kept[::2], kept[1::2], strict=True)]
        new = [rows[start:stop] for start, stop in pairwise(ends.tolist())]
        self._room = np.concatenate(
            [parts[0], *chain.from_iterable(zip(new, parts[1:], strict=True))]
        )
        self._count = len(self._room)


def rectangle(boxes: Floats) -> QRectF:
    """The box around boxes (k, 4), k >= 1, as Qt has it."""
    left, top, right, bottom = surrounding(boxes).tolist()
    return QRectF(left, top, right - left, bottom - top)


def surrounding(boxes: Floats) -> Floats:
    """The one box (4,) around boxes (k, 4), k >= 1."""
    return np.concatenate([boxes[:, :2].min(axis=0), boxes[:, 2:].max(axis=0)])


def _meet(boxes: Floats, box: Floats) -> NDArray[np.bool_]:
    across: NDArray[np.bool_] = (boxes[:, 0] <= box[2]) & (boxes[:, 2] >= box[0])
    down: NDArray[np.bool_] = (boxes[:, 1] <= box[3]) & (boxes[:, 3] >= box[1])
    return np.logical_and(across, down)
