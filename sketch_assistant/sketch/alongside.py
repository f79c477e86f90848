"""Many strokes along parts of points that lie end to end, checked all at once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import numpy as np

from .stroke import Floats, Indices, Ink, Marks, Stroke, is_usable, marks_of

# Which points, the ink, the origin, the corners among them, the groups, when it was drawn.
Look = tuple[slice, Ink, str, Marks | None, tuple[int, ...], int]


def redrawn(
    strokes: Sequence[Stroke], which: Sequence[int], points: Floats, ends: Indices, corners: Marks
) -> list[Stroke]:
    """Some of these strokes (their places) along other points (m, 5), which lie end to end up to
    `ends` (n,), where corners (m,) stay only in what had some. Raises `SketchError` for numbers
    that are not usable."""
    stops = [0, *ends.tolist()]
    looks = []
    for place in which:
        old, own = strokes[place], slice(stops[place], stops[place + 1])
        marks = None if old.corners is None else corners[own]
        looks.append((own, old.ink, old.origin, marks, old.groups, old.nth))
    return list(alongside(points, looks))


def alongside(points: Floats, looks: Iterable[Look]) -> Iterator[Stroke]:
    """Strokes along parts of points (m, 5), none of them empty. Checked all at once: of thousands
    each alone takes many times as long. Raises what `Stroke` raises, at that one."""
    usable = not len(points) or is_usable(points)
    for part, ink, origin, corners, groups, nth in looks:
        if not usable:
            yield Stroke(points[part], ink, origin, corners, groups, nth)
            continue
        line = np.array(points[part], dtype=np.float64)
        line.setflags(write=False)
        marks = None if corners is None else marks_of(corners, len(line))
        yield _as_it_is(line, ink, origin, marks, groups, nth)


def _as_it_is(*values: Any) -> Stroke:
    """A stroke of values that are known to be right."""
    made = object.__new__(Stroke)
    for name, value in zip(Stroke.__slots__, values, strict=True):
        object.__setattr__(made, name, value)
    return made
