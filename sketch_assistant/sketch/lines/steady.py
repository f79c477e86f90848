"""Steady a drawing without a model: the person's own lines, as a calm hand would have drawn them.

Each line loses its tremor and keeps its corners; what is nearly straight becomes straight, what is
nearly round a circle or an ellipse; what nearly closes closes, and ends that nearly meet meet. How
nearly says the tremor of the drawing itself: nothing of this moves a line farther than that did.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from ..document import Exchange, Floats, Stroke
from ..watched import passed
from .chamfer import evenly
from .fairing import FARTHEST, across, all_faired
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
APART = 1.4  # times the tremor of each: how far it takes two ends apart
SHAPED = 0.5  # times the tremor: how far from a fair line the shape may be that was meant
SOME = 200  # lines that are made fair together
FAIR = 0.7  # of all the work is that
# How far the hand trembles both ways, by how far it is to the side of its line in the mean. Chosen
# on validation drawings; a Gaussian cloud is 1.57 times as far from its middle.
BOTH_WAYS = 1.25


@dataclass
class _Line:
    """A stroke at work. points (n, 5); ink: half of its width."""

    points: Floats
    ink: float
    fixed: bool = False  # a dot, or too small to have a tremor
    closed: bool = False


def steady(strokes: Sequence[Stroke]) -> Exchange:
    """What takes the strokes' places, one line for one; pressure, tilt, time, colour and width
    carry over. All strokes together say how large the drawing is. May be watched."""
    if not strokes:
        return ()
    size = _size(strokes)
    lines = [_prepared(stroke, size) for stroke in strokes]
    moving = [line for line in lines if not line.fixed]
    tremor = _improve(moving, size)
    _meet(moving, len(lines), size, tremor)
    pairs = zip(strokes, lines, strict=True)
    return tuple((stroke, (_stroke(stroke, line),)) for stroke, line in pairs)


def part_way(exchange: Exchange, amount: float) -> Exchange:
    """What steadying gave, less of it: 0 as drawn to 1. May be watched."""
    return tuple((old, tuple(_towards(old, new, amount) for new in made)) for old, made in exchange)


def _towards(old: Stroke, new: Stroke, amount: float) -> Stroke:
    passed()
    if amount <= 0.0 or amount >= 1.0:
        return new if amount > 0.0 else old
    before = evenly(old.points, len(new))
    return new.along(before + amount * (new.points - before))


def _size(strokes: Sequence[Stroke]) -> float:
    """The longer side of all, but of a page of many small drawings not of the page: at most six
    times the middle stroke's."""
    boxes = np.array([stroke.bounds for stroke in strokes])
    whole = float(max(boxes[:, 2].max() - boxes[:, 0].min(), boxes[:, 3].max() - boxes[:, 1].min()))
    own = np.maximum(boxes[:, 2] - boxes[:, 0], boxes[:, 3] - boxes[:, 1])
    return min(whole, 6.0 * float(np.median(own))) if len(strokes) > 12 else whole


def _prepared(stroke: Stroke, size: float) -> _Line:
    passed()
    points = stroke.points
    if len(points) > MOST_POINTS:
        points = evenly(points, MOST_POINTS)
    small = float(np.ptp(points[:, :2], axis=0).max()) <= TINY * size
    return _Line(
        points, stroke.ink.width / 2.0, fixed=small or len(points) < 2 or _is_ruled(stroke, size)
    )


def _is_ruled(stroke: Stroke, size: float) -> bool:
    """Whether it was made of straight lines, not by a hand: it has no tremor."""
    if stroke.corners is None or not stroke.corners.all():
        return False
    sides = np.hypot(*np.diff(stroke.xy, axis=0).T)
    return float(np.median(sides)) >= SIDE * size


