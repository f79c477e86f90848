"""Ghosts that take the place of strokes."""

from __future__ import annotations

import numpy as np

from sketch_assistant.sketch.document import Exchange, Stroke
from sketch_assistant.ui.base.ghost import Ghost


def shifted(stroke: Stroke, by: float = 9.0) -> Stroke:
    return Stroke.through(stroke.xy + np.array([by, 0.0]), stroke.ink, "suggested")


def exchanging(*old: Stroke, by: float = 9.0) -> Ghost:
    exchange: Exchange = tuple((each, (shifted(each, by),)) for each in old)
    return Ghost(tuple(new for _, (new,) in exchange), exchange, "Redraw")
