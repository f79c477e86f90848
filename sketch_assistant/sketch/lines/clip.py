"""Cut lines at the edge of an area: of a window, a clip path, or shapes that hide them.

A place on lines that lie end to end is a number: 2.25 is a quarter of the way from point 2 to 3.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from ..document import Floats, Marks
from .centreline import Indices, Places
from .loops import Effort, Loops

_Number = TypeVar("_Number", np.float64, np.complex128)

_TINY = 1e-7  # of a piece of a line: less is no part


@dataclass(frozen=True, slots=True, eq=False)
class Area:
    """Inside of any of these loops, each perhaps within an area of its own, and of `within`."""

    parts: tuple[tuple[Loops, Area | None], ...]
    within: Area | None = None

    def loops(self) -> Iterator[Loops]:
        """All that its edge may be made of."""
        for loops, inner in self.parts:
            yield loops
            if inner:
                yield from inner.loops()
        if self.within:
            yield from self.within.loops()

    def holds(self, places: Places, edge: bool, effort: Effort) -> Marks:
        """Whether places (n,) lie in it; edge: whether those on an edge do."""
        found = np.zeros(len(places), dtype=bool)
        for loops, inner in self.parts:
            inside = loops.holds(places, edge, effort)
            found |= inside & inner.holds(places, edge, effort) if inner else inside
        return found & self.within.holds(places, edge, effort) if self.within else found


@dataclass(frozen=True, slots=True)
class Pieces:
    """Parts of lines in their order: of which line, from where and to where."""

    line: Indices
    begin: Floats
    end: Floats


def cut(
    places: Places, first: Indices, area: Area, effort: Effort, outside: bool = False
) -> Pieces:
    """What of lines that lie end to end is in an area, or outside of it; dots too.

    places: (n,); first: where each line, of a point at least, begins among them. What runs along
    the edge is in both. Raises `TooFineError`.
    """
    last = np.append(first[1:], len(places)) - 1
    side = np.delete(np.arange(len(places) - 1), last[:-1])
    stops = [first.astype(float), last.astype(float)]
    for loops in area.loops():
        which, share = loops.crossings(places[side], places[side + 1], effort)
        stops.append(side[which] + share)
    stop = np.unique(np.concatenate(stops))
    owner = np.searchsorted(first, stop, side="right") - 1
    same = owner[1:] == owner[:-1]
    dots = np.flatnonzero(first == last)
    line = np.concatenate([owner[:-1][same], dots])
    begin = np.concatenate([stop[:-1][same], first[dots]])
    end = np.concatenate([stop[1:][same], last[dots]])
    shown = area.holds(at(places, (begin + end) / 2.0), not outside, effort) != outside
    order = np.argsort(begin[shown], kind="stable")
    return _merged(line[shown][order], begin[shown][order], end[shown][order])


def at(values: NDArray[_Number], where: Floats) -> NDArray[_Number]:
    """Of points (n, …) those at places between them."""
    before = np.minimum(where.astype(np.intp), max(len(values) - 2, 0))
    after = np.minimum(before + 1, len(values) - 1)
    share = (where - before).reshape(-1, *(1 for _ in values.shape[1:]))
    found: NDArray[_Number] = values[before] * (1.0 - share) + values[after] * share
    return found


def part(values: NDArray[_Number], begin: float, end: float) -> NDArray[_Number]:
    """The points (n, …) from one place on a line to another, those in between as they are."""
    if begin == end:
        return at(values, np.array([begin]))
    inner = values[int(begin) + 1 : math.ceil(end)]
    ends = at(values, np.array([begin, end]))
    return np.concatenate([ends[:1], inner, ends[1:]])


def joined(pieces: list[Places]) -> list[Places]:
    """Pieces (n,), n >= 2, that end where another begins or ends, as one."""
    chains = dict(enumerate(pieces))
    ends: dict[complex, int] = {}
    for number, piece in enumerate(pieces):
        while (found := _partner(piece, ends)) is not None:
            other = chains.pop(found)
            _forget(other, ends)
            piece = _linked(other, piece)
        chains[number] = piece
        if _grid(piece[0]) != _grid(piece[-1]):
            ends.update({_grid(piece[0]): number, _grid(piece[-1]): number})
    return list(chains.values())


def _partner(piece: Places, ends: dict[complex, int]) -> int | None:
    if _grid(piece[0]) == _grid(piece[-1]):
        return None  # closed
    return ends.get(_grid(piece[0]), ends.get(_grid(piece[-1])))


def _forget(piece: Places, ends: dict[complex, int]) -> None:
    for place in (piece[0], piece[-1]):
        ends.pop(_grid(place), None)


def _linked(one: Places, other: Places) -> Places:
    """Both end to end, turned as is needed."""
    if _grid(one[-1]) not in (_grid(other[0]), _grid(other[-1])):
        one = one[::-1]
    if _grid(one[-1]) != _grid(other[0]):
        other = other[::-1]
    return np.concatenate([one, other[1:]])


def _grid(place: complex) -> complex:
    return complex(round(place.real, 4), round(place.imag, 4))


def _merged(line: Indices, begin: Floats, end: Floats) -> Pieces:
    """Neighbouring pieces as one; without those that hardly have a length and are no dots."""
    fresh = np.append(True, (begin[1:] != end[:-1]) | (line[1:] != line[:-1]))[: len(line)]
    heads = np.flatnonzero(fresh)
    tails = np.append(heads[1:], len(line))[: len(heads)] - 1
    line, begin, end = line[heads], begin[heads], end[tails]
    kept = (end - begin > _TINY) | (end == begin)
    return Pieces(line[kept], begin[kept], end[kept])