def _improve(lines: Sequence[_Line], size: float) -> float:
    """Each line by itself: a shape where it is one, else fair. The tremor of the drawing, in its
    units."""
    drawn = [line.points for line in lines]
    fair = _faired(drawn, size)
    tremor = _tremor(drawn, fair)
    rings = [i for i, line in enumerate(lines) if _closes(line, fair[i], size, tremor)]
    for i in rings:
        drawn[i] = closed(evenly(drawn[i], max(len(drawn[i]), FEWEST_OF_A_LOOP)))
        lines[i].closed = True
    for i, ring in zip(rings, _faired([drawn[i] for i in rings], size), strict=True):
        fair[i] = ring
    for i, line in enumerate(lines):
        line.points = _shaped(drawn[i], fair[i], line.closed, tremor)
        passed(FAIR + (1.0 - FAIR) * i / len(lines))
    return tremor


def _faired(lines: Sequence[Floats], size: float) -> list[Floats]:
    made: list[Floats] = []
    for start in range(0, len(lines), SOME):
        passed(FAIR * start / len(lines))
        made += all_faired(lines[start : start + SOME], size)
    return made


def _tremor(drawn: Sequence[Floats], fair: Sequence[Floats]) -> float:
    """How far the hand's points are from those of the fair lines, in the mean."""
    pairs = zip(drawn, fair, strict=True)
    gaps = [across(a[:, :2], b[:, :2]) for a, b in pairs if a is not b]
    return BOTH_WAYS * float(np.mean(np.concatenate(gaps))) if gaps else 0.0


def _closes(line: _Line, fair: Floats, size: float, tremor: float) -> bool:
    """Whether its ends were meant to meet, and are, drawn or without their tremor, no farther apart
    than it takes them, or than ink is wide, which nobody sees. fair: without its tremor."""
    drawn, calm = (float(np.hypot(*(each[0] - each[-1])[:2])) for each in (line.points, fair))
    near = min(drawn, calm) <= 2.0 * max(APART * tremor, line.ink)
    return near and nearly_closed(line.points[:, :2], LITTLE * size)


def _shaped(drawn: Floats, fair: Floats, ring: bool, tremor: float) -> Floats:
    """The fair line (m, 5), or the shape that it is no farther from than the hand trembled."""
    if ring:
        shape = round_shape(drawn[:, :2], fair[:, :2])
        if shape is None or not _within(shape.distances(fair[:, :2]), SHAPED * tremor):
            return fair
        return rounded(fair, shape)
    if off_straight(fair[:, :2]) <= STRAIGHT:
        straight = straightened(fair)
        if _within(np.hypot(*(straight - fair)[:, :2].T), SHAPED * tremor):
            return straight
    return fair


def _within(gaps: Floats, tremor: float) -> bool:
    return bool(gaps.mean() <= tremor and gaps.max() <= FARTHEST * tremor)


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


def _meet(lines: Sequence[_Line], count: int, size: float, tremor: float) -> None:
    """Ends that nearly meet another end, or a line, go there."""
    free = [line for line in lines if not line.closed]
    reach = [max(APART * tremor, line.ink) for line in free]
    met = set()
    for i, end, j, other_end in meeting_ends([line.points for line in free], size):
        ends = free[i].points[end, :2], free[j].points[other_end, :2]
        if np.hypot(*(ends[0] - ends[1])) > reach[i] + reach[j]:
            continue
        for place, side in ((i, end), (j, other_end)):
            free[place].points = bent_to(free[place].points, side, (ends[0] + ends[1]) / 2.0)
            met.add((place, side))
    if count > 60:
        return
    for place, line in enumerate(free):
        others = [each.points for each in lines if each is not line]
        for end in (0, -1):
            target = None if (place, end) in met else touched(line.points, end, others, size)
            if target is not None and np.hypot(*(target - line.points[end, :2])) <= reach[place]:
                line.points = bent_to(line.points, end, target)


def _stroke(stroke: Stroke, line: _Line) -> Stroke:
    passed()
    if line.fixed or line.points is stroke.points:
        return stroke
    points = line.points
    points[:, 2] = np.clip(points[:, 2], 0.0, 1.0)
    points[:, 4] = np.maximum.accumulate(points[:, 4])
    return stroke.along(points)
