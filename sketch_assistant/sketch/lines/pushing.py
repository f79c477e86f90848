"""Lines pushed or smoothed where a brush passes: fully in its middle, less towards its rim.

Both keep all that the pen reported but where it was; ends that meet stay together, because what is
at one place moves alike.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from ..document import Exchange, Floats, Stroke
from .centreline import Indices, Samples, subdivided
from .clip import at
from .pieces import corners_of

_FINE = 1 / 4  # of the radius: a step that bends smoothly
_COARSE = 2 / 3  # of the radius: a step that is as long is cut into fine ones
_AHEAD = 6.0  # radii: so far before the brush, so that it need not be done at every step
_STEP = 1 / 3  # of the radius: a longer way is pushed in several
_WINDOW = 0.4  # of the radius: along so much of a line either way its places are averaged
_MOST = 48  # pieces that a step is cut into


def pushed(strokes: Sequence[Stroke], start: Floats, end: Floats, radius: float) -> Exchange:
    """Those strokes that a brush moves which goes from start to end (2,), as they are then.

    radius: of the brush. All in canvas units.
    """
    if not strokes:
        return ()
    count = max(math.ceil(math.hypot(*(end - start)) / (_STEP * radius)), 1)
    step = (end - start) / count
    fine = _finer(strokes, start, end, radius)
    xy = np.concatenate([each.xy for each in fine])
    before = xy.copy()
    for i in range(count):
        xy += _felt(xy, start + i * step, radius)[:, None] * step
    moved = (xy != before).any(axis=1)
    made, last = [], 0
    for old, stroke in zip(strokes, fine, strict=True):
        first, last = last, last + len(stroke)
        if moved[first:last].any():
            points = stroke.points.copy()
            points[:, :2] = xy[first:last]
            made.append((old, (replace(stroke, points=points),)))
    return tuple(made)


def smoothed(strokes: Sequence[Stroke], middle: Floats, radius: float, amount: float) -> Exchange:
    """Those strokes that a brush at a place (2,) makes smoother; their ends and corners stay.

    amount: 0 to 1, of the way that its middle takes them to the mean of their surroundings.
    """
    made = []
    for stroke in strokes:
        felt = amount * _felt(stroke.points, middle, radius)
        if len(stroke) < 3 or not felt.any():
            continue
        points = stroke.points.copy()
        points[:, :2] += felt[:, None] * (_means(stroke, _WINDOW * radius) - stroke.xy)
        made.append((stroke, (replace(stroke, points=points),)))
    return tuple(made)


def _felt(points: Floats, middle: Floats, radius: float) -> Floats:
    """How much of a brush is felt at points (n, 2 or more): 1 in its middle, 0 from its rim on."""
    away = ((points[:, :2] - middle) ** 2).sum(axis=1) / radius**2
    felt: Floats = np.maximum(1.0 - away, 0.0) ** 2
    return felt


def _finer(strokes: Sequence[Stroke], start: Floats, end: Floats, radius: float) -> list[Stroke]:
    """With points put in near the brush's way, on the curve, so that they can bend there."""
    xy = np.concatenate([each.xy for each in strokes])
    ends = np.cumsum([len(each) for each in strokes])
    lengths = np.append(np.hypot(*np.diff(xy, axis=0).T), 0.0)
    lengths[ends - 1] = 0.0
    # Where the brush goes next, not where it has been: what it drags along is drawn out behind it,
    # and would be cut anew at every step.
    ahead = end + (end - start) * (_AHEAD * radius / max(float(np.hypot(*(end - start))), 1e-9))
    low, high = np.minimum(start, ahead) - radius, np.maximum(start, ahead) + radius
    beside = np.maximum(low - xy, xy - high).max(axis=1)
    near = np.minimum(beside, np.append(beside[1:], np.inf)) <= lengths
    near &= lengths > _COARSE * radius
    counts = np.where(near, np.ceil(lengths / (_FINE * radius)), 1.0)
    counts = np.clip(counts, 1.0, _MOST).astype(np.intp)
    coarse = set(np.searchsorted(ends, np.flatnonzero(counts > 1), side="right").tolist())
    starts = (ends - [len(each) for each in strokes]).tolist()
    some = sorted(coarse)
    pieces = [counts[starts[i] : starts[i] + len(strokes[i])] for i in some]
    cut = dict(zip(some, _cut_finer([strokes[i] for i in some], pieces), strict=True))
    return [cut.get(i, each) for i, each in enumerate(strokes)]


def _cut_finer(strokes: Sequence[Stroke], counts: Sequence[Indices]) -> list[Stroke]:
    """With so many pieces after each point (n,) of each but its last, where there is 1: all at
    once, for each alone takes many times as long."""
    if not strokes:
        return []
    points = np.concatenate([each.points for each in strokes])
    ends = np.cumsum([len(each) for each in strokes])
    corners = np.concatenate([corners_of(each) for each in strokes])
    line = Samples(points[:, 0] + 1j * points[:, 1], np.arange(float(len(points))), corners)
    every = np.concatenate(counts)[:-1]
    fine = subdivided(line, every, ends[:-1] - 1)
    made = at(points, fine.widths)
    made[:, 0], made[:, 1] = fine.places.real, fine.places.imag
    marks = fine.corners if fine.corners is not None else np.zeros(len(made), dtype=bool)
    bounds = np.append(0, np.cumsum(every))[ends[:-1]]
    parts = zip(strokes, np.split(made, bounds), np.split(marks, bounds), strict=True)
    return [
        replace(each, points=own, corners=None if each.corners is None else sharp)
        for each, own, sharp in parts
    ]


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
