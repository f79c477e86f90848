"""Which endings are worth showing: those that end by themselves, do not scribble, and draw somewhat
less than most: samplers that lose the thread draw too much, those that give up too little."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np

from ..sketch.document import Floats

# Path length over the diagonal of the box: a line has 1, a circle 2.2, a tight zigzag 5 and more.
SCRIBBLE = 4.5
SHORTEST_SCRIBBLE = 12  # points
# Endings that draw rather less than most are the tidier ones: this quantile of ink comes first.
MODEST = 0.25


def order(endings: Iterable[tuple[Sequence[Floats], bool]]) -> list[int]:
    """Indices of endings (lines [(n, 2)…], whether they ended), best first, ties as they came."""
    known = list(endings)
    faults = np.array([(not ended) + 2 * scribbles(lines) for lines, ended in known])
    ink = np.log([1.0 + sum(_length(line) for line in lines) for lines, _ in known])
    usual = np.quantile(ink[faults == faults.min()], MODEST)
    return [int(i) for i in np.lexsort((np.abs(ink - usual), faults))]


def scribbles(lines: Sequence[Floats]) -> bool:
    """Whether a line runs to and fro in one place, as samplers do when they lose the thread."""
    return any(
        len(line) >= SHORTEST_SCRIBBLE
        and _length(line) > SCRIBBLE * max(float(np.hypot(*np.ptp(line, axis=0))), 1e-9)
        for line in lines
    )


def _length(line: Floats) -> float:
    return float(np.hypot(*np.diff(line, axis=0).T).sum())
