"""Which strokes the hand is at: a page may hold several drawings."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from ...sketch.document import Floats, Stroke
from .shapes import Shapes, shapes

MOST_STROKES = 64  # the last ones
REACH = 0.25  # of the larger of two boxes: a gap so wide is none
# Strokes of one size belong together farther apart: dots, stitches, windows.
ALIKE, STRIDE = 1.7, 8.0


def latest(strokes: Sequence[Stroke]) -> Shapes:
    """The shapes of the last MOST_STROKES."""
    return shapes(strokes[-MOST_STROKES:])


def in_hand(recent: Shapes) -> Shapes:
    """The last stroke and those near it, directly or through others."""
    if len(recent) < 2:
        return recent
    member = _near(recent)
    return recent if member.all() else recent.picked(np.flatnonzero(member))


def _near(recent: Shapes) -> np.ndarray[tuple[int, ...], np.dtype[np.bool_]]:
    x, y = recent.even.real, recent.even.imag
    boxes = np.column_stack([x.min(axis=1), y.min(axis=1), x.max(axis=1), y.max(axis=1)])
    size = np.maximum(boxes[:, 2] - boxes[:, 0], boxes[:, 3] - boxes[:, 1]) + 1e-9
    gap = np.maximum(_between(boxes[:, 0], boxes[:, 2]), _between(boxes[:, 1], boxes[:, 3]))
    ratio = size[:, None] / size[None, :]
    alike = np.maximum(ratio, 1.0 / ratio) <= ALIKE
    joined = gap <= REACH * np.maximum(size[:, None], size[None, :])
    joined |= alike & (gap <= STRIDE * np.minimum(size[:, None], size[None, :]))
    member = np.zeros(len(recent), dtype=bool)
    member[-1] = True
    while True:
        low, high = boxes[member, :2].min(axis=0), boxes[member, 2:].max(axis=0)
        apart = np.maximum(boxes[:, :2] - high, low - boxes[:, 2:]).max(axis=1)
        near = apart <= REACH * np.maximum(size, (high - low).max())
        grown = member | near | joined[member].any(axis=0)
        if (grown == member).all():
            return member
        member = grown


def _between(low: Floats, high: Floats) -> Floats:
    """The gaps between spans (n,): (n, n); less than 0 where they overlap."""
    found: Floats = np.maximum(low[:, None] - high[None, :], low[None, :] - high[:, None])
    return found
