"""Drawings as PNG; imports Qt, so a command imports this file only when it writes a picture."""

from __future__ import annotations

from collections.abc import Sequence

from ..sketch.document import Sketch
from ..ui import picture


def page(sketch: Sketch, scale: float) -> bytes:
    """The page at scale pixels a canvas unit, PNG."""
    return picture.png(picture.picture(sketch, scale))


def endings(sketches: Sequence[Sketch]) -> bytes:
    """Endings of one drawing side by side, suggested strokes in the accent colour, PNG."""
    return picture.png(picture.contact_sheet(sketches, together=True))
