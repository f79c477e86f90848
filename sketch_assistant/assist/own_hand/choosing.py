"""Of all that may come next what is offered, each another stroke with the row that follows it."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from ...sketch.document import Floats
from ..requests import REPETITION, SYMMETRY
from .candidates import SIGNS, Candidates
from .confidence import AGREE, LOOKED_AT, confidences
from .offer import Offer
from .row import Page, following
from .settled import repeats, settled
from .shapes import Complexes, Shapes, apart, gap
from .spread import Steps, older_of

TWICE, ON = 0.06, 0.3  # of the drawing, and of its radius: so near to a line it is that line again
# What is probable and repeats a stroke so many times more at even steps comes by itself, or, where
# the drawing's symmetry agrees so much, fewer times; or a group of strokes. Chosen on training and
# validation drawings; of all else that seemed as sure too much was wrong.
PROBABLE, MANY, FEWER, AGREES, GROUPS = 0.5, 5, 4, 0.78, 3
KNOWN, UNCONFIRMED = 0.8, 0.79
# Who asks gets more of the same: of a stroke that repeats another to this share of its radius. Made
# on scenes with tremor, a fiftieth of the right ones is as unlike as 0.11; what scrawls have in
# common is from 0.17 on, and is no repetition however probable.
PLAINLY, FAR_FETCHED = 0.14, 0.59
CLOSELY = 60  # candidates that are looked at closely
AROUND = 2.0  # radians: what turns so far from one to the next goes round in a ring of three
LIKELY = 0.05  # below it nobody wants to see it among others


def chosen(
    candidates: Candidates, there: Shapes, page: Page, most: int, asked: bool
) -> list[Offer]:
    """Up to `most` offers, each another stroke, the surest first; see `offers.offers`."""
    chance, symmetric = confidences(candidates, there, asked)
    if asked:
        chance = np.where(_plain(candidates), chance, np.minimum(chance, FAR_FETCHED))
    likely = np.argsort(-chance, kind="stable")[: (chance >= LIKELY).sum()][:CLOSELY]
    likely = likely[~_twice(candidates.picked(likely), there)]
    if not len(likely):
        return []
    candidates, chance, symmetric = candidates.picked(likely), chance[likely], symmetric[likely]
    size, points = AGREE * there.diagonal, candidates.points(there)
    kept = _different(points, most, size)
    plain = [_plainest(candidates, points, i, size) for i in kept]
    ones = [candidates.picked(np.array([i])) for i in plain]
    if asked:
        ones = [settled(one, there) for one in ones]
    made = [offer_of(one, there, page) for one in ones]
    sure = chance[kept] if asked else np.minimum(chance[kept], UNCONFIRMED)
    if not asked and chance[0] >= PROBABLE:
        row = _known(candidates, points, symmetric[0], there, size)
        if row is not None:
            first, even = made[0].strokes, offer_of(settled(row, there), there, page)
            made[0], sure[0] = replace(even, strokes=first), KNOWN
    each = zip(made, sure.tolist(), chance[kept].tolist(), strict=True)
    return [replace(offer, confidence=s, chance=c) for offer, s, c in each]


def _plain(candidates: Candidates) -> NDArray[np.bool_]:
    """Which (m,) repeat a stroke as nearly as a hand can."""
    unlike = candidates.signs[:, SIGNS.index("unlike")]
    found: NDArray[np.bool_] = (candidates.period > 0) & (unlike <= PLAINLY)
    return found


def _different(points: Complexes, most: int, size: float) -> list[int]:
    """Up to `most` of them, none as near as `size` to one before it."""
    kept: list[int] = []
    for i in range(len(points)):
        if len(kept) < most and all(gap(points[i], points[j]) > size for j in kept):
            kept.append(i)
    return kept


def _known(
    candidates: Candidates, points: Complexes, symmetric: float, there: Shapes, size: float
) -> Candidates | None:
    """Of what says the same as the first: the row that is sure enough to come by itself, which
    repeats most often; None where none is."""
    same = [i for i in range(len(points)) if gap(points[i], points[0]) <= size]
    _, firsts = np.unique(candidates.period[same], return_index=True)  # the surest of each
    ones = [candidates.picked(np.array([same[i]])) for i in firsts.tolist()]
    times = [repeats(one, there) for one in ones]
    best = ones[int(np.argmax(times))]
    fewest = GROUPS if best.period[0] > 1 else FEWER if symmetric >= AGREES else MANY
    return best if max(times) >= fewest else None


def _plainest(candidates: Candidates, points: Complexes, which: int, size: float) -> int:
    """Of all that say much the same as one, the one that turns and scales least: a row of straight
    posts is no ring, though each is also the one before it upside down."""
    if candidates.moves.mirrored[which] or not candidates.period[which]:
        return which
    kin = (candidates.period == candidates.period[which]) & ~candidates.moves.mirrored
    kin &= ~candidates.backwards
    same = [i for i in np.flatnonzero(kin).tolist() if gap(points[i], points[which]) <= size]
    turns = [abs(candidates.moves.a[i] - 1.0) for i in same]
    around = abs(float(np.angle(candidates.moves.a[which]))) > AROUND
    return same[int(np.argmin(turns))] if same and around else which


def _twice(candidates: Candidates, there: Shapes) -> NDArray[np.bool_]:
    """Which of them (m,) lie on ink that is there, as large strokes' own images do."""
    gaps = apart(candidates.points(there)[:, None, ::2], there.even[None, -LOOKED_AT:, ::2])
    radius: Floats = there.radius[candidates.source] * np.abs(candidates.moves.a)
    found: NDArray[np.bool_] = gaps.min(axis=1) < np.minimum(TWICE * there.diagonal, ON * radius)
    return found


def offer_of(one: Candidates, there: Shapes, page: Page) -> Offer:
    """A single candidate with the row that follows it, not sure yet."""
    row = following(one, there, page)
    source = SYMMETRY if one.moves.mirrored[0] else REPETITION
    spread = _steps(one, there) if len(row) > 1 else None
    return Offer(row[:1], row[1:], source, 0.0, spread)


def _steps(one: Candidates, there: Shapes) -> Steps | None:
    """Of what goes on by one move again and again."""
    period, moves = int(one.period[0]), one.moves
    if not one.is_row:
        return None
    older = older_of(there.centre[-period - 1 :])
    a, b = complex(moves.a[0]), complex(moves.b[0])
    return Steps(there.strokes[-period:], older, a, b)
