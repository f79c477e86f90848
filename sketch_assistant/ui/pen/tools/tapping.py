"""What a tap means: the stroke under the pen, or all of the drawing that it belongs to."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from ....assist.ghosts.focus import MOST_STROKES, drawing_of
from ....sketch.document import Floats, Stroke
from ...paint.over.eraser import distance


def stroke_at(strokes: Sequence[Stroke], at: Floats, reach: float) -> Stroke | None:
    """The stroke whose ink is nearest to a point (2,), within `reach` of it; the upper of two."""
    if not strokes:
        return None
    gaps = [max(distance(each.xy, at[None]) - each.ink.width / 2.0, 0.0) for each in strokes]
    nearest = len(gaps) - 1 - int(np.argmin(gaps[::-1]))
    return strokes[nearest] if gaps[nearest] <= reach else None


def drawing_around(stroke: Stroke, strokes: Sequence[Stroke], boxes: Floats) -> list[Stroke]:
    """A stroke and all that belongs to the same drawing, as `focus` groups it.

    boxes: left, top, right, bottom of each of the strokes (n, 4).
    """
    place = next(i for i, each in enumerate(strokes) if each is stroke)
    own = boxes[place]
    gaps = np.maximum(boxes[:, :2] - own[2:], own[:2] - boxes[:, 2:]).max(axis=1)
    gaps[place] = -np.inf
    near = np.sort(np.argsort(gaps, kind="stable")[:MOST_STROKES]).tolist()
    return drawing_of([strokes[i] for i in near], near.index(place))
