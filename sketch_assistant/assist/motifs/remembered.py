"""Things drawn before: where the last strokes look like the beginning of one, the rest of it.

A motif is looked for by two of its strokes: where their middles lie on those of two strokes that
were just drawn, a similarity is known, and all its other strokes can be looked for by it, in any
order.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from ...sketch.document import Floats, Stroke
from ..own_hand.moves import Moves
from ..own_hand.offer import Offer
from ..own_hand.shapes import Complexes, Integers, Shapes, apart, shapes
from ..requests import MOTIFS
from .motif_memory import MOST_STROKES, SPARE, Memory

PAIRED = 2  # strokes before the last one that it is looked at with
ROUGHLY = 200  # similarities that are looked at better than by four points a stroke
TRIED = 12  # similarities that are looked at closely
ALIKE, CLOSE = 0.05, 0.022  # of its size: a stroke so near is there, and so near on average
OWN = 0.12  # of their own size: how far the strokes that are there may be off on average
SHARE = 0.45  # of its strokes must be there
SURE = 0.85


def remembered(strokes: Sequence[Stroke], memory: Memory, most: int = 3) -> tuple[Offer, ...]:
    """The rest of what the last strokes look like the beginning of, the surest first."""
    drawn = shapes(strokes[-MOST_STROKES:])
    if len(drawn) < 2 or not len(memory.pairs):
        return ()
    moves, owner = _similarities(drawn, memory)
    found: dict[int, Offer] = {}
    for i in range(len(owner)):
        offer = _rest(drawn, memory, moves.picked(np.array([i])), int(owner[i]))
        motif = int(owner[i])
        if offer and (motif not in found or offer.confidence > found[motif].confidence):
            found[motif] = offer
    best = sorted(found.values(), key=lambda each: -each.confidence)
    return tuple(best[:most])


def _similarities(drawn: Shapes, memory: Memory) -> tuple[Moves, Integers]:
    """The best ways to lay two strokes of a motif on the last stroke and one just before it, and
    which motif each is of."""
    last = len(drawn) - 1
    some = [_laid(drawn, memory, last, i) for i in range(max(0, last - PAIRED), last)]
    a, b, owner, gap = (np.concatenate(columns) for columns in zip(*some, strict=True))
    best = np.argsort(gap, kind="stable")[:TRIED]
    plain = np.zeros(len(best), dtype=bool)
    return Moves(a[best], b[best], plain), owner[best]


def _laid(
    drawn: Shapes, memory: Memory, last: int, before: int
) -> tuple[Complexes, Complexes, Integers, Floats]:
    """Of two drawn strokes: factors, shifts, motifs, and how far off both strokes are."""
    pairs, known, way = memory.pairs, memory.there, drawn.centre[last] - drawn.centre[before]
    far = max(float(np.abs(way)), 1e-9)
    large, larger = (SPARE + float(drawn.radius[each]) / far for each in (last, before))
    fits = pairs.like(large, larger, float(np.angle(way)), far)
    one, other = pairs.one[fits], pairs.other[fits]
    a = way / (known.centre[one] - known.centre[other])
    b = drawn.centre[last] - a * known.centre[one]
    for step in (4, 2):  # roughly, and then only the best of them
        gap = np.zeros(len(one))
        for mine, theirs in ((last, one), (before, other)):
            image = a[:, None] * known.even[theirs, ::step] + b[:, None]
            gap += _apart(image, drawn.even[mine, ::step]) / far
        best = np.argsort(gap, kind="stable")[:ROUGHLY]
        one, other, a, b, gap = one[best], other[best], a[best], b[best], gap[best]
    owner = np.searchsorted(memory.starts, one, side="right") - 1
    return a, b, owner, gap


def _apart(images: Complexes, shape: Complexes) -> Floats:
    """`apart` of each of many images (m, p) from one shape (q,): quicker, column by column."""
    gaps = [[np.abs(each - point) for point in shape] for each in images.T]
    there = sum(np.minimum.reduce(row) for row in gaps) / len(gaps)
    back = sum(np.minimum.reduce(row) for row in zip(*gaps, strict=True)) / len(shape)
    found: Floats = (there + back) / 2.0
    return found


def _rest(drawn: Shapes, memory: Memory, move: Moves, motif: int) -> Offer | None:
    """What is missing of a motif under a similarity, if enough of it is there."""
    own = memory.there.picked(np.arange(memory.starts[motif], memory.starts[motif + 1]))
    for _ in range(2):  # with what is there the similarity is known better
        images = move.of(np.broadcast_to(own.even.ravel(), (1, own.even.size)))
        images = images.reshape(own.even.shape)
        size = float(np.hypot(np.ptp(images.real), np.ptp(images.imag))) + 1e-9
        gaps = apart(images[:, None], drawn.even[None]) / size
        mine, theirs = _matched(gaps)
        if len(mine) < 2:
            return None
        move = _fitted(own.centre[mine], drawn.centre[theirs], move)
    missing = np.setdiff1d(np.arange(len(own)), mine)
    close = float(gaps[mine, theirs].mean())
    radius = abs(complex(move.a[0])) * own.radius[mine].sum() / size
    sound = close <= CLOSE and gaps[mine, theirs].sum() <= OWN * radius
    if not len(missing) or len(mine) < SHARE * len(own) or not sound:
        return None
    if len(drawn) - 1 not in theirs:
        return None
    row = tuple(move.stroke(0, own.strokes[i]) for i in missing.tolist())
    sure = SURE * (1.0 - close / ALIKE / 2.0)
    return Offer(row[:1], row[1:], MOTIFS, sure, chance=sure)


def _matched(gaps: Floats) -> tuple[Integers, Integers]:
    """Pairs of a motif's stroke and a drawn one, the nearest first, each once."""
    mine, theirs, left = [], [], gaps.copy()
    while left.size and left.min() <= ALIKE:
        i, j = np.unravel_index(int(left.argmin()), left.shape)
        mine.append(int(i))
        theirs.append(int(j))
        left[i], left[:, j] = np.inf, np.inf
    return np.array(mine, dtype=np.int64), np.array(theirs, dtype=np.int64)


def _fitted(source: Complexes, target: Complexes, move: Moves) -> Moves:
    """The similarity that brings places nearest to others (least squares)."""
    from_, to = source - source.mean(), target - target.mean()
    weight = float((np.abs(from_) ** 2).sum())
    if weight < 1e-9:
        return move
    a = (from_.conj() * to).sum() / weight
    return Moves(np.array([a]), np.array([target.mean() - a * source.mean()]), move.mirrored)
