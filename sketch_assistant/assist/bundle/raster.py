"""What a recogniser looks at: a small picture of what the pen did, in eight channels.

Drawn here for the application and for training alike, so that both see the same.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ...sketch.encoding import Floats32, Reals

# Ink, when (0 first, 1 last), the direction's cosine and sine, those of twice the direction (which
# way a line lies, whichever way it was drawn), ends of lines, points.
CHANNELS = 8
MARGIN = 1.0  # cells left free on the longer side
STEP = 0.6  # cells between two samples of a line, at most
_NOTHING = 1e-6

Indices = NDArray[np.int64]


@dataclass(frozen=True)
class Points:
    """Drawings end to end. places (p, 2); drawn (p,): whether ink leads here from the point
    before; owner (p,): whose point it is, ascending from 0 to count - 1, each at least once."""

    places: Reals
    drawn: NDArray[np.bool_]
    owner: Indices
    count: int


def points_of(drawings: Sequence[Sequence[Reals]]) -> Points:
    """The points of drawings, each lines [(n, 2)…]; one without a point counts as a dot."""
    dot = [np.zeros((1, 2))]
    whole = [[line for line in lines if len(line)] or dot for lines in drawings]
    lines = [line for each in whole for line in each]
    lengths = np.array([len(line) for line in lines], dtype=np.int64)
    drawn = np.ones(int(lengths.sum()), dtype=np.bool_)
    drawn[np.cumsum(lengths) - lengths] = False
    owner = np.repeat(np.arange(len(whole)), [sum(map(len, each)) for each in whole])
    return Points(np.concatenate(lines or dot)[: len(drawn)], drawn, owner, len(whole))


def raster(points: Points, side: int) -> Floats32:
    """(n, 8, side, side): each drawing centred, its longer side filling the picture, so that size
    and place do not matter. Lines are antialiased by sharing each sample among four cells."""
    cells = points.count * side * side
    if not points.count:
        return np.zeros((0, CHANNELS, side, side), dtype=np.float32)
    places = _fitted(points, side)
    picture = np.empty((CHANNELS, cells), dtype=np.float32)
    _draw_lines(picture, places, points, side)
    _draw_points(picture, places, points, side)
    shape = (CHANNELS, points.count, side, side)
    return np.ascontiguousarray(picture.reshape(shape).transpose(1, 0, 2, 3))


def _fitted(points: Points, side: int) -> Floats32:
    """Places in cells."""
    starts = np.searchsorted(points.owner, np.arange(points.count))
    low = np.minimum.reduceat(points.places, starts)
    high = np.maximum.reduceat(points.places, starts)
    longer = np.maximum((high - low).max(axis=1), _NOTHING)
    scale = ((side - 1 - 2 * MARGIN) / longer)[points.owner, None]
    centred = (points.places - ((low + high) / 2)[points.owner]) * scale
    return np.asarray(centred + (side - 1) / 2, dtype=np.float32)


def _draw_lines(picture: Floats32, places: Floats32, points: Points, side: int) -> None:
    """Channels 0 to 5: ink, and the mean over each cell's ink of when and which way."""
    ends = np.flatnonzero(points.drawn)
    start, step, owner = places[ends - 1], places[ends] - places[ends - 1], points.owner[ends]
    length = np.sqrt((step * step).sum(axis=1)) + np.float32(_NOTHING)
    pieces = np.ceil(length / STEP).astype(np.int64)
    line = np.repeat(np.arange(len(ends)), pieces)
    nth = np.arange(len(line)) - np.repeat(np.cumsum(pieces) - pieces, pieces)
    along = ((nth + 0.5) / pieces[line]).astype(np.float32)
    begun, share = _times(length, owner, points.count)
    cos, sin = (step / length[:, None]).T
    cells, shares = _corners(start[line] + along[:, None] * step[line], owner[line], side)
    shares *= (length / pieces).astype(np.float32)[line]
    values = ((begun[line] + along * share[line]), cos, sin, cos * cos - sin * sin, 2 * cos * sin)
    ink = np.bincount(cells.ravel(), shares.ravel(), picture.shape[1])
    picture[0] = np.minimum(ink, 1.0)
    mean = picture[0] / np.maximum(ink, _NOTHING)
    for channel, value in enumerate(values, 1):
        each = value if channel == 1 else value[line]
        picture[channel] = np.bincount(cells.ravel(), (shares * each).ravel(), len(mean)) * mean


def _times(length: Floats32, owner: Indices, count: int) -> tuple[Floats32, Floats32]:
    """When each piece of ink begins and how long it takes, as shares of its drawing's ink."""
    total = np.bincount(owner, length, count)
    gone = np.cumsum(length, dtype=np.float64) - length - (np.cumsum(total) - total)[owner]
    return (gone / total[owner]).astype(np.float32), (length / total[owner]).astype(np.float32)


def _draw_points(picture: Floats32, places: Floats32, points: Points, side: int) -> None:
    """Channels 6 and 7: the ends of lines, and all points."""
    first = ~points.drawn
    ends = first | np.append(first[1:], True)
    cells, shares = _corners(places, points.owner, side)
    for channel, (c, s) in enumerate(((cells[:, ends], shares[:, ends]), (cells, shares)), 6):
        picture[channel] = np.minimum(np.bincount(c.ravel(), s.ravel(), picture.shape[1]), 1.0)


def _corners(at: Floats32, owner: Indices, side: int) -> tuple[Indices, NDArray[Any]]:
    """The four cells around each place and their shares of it, (4, p) each."""
    whole = np.clip(at.astype(np.int64), 0, side - 2)
    x, y = (at - whole).astype(np.float32).T
    base = owner * (side * side) + whole[:, 1] * side + whole[:, 0]
    cells = np.stack([base, base + 1, base + side, base + side + 1])
    return cells, np.stack([(1 - x) * (1 - y), x * (1 - y), (1 - x) * y, x * y])
