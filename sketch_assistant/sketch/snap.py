"""What a stroke becomes whose end is held still: a line, circle, ellipse or polygon."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import numpy as np

from .chamfer import evenly, length_of
from .corners import corners
from .document import Floats, Marks, Stroke
from .fairing import faired
from .joins import closed, nearly_closed
from .shapes import off_straight
from .steady import round_shape, rounded

STRAIGHT = 0.09  # off the chord, of its length: who holds a line wants it straight
LEVEL = 3.5  # degrees from level, upright or diagonal that become exactly that
SIDES = range(3, 9)  # of a polygon
BENT = 0.07  # of a side's length: how far it may bow
SHORTEST_SIDE = 0.12  # of the size
SQUARE = 12.0  # degrees: four corners this near to right ones make a rectangle


def snapped(stroke: Stroke) -> Stroke | None:
    """The stroke as the shape that it is like; None where it is like none. Pressure, time and style
    carry over."""
    size = float(np.ptp(stroke.xy, axis=0).max())
    if len(stroke) < 3 or size <= 0.0:
        return None
    points = evenly(stroke.points, int(np.clip(len(stroke), 64, 240)))
    if off_straight(points[:, :2]) <= STRAIGHT:
        return stroke.along(_level(points))
    if not nearly_closed(points[:, :2]):
        return None
    points = closed(points)
    calm = faired(points, size)
    shape = round_shape(points[:, :2], calm[:, :2])
    if shape is not None:
        return stroke.along(rounded(points, shape))
    found = _polygon(points, calm, size)
    return None if found is None else replace(stroke, points=found[0], corners=found[1])


def _level(points: Floats) -> Floats:
    """The straight line from the first point, turned to the nearest eighth of a turn where it is
    nearly there."""
    chord = points[-1, :2] - points[0, :2]
    angle, length = float(np.degrees(np.arctan2(chord[1], chord[0]))), float(np.hypot(*chord))
    eighth = round(angle / 45.0) * 45.0
    angle = np.radians(eighth if abs(angle - eighth) <= LEVEL else angle)
    made = points.copy()
    end = points[0, :2] + length * np.array([np.cos(angle), np.sin(angle)])
    made[:, :2] = np.linspace(points[0, :2], end, len(points))
    return made


def _polygon(points: Floats, calm: Floats, size: float) -> tuple[Floats, Marks] | None:
    """Straight sides between the corners of a closed line (n, 5), beside it the same without its
    tremor, and which points are the corners; None where its sides bow."""
    sharp = corners(calm[:, :2], length_of(calm) / (len(calm) - 1), size, 0.07)
    marks = calm[sharp, :2]
    if len(marks) > 3 and _is_straight_on(marks[-2], marks[0], marks[1]):
        sharp, marks = sharp[1:-1], marks[1:-1]  # it began in the middle of a side
        marks = np.vstack([marks, marks[:1]])
        calm = np.vstack([calm[sharp[0] :], calm[1 : sharp[0] + 1]])
        sharp = [each - sharp[0] for each in sharp] + [len(calm) - 1]
    if len(marks) - 1 not in SIDES:
        return None
    for (a, b), (i, j) in zip(pairwise(marks), pairwise(sharp), strict=True):
        if np.hypot(*(b - a)) < SHORTEST_SIDE * size or off_straight(calm[i : j + 1, :2]) > BENT:
            return None
    marks = _squared(marks)
    made = evenly(points, len(calm))
    made[:, :2] = np.vstack(
        [
            np.linspace(a, b, j - i + 1)[:-1]
            for (a, b), (i, j) in zip(pairwise(marks), pairwise(sharp), strict=True)
        ]
        + [marks[-1:]]
    )
    return made, np.isin(np.arange(len(made)), sharp)


def _is_straight_on(before: Floats, here: Floats, after: Floats) -> bool:
    one, other = here - before, after - here
    turn = np.degrees(np.arctan2(one[0] * other[1] - one[1] * other[0], one @ other))
    return bool(abs(turn) < 30.0)


def _squared(marks: Floats) -> Floats:
    """Four corners (5, 2) that are nearly right become those of a rectangle, level where it nearly
    is; others stay."""
    if len(marks) != 5:
        return marks
    sides = np.diff(marks, axis=0)
    following = np.roll(sides, -1, axis=0)
    cross = sides[:, 0] * following[:, 1] - sides[:, 1] * following[:, 0]
    turns = np.degrees(np.arctan2(np.abs(cross), (sides * following).sum(axis=1)))
    if np.abs(turns - 90.0).max() > SQUARE:
        return marks
    across, down = (sides[0] - sides[2]) / 2.0, (sides[1] - sides[3]) / 2.0
    angle = float(np.degrees(np.arctan2(across[1], across[0])))
    right = round(angle / 90.0) * 90.0
    angle = np.radians(right if abs(angle - right) <= 2 * LEVEL else angle)
    unit = np.array([np.cos(angle), np.sin(angle)])
    normal = np.array([-unit[1], unit[0]]) * np.sign(unit[0] * down[1] - unit[1] * down[0])
    wide, high = float(np.hypot(*across)), float(np.hypot(*down))
    middle = marks[:4].mean(axis=0)
    first = middle - unit * wide / 2.0 - normal * high / 2.0
    made = np.array(
        [first, first + unit * wide, first + unit * wide + normal * high, first + normal * high]
    )
    return np.vstack([made, made[:1]])
