"""What a stroke becomes whose end is held still: a line, circle, ellipse or polygon."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from ..document import Floats, Stroke
from .chamfer import evenly
from .fairing import faired
from .joins import closed, nearly_closed
from .polygon import polygon
from .shapes import off_straight
from .steady import round_shape, rounded

STRAIGHT = 0.09  # off the chord, of its length: who holds a line wants it straight
LEVEL = 3.5  # degrees from level, upright or diagonal that become exactly that


def snapped(stroke: Stroke) -> Stroke | None:
    """The stroke as the shape that it is like, a polygon with its corners; None where it is like
    none. Pressure, time and style carry over."""
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
    found = polygon(points, calm, size)
    return None if found is None else replace(stroke, points=found[0], corners=found[1])


def towards(stroke: Stroke, shape: Stroke, amount: float) -> Stroke:
    """The stroke on its way to the shape it snaps to: 0 as drawn, 1 the shape."""
    if amount <= 0.0 or amount >= 1.0:
        return shape if amount > 0.0 else stroke
    before = evenly(stroke.points, len(shape))
    if np.allclose(shape.xy[0], shape.xy[-1]):
        before = _begun_alike(closed(before), shape.xy)
    return replace(shape, points=before + amount * (shape.points - before))


def _begun_alike(ring: Floats, other: Floats) -> Floats:
    """The closed line (n, 5) from where it lies best on another (n, 2)."""
    ring = evenly(ring, len(other))
    open_ = ring[:-1]
    gaps = [
        float(np.hypot(*(np.roll(open_[:, :2], -shift, axis=0) - other[:-1]).T).sum())
        for shift in range(len(open_))
    ]
    made = np.roll(open_, -int(np.argmin(gaps)), axis=0)
    made[:, 2:] = open_[:, 2:]  # time and pressure run from the start of what is drawn
    return np.vstack([made, made[:1] * [1, 1, 0, 0, 0] + ring[-1:] * [0, 0, 1, 1, 1]])


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
