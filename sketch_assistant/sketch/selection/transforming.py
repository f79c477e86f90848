"""Strokes moved, scaled, turned or mirrored: only where their points lie changes.

Pressure, tilt, time and corners stay; the width does too, unless it is to go with the size.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ..document import Stroke
from ..lines.affine import Affine

THINNEST = 0.01  # canvas units: a width that is scaled goes no further down

Pair = tuple[Stroke, tuple[Stroke, ...]]  # of an exchange


def transformed(stroke: Stroke, affine: Affine, widths: bool = False) -> Stroke:
    """A stroke under a map. widths: its width is scaled as its lengths are on average.

    Raises `SketchError` where it would go beyond what a drawing may hold.
    """
    points = stroke.points.copy()
    points[:, :2] = affine.at(stroke.xy)
    width = max(stroke.ink.width * affine.scale, THINNEST) if widths else stroke.ink.width
    return replace(stroke, points=points).inked(width=width)


def transforming(strokes: Sequence[Stroke], affine: Affine, widths: bool = False) -> Iterator[Pair]:
    """Each stroke with what takes its place, one by one: thousands take a while."""
    for stroke in strokes:
        yield stroke, (transformed(stroke, affine, widths),)
