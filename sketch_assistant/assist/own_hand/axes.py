"""Mirror axes of a drawing: found from pairs of strokes, from strokes that are symmetric
themselves, and from where the drawing and its large strokes have their middle."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ...sketch.document import Floats
from .moves import Moves
from .shapes import Complexes, Shapes, apart

PAIRED, LARGE, MOST = 12, 3, 20
ALIKE = 0.04  # of the drawing: an image so near to a stroke is that stroke
SAME_TURN, SAME_PLACE = 0.08, 0.03  # radians, and of the drawing: one axis


@dataclass(frozen=True)
class Axes:
    """place: (x,) a point of each; way: (x,) its direction, of length 1. votes: how many times it
    was found."""

    place: Complexes
    way: Complexes
    votes: Floats

    def __len__(self) -> int:
        return len(self.place)

    @property
    def moves(self) -> Moves:
        """The mirror images."""
        a = self.way**2
        return Moves(a, self.place - a * self.place.conj(), np.ones(len(a), dtype=bool))


def axes(there: Shapes) -> Axes:
    """Up to MOST of them, those that were found most often first."""
    found = _middles(there) + _of_pairs(there) + _of_single(there)
    kept: list[list[complex]] = []
    size = there.diagonal
    for place, way in found:
        for each in kept:
            turn = abs((way / each[1]).imag)
            if turn < SAME_TURN and abs(((place - each[0]) / each[1]).imag) < SAME_PLACE * size:
                each[2] += 1
                break
        else:
            kept.append([place, way, 1])
    kept = sorted(kept, key=lambda each: -each[2].real)[:MOST]
    place, way, votes = np.array(kept, dtype=np.complex128).T
    return Axes(place, way, votes.real)


def _middles(there: Shapes) -> list[tuple[complex, complex]]:
    """Upright and level, of the whole and of the largest strokes."""
    boxes = [_middle(there.even)]
    boxes += [_middle(there.even[i]) for i in np.argsort(-there.radius)[:LARGE].tolist()]
    return [(middle, way) for middle in boxes for way in (1j, 1.0 + 0j)]


def _middle(points: Complexes) -> complex:
    x, y = points.real, points.imag
    return complex((x.min() + x.max()) / 2, (y.min() + y.max()) / 2)


def _of_pairs(there: Shapes) -> list[tuple[complex, complex]]:
    """Between two strokes of which one is the mirror image of the other."""
    size, first = there.diagonal, max(0, len(there) - PAIRED)
    one, other = np.triu_indices(len(there) - first, 1)
    one, other = one + first, other + first
    gap = there.centre[other] - there.centre[one]
    far = np.abs(gap) > 0.05 * size
    one, other, gap = one[far], other[far], gap[far]
    if not len(one):
        return []
    way, place = 1j * gap / np.abs(gap), (there.centre[one] + there.centre[other]) / 2
    images = Axes(place, way, np.ones(len(way))).moves.of(there.even[one])
    good = np.flatnonzero(apart(images, there.even[other]) <= ALIKE * size)
    return [(complex(place[i]), complex(way[i])) for i in good.tolist()]


def _of_single(there: Shapes) -> list[tuple[complex, complex]]:
    """Of large strokes that are their own mirror image at some angle, drawn from end to end or
    around."""
    found = []
    for i in np.argsort(-there.radius)[:LARGE].tolist():
        shape = there.even[i] - there.centre[i]
        weight = float((np.abs(shape) ** 2).sum())
        if weight < 1e-9:
            continue
        starts = range(len(shape)) if _is_closed(there.even[i]) else (0,)
        best = max((complex((shape * np.roll(shape[::-1], k)).sum()) for k in starts), key=abs)
        if abs(best) > 0.97 * weight:
            found.append((complex(there.centre[i]), complex(np.sqrt(best / abs(best)))))
    return found


def _is_closed(points: Complexes) -> bool:
    length = float(np.abs(np.diff(points)).sum())
    return bool(abs(points[0] - points[-1]) <= 0.15 * length)
