"""Lines pushed or smoothed where a brush passes: fully in its middle, less towards its rim.

Both keep all that the pen reported but where it was; ends that meet stay together, because what is
at one place moves alike.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from ..alongside import redrawn
from ..document import Exchange, Floats, Stroke
from ..lines.centreline import Indices, Samples, subdivided
from ..lines.clip import at
from ..lines.pieces import corners_of
from .end_to_end import Lines, joined, line_of

_FINE = 1 / 4  # of the radius: a step that bends smoothly
_COARSE = 2 / 3  # of the radius: a step that is as long is cut into fine ones
_AHEAD = 6.0  # radii: so far before the brush, so that it need not be done at every step
_STEP = 1 / 3  # of the radius: a longer way is pushed in several
_WINDOW = 0.4  # of the radius: along so much of a line either way its places are averaged
_MOST = 48  # pieces that a step is cut into
_BEND = 3  # points either side of a step that its curve may depend on


def pushed(strokes: Sequence[Stroke], start: Floats, end: Floats, radius: float) -> Exchange:
    """Those strokes that a brush moves which goes from start to end (2,), as they are then.

    radius: of the brush. All in canvas units.
    """
    if not strokes:
        return ()
    lines, moved = pushed_lines(joined(map(line_of, strokes)), start, end, radius)
    which = moved.tolist()
    made = redrawn(strokes, which, lines.points, lines.ends, lines.corners)
    return tuple((strokes[i], (new,)) for i, new in zip(which, made, strict=True))


def pushed_lines(lines: Lines, start: Floats, end: Floats, radius: float) -> tuple[Lines, Indices]:
    """The lines as a brush leaves them that goes from start to end (2,), and which it moves."""
    lines = _finer(lines, start, end, radius)
    moved = np.zeros(len(lines.points), dtype=bool)
    places = lines.points[:, :2].T.copy()
    for middle, step in steps(start, end, radius):
        force = felt(places, middle, radius)
        moved |= force > 0.0
        places += step[:, None] * force
    lines.points[:, :2] = places.T
    return lines, np.flatnonzero(np.logical_or.reduceat(moved, lines.starts))


def smoothed(strokes: Sequence[Stroke], middle: Floats, radius: float, amount: float) -> Exchange:
    """Those strokes that a brush at a place (2,) makes smoother; their ends and corners stay.

    amount: 0 to 1, of the way that its middle takes them to the mean of their surroundings.
    """
    made = []
    for stroke in strokes:
        force = amount * felt(stroke.xy.T, middle, radius)
        if len(stroke) < 3 or not force.any():
            continue
        points = stroke.points.copy()
        points[:, :2] += force[:, None] * (_means(stroke, _WINDOW * radius) - stroke.xy)
        made.append((stroke, (replace(stroke, points=points),)))
    return tuple(made)


def steps(start: Floats, end: Floats, radius: float) -> list[tuple[Floats, Floats]]:
    """In which a brush goes from start to end (2,): where each begins, and how far it goes."""
    count = max(math.ceil(math.hypot(*(end - start)) / (_STEP * radius)), 1)
    step = (end - start) / count
    return [(start + i * step, step) for i in range(count)]


def felt(places: Floats, middle: Floats, radius: float) -> Floats:
    """How much of a brush is felt at places (2, …): 1 in its middle, 0 from its rim on."""
    x, y = places[0] - middle[0], places[1] - middle[1]
    force: Floats = np.maximum(1.0 - (x * x + y * y) / radius**2, 0.0) ** 2
    return force


def _finer(lines: Lines, start: Floats, end: Floats, radius: float) -> Lines:
    """With points put in near the brush's way, on the curve, so that they can bend there."""
    # Where the brush goes next, not where it has been: what it drags along is drawn out behind it,
    # and would be cut anew at every step.
    ahead = end + (end - start) * (_AHEAD * radius / max(float(np.hypot(*(end - start))), 1e-9))
    low, high = np.minimum(start, ahead) - radius, np.maximum(start, ahead) + radius
    x, y = lines.points[:, 0].copy(), lines.points[:, 1].copy()
    lengths = np.append(np.hypot(np.diff(x), np.diff(y)), 0.0)
    lengths[lines.ends - 1] = 0.0
    beside = np.maximum.reduce([low[0] - x, x - high[0], low[1] - y, y - high[1]])
    near = np.minimum(beside, np.append(beside[1:], np.inf)) <= lengths
    near &= lengths > _COARSE * radius
    if not near.any():
        return lines
    counts = np.ones(len(x), dtype=np.intp)
    counts[near] = np.clip(np.ceil(lengths[near] / (_FINE * radius)), 1.0, _MOST)
    return _cut_finer(lines, counts)


