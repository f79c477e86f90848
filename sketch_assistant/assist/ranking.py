"""Which endings are worth showing: those that end by themselves and do not scribble."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np

from ..sketch.document import Floats

# Path length over the diagonal of the box: a line has 1, a circle 2.2, a tight zigzag 5 and more.
SCRIBBLE = 4.5
SHORTEST_SCRIBBLE = 12  # points


def order(endings: Iterable[tuple[Sequence[Floats], bool]]) -> list[int]:
    """Indices of endings (lines [(n, 2)…], whether they ended), best first, ties as they came."""
    worth = [(not ended) + 2 * scribbles(lines) for lines, ended in endings]
    return [int(i) for i in np.argsort(worth, kind="stable")]


def scribbles(lines: Sequence[Floats]) -> bool:
    """Whether a line runs to and fro in one place, as samplers do when they lose the thread."""
    return any(
        len(line) >= SHORTEST_SCRIBBLE
        and np.hypot(*np.diff(line, axis=0).T).sum()
        > SCRIBBLE * max(float(np.hypot(*np.ptp(line, axis=0))), 1e-9)
        for line in lines
    )
