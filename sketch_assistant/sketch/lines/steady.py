"""Steady a drawing without a model: the person's own lines, as a calm hand would have drawn them.

Each line loses its tremor and keeps its corners; what is nearly straight becomes straight, what is
nearly round a circle or an ellipse; what nearly closes closes, and ends that nearly meet meet.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from ..document import Exchange, Floats, Stroke
from .chamfer import evenly
from .fairing import faired
from .joins import bent_to, closed, meeting_ends, nearly_closed, touched
from .shapes import Ellipse, ellipse_through, off_straight

STRAIGHT = 0.022  # largest distance from the chord, of its length
ROUND, ROUND_MEAN = 0.10, 0.035  # largest and mean distance from an ellipse, of its mean half axis
TREMBLES = 3.0  # times the usual tremor: a hand is hardly ever further off
CIRCLE = 1.18  # a longer axis over the shorter one that is still a circle
LITTLE = 0.025  # of the drawing: a gap between the ends of a small ring
TINY = 0.02  # of the drawing: smaller strokes are dots and stay
SIDE = 0.04  # of the drawing: a polyline of longer sides was not drawn by a hand
MOST_POINTS = 4000  # of a stroke
FEWEST_OF_A_LOOP = 48  # points


@dataclass
class _Line:
    """A stroke at work. points (n, 5); size: what its tremor is measured against."""

    points: Floats
    fixed: bool = False  # a dot, or too small to have a tremor
    closed: bool = False


def steady(strokes: Sequence[Stroke], amount: float = 1.0) -> Exchange:
    """What takes the strokes' places, one line for one; pressure, tilt, time, colour and width
    carry over. amount: 0 as drawn to 1; all strokes together say how large the drawing is."""
    if not strokes:
        return ()
    size = _size(strokes)
    lines = [_prepared(stroke, size) for stroke in strokes]
    if amount > 0.0:
        for line in lines:
            _improve(line, size)
        _meet(lines, size)
    pairs = zip(strokes, lines, strict=True)
    return tuple((stroke, (_stroke(stroke, line, amount),)) for stroke, line in pairs)


def _size(strokes: Sequence[Stroke]) -> float:
    """The longer side of all, but of a page of many small drawings not of the page: at most six
    times the middle stroke's."""
    boxes = np.array([stroke.bounds for stroke in strokes])
    whole = float(max(boxes[:, 2].max() - boxes[:, 0].min(), boxes[:, 3].max() - boxes[:, 1].min()))
    own = np.maximum(boxes[:, 2] - boxes[:, 0], boxes[:, 3] - boxes[:, 1])
    return min(whole, 6.0 * float(np.median(own))) if len(strokes) > 12 else whole


def _prepared(stroke: Stroke, size: float) -> _Line:
    points = stroke.points
    if len(points) > MOST_POINTS:
        points = evenly(points, MOST_POINTS)
    small = float(np.ptp(points[:, :2], axis=0).max()) <= TINY * size
    return _Line(points, fixed=small or len(points) < 2 or _is_ruled(stroke, size))


def _is_ruled(stroke: Stroke, size: float) -> bool:
    """Whether it was made of straight lines, not by a hand: it has no tremor."""
    if stroke.corners is None or not stroke.corners.all():
        return False
    sides = np.hypot(*np.diff(stroke.xy, axis=0).T)
    return float(np.median(sides)) >= SIDE * size


def _improve(line: _Line, size: float) -> None:
    """The line by itself: a shape where it is one, else fair."""
    if line.fixed:
        return
    drawn = line.points
    line.closed = nearly_closed(drawn[:, :2], LITTLE * size)
    if line.closed:
        drawn = closed(evenly(drawn, max(len(drawn), FEWEST_OF_A_LOOP)))
    line.points = faired(drawn, size)
    shape = round_shape(drawn[:, :2], line.points[:, :2]) if line.closed else None
    if shape is not None:
        line.points = rounded(line.points, shape)
    elif off_straight(line.points[:, :2]) <= STRAIGHT:
        line.points = straightened(line.points)


def straightened(points: Floats) -> Floats:
    """The points (n, 5) on the straight line between the first and the last, each as far along as
    it was."""
    steps = np.hypot(*np.diff(points[:, :2], axis=0).T)
    along = np.concatenate([[0.0], np.cumsum(steps)]) / max(float(steps.sum()), 1e-12)
    made = points.copy()
    made[:, :2] = points[0, :2] + along[:, None] * (points[-1, :2] - points[0, :2])
    return made


def round_shape(drawn: Floats, fair: Floats) -> Ellipse | None:
    """The circle or ellipse that a closed line (n, 2) is meant to be; None for another shape.
    fair: the same line (m, 2) without its tremor, which a shape need not follow."""
    tremor = float(np.hypot(*(evenly(drawn, len(fair)) - fair).T).mean())
    even = evenly(drawn, 64)[:-1]
    found = ellipse_through(even)
    if found is None:
        return None
    if found.axes[0] <= CIRCLE * found.axes[1]:
        found = replace(found, axes=np.full(2, np.sqrt(found.axes.prod())))
    gaps, mean = found.distances(even), float(found.axes.mean())
    turned = abs(float(np.ptp(found.parameters(drawn)))) / (2.0 * np.pi)
    fits = gaps.max() <= np.hypot(ROUND * mean, TREMBLES * tremor)
    fits &= gaps.mean() <= np.hypot(ROUND_MEAN * mean, tremor)
    return found if fits and 0.8 <= turned <= 1.3 else None


def rounded(points: Floats, shape: Ellipse) -> Floats:
    """The closed line's points (n, 5) on the shape, once around from where it began."""
    turns = shape.parameters(points[:, :2])
    once = np.sign(turns[-1] - turns[0]) * 2.0 * np.pi
    made = evenly(points, max(len(points), 64))
    made[:, :2] = shape.at(turns[0] + np.linspace(0.0, once, len(made)))
    made[-1, :2] = made[0, :2]
    return made


def _meet(lines: list[_Line], size: float) -> None:
    """Ends that nearly meet another end, or a line, go there."""
    free = [line for line in lines if not line.fixed and not line.closed]
    met = set()
    for i, end, j, other_end in meeting_ends([line.points for line in free], size):
        middle = (free[i].points[end, :2] + free[j].points[other_end, :2]) / 2.0
        for place, side in ((i, end), (j, other_end)):
            free[place].points = bent_to(free[place].points, side, middle)
            met.add((place, side))
    if len(lines) > 60:
        return
    for place, line in enumerate(free):
        others = [each.points for each in lines if each is not line and not each.fixed]
        for end in (0, -1):
            target = None if (place, end) in met else touched(line.points, end, others, size)
            if target is not None:
                line.points = bent_to(line.points, end, target)


def _stroke(stroke: Stroke, line: _Line, amount: float) -> Stroke:
    if line.fixed or line.points is stroke.points:
        return stroke
    points = line.points
    if amount < 1.0:
        before = evenly(stroke.points, len(points))
        points = before + amount * (points - before)
    points[:, 2] = np.clip(points[:, 2], 0.0, 1.0)
    points[:, 4] = np.maximum.accumulate(points[:, 4])
    return stroke.along(points)
