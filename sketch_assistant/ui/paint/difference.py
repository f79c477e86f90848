"""How one drawing differs from another: the strokes taken away and the strokes put in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain, compress, count
from typing import NamedTuple

import numpy as np

from ...sketch.document import Exchange, Marks, Stroke
from ...sketch.in_common import Strokes, counted, in_common


class Run(NamedTuple):
    """The old strokes from start up to stop gave way to new ones."""

    start: int
    stop: int
    strokes: Strokes


@dataclass(frozen=True)
class Difference:
    """runs: in painting order."""

    runs: tuple[Run, ...]
    removed: Strokes
    added: Strokes
    on_top: bool  # nothing but new strokes above all others

    @property
    def touched(self) -> Strokes:
        """All strokes under or over which the picture changes."""
        return self.removed + self.added


def difference(before: Strokes, after: Strokes, exchange: Exchange | None = None) -> Difference:
    """The difference from one painting order to another; strokes are compared by identity.
    exchange: what makes one of the other, where that is known."""
    if exchange is not None:
        return exchanged(before, exchange)
    start = in_common(before, after)
    tail = counted(before[start:][::-1], after[start:][::-1])
    old, new = before[start : len(before) - tail], after[start : len(after) - tail]
    stayed, known = _staying(old, new)
    removed, added = tuple(compress(old, ~stayed)), tuple(compress(new, ~known))
    return Difference(_runs(start, stayed, new, known), removed, added, start == len(before))


def exchanged(before: Strokes, exchange: Exchange) -> Difference:
    """The difference that an exchange makes; known without comparing all strokes."""
    places = {id(old): new for old, new in exchange}
    at = list(compress(count(), map(places.__contains__, map(id, before))))
    removed = tuple([before[i] for i in at])
    runs = tuple([Run(i, i + 1, places[id(before[i])]) for i in at])
    added = tuple(chain.from_iterable(run.strokes for run in runs))
    return Difference(runs, removed, added, False)


def _staying(old: Strokes, new: Strokes) -> tuple[Marks, Marks]:
    """Which of either are in both; none where their order differs."""
    was, now = list(map(id, old)), list(map(id, new))
    stayed = np.fromiter(map(set(now).__contains__, was), bool, len(was))
    known = np.fromiter(map(set(was).__contains__, now), bool, len(now))
    if list(compress(was, stayed)) != list(compress(now, known)):
        stayed[:] = known[:] = False
    return stayed, known


def _runs(start: int, stayed: Marks, new: Sequence[Stroke], known: Marks) -> tuple[Run, ...]:
    """What lies between two strokes that stay, wherever that differs."""
    old_ends = np.concatenate([[-1], np.flatnonzero(stayed), [len(stayed)]])
    new_ends = np.concatenate([[-1], np.flatnonzero(known), [len(known)]])
    places = np.flatnonzero((np.diff(old_ends) > 1) | (np.diff(new_ends) > 1))
    begins, ends = (old_ends[places] + 1).tolist(), old_ends[places + 1].tolist()
    firsts, lasts = (new_ends[places] + 1).tolist(), new_ends[places + 1].tolist()
    return tuple(
        Run(start + begin, start + end, tuple(new[first:last]))
        for begin, end, first, last in zip(begins, ends, firsts, lasts, strict=True)
    )
