"""Similarities of the plane as complex numbers: z becomes az + b, or of its mirror image."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from ...sketch.document import LARGEST_COORDINATE, Floats, Stroke
from .shapes import Complexes, Integers


@dataclass(frozen=True)
class Moves:
    """Many of them, (m,) each: z becomes a z + b, where mirrored a z* + b. mirrored: bool."""

    a: Complexes
    b: Complexes
    mirrored: NDArray[np.bool_]

    def __len__(self) -> int:
        return len(self.a)

    def of(self, points: Complexes) -> Complexes:
        """Points (m, p), moved, each row by the move beside it."""
        turned = np.where(self.mirrored[:, None], points.conj(), points)
        moved: Complexes = self.a[:, None] * turned + self.b[:, None]
        return moved

    def picked(self, which: Integers | NDArray[np.bool_]) -> Moves:
        """Only these, in this order."""
        return Moves(self.a[which], self.b[which], self.mirrored[which])

    def stroke(self, which: int, stroke: Stroke) -> Stroke:
        """A stroke, moved by one of them: its own line, pressure, width and colour."""
        line = stroke.xy[:, 0] + 1j * stroke.xy[:, 1]
        turned = line.conj() if self.mirrored[which] else line
        moved = self.a[which] * turned + self.b[which]
        return with_line(stroke, np.column_stack([moved.real, moved.imag]))


def joined(several: list[Moves]) -> Moves:
    """All of them, one after the other."""
    return Moves(
        np.concatenate([each.a for each in several]),
        np.concatenate([each.b for each in several]),
        np.concatenate([each.mirrored for each in several]),
    )


def with_line(stroke: Stroke, line: Floats) -> Stroke:
    """A suggested stroke that looks like this one along another line (n, 2) of as many points."""
    points = stroke.points.copy()
    points[:, :2] = np.clip(line, -LARGEST_COORDINATE, LARGEST_COORDINATE)
    return replace(stroke, points=points, origin="suggested")