def _cut_finer(lines: Lines, counts: Indices) -> Lines:
    """With so many pieces after each point (m,), 1 after the last one of each line. A piece bends
    as its neighbours do, and no more of the line is looked at."""
    cut = np.flatnonzero(counts > 1)
    around = (cut[:, None] + np.arange(-_BEND, _BEND + 2)).ravel()
    beside = np.zeros(len(counts), dtype=bool)
    beside[np.clip(around, 0, len(counts) - 1)] = True
    looked = np.flatnonzero(beside)
    last = np.isin(looked, lines.ends - 1) | np.append(np.diff(looked) > 1, True)
    lone = last & np.append(True, last[:-1])  # of a neighbouring line
    looked, last = looked[~lone], last[~lone]
    some = lines.points[looked]
    line = Samples(some[:, 0] + 1j * some[:, 1], np.arange(float(len(some))), lines.corners[looked])
    inner = np.where(last, 1, counts[looked])
    fine = subdivided(line, inner[:-1], np.flatnonzero(last[:-1]))
    fresh = fine.widths % 1.0 > 0.0
    points = np.repeat(lines.points, counts, axis=0)
    corners = np.repeat(lines.corners, counts)
    where = np.ones(len(points), dtype=bool)
    where[np.cumsum(counts) - counts] = False  # what is new among the points
    points[where] = at(some, fine.widths[fresh])
    points[where, 0], points[where, 1] = fine.places.real[fresh], fine.places.imag[fresh]
    corners[where] = False
    return Lines(points, np.cumsum(counts)[lines.ends - 1], corners)


def _means(stroke: Stroke, window: float) -> Floats:
    """The mean place (n, 2) of each point's surroundings on its line, so far either way, but not
    beyond an end or a corner."""
    steps = np.hypot(*np.diff(stroke.xy, axis=0).T)
    along = np.concatenate([[0.0], np.cumsum(steps)])
    fixed = corners_of(stroke).copy()
    fixed[[0, -1]] = True
    stops = along[fixed]
    after = np.clip(np.searchsorted(stops, along), 1, len(stops) - 1)
    reach = np.minimum(np.abs(stops[after] - along), np.abs(along - stops[after - 1]))
    reach = np.minimum(reach, window)
    reach[fixed] = 0.0
    middles = (stroke.xy[1:] + stroke.xy[:-1]) / 2.0
    summed = np.vstack([np.zeros(2), np.cumsum(middles * steps[:, None], axis=0)])
    far, back = along + reach, along - reach
    means = np.array(stroke.xy)
    wide = reach > 1e-9
    for axis in (0, 1):
        values = _integral(summed[:, axis], stroke.xy[:, axis], along, far)
        values -= _integral(summed[:, axis], stroke.xy[:, axis], along, back)
        means[wide, axis] = values[wide] / (2.0 * reach[wide])
    return means


def _integral(summed: Floats, values: Floats, along: Floats, upto: Floats) -> Floats:
    """The integral of a piecewise linear function up to places on the line."""
    piece = np.clip(np.searchsorted(along, upto, side="right") - 1, 0, len(along) - 2)
    gone = upto - along[piece]
    ends = np.interp(upto, along, values)
    made: Floats = summed[piece] + gone * (values[piece] + ends) / 2.0
    return made
