"""Ends of lines that were meant to meet: closing one line, joining two, touching a third."""

from __future__ import annotations

import numpy as np

from ..document import Floats
from .chamfer import length_of

CLOSES, SMALL_CLOSES = 0.14, 0.25  # of a line's own size, between its ends; where that is little
CLOSES_OF_LENGTH = 0.12
MEETS = 0.045  # of the drawing's size, between the ends of two lines, or an end and a line
MOST_LINES = 400  # beyond it lines are left as they lie: a page of hatching has no ends to join


def nearly_closed(line: Floats, little: float = 0.0) -> bool:
    """Whether a line (n, 2) comes back to where it began. little: a gap that in this drawing is
    one of the hand, in the line's units."""
    size = float(np.ptp(line, axis=0).max())
    length = length_of(line)
    gap = float(np.hypot(*(line[0] - line[-1])))
    near = max(CLOSES * size, min(little, SMALL_CLOSES * size))
    return len(line) > 3 and length > 2.2 * size and gap <= min(near, CLOSES_OF_LENGTH * length)


def closed(points: Floats) -> Floats:
    """The line (n, d) with its ends brought together, each going half of the way, the error spread
    over a quarter of the line at either end; an overshoot is cut off first."""
    points = _without_overshoot(points)
    gap = points[-1, :2] - points[0, :2]
    share = np.linspace(0.0, 1.0, len(points))
    pull = np.clip(1.0 - share * 4.0, 0.0, 1.0) ** 2 - np.clip(share * 4.0 - 3.0, 0.0, 1.0) ** 2
    made = points.copy()
    made[:, :2] += pull[:, None] * gap / 2.0
    made[-1, :2] = made[0, :2]
    return made


def _without_overshoot(points: Floats) -> Floats:
    """Cut where the end comes nearest to the start: a hand that closes a shape often goes on."""
    tail = max(3, len(points) // 7)
    if len(points) < 3 * tail:
        return points
    ends = np.hypot(*(points[-tail:, :2] - points[0, :2]).T)
    return points[: len(points) - tail + 1 + int(ends.argmin())]


def meeting_ends(lines: list[Floats], size: float) -> list[tuple[int, int, int, int]]:
    """Pairs of ends of open lines [(n, d)…] that nearly meet, nearest first, each end once:
    (line, end, other line, other end), end 0 the first point and -1 the last."""
    if not 2 <= len(lines) <= MOST_LINES:
        return []
    ends = np.array([line[end, :2] for line in lines for end in (0, -1)])
    gaps = np.hypot(*(ends[:, None] - ends[None]).transpose(2, 0, 1))
    gaps[np.tril_indices(len(ends))] = np.inf
    own = np.arange(0, len(ends), 2)
    gaps[own, own + 1] = np.inf
    found, used = [], set()
    for place in np.argsort(gaps, axis=None, kind="stable"):
        i, j = divmod(int(place), len(ends))
        if not gaps[i, j] <= MEETS * size:
            break
        if i not in used and j not in used:
            used |= {i, j}
            found.append((i // 2, -(i % 2), j // 2, -(j % 2)))
    return found


def bent_to(line: Floats, end: int, target: Floats) -> Floats:
    """The line (n, d) with its first (0) or last (-1) point moved to target (2,), the rest
    following less and less over a third of it."""
    share = np.linspace(0.0, 1.0, len(line)) if end else np.linspace(1.0, 0.0, len(line))
    pull = np.clip((share - 2 / 3) * 3.0, 0.0, 1.0)
    made = line.copy()
    made[:, :2] += pull[:, None] * (target - line[end, :2])
    return made


def touched(line: Floats, end: int, others: list[Floats], size: float) -> Floats | None:
    """The nearest point (2,) on another line that an end nearly touches; None for none."""
    best, nearest = MEETS * size, None
    for other in others:
        gaps = np.hypot(*(other[:, :2] - line[end, :2]).T)
        place = int(gaps.argmin())
        if gaps[place] < best:
            best, nearest = float(gaps[place]), other[place, :2]
    return nearest
