"""Where a line turns on purpose."""

from __future__ import annotations

import numpy as np

from ..document import Floats

SHARPEST_BEND = 52.0  # degrees: a sharper turn within the reach is a corner


def corners(points: Floats, step: float, size: float, far: float) -> list[int]:
    """Indices of the corners of evenly spaced points (n, 2), the first and the last among them.

    step: between points; size: of the drawing; far: a share of it. A corner is where the direction
    over so far changes most, by more than `SHARPEST_BEND`.
    """
    last = len(points) - 1
    reach = int(np.clip(round(far * size / step), 2, max(2, last // 4)))
    if last < 2 * reach:
        return [0, last]
    turns = turning(points, reach)
    found = [0]
    for place in np.flatnonzero(turns > SHARPEST_BEND).tolist():
        near = turns[max(0, place - reach) : place + reach + 1]
        if turns[place] >= near.max() and place - found[-1] >= reach and last - place >= reach:
            found.append(place)
    return [*found, last]


def turning(points: Floats, reach: int) -> Floats:
    """Degrees (n,) by which the line turns at each point, between the chords over `reach` points
    before it and after it; 0 near the ends."""
    turns = np.zeros(len(points))
    before = points[reach:-reach] - points[: -2 * reach]
    after = points[2 * reach :] - points[reach:-reach]
    cross = before[:, 0] * after[:, 1] - before[:, 1] * after[:, 0]
    turns[reach:-reach] = np.degrees(np.abs(np.arctan2(cross, (before * after).sum(axis=1))))
    return turns
