"""What is remembered of pens and erasers from one day to the next."""

from __future__ import annotations

import json
from dataclasses import asdict, fields, replace
from functools import lru_cache, partial
from typing import Any

from ....sketch.document import LARGEST_WIDTH, Ink, SketchError
from ....sketch.ink.pressing import Pressing
from ...base.colours.at_hand import Colours
from ...base.settings import Settings
from ...panels.cards.pen_card import WIDTHS
from ...pen.canvas import Canvas
from ...pen.events.button_deeds import FIRST_DEEDS
from ...pen.hand.pen import first_pressing
from ...pen.tools.reworking import SIZES


def recall(settings: Settings, canvas: Canvas) -> None:
    """As it was the last time; what makes no sense stays as it is."""
    erasing = canvas.tools.erasing
    canvas.pen_ink = _ink(settings, canvas.pen_ink)
    canvas.stabiliser = settings.number("stabiliser", canvas.stabiliser, 0.0, 1.0)
    kept = settings.words("palette"), settings.words("recent_colours")
    canvas.colours = Colours.read(*kept)
    canvas.steadying = settings.choice("steadying", canvas.steadying)
    canvas.steadies_mouse = settings.flag("steadies_mouse", canvas.steadies_mouse)
    canvas.hold_snaps = settings.flag("hold_snaps", canvas.hold_snaps)
    for pointer, usual in first_pressing().items():
        canvas.pressing[pointer] = _pressing(settings.text(f"pressing_{pointer}", ""), usual)
    for button, deed in FIRST_DEEDS.items():
        canvas.deeds[button] = settings.choice(f"button_{button}", deed)
    erasing.takes = settings.choice("eraser", erasing.takes)
    pushing = canvas.tools.pushing
    pushing.does = settings.choice("push", pushing.does)
    for key, brush in (("eraser_size", erasing), ("push_size", pushing)):
        brush.size = settings.number(key, brush.size, *SIZES[:2])


def keep(settings: Settings, canvas: Canvas) -> None:
    """Remember it."""
    erasing = canvas.tools.erasing
    for key, value in (
        ("stabiliser", canvas.stabiliser),
        ("palette", list(canvas.colours.palette)),
        ("recent_colours", list(canvas.colours.recent)),
        ("steadying", canvas.steadying.value),
        ("steadies_mouse", canvas.steadies_mouse),
        ("hold_snaps", canvas.hold_snaps),
        *((f"pressing_{each}", _written(how)) for each, how in canvas.pressing.items()),
        *((f"button_{each}", deed.value) for each, deed in canvas.deeds.items()),
        ("eraser", erasing.takes.value),
        ("eraser_size", erasing.size),
        ("push", canvas.tools.pushing.does.value),
        ("push_size", canvas.tools.pushing.size),
        *((f"pen_{each.name}", getattr(canvas.pen_ink, each.name)) for each in fields(Ink)),
    ):
        settings.put(key, value)


@lru_cache(16)  # nearly always it is what it was
def _written(pressing: Pressing) -> str:
    return json.dumps(asdict(pressing))


def _pressing(text: str, usual: Pressing) -> Pressing:
    """The usual one where what was kept is none."""
    try:
        values = json.loads(text)
        curve = tuple((float(x), float(y)) for x, y in values["curve"])
        least, tilt = float(values["least"]), float(values["tilt"])
        return Pressing(curve, least, values["senses"] is True, tilt)
    except (ValueError, TypeError, KeyError):
        return usual


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
