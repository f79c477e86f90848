"""Strokes at another place and size."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from .document import Sketch, Stroke

ASIDE = 16.0  # canvas units, right and down
FILLED = 0.8  # of a page, at most, by a drawing made for another page
Box = tuple[float, float, float, float]


def united(strokes: Sequence[Stroke]) -> Box:
    """left, top, right, bottom of all centre lines of at least one stroke, canvas units."""
    points = np.concatenate([stroke.points for stroke in strokes])
    across, down = points[:, 0], points[:, 1]  # one by one: much quicker than along an axis
    return float(across.min()), float(down.min()), float(across.max()), float(down.max())


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
        made.append(replace(stroke, points=points).inked(width=unit * stroke.ink.width))
    return made


def beside_copies(strokes: Sequence[Stroke], sketch: Sketch) -> list[Stroke]:
    """The strokes where they were, or aside, where the sketch has none that begin just there."""
    taken = {(*stroke.xy[0].tolist(), len(stroke)) for stroke in sketch.strokes}
    placed = list(strokes)
    while any((*stroke.xy[0].tolist(), len(stroke)) in taken for stroke in placed):
        placed = moved(placed, (0.0, 0.0), (ASIDE, ASIDE))
    return placed


def in_the_middle(strokes: Sequence[Stroke], sketch: Sketch) -> list[Stroke]:
    """The strokes in the middle of the sketch's page, smaller where they would not fit."""
    left, top, right, bottom = united(strokes)
    fits = min(sketch.width / max(right - left, 1e-9), sketch.height / max(bottom - top, 1e-9))
    centre = (left + right) / 2, (top + bottom) / 2
    return moved(strokes, centre, (sketch.width / 2, sketch.height / 2), min(1.0, FILLED * fits))
