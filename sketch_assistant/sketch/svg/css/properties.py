"""Which properties count for a drawing, and which of their values make sense."""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from functools import lru_cache

from ..values.number import NUMBER, UnusableError, length
from .colours import parse_colour
from .transforms import (
    is_origin,
    is_origin_attribute,
    is_rotate,
    is_scale,
    is_transform,
    is_translate,
)

REFERENCE = re.compile(r"url\(\s*[\"']?\s*#([^\"')]*?)\s*[\"']?\s*\)\s*(.*)", re.DOTALL)
_ELSEWHERE = re.compile(r"url\([^)]*\)\s*(.*)", re.DOTALL)
Test = Callable[[str], bool]
WIDE = frozenset(["inherit", "initial", "unset", "revert", "revert-layer"])  # for any property
_UNITLESS = re.compile(rf"\s*{NUMBER.pattern}\s*")
_PATH = re.compile(r"path\(\s*(?:\"([^\"]*)\"|'([^']*)')\s*\)?", re.IGNORECASE)
_DASH = re.compile(r"\s*,\s*|\s+")
_EM = re.compile(rf"({NUMBER.pattern})(em|ex|ch)\b", re.IGNORECASE)
_OF_FONT = {"em": 1.0, "ex": 0.5, "ch": 0.5}
_LARGEST = 1_000_000  # characters of any value
_LONGEST = 300  # characters of a value that is worth remembering


def known(name: str) -> bool:
    """Whether a property counts for a drawing."""
    return name in _ALL


def understood(name: str, value: str) -> bool:
    """Whether a browser would take this in CSS; a value with `var()` shows that later."""
    return name.startswith("--") or _understood(_ALL.get(name), value)


def understood_attribute(name: str, value: str) -> bool:
    """Whether a browser would take this as an attribute."""
    return _understood(ATTRIBUTES.get(name), value)


def is_paint(text: str) -> bool:
    """none, a colour, or a reference with something to fall back to."""
    lower = text.lower()
    if found := _ELSEWHERE.fullmatch(lower):
        return not found[1] or is_paint(found[1])
    return lower in ("none", "context-fill", "context-stroke") or is_colour(lower)


def is_colour(text: str) -> bool:
    """A colour, or that of the text."""
    return text.lower() == "currentcolor" or parse_colour(text) is not None


def _is_length(text: str) -> bool:
    return not math.isnan(length(text, 1.0, math.nan))


def _is_extent(text: str) -> bool:
    """A length that is not below 0."""
    return length(text, 1.0, math.nan) >= 0.0


def _is_radius(text: str) -> bool:
    return text.lower() == "auto" or _is_extent(text)


def _is_size(text: str) -> bool:
    """With a unit, or 0."""
    value = length(text, 1.0, math.nan)
    return text.lower() == "auto" or (value >= 0.0 and not (value and _UNITLESS.fullmatch(text)))


def _is_dashes(text: str) -> bool:
    return text.lower() == "none" or all(map(_is_extent, _DASH.split(text)))


def in_pixels(name: str, text: str, font: float) -> str:
    """A value whose lengths are not said in the size of text any more. font: that size."""
    if name not in _LENGTHS:
        return text
    if name == "font-size" and text.endswith("%"):
        text = f"{text[:-1]}e-2em"
    return _EM.sub(lambda em: f"{float(em[1]) * font * _OF_FONT[em[2].lower()]}px", text)


def path_data(text: str) -> str:
    """Of the property `d`; "" for none."""
    found = _PATH.fullmatch(text)
    return found[1] or found[2] if found else ""


def _is_path(text: str) -> bool:
    return text.lower() == "none" or bool(_PATH.fullmatch(text))


def _words(*allowed: str) -> Test:
    return lambda text: text.lower() in allowed


def _anything(text: str) -> bool:
    return bool(text.strip())


_DISPLAYS = (
    *("none", "inline", "block", "contents", "inline-block", "list-item", "flow-root", "run-in"),
    *("flex", "inline-flex", "grid", "inline-grid", "table", "table-row", "table-cell", "ruby"),
)
# Children have what their parents have of these.
INHERITED: dict[str, Test] = {
    "stroke": is_paint,
    "stroke-width": _is_extent,
    "stroke-opacity": _is_length,
    "stroke-dasharray": _is_dashes,
    "fill": is_paint,
    "fill-opacity": _is_length,
    "color": is_colour,
    "font-size": _is_extent,
    "visibility": _words("visible", "hidden", "collapse"),
    "fill-rule": _words("nonzero", "evenodd"),
    "clip-rule": _words("nonzero", "evenodd"),
    **dict.fromkeys(("marker-start", "marker-mid", "marker-end"), _anything),
}
_OWN: dict[str, Test] = {
    "display": _words(*_DISPLAYS),
    "opacity": _is_length,
    "clip-path": _anything,
    "overflow": _words("visible", "hidden", "scroll", "auto", "clip"),
    **dict.fromkeys(("mask", "mask-image", "-webkit-mask", "-webkit-mask-image"), _anything),
    "vector-effect": _anything,
    "transform-box": _words("content-box", "border-box", "fill-box", "stroke-box", "view-box"),
    "transform-origin": is_origin,
    "stop-color": is_colour,
    "stop-opacity": _is_length,
}
# What stands for several of them, in CSS alone.
SHORTHANDS = {"marker": ("marker-start", "marker-mid", "marker-end")}
# What may be said of a shape in CSS beside its attributes.
GEOMETRY: dict[str, Test] = {
    **dict.fromkeys(("x", "y", "cx", "cy"), _is_length),
    "r": _is_extent,
    **dict.fromkeys(("rx", "ry"), _is_radius),
    **dict.fromkeys(("width", "height"), _is_size),
    "d": _is_path,
}
# What moves an element; its attribute `transform` is spelled otherwise.
MOVING: dict[str, Test] = {
    "transform": is_transform,
    "translate": is_translate,
    "rotate": is_rotate,
    "scale": is_scale,
}
# That may be said by an attribute of the same name and in CSS.
ATTRIBUTES = {**INHERITED, **_OWN, "transform-origin": is_origin_attribute}
_LENGTHS = {"font-size", "stroke-width", "transform-origin", *MOVING, *GEOMETRY} - {"d"}
_ALL = {**INHERITED, **_OWN, **GEOMETRY, **MOVING}


def _understood(test: Test | None, value: str) -> bool:
    if test is None or len(value) > _LARGEST:
        return False
    return _remembered(test, value) if len(value) <= _LONGEST else _makes_sense(test, value)


def _makes_sense(test: Test, value: str) -> bool:
    value = value.strip()
    lower = value.lower()
    try:
        return lower in WIDE or "var(" in lower or test(value)
    except UnusableError:  # told where it is used
        return True


_remembered = lru_cache(maxsize=8192)(_makes_sense)
