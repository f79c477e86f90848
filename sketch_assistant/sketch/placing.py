"""Strokes at another place and size."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from .document import Stroke

Box = tuple[float, float, float, float]


def united(strokes: Sequence[Stroke]) -> Box:
    """left, top, right, bottom of all centre lines of at least one stroke, canvas units."""
    boxes = np.array([stroke.bounds for stroke in strokes])
    (left, top), (right, bottom) = boxes[:, :2].min(axis=0), boxes[:, 2:].max(axis=0)
    return float(left), float(top), float(right), float(bottom)


def moved(
    strokes: Sequence[Stroke],
    source: tuple[float, float],
    target: tuple[float, float],
    unit: float = 1.0,
) -> list[Stroke]:
    """The strokes with what was at source (canvas units) at target, `unit` times as large, their
    width too."""
    shift = np.array(target) - unit * np.array(source)
    made = []
    for stroke in strokes:
        points = stroke.points.copy()
        points[:, :2] = unit * points[:, :2] + shift
        made.append(replace(stroke, points=points, width=unit * stroke.width))
    return made
