"""What follows a stroke that is offered: the rest of the row, the ring, or the other half."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ...sketch.document import Stroke
from .axes import ALIKE
from .candidates import Candidates
from .meeting import around, crosses, gaps
from .mirrored import RECENT
from .shapes import Complexes, Shapes, apart
from .spread import older_of

MOST = 24  # strokes that follow one another
LEAST_TURN = 0.15  # radians from one to the next: less is no ring
LARGER = 1.3  # than a stroke: what may end its row
OVER, ON = 0.6, 0.3  # of its radius: so near to ink an image is no partner, and a row no longer one
# Of the drawing, and of the step from one to the next: so near lies what is there already; of the
# drawing: so near is what meets.
DRAWN, SLIP, TOUCHING = 0.02, 0.15, 0.015
# Of its radius: so much nearer a stroke is to what it meets than the one before it; of a step: so
# far it is from what it leaves.
CLEAR, LEFT = 0.6, 0.2


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


@dataclass(frozen=True)
class _Ground:
    """What a row grows on: others, that are no part of it, and the size of the drawing."""

    others: Shapes
    size: float


def following(one: Candidates, there: Shapes, page: Page) -> tuple[Stroke, ...]:
    """The offered stroke of a single candidate and what comes after it by the same move: until ink
    that is there, an outline that the strokes before did not meet, the end of what they stand on,
    or of the page."""
    move, made = one.moves, list[Stroke]()
    period, size = int(one.period[0]), there.diagonal
    on = _Ground(_others(page.ink, there, period), size)
    known, strokes = list(there.even), list(there.strokes)
    for source in _sources(one, len(there)):
        points = move.of(known[source][None])[0]
        near, own = apart(points[None], np.array(known)).min(), _radius(points)
        if period == 0 and made and near < max(ALIKE * size, OVER * own):
            continue  # it has its partner
        step = abs(complex(points.mean() - known[source].mean()))
        drawn = near < min(max(ON * own, DRAWN * size), SLIP * step)
        if made and (drawn or _ends(points, known[source], on) or not page.holds(points)):
            break
        stroke = move.stroke(0, strokes[source])
        made.append(stroke)
        known.append(points)
        strokes.append(stroke)
        if len(made) == MOST:
            break
    return tuple(made[: _whole(len(made), one, there)])


def _whole(count: int, one: Candidates, there: Shapes) -> int:
    """So many of `count` strokes make whole things: no row ends with a frame without its bars."""
    period = int(one.period[0])
    if not one.is_row:
        return count
    older = older_of(there.centre[-period - 1 :])
    lacking = older if older < period else 0
    return count - (count - lacking) % period if count >= lacking + period else count


def _sources(one: Candidates, count: int) -> list[int]:
    """The strokes that are moved, one after the other; those from `count` on are made by then."""
    first, period = int(one.source[0]), int(one.period[0])
    if period == 0:
        return [first, *(i for i in range(max(0, count - RECENT), count) if i != first)]
    if one.backwards[0]:
        return list(range(first, -1, -1))
    if one.moves.mirrored[0]:
        return list(range(first, count))[: max(1, period - 1)]
    turn = abs(float(np.angle(one.moves.a[0])))
    rounds = round(2 * np.pi / turn) - 2 if turn > LEAST_TURN else MOST  # two are there
    return list(range(first, count + MOST))[: max(1, rounds) * period]


def _others(ink: Shapes, there: Shapes, period: int) -> Shapes:
    """What is no part of the row itself."""
    row = set(map(id, there.strokes[-2 * period :])) if period else set()
    return ink.picked(np.array([i for i, s in enumerate(ink.strokes) if id(s) not in row], int))


def _ends(points: Complexes, source: Complexes, on: _Ground) -> bool:
    """Whether a row ends before this: it is drawn already, meets what its source does not, leaves
    what its source is on, or lies behind a stroke as large as itself."""
    own = _radius(points)
    touching, both = TOUCHING * on.size, np.concatenate([source, points])
    large = around(on.others.even[on.others.radius > LARGER * own], both, touching)
    if not len(large):
        return False
    now, before = gaps(points, large), gaps(source, large)
    meets = (now < touching) & (before > now + CLEAR * own)
    way = complex(source.mean()), complex(points.mean())
    leaves = (before < touching) & (now > touching + LEFT * abs(way[1] - way[0]))
    across = crosses(*way, large[before >= touching])
    return bool(meets.any() or leaves.any() or across)


def _radius(points: Complexes) -> float:
    return float(np.sqrt((np.abs(points - points.mean()) ** 2).mean()))
