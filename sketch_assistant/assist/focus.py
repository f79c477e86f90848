"""Which strokes are the drawing in progress: a page may hold several."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from ..sketch.document import Stroke

MOST_STROKES = 300
REACH = 0.25


def in_progress(strokes: Sequence[Stroke]) -> list[Stroke]:
    """The last stroke and every stroke near it, directly or through others, in drawing order.

    Near means: the gap between a stroke's box and the group's is at most a quarter of the larger of
    the two boxes. Only the most recent strokes are looked at.
    """
    recent = list(strokes[-MOST_STROKES:])
    if not recent:
        return []
    boxes = np.array([stroke.bounds for stroke in recent])
    sizes = np.maximum(boxes[:, 2] - boxes[:, 0], boxes[:, 3] - boxes[:, 1])
    member = np.zeros(len(recent), dtype=bool)
    member[-1] = True
    while True:
        group = np.concatenate([boxes[member, :2].min(axis=0), boxes[member, 2:].max(axis=0)])
        reach = REACH * np.maximum(sizes, max(group[2] - group[0], group[3] - group[1]))
        gaps = np.maximum(boxes[:, :2] - group[2:], group[:2] - boxes[:, 2:]).max(axis=1)
        grown = member | (gaps <= reach)
        if (grown == member).all():
            return [stroke for stroke, inside in zip(recent, member, strict=True) if inside]
        member = grown
