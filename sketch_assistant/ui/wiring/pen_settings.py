"""What is remembered of pens and erasers from one day to the next."""

from __future__ import annotations

from ..base.settings import Settings
from ..pen.canvas import Canvas
from ..pen.erasing import SIZES


def recall(settings: Settings, canvas: Canvas) -> None:
    """As it was the last time; what makes no sense stays as it is."""
    erasing = canvas.tools.erasing
    canvas.stabiliser = settings.number("stabiliser", canvas.stabiliser, 0.0, 1.0)
    canvas.hold_snaps = settings.flag("hold_snaps", canvas.hold_snaps)
    erasing.takes = settings.choice("eraser", erasing.takes)
    erasing.size = settings.number("eraser_size", erasing.size, *SIZES[:2])


def keep(settings: Settings, canvas: Canvas) -> None:
    """Remember it."""
    erasing = canvas.tools.erasing
    for key, value in (
        ("stabiliser", canvas.stabiliser),
        ("hold_snaps", canvas.hold_snaps),
        ("eraser", erasing.takes.value),
        ("eraser_size", erasing.size),
    ):
        settings.put(key, value)
