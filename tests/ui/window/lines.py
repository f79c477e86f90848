"""A line to draw, to select and to answer with."""

from __future__ import annotations

from sketch_assistant.sketch.document import Stroke


def line(x: float, origin: str = "drawn") -> Stroke:
    """A nearly upright line, canvas units."""
    return Stroke.through([(x, 200), (x + 3, 260), (x, 320)], origin=origin)
