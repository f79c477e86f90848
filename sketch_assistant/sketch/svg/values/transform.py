"""Affine maps as SVG writes them: `transform` lists, viewBox and preserveAspectRatio."""

from __future__ import annotations

import math
import re

from ...lines.affine import Affine
from .number import NUMBER, UnusableError, numbers

_CALL = re.compile(
    rf"([a-zA-Z]+)\s*\(\s*({NUMBER.pattern}(?:\s*,?\s*{NUMBER.pattern})*)\s*\)\s*(?:,\s*(?=\S))?"
)

_LONGEST = 10_000  # characters


def parse_transform(text: str) -> Affine | None:
    """The attribute `transform`, whose numbers have no units; None where it is none.

    Raises `UnusableError` for infinite numbers.
    """
    if len(text) > _LONGEST:
        return None
    made, place = Affine(), 0
    text = text.strip()
    while place < len(text):
        call = _CALL.match(text, place)
        values = list(numbers(call[2])) if call else []
        if not all(map(math.isfinite, values)):
            raise UnusableError()
        one = _called(call[1], values) if call else None
        if call is None or one is None:
            return None
        made, place = made @ one, call.end()
    return made


def _called(name: str, values: list[float]) -> Affine | None:
    match name, values:
        case "matrix", [a, b, c, d, e, f]:
            return Affine(a, b, c, d, e, f)
        case "translate", [x]:
            return Affine(e=x)
        case "translate", [x, y]:
            return Affine(e=x, f=y)
        case "scale", [s]:
            return Affine(a=s, d=s)
        case "scale", [x, y]:
            return Affine(a=x, d=y)
        case "rotate", [angle]:
            return Affine.turning(angle)
        case "rotate", [angle, x, y]:
            return Affine.turning(angle).about(x, y)
        case "skewX", [angle]:
            return Affine(c=math.tan(math.radians(angle)))
        case "skewY", [angle]:
            return Affine(b=math.tan(math.radians(angle)))
        case _:
            return None


def parse_view_box(text: str | None) -> tuple[float, float, float, float] | None:
    """x, y, width, height; None where there is none or one without extent."""
    values = list(numbers(text or ""))
    if len(values) != 4 or not all(map(math.isfinite, values)) or min(values[2:]) <= 0.0:
        return None
    return values[0], values[1], values[2], values[3]


def fitting(
    box: tuple[float, float, float, float], width: float, height: float, preserve: str | None
) -> Affine:
    """From a viewBox into a viewport of that size at 0, 0, as preserveAspectRatio says."""
    x, y, box_width, box_height = box
    across, down = width / box_width, height / box_height
    words = (preserve or "xMidYMid meet").replace("defer", "").split()
    align = words[0] if words else "xMidYMid"
    if align == "none":
        return Affine(a=across, d=down, e=-x * across, f=-y * down)
    scale = max(across, down) if "slice" in words else min(across, down)
    share = {"Min": 0.0, "Mid": 0.5, "Max": 1.0}
    left = (width - box_width * scale) * share.get(align[1:4], 0.5)
    top = (height - box_height * scale) * share.get(align[5:8], 0.5)
    return Affine(a=scale, d=scale, e=left - x * scale, f=top - y * scale)
