"""A filled shape of closed loops: what is inside of it, and where lines cross its edges."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from ..document import Floats, Marks
from .centreline import Indices, Places

_ROUND = 1e-9  # share of a line by which a crossing may miss its end
_CHUNK = 1_000_000  # pairs of a line's piece and an edge, looked at together
_MOST_BANDS = 4096
_ENTRIES = 4  # bands that an edge crosses on average, at most


class TooFineError(Exception):
    """More pieces and edges to compare than anybody would wait for."""


@dataclass(slots=True)
class Effort:
    """How many pairs of a piece and an edge may still be compared."""

    left: int

    def spend(self, pairs: int) -> None:
        """Raises `TooFineError` when there is not enough left."""
        self.left -= pairs
        if self.left < 0:
            raise TooFineError


class Loops:
    """Closed loops of straight lines, filled by the non-zero or the even-odd rule.

    The edges lie in horizontal bands, so that only those near a line's height are looked at.
    """

    def __init__(self, loops: Sequence[Places], evenodd: bool, slack: float) -> None:
        """loops: (k,) each, k >= 1; slack: what lies so near to an edge lies on it."""
        self.loops, self._evenodd, self._slack = tuple(loops), evenodd, slack
        starts = np.concatenate([np.empty(0, dtype=np.complex128), *loops])
        nexts = np.concatenate([np.empty(0, dtype=np.complex128), *(np.roll(x, -1) for x in loops)])
        moves = starts != nexts
        starts, steps = starts[moves], (nexts - starts)[moves]
        self._starts, self._steps = starts, steps
        self.box = _box(starts)
        self._rectangle = _is_rectangle(steps)
        self._arrange(np.minimum(starts.imag, nexts[moves].imag), np.abs(steps.imag))

    def _arrange(self, tops: Floats, heights: Floats) -> None:
        """Sort the edges into bands; one that crosses several is in all of them."""
        height = self.box[3] - self.box[1]
        most = _ENTRIES * len(tops) * height / max(float(heights.sum()), 1e-300)
        self._bands = int(max(min(len(tops) // 4, _MOST_BANDS, most), 1)) if height > 0.0 else 1
        self._per_unit = self._bands / height if height > 0.0 else 0.0
        first, last = self._band(tops - self._slack), self._band(tops + heights + self._slack)
        edge, band = _runs(first, last + 1)
        order = np.argsort(band, kind="stable")
        self._begin = np.searchsorted(band[order], np.arange(self._bands + 1))
        self._starts, self._steps = self._starts[edge[order]], self._steps[edge[order]]

    def _band(self, heights: Floats) -> Indices:
        band = np.floor((heights - self.box[1]) * self._per_unit)
        found: Indices = np.clip(band, 0, self._bands - 1).astype(np.intp)
        return found

    def crossings(self, starts: Places, ends: Places, effort: Effort) -> tuple[Indices, Floats]:
        """Which of the lines from starts (n,) to ends cross an edge, and at which share of them."""
        near = np.flatnonzero(self._may_cross(starts, ends))
        starts, steps = starts[near], (ends - starts)[near]
        first, last = np.sort([starts.imag, ends[near].imag], axis=0)
        begin, end = self._begin[self._band(first)], self._begin[self._band(last) + 1]
        found, shares = [np.empty(0, dtype=np.intp)], [np.empty(0)]
        for line, edge in _chunks(begin, end, effort):
            along, side = steps[line], self._steps[edge]
            gap = self._starts[edge] - starts[line]
            with np.errstate(divide="ignore", invalid="ignore"):
                turn = _cross(along, side)
                share, other = _cross(gap, side) / turn, _cross(gap, along) / turn
            meets = (share >= -_ROUND) & (share <= 1.0 + _ROUND)
            meets &= (other >= -_ROUND) & (other <= 1.0 + _ROUND)
            found.append(near[line[meets]])
            shares.append(np.clip(share[meets], 0.0, 1.0))
        return np.concatenate(found), np.concatenate(shares)

    def _may_cross(self, starts: Places, ends: Places) -> Marks:
        left, top, right, bottom = self.box
        across, down = np.sort([starts.real, ends.real], 0), np.sort([starts.imag, ends.imag], 0)
        apart = (across[1] < left) | (across[0] > right) | (down[1] < top) | (down[0] > bottom)
        if self._rectangle:  # what begins and ends within it stays within it
            apart |= (across[0] > left) & (across[1] < right) & (down[0] > top) & (down[1] < bottom)
        found: Marks = ~apart
        return found

    def holds(self, places: Places, edge: bool, effort: Effort) -> Marks:
        """Whether places (n,) lie inside; edge: whether those on an edge do."""
        reach = self._slack if edge else -self._slack
        left, top, right, bottom = self.box
        found: Marks = (places.real >= left - reach) & (places.real <= right + reach)
        found &= (places.imag >= top - reach) & (places.imag <= bottom + reach)
        if not self._rectangle:
            near = np.flatnonzero(found)
            found[near] = self._turns(places[near], edge, effort)
        return found

    def _turns(self, places: Places, edge: bool, effort: Effort) -> Marks:
        """As `holds`, by counting how often the loops go around."""
        turns = np.zeros(len(places), dtype=np.intp)
        on_edge = np.zeros(len(places), dtype=bool)
        band = self._band(places.imag)
        for place, side in _chunks(self._begin[band], self._begin[band + 1], effort):
            step = self._steps[side]
            gap = places[place] - self._starts[side]
            beside = _cross(step, gap)
            past, before = gap.imag >= 0.0, gap.imag < step.imag
            turns += np.bincount(place[past & before & (beside > 0.0)], minlength=len(turns))
            turns -= np.bincount(place[~past & ~before & (beside < 0.0)], minlength=len(turns))
            share = np.clip((gap * step.conj()).real / np.abs(step) ** 2, 0.0, 1.0)
            on_edge[place[np.abs(gap - share * step) <= self._slack]] = True
        inside = turns % 2 == 1 if self._evenodd else turns != 0
        found: Marks = (inside | on_edge) if edge else (inside & ~on_edge)
        return found


def _box(places: Places) -> tuple[float, float, float, float]:
    """left, top, right, bottom; of nothing a box that holds nothing."""
    if not len(places):
        return np.inf, np.inf, -np.inf, -np.inf
    across, down = places.real, places.imag
    return float(across.min()), float(down.min()), float(across.max()), float(down.max())


def _is_rectangle(steps: Places) -> bool:
    """Whether these are the sides of one that is not turned."""
    level = (steps.real == 0.0) | (steps.imag == 0.0)
    if len(steps) != 4 or not level.all():
        return False
    turned = (steps[0] * steps[1].conj()).real == 0.0
    return bool(turned and steps[0] == -steps[2] and steps[1] == -steps[3])


def _cross(a: Places, b: Places) -> Floats:
    product: Floats = a.real * b.imag - a.imag * b.real
    return product


def _runs(begin: Indices, end: Indices) -> tuple[Indices, Indices]:
    """For each i all numbers from begin[i] up to end[i]: (i, number) pairs as two arrays."""
    counts = end - begin
    who = np.repeat(np.arange(len(counts)), counts)
    return who, np.arange(len(who)) - (np.cumsum(counts) - counts - begin)[who]


def _chunks(begin: Indices, end: Indices, effort: Effort) -> Iterator[tuple[Indices, Indices]]:
    """As `_runs`, some at a time."""
    so_far = np.cumsum(end - begin)
    if not len(so_far):
        return
    effort.spend(int(so_far[-1]))
    stops = np.searchsorted(so_far, np.arange(_CHUNK, so_far[-1] + _CHUNK, _CHUNK), side="right")
    start = 0
    for stop in stops.tolist():
        who, what = _runs(begin[start:stop], end[start:stop])
        yield who + start, what
        start = stop
