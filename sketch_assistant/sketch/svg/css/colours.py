"""Colours as CSS spells them, in every colour space, as sRGB."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from .scanning import split

if TYPE_CHECKING:
    from coloraide import Color

Rgba = tuple[float, float, float, float]  # each 0 to 1, alpha last

_HEX = re.compile(r"#(?:[0-9a-f]{8}|[0-9a-f]{6}|[0-9a-f]{3,4})")
_RGB = re.compile(r"rgb\(\s*(\d{1,3})\s*,\s*(\d{1,3})\s*,\s*(\d{1,3})\s*\)")
_PLAIN = re.compile(r"[a-z]+|[a-z]+\([^()]*\)")
_OURS = re.compile(r"(color-mix|light-dark)\((.*)\)", re.DOTALL)
_SPACE = re.compile(
    r"in\s+(?:(srgb(?:-linear)?|display-p3(?:-linear)?|a98-rgb|prophoto-rgb|rec2020|(?:ok)?lab|"
    r"xyz(?:-d50|-d65)?)|(hsl|hwb|(?:ok)?lch)(?:\s+(shorter|longer|increasing|decreasing)\s+hue)?)"
)
_SHARE = re.compile(r"(\d+\.?\d*|\.\d+)%")
# Spaces that the library knows under names that are not CSS.
_FOREIGN = re.compile(r"color\(\s*--")
# Of the system, as a browser with a light theme shows them; and what need not wait for the library.
_SYSTEM = {
    "black": "#000000",  # here for being what a fill is where nothing is said
    **dict.fromkeys(("canvas", "field", "window", "background", "highlighttext"), "#ffffff"),
    **dict.fromkeys(("canvastext", "fieldtext", "buttontext", "buttonborder"), "#000000"),
    **dict.fromkeys(("windowtext", "infotext", "menutext", "captiontext", "marktext"), "#000000"),
    **dict.fromkeys(("buttonface", "threedface"), "#efefef"),
    "linktext": "#0000ee",
    "visitedtext": "#551a8b",
    "activetext": "#ff0000",
    "mark": "#ffff00",
    "graytext": "#808080",
}


@lru_cache(maxsize=4096)
def parse_colour(text: str) -> Rgba | None:
    """A colour, what lies outside sRGB clipped to it; None where text is none."""
    text = text.strip().lower()
    text = _SYSTEM.get(text, text)
    if _HEX.fullmatch(text):
        return _from_hex(text[1:])
    if found := _RGB.fullmatch(text):  # so common that it need not wait for the library
        red, green, blue = (min(int(part), 255) / 255 for part in found.groups())
        return red, green, blue, 1.0
    colour = _read(text) if text != "none" else None
    if colour is None:
        return None
    made = colour.convert("srgb").clip()
    red, green, blue = made.coords(nans=False)
    return red, green, blue, made.alpha(nans=False)


@lru_cache(maxsize=4096)
def on_white(colour: Rgba, opacity: float) -> str:
    """#rrggbb of a colour seen on white paper."""
    alpha = min(max(colour[3] * opacity, 0.0), 1.0)
    mixed = (1.0 - alpha * (1.0 - min(max(part, 0.0), 1.0)) for part in colour[:3])
    return "#" + "".join(f"{round(255 * part):02x}" for part in mixed)


def _from_hex(digits: str) -> Rgba:
    if len(digits) < 6:
        digits = "".join(digit * 2 for digit in digits)
    values = [int(digits[i : i + 2], 16) / 255 for i in range(0, len(digits), 2)]
    return values[0], values[1], values[2], values[3] if len(values) > 3 else 1.0


def _read(text: str, depth: int = 0) -> Color | None:
    text = text.strip() + ")" * (text.count("(") - text.count(")"))  # as CSS closes what ends early
    if found := _OURS.fullmatch(text):
        parts = split(found[2], ",")
        if depth > 8:
            return None
        return _mixed(parts, depth) if found[1] == "color-mix" else _light(parts, depth)
    if not (_HEX.fullmatch(text) or _PLAIN.fullmatch(text)) or _FOREIGN.match(text):
        return None
    from coloraide import Color  # imported here: a tenth of a second that few drawings need

    try:
        colour = Color(text)
    except ValueError:
        return None
    if colour.space().endswith("lch"):
        colour["chroma"] = max(colour["chroma"], 0.0)
    return colour


def _light(parts: list[str], depth: int) -> Color | None:
    """light-dark(): paper is light."""
    colours = [_read(part, depth + 1) for part in parts]
    return colours[0] if len(colours) == 2 and None not in colours else None


def _mixed(parts: list[str], depth: int) -> Color | None:
    """color-mix() of two colours, in a space."""
    space = _SPACE.fullmatch(parts[0].strip()) if len(parts) == 3 else None
    if len(parts) != (3 if space else 2):
        return None
    (one, first), (two, second) = (_with_share(part, depth) for part in parts[-2:])
    if first is None:
        first = 50.0 if second is None else 100.0 - second
    second = 100.0 - first if second is None else second
    if one is None or two is None or not first + second:
        return None
    name, hue = (space[1] or space[2], space[3] or "shorter") if space else ("oklab", "shorter")
    name = "xyz-d65" if name == "xyz" else name
    mixed = one.mix(two, second / (first + second), space=name, hue=hue, powerless=True)
    mixed[-1] = mixed.alpha(nans=False) * min((first + second) / 100.0, 1.0)
    return mixed


def _with_share(part: str, depth: int) -> tuple[Color | None, float | None]:
    """A colour and its percentage, which may stand before or after it."""
    words = part.split()
    for place in (0, -1) if words else ():
        if share := _SHARE.fullmatch(words[place]):
            del words[place]
            colour = _read(" ".join(words), depth + 1)
            return colour if float(share[1]) <= 100.0 else None, float(share[1])
    return _read(part, depth + 1), None
