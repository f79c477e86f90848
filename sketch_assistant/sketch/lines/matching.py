"""Which stroke of one drawing became which of another, and point for point."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ..document import Floats
from .chamfer import each_evenly, evenly, length_of

COMPARED = 24  # points of each line
FARTHEST = 0.30  # of the drawings' size: lines farther apart are no pair
MOST_LINES = 120  # beyond it pairs are found greedily
STARTS = 8  # places at which a closed line may begin
CLOSED = 0.15  # of its length, between the ends of a line that counts as closed
_SHIFTED = np.arange(STARTS) * COMPARED // STARTS


@dataclass(frozen=True)
class Pair:
    """Lines `one` and `other` belong together; `turned`: the other from its end; `shift`: a closed
    one from there on, as a share of its length; `gap`: their mean distance, as a share of the size.
    """

    one: int
    other: int
    turned: bool
    shift: float
    gap: float


def matched(one: Sequence[Floats], other: Sequence[Floats], size: float) -> list[Pair]:
    """Pairs of lines (n, 2) of two drawings that lie over one another, each line once, so that the
    mean distances are least altogether. size: of the drawings, in the lines' units."""
    if not one or not other:
        return []
    first = each_evenly(one, np.full(len(one), COMPARED)).reshape(len(one), COMPARED, 2)
    costs, ways = np.empty((len(one), len(other))), []
    for j, way in enumerate(_ways(other)):
        across = way.points[:, None, :, 0] - first[None, :, :, 0]
        down = way.points[:, None, :, 1] - first[None, :, :, 1]
        gaps = np.sqrt(across * across + down * down).mean(axis=2)
        costs[:, j] = gaps.min(axis=0) / max(size, 1e-12)
        ways.append([(way.turned[k], way.shifts[k]) for k in gaps.argmin(axis=0)])
    few = max(len(one), len(other)) <= MOST_LINES
    chosen = assigned(np.minimum(costs, FARTHEST)) if few else _greedy(costs)
    near = ((i, j) for i, j in chosen if costs[i, j] < FARTHEST)
    return [Pair(i, j, *ways[j][i], float(costs[i, j])) for i, j in near]


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


@dataclass(frozen=True)
class _Ways:
    """How a line may run: turned (k,), shifts (k,) and its points (k, COMPARED, 2)."""

    turned: list[bool]
    shifts: list[float]
    points: Floats


def _ways(lines: Sequence[Floats]) -> list[_Ways]:
    """Of each line both directions, and of a closed one eight places to begin at."""
    counts = np.array([COMPARED + _is_closed(line) for line in lines])
    evens = np.split(each_evenly(lines, counts), np.cumsum(counts)[:-1])
    return [_ring(even) if len(even) > COMPARED else _open(even) for even in evens]


def _open(even: Floats) -> _Ways:
    return _Ways([False, True], [0.0, 0.0], np.stack([even, even[::-1]]))


def _ring(even: Floats) -> _Ways:
    places = (_SHIFTED[:, None] + np.arange(COMPARED)) % COMPARED
    points = np.concatenate([even[:-1][places], even[::-1][:-1][places]])
    return _Ways([False] * STARTS + [True] * STARTS, 2 * (_SHIFTED / COMPARED).tolist(), points)


def _is_closed(line: Floats) -> bool:
    if len(line) <= 3:
        return False
    return float(np.hypot(*(line[0] - line[-1]))) <= CLOSED * length_of(line)


def _from(line: Floats, shift: float) -> Floats:
    """A closed line (n, d) from a share of its length on, and around to there."""
    even = evenly(line, max(len(line), 64))
    start = round(shift * (len(even) - 1))
    return np.vstack([even[start:], even[: start + 1]])
