"""What follows a stroke that is offered: the rest of the row, the ring, or the other half."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ...sketch.document import Stroke
from .axes import ALIKE
from .candidates import Candidates
from .mirrored import RECENT
from .shapes import Complexes, Shapes, apart

MOST = 24  # strokes that follow one another
DRAWN, TOUCHING = 0.02, 0.015  # of the drawing: so near lies what is there already, and what meets


@dataclass(frozen=True)
class Page:
    """Where the page ends, canvas units."""

    width: float
    height: float

    def holds(self, points: Complexes) -> bool:
        """Whether all of a line is on it."""
        x, y = points.real, points.imag
        return bool((x >= 0).all() and (y >= 0).all() and (x <= self.width).all()) and bool(
            (y <= self.height).all()
        )


def following(candidates: Candidates, which: int, there: Shapes, page: Page) -> tuple[Stroke, ...]:
    """The offered stroke and what comes after it by the same move: until ink that is there, an
    outline that the strokes before did not meet, or the end of the page."""
    move, made = candidates.moves.picked(np.array([which])), []
    period = candidates.period[which]
    known, strokes, size = list(there.even), list(there.strokes), there.diagonal
    for source in _sources(candidates, which, len(there)):
        points = move.of(known[source][None])[0]
        if period == 0 and apart(points[None], np.array(known)).min() < ALIKE * size:
            continue  # it has its partner
        if made and (_ends(points, known, source, there, size) or not page.holds(points)):
            break
        stroke = move.stroke(0, strokes[source])
        made.append(stroke)
        known.append(points)
        strokes.append(stroke)
        if len(made) == MOST:
            break
    return tuple(made)


def _sources(candidates: Candidates, which: int, count: int) -> list[int]:
    """The strokes that are moved, one after the other; those from `count` on are made by then."""
    first, period = int(candidates.source[which]), int(candidates.period[which])
    if period == 0:
        return [first, *(i for i in range(max(0, count - RECENT), count) if i != first)]
    if candidates.backwards[which]:
        return list(range(first, -1, -1))
    if candidates.moves.mirrored[which]:
        return list(range(first, count))[: max(1, period - 1)]
    return list(range(first, count + MOST))


def _ends(
    points: Complexes, known: list[Complexes], source: int, there: Shapes, size: float
) -> bool:
    """Whether a row ends before this: it is drawn already, or meets what its source does not."""
    every = np.array(known)
    if apart(points[None], every).min() < DRAWN * size:
        return True
    meets, met = (
        np.abs(each[:, None, None] - there.even).min(axis=(0, 2)) < TOUCHING * size
        for each in (points, known[source])
    )
    large = there.radius > 2.0 * _radius(points)
    return bool((meets & ~met & large).any())


def _radius(points: Complexes) -> float:
    return float(np.sqrt((np.abs(points - points.mean()) ** 2).mean()))
