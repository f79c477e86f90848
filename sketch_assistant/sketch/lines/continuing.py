"""Straight lines, and strokes that go on where they ended."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from ..document import Floats, Stroke
from .pieces import corners_of

STEP = 15.0  # degrees between the directions that a straight line snaps to


def straight(points: Floats, snaps: bool) -> Floats:
    """The straight line (2, 5) that a pen meant, which went along points (n, 5).

    It presses and leans all along as the pen mostly did. snaps: to the nearest multiple of 15
    degrees, as long as the pen is far in that direction.
    """
    start, end = points[0].copy(), points[-1].copy()
    start[2:4] = end[2:4] = np.median(points[:, 2:4], axis=0)
    away = complex(*(end[:2] - start[:2]))
    if snaps and away:
        step = np.radians(STEP)
        towards = np.exp(1j * step * np.round(np.angle(away) / step))
        along = towards * (away * np.conj(towards)).real
        end[:2] = start[:2] + np.array([along.real, along.imag])
    return np.array([start, end])


def continued(stroke: Stroke, end: int, more: Floats, sharp: bool = False) -> Stroke:
    """A stroke that goes on along points (n, 5), which begin where it ends.

    end: -1 for its last point; 0 for its first one, then it runs the other way from now on. sharp:
    whether what is added is straight, with a corner at the joint.
    """
    points, corners = stroke.points, corners_of(stroke)
    if end == 0:
        points, corners = points[::-1].copy(), corners[::-1]
        points[:, 4] = points[0, 4] - points[:, 4]
    added = more[1:] if len(more) > 1 else more
    added = added + np.array([0.0, 0.0, 0.0, 0.0, points[-1, 4] - more[0, 4]])
    marks = np.append(corners, np.full(len(added), sharp))
    marks[len(corners) - 1] |= sharp
    return replace(stroke, points=np.vstack([points, added]), corners=marks)


def end_near(strokes: Sequence[Stroke], at: Floats, reach: float) -> tuple[Stroke, int] | None:
    """The stroke that ends nearest to a place (2,), within reach of it, and which end; of ends at
    the same place that of the upper one. A dot has one end, a closed stroke none."""
    best, found = reach, None
    for stroke in strokes:
        first, last = stroke.xy[0], stroke.xy[-1]
        if len(stroke) > 1 and (first == last).all():
            continue
        for end in (0, -1):
            gap = float(np.hypot(*(stroke.xy[end] - at)))
            if gap <= best:
                best, found = gap, (stroke, end)
    return found
