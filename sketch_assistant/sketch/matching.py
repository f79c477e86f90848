"""Which stroke of one drawing became which of another, and point for point."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from .chamfer import evenly
from .document import Floats

COMPARED = 24  # points of each line
FARTHEST = 0.30  # of the drawings' size: lines farther apart are no pair
MOST_LINES = 120  # beyond it pairs are found greedily
STARTS = 8  # places at which a closed line may begin
CLOSED = 0.15  # of its length, between the ends of a line that counts as closed


@dataclass(frozen=True)
class Pair:
    """Lines `one` and `other` belong together; `turned`: the other from its end; `shift`: a closed
    one from there on, as a share of its length."""

    one: int
    other: int
    turned: bool
    shift: float


def matched(one: Sequence[Floats], other: Sequence[Floats], size: float) -> list[Pair]:
    """Pairs of lines (n, 2) of two drawings that lie over one another, each line once, so that the
    mean distances are least altogether. size: of the drawings, in the lines' units."""
    if not one or not other:
        return []
    costs = np.empty((len(one), len(other)))
    ways = {}
    first = [evenly(line, COMPARED) for line in one]
    second = [_ways(line) for line in other]
    for i, line in enumerate(first):
        for j, (turns, shifts, known) in enumerate(second):
            gaps = np.hypot(*(known - line).transpose(2, 0, 1)).mean(axis=1)
            best = int(gaps.argmin())
            costs[i, j] = gaps[best] / max(size, 1e-12)
            ways[i, j] = (bool(turns[best]), float(shifts[best]))
    few = max(len(one), len(other)) <= MOST_LINES
    chosen = assigned(np.minimum(costs, FARTHEST)) if few else _greedy(costs)
    return [Pair(i, j, *ways[i, j]) for i, j in chosen if costs[i, j] < FARTHEST]


def along(line: Floats, pair: Pair, count: int) -> Floats:
    """`count` points (count, d) of the pair's other line, as the first one runs."""
    if pair.turned:
        line = line[::-1]
    if pair.shift:
        line = _from(line, pair.shift)
    return evenly(line, count)


def assigned(costs: Floats) -> list[tuple[int, int]]:
    """Rows and columns of least total cost (n, m), each at most once, as many as there can be
    (Kuhn 1955, by shortest augmenting paths)."""
    if costs.shape[0] > costs.shape[1]:
        return sorted((i, j) for j, i in assigned(costs.T))
    rows, columns = costs.shape
    over_row, over_column = np.zeros(rows + 1), np.zeros(columns + 1)
    owner = np.zeros(columns + 1, dtype=int)
    for row in range(1, rows + 1):
        owner[0], column = row, 0
        least = np.full(columns + 1, np.inf)
        came, done = np.zeros(columns + 1, dtype=int), np.zeros(columns + 1, dtype=bool)
        while True:
            done[column] = True
            here = owner[column]
            open_ = np.flatnonzero(~done[1:]) + 1
            reached = costs[here - 1, open_ - 1] - over_row[here] - over_column[open_]
            nearer = reached < least[open_]
            least[open_[nearer]], came[open_[nearer]] = reached[nearer], column
            following = int(open_[least[open_].argmin()])
            step = least[following]
            over_row[owner[done]] += step
            over_column[done] -= step
            least[open_] -= step
            column = following
            if owner[column] == 0:
                break
        while column:
            owner[column] = owner[came[column]]
            column = int(came[column])
    return sorted((int(owner[j]) - 1, j - 1) for j in range(1, columns + 1) if owner[j])


def _greedy(costs: Floats) -> list[tuple[int, int]]:
    """Nearest pairs first."""
    found, rows, columns = [], set(), set()
    for place in np.argsort(costs, axis=None, kind="stable"):
        i, j = divmod(int(place), costs.shape[1])
        if costs[i, j] >= FARTHEST:
            break
        if i not in rows and j not in columns:
            rows.add(i)
            columns.add(j)
            found.append((i, j))
    return found


def _ways(line: Floats) -> tuple[list[bool], list[float], Floats]:
    """Both directions of a line, and of a closed one eight places to begin at: whether turned, the
    shift, and the points (k, COMPARED, 2)."""
    length = float(np.hypot(*np.diff(line, axis=0).T).sum())
    gap = float(np.hypot(*(line[0] - line[-1])))
    if len(line) <= 3 or gap > CLOSED * length:
        even = evenly(line, COMPARED)
        return [False, True], [0.0, 0.0], np.stack([even, even[::-1]])
    ring = evenly(line, COMPARED + 1)
    turns, shifts, known = [], [], []
    for turned in (False, True):
        once = (ring[::-1] if turned else ring)[:-1]
        for start in range(STARTS):
            turns.append(turned)
            shifts.append(start / STARTS)
            known.append(np.roll(once, -start * COMPARED // STARTS, axis=0))
    return turns, shifts, np.stack(known)


def _from(line: Floats, shift: float) -> Floats:
    """A closed line (n, d) from a share of its length on, and around to there."""
    even = evenly(line, max(len(line), 64))
    start = round(shift * (len(even) - 1))
    return np.vstack([even[start:], even[: start + 1]])
