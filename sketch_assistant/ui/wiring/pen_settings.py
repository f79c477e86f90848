"""What is remembered of pens and erasers from one day to the next."""

from __future__ import annotations

from dataclasses import fields, replace
from functools import partial
from typing import Any

from ...sketch.document import LARGEST_WIDTH, Ink, SketchError
from ..base.settings import Settings
from ..panels.cards.pen_card import WIDTHS
from ..pen.canvas import Canvas
from ..pen.erasing import SIZES


def recall(settings: Settings, canvas: Canvas) -> None:
    """As it was the last time; what makes no sense stays as it is."""
    erasing = canvas.tools.erasing
    canvas.pen_ink = _ink(settings, canvas.pen_ink)
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
        *((f"pen_{each.name}", getattr(canvas.pen_ink, each.name)) for each in fields(Ink)),
    ):
        settings.put(key, value)


def _ink(settings: Settings, usual: Ink) -> Ink:
    """The usual one where what was kept is none."""
    values: dict[str, Any] = {}
    for each in fields(Ink):
        name, value = f"pen_{each.name}", getattr(usual, each.name)
        read = settings.text if isinstance(value, str) else partial(_number, settings)
        values[each.name] = read(name, value)
    try:
        ink = Ink(**values)
    except SketchError:
        return usual
    return replace(ink, width=min(max(ink.width, WIDTHS[0]), WIDTHS[1]))


def _number(settings: Settings, key: str, usual: float) -> float:
    return settings.number(key, usual, 0.0, LARGEST_WIDTH)
