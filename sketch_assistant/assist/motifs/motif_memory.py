"""Motifs as they are kept in memory, ready to be looked through by two strokes of one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from ...sketch.document import SketchError, Stroke
from ..own_hand.shapes import Complexes, Integers, Shapes, shapes

Halves = NDArray[np.float32]

FEWEST, MOST_STROKES = 3, 40  # of a motif
LONGEST_NAME = 60
MOST_TURN, SCALES = 0.8, (0.1, 10.0)  # radians either way; of a motif's size
RATIO = 1.6  # a stroke's size, by the similarity, may be so many times too large or too small
SPARE = 0.02  # of the way between two strokes, so that dots have a size


@dataclass(frozen=True)
class Motif:
    """name: how a person calls it. strokes: as they were drawn. Raises `SketchError`."""

    name: str
    strokes: tuple[Stroke, ...]

    def __post_init__(self) -> None:
        if not 0 < len(self.name.strip()) <= LONGEST_NAME:
            raise SketchError(
                "A motif needs a name of up to {longest_name} letters.", longest_name=LONGEST_NAME
            )
        if not FEWEST <= len(self.strokes) <= MOST_STROKES:
            raise SketchError(
                "A motif needs {fewest} to {most_strokes} strokes.",
                fewest=FEWEST,
                most_strokes=MOST_STROKES,
            )


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
