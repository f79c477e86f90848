"""Strokes as they are compared: a few points each, evenly along the line, as complex numbers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ...sketch.document import Floats, Stroke
from ...sketch.lines.chamfer import each_evenly

Complexes = NDArray[np.complex128]
Integers = NDArray[np.int64]

POINTS = 16  # of each stroke
MOST_POINTS = 4000  # of a stroke that are looked at


@dataclass(frozen=True)
class Shapes:
    """even: (n, POINTS), x + iy, canvas units; centre: (n,), their mean; radius: (n,), their mean
    distance from it (root mean square)."""

    strokes: tuple[Stroke, ...]
    even: Complexes
    centre: Complexes
    radius: Floats

    def __len__(self) -> int:
        return len(self.strokes)

    def picked(self, which: Integers) -> Shapes:
        """Only these, in this order."""
        strokes = tuple(self.strokes[i] for i in which.tolist())
        return Shapes(strokes, self.even[which], self.centre[which], self.radius[which])

    def joined(self, more: Shapes) -> Shapes:
        """These, and more after them."""
        return Shapes(
            self.strokes + more.strokes,
            np.concatenate([self.even, more.even]),
            np.concatenate([self.centre, more.centre]),
            np.concatenate([self.radius, more.radius]),
        )

    @property
    def diagonal(self) -> float:
        """Of the box around all of them; above 0."""
        points = self.even
        return float(np.hypot(np.ptp(points.real), np.ptp(points.imag))) + 1e-9


def shapes(strokes: Sequence[Stroke]) -> Shapes:
    """The shapes of strokes."""
    points = even(strokes)
    centre = points.mean(axis=1)
    radius = np.sqrt((np.abs(points - centre[:, None]) ** 2).mean(axis=1))
    return Shapes(tuple(strokes), points, centre, radius)


def even(strokes: Sequence[Stroke]) -> Complexes:
    """(n, POINTS) of strokes."""
    if not strokes:
        return np.zeros((0, POINTS), dtype=np.complex128)
    lines = [stroke.xy[:: -(-len(stroke) // MOST_POINTS)] for stroke in strokes]
    points = each_evenly(lines, np.full(len(lines), POINTS)).reshape(len(lines), POINTS, 2)
    found: Complexes = points[..., 0] + 1j * points[..., 1]
    return found


def apart(one: Complexes, other: Complexes) -> Floats:
    """How far apart shapes (..., p) and (..., q) are, each from the one beside it: (...), the mean
    of both directed mean nearest distances."""
    gaps = np.abs(one[..., :, None] - other[..., None, :])
    found: Floats = (gaps.min(axis=-1).mean(axis=-1) + gaps.min(axis=-2).mean(axis=-1)) / 2.0
    return found


def gap(one: Complexes, other: Complexes) -> float:
    """How far apart two shapes (p,) of as many points are, from either end."""
    there, back = np.abs(one - other).mean(), np.abs(one - other[::-1]).mean()
    return float(min(there, back))
