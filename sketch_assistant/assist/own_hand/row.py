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
LEAST_TURN = 0.15  # radians from one to the next: less is no ring
LARGER = 1.3  # than a stroke: what may end its row
OVER, ON = 0.6, 0.3  # of its radius: so near to ink an image is no partner, and a row no longer one
DRAWN, TOUCHING = 0.02, 0.015  # of the drawing: so near lies what is there already, and what meets


@dataclass(frozen=True)
class Page:
    """Where the page ends, canvas units, and what lies on it."""

    width: float
    height: float
    ink: Shapes

    def holds(self, points: Complexes) -> bool:
        """Whether all of a line is on it."""
        x, y = points.real, points.imag
        return bool((x >= 0).all() and (y >= 0).all() and (x <= self.width).all()) and bool(
            (y <= self.height).all()
        )


def following(candidates: Candidates, which: int, there: Shapes, page: Page) -> tuple[Stroke, ...]:
    """The offered stroke and what comes after it by the same move: until ink that is there, an
    outline that the strokes before did not meet, or the end of the page."""
    move = candidates.moves.picked(np.array([which]))
    made: list[Stroke] = []
    period = candidates.period[which]
    in_the_way = _others(page.ink, there, int(period))
    known, strokes, size = list(there.even), list(there.strokes), there.diagonal
    for source in _sources(candidates, which, len(there)):
        points = move.of(known[source][None])[0]
        near = max(ALIKE * size, OVER * _radius(points))
        if period == 0 and made and apart(points[None], np.array(known)).min() < near:
            continue  # it has its partner
        if made and (_ends(points, known, source, in_the_way, size) or not page.holds(points)):
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
    turn = abs(float(np.angle(candidates.moves.a[which])))
    rounds = round(2 * np.pi / turn) - 2 if turn > LEAST_TURN else MOST  # two are there
    return list(range(first, count + MOST))[: max(1, rounds) * period]


def _others(ink: Shapes, there: Shapes, period: int) -> Shapes:
    """What is no part of the row itself."""
    row = set(map(id, there.strokes[-2 * period :])) if period else set()
    return ink.picked(np.array([i for i, s in enumerate(ink.strokes) if id(s) not in row], int))


def _ends(
    points: Complexes, known: list[Complexes], source: int, others: Shapes, size: float
) -> bool:
    """Whether a row ends before this: it is drawn already, meets what its source does not, or lies
    behind a stroke as large as itself."""
    own = _radius(points)
    if apart(points[None], np.array(known)).min() < max(DRAWN * size, ON * own):
        return True
    large = others.even[others.radius > LARGER * own]
    meets, met = (
        np.abs(each[:, None, None] - large).min(axis=(0, 2), initial=np.inf) < TOUCHING * size
        for each in (points, known[source])
    )
    return bool((meets & ~met).any()) or _crosses(known[source].mean(), points.mean(), large)


def _crosses(start: complex, end: complex, lines: Complexes) -> bool:
    """Whether the way from one place to another crosses any of lines (n, p)."""
    if start == end or not len(lines):
        return False
    seen = (lines - start) / (end - start)
    one, other = seen[:, :-1], seen[:, 1:]
    across = (one.imag > 0) != (other.imag > 0)
    one, other = one[across], other[across]
    where = one.real - one.imag * (other.real - one.real) / (other.imag - one.imag)
    return bool(((where > 0) & (where < 1)).any())


def _radius(points: Complexes) -> float:
    return float(np.sqrt((np.abs(points - points.mean()) ** 2).mean()))
