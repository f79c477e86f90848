"""Things drawn before: where the last strokes look like the beginning of one, the rest of it.

A motif is looked for by two of its strokes: where their middles lie on those of two strokes that
were just drawn, a similarity is known, and all its other strokes can be looked for by it, in any
order.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from ...sketch.document import Floats, SketchError, Stroke
from ..requests import MOTIFS
from .moves import Moves
from .offers import Offer
from .shapes import Complexes, Integers, Shapes, apart, shapes

Halves = NDArray[np.float32]

FEWEST, MOST_STROKES = 3, 40  # of a motif
LONGEST_NAME = 60
MOST_TURN, SCALES = 0.8, (0.1, 10.0)  # radians either way; of a motif's size
PAIRED = 2  # strokes before the last one that it is looked at with
RATIO = 1.6  # a stroke's size, by the similarity, may be so many times too large or too small
SPARE = 0.02  # of the way between two strokes, so that dots have a size
ROUGHLY = 200  # similarities that are looked at better than by four points a stroke
TRIED = 12  # similarities that are looked at closely
ALIKE, CLOSE = 0.05, 0.022  # of its size: a stroke so near is there, and so near on average
OWN = 0.12  # of their own size: how far the strokes that are there may be off on average
SHARE = 0.45  # of its strokes must be there
SURE = 0.85


@dataclass(frozen=True)
class Motif:
    """name: how a person calls it. strokes: as they were drawn. Raises `SketchError`."""

    name: str
    strokes: tuple[Stroke, ...]

    def __post_init__(self) -> None:
        if not 0 < len(self.name.strip()) <= LONGEST_NAME:
            raise SketchError(f"A motif needs a name of up to {LONGEST_NAME} letters.")
        if not FEWEST <= len(self.strokes) <= MOST_STROKES:
            raise SketchError(f"A motif needs {FEWEST} to {MOST_STROKES} strokes.")


@dataclass(frozen=True)
class Pairs:
    """Every two strokes of one motif whose middles are apart, both ways around, by how large the
    first is (p,): one, other: which of all strokes; large, larger: the size of each as a share of
    the way between their middles, SPARE more; way: its direction, radians; far: its length."""

    one: Integers
    other: Integers
    large: Halves
    larger: Halves
    way: Halves
    far: Halves

    def __len__(self) -> int:
        return len(self.one)

    @classmethod
    def of(cls, there: Shapes, one: Integers, other: Integers) -> Pairs:
        """Of these strokes."""
        ways = there.centre[one] - there.centre[other]
        far = np.abs(ways)
        large = SPARE + there.radius[one] / np.maximum(far, 1e-12)
        larger = SPARE + there.radius[other] / np.maximum(far, 1e-12)
        halves = (each.astype(np.float32) for each in (large, larger, np.angle(ways), far))
        return cls(one, other, *halves).sorted()

    @property
    def nbytes(self) -> int:
        """How much memory they take."""
        halves = (self.large, self.larger, self.way, self.far)
        return self.one.nbytes + self.other.nbytes + sum(each.nbytes for each in halves)

    def joined(self, more: Pairs) -> Pairs:
        """These and others, of the same strokes."""
        return Pairs(
            np.concatenate([self.one, more.one]),
            np.concatenate([self.other, more.other]),
            np.concatenate([self.large, more.large]),
            np.concatenate([self.larger, more.larger]),
            np.concatenate([self.way, more.way]),
            np.concatenate([self.far, more.far]),
        ).sorted()

    def sorted(self) -> Pairs:
        """By how large the first is."""
        i = np.argsort(self.large, kind="stable")
        some = (self.large[i], self.larger[i], self.way[i], self.far[i])
        return Pairs(self.one[i], self.other[i], *some)

    def like(self, large: float, larger: float, way: float, far: float) -> Integers:
        """Which of them lie so, by size and direction, as far as a motif may be otherwise."""
        span = slice(*np.searchsorted(self.large, [large / RATIO, large * RATIO]))
        scale, turn = far / self.far[span], way - self.way[span]
        fits = (self.larger[span] < larger * RATIO) & (self.larger[span] > larger / RATIO)
        fits &= (scale > SCALES[0]) & (scale < SCALES[1])
        fits &= np.abs((turn + np.pi) % (2 * np.pi) - np.pi) <= MOST_TURN
        found: Integers = np.flatnonzero(fits) + span.start
        return found


@dataclass(frozen=True)
class Memory:
    """Motifs, ready to be looked through. there: the shapes of all their strokes, one motif after
    the other; starts: where the strokes of each begin, and where the last ones end."""

    motifs: tuple[Motif, ...]
    there: Shapes
    starts: Integers
    pairs: Pairs

    @classmethod
    def of(cls, motifs: Sequence[Motif]) -> Memory:
        """Of these."""
        strokes = [stroke for each in motifs for stroke in each.strokes]
        there = shapes(strokes)
        starts = np.cumsum([0, *(len(each.strokes) for each in motifs)])
        found = [np.zeros((0, 2), dtype=np.int64)]
        for start, end in zip(starts[:-1].tolist(), starts[1:].tolist(), strict=True):
            found.append(_pairs(there.centre[start:end]) + start)
        one, other = np.concatenate(found).T
        return cls(tuple(motifs), there, starts, Pairs.of(there, one, other))

    def adding(self, motifs: Sequence[Motif], most: int) -> Memory:
        """With these as well, the last `most` of all: what is known is not looked at again."""
        if not motifs:
            return self
        if len(self.motifs) + len(motifs) > most:
            return Memory.of((*self.motifs, *motifs)[-(most // 2) :])  # seldom: half of it goes
        more, count = Memory.of(motifs), len(self.there)
        moved = replace(more.pairs, one=more.pairs.one + count, other=more.pairs.other + count)
        return Memory(
            self.motifs + more.motifs,
            self.there.joined(more.there),
            np.concatenate([self.starts, more.starts[1:] + count]),
            self.pairs.joined(moved),
        )


def _pairs(centre: Complexes) -> Integers:
    one, other = np.nonzero(~np.eye(len(centre), dtype=bool))
    size = np.abs(centre[:, None] - centre[None]).max()
    far = np.abs(centre[one] - centre[other]) > 0.1 * size
    found: Integers = np.column_stack([one, other])[far]
    return found


NOTHING = Memory.of(())


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
    return Offer(row[:1], row[1:], MOTIFS, SURE * (1.0 - close / ALIKE / 2.0))


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
