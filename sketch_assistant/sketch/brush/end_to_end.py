"""Lines end to end: thousands of them cost what their points do, and nothing each."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

import numpy as np

from ..document import Floats, Marks, Stroke
from ..lines.centreline import Indices

Line = tuple[Floats, Marks | None]  # points (n, 5), and which of them stay sharp


class Lines(NamedTuple):
    """points (m, 5), where each line ends (n,), what stays sharp (m,)."""

    points: Floats
    ends: Indices
    corners: Marks

    @property
    def starts(self) -> Indices:
        """Where each one begins (n,)."""
        return np.append(0, self.ends[:-1])


def line_of(stroke: Stroke) -> Line:
    """The line that a stroke follows."""
    return stroke.points, stroke.corners


def joined(lines: Iterable[Line]) -> Lines:
    """Lines, one at least, end to end; the points are a copy."""
    points, corners = zip(*lines, strict=True)
    ends = np.cumsum(np.fromiter(map(len, points), np.intp, len(points)))
    marks = np.zeros(ends[-1], dtype=bool)
    for i, own in enumerate(corners):
        if own is not None:
            marks[ends[i] - len(own) : ends[i]] = own
    return Lines(np.concatenate(points), ends, marks)
