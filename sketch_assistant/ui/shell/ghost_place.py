"""Where a ghost is seen in the window, for the card that lies beside it."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QRect

from ...sketch.document import Floats
from ...sketch.lines.chamfer import each_evenly, length_of
from ..base.ghost import Ghost
from ..panels.cards.strip import CONTEXT
from ..panels.widgets.thumbnail import box_around
from ..pen.canvas import Canvas

# Of the newest strokes, how many a card beside a ghost keeps off; how closely, logical pixels.
INKED, STEP, MOST_POINTS = 120, 8.0, 300


def around(ghost: Ghost, canvas: Canvas) -> QRect:
    """Where a ghost is seen and the newest ink it lies on, logical pixels."""
    box = box_around(ghost.seen)
    for stroke in canvas.session.sketch.strokes[-CONTEXT:]:
        ink = box_around([stroke])
        if ink.adjusted(-1, -1, 1, 1).intersects(box):
            box |= ink
    return canvas.view.transform().mapRect(box).toAlignedRect()


def points(ghost: Ghost, canvas: Canvas) -> Floats:
    """Points (n, 2) on the ghost and on the newest ink in sight, logical pixels."""
    view = canvas.view
    strokes = (*ghost.seen, *canvas.session.sketch.strokes[-INKED:])
    lines = [stroke.xy for stroke in strokes]
    counts = np.array([length_of(line) * view.scale / STEP + 2.0 for line in lines])
    even = each_evenly(lines, np.minimum(counts, MOST_POINTS).astype(np.int64))
    seen = view.transform()
    across = np.array([[seen.m11(), seen.m12()], [seen.m21(), seen.m22()]])
    found: Floats = even @ across + np.array([seen.dx(), seen.dy()])
    return found
