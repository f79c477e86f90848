"""Drawings at a lift of the pen: what is there, and what the person drew next and later."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from sketch_assistant.assist.own_hand.shapes import Complexes, Shapes, apart, shapes
from sketch_assistant.sketch.cuts import LIFTS, cuts
from sketch_assistant.sketch.document import Floats, Sketch, Stroke
from sketch_assistant.sketch.encoding import from_stroke3

from ..data.held_out import read_held_out

HIT = 0.05  # of the whole drawing's diagonal
MOST_LIFTS = 40  # of one drawing


@dataclass(frozen=True)
class Case:
    """strokes: of the whole drawing as a hand drew it; kept: so many are there. truth: what comes
    next and later, (n, POINTS)."""

    strokes: tuple[Stroke, ...]
    kept: int
    truth: Complexes
    diagonal: float

    @property
    def sketch(self) -> Sketch:
        """What is there."""
        return Sketch().adding(*self.strokes[: self.kept])

    def misses(self, points: Complexes) -> Floats:
        """How far strokes (m, POINTS) are from the next one, as shares of the diagonal."""
        return apart(points, self.truth[0]) / self.diagonal

    def hits(self, strokes: Sequence[Stroke], later: bool = False) -> list[bool]:
        """Which strokes are the next one; later: or any that comes later."""
        if not strokes:
            return []
        points, truth = shapes(strokes).even, self.truth if later else self.truth[:1]
        gaps = apart(points[:, None], truth[None])
        return [bool(each) for each in gaps.min(axis=1) <= HIT * self.diagonal]


def cases(drawings: Sequence[list[Floats]]) -> Iterator[Case]:
    """Every lift but the last of each drawing, lines [(n, 2)…]."""
    for lines in drawings:
        whole = [Stroke.through(line) for line in lines]
        places = cuts(lines, LIFTS)[:MOST_LIFTS]
        known = shapes(whole)
        for kept in places:
            yield Case(tuple(whole), kept, known.even[kept:], spread(known))


def spread(known: Shapes) -> float:
    """The diagonal of the box around all points of the strokes."""
    points = np.vstack([stroke.xy for stroke in known.strokes])
    return float(np.hypot(*np.ptp(points, axis=0))) + 1e-9


def read_lines(sources: list[Path], split: str, limit: int) -> list[list[Floats]]:
    """Up to `limit` drawings of a split that have two strokes, evenly picked. Raises
    `SketchError`."""
    drawings = read_held_out(sources, split)
    picked = np.unique(np.linspace(0, len(drawings) - 1, limit).astype(int)).tolist()
    lines = [from_stroke3(drawings.rows[i].astype(np.float64)) for i in picked]
    return [each for each in lines if len(each) > 1]
