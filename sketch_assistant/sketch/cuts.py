"""Where a drawing can be cut as if its maker had paused there: at a lift of the pen."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from .document import Floats

HALF, LIFTS = "half", "lifts"
WAYS = (HALF, LIFTS)


def cuts(lines: Sequence[Floats], way: str) -> list[int]:
    """Numbers of strokes to keep of lines [(n, 2)…]: HALF, those up to the lift nearest to half of
    the points; LIFTS, those up to every lift but the last. None of a drawing of one stroke."""
    if way == LIFTS or len(lines) < 2:
        return list(range(1, len(lines)))
    points = np.cumsum([len(line) for line in lines])
    return [1 + int(np.abs(points[:-1] - points[-1] / 2.0).argmin())]
