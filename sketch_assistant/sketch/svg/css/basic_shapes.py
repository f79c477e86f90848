"""The basic shapes of CSS, by which `clip-path` cuts without a clip path (CSS Shapes 1)."""

from __future__ import annotations

import math
import re
from collections.abc import Callable

from ...lines.affine import Affine
from ...lines.centreline import Places
from ..values.number import length
from ..values.path import PathReader
from .scanning import closing, split, words
from .transforms import Box, is_origin, origin

Shape = tuple[list[Places], bool]  # closed subpaths, and whether by the even-odd rule

_CALL = re.compile(r"(inset|circle|ellipse|polygon|path)\(", re.IGNORECASE)
_RULE = re.compile(r"\s*(nonzero|evenodd)\s*(?:,|(?=\"|'))", re.IGNORECASE)
# What shares are of; for elements of SVG the boxes of a page are one of the first three.
_BOXES = {each: each for each in ("fill-box", "stroke-box", "view-box")}
_BOXES |= dict.fromkeys(("content-box", "padding-box"), "fill-box")
_BOXES |= dict.fromkeys(("border-box", "margin-box"), "stroke-box")
_FOUR = {1: (0, 0, 0, 0), 2: (0, 1, 0, 1), 3: (0, 1, 2, 1), 4: (0, 1, 2, 3)}


class _NoShapeError(Exception):
    """The text is no basic shape."""


def basic_shape(text: str, box: Callable[[str], Box]) -> Shape | None:
    """What a value of `clip-path` encloses; None where it is none of these shapes.

    box: gives x, y, width and height of the fill-box, stroke-box or view-box of the element.
    """
    found = _CALL.search(text)
    end = closing(text, found.end() - 1) if found else 0
    around = (text[: found.start()] + text[end + 1 :]).lower().split() if found else []
    if not found or len(around) > 1 or any(each not in _BOXES for each in around):
        return None
    within = box(_BOXES[around[0]] if around else "stroke-box")
    said = text[found.end() : end].strip()
    try:
        return _SHAPES[found[1].lower()](said, within)
    except _NoShapeError:
        return None


def _inset(said: str, box: Box) -> Shape:
    sides, _, round_ = said.lower().partition("round")
    given = words(sides)
    if not 1 <= len(given) <= 4:
        raise _NoShapeError
    top, right, bottom, left = (
        _amount(each, box[3 if i % 2 == 0 else 2]) for i, each in enumerate(_four(given))
    )
    wide, high = box[2] - left - right, box[3] - top - bottom
    across, _, down = round_.partition("/")
    radii = _radii(across, box[2]), _radii(down if down.strip() else across, box[3])
    if wide <= 0.0 or high <= 0.0:
        return [], False
    inner = box[0] + left, box[1] + top, wide, high
    return _path(_rounded(inner, list(zip(*radii, strict=True)))), False


def _rounded(box: Box, radii: list[tuple[float, float]]) -> str:
    """A rectangle as path data; radii: of its corners, from top left and clockwise."""
    x, y, wide, high = box
    (ax, ay), (bx, by), (cx, cy), (dx, dy) = radii
    shares = [wide / max(ax + bx, wide), wide / max(cx + dx, wide)]
    shares += [high / max(by + cy, high), high / max(dy + ay, high)]
    f = min(shares)
    (ax, ay), (bx, by), (cx, cy), (dx, dy) = ((f * rx, f * ry) for rx, ry in radii)
    right, bottom = x + wide, y + high
    return (
        f"M{x + ax} {y}H{right - bx}A{bx} {by} 0 0 1 {right} {y + by}"
        f"V{bottom - cy}A{cx} {cy} 0 0 1 {right - cx} {bottom}"
        f"H{x + dx}A{dx} {dy} 0 0 1 {x} {bottom - dy}V{y + ay}A{ax} {ay} 0 0 1 {x + ax} {y}z"
    )


def _circle(said: str, box: Box) -> Shape:
    given, middle = _about(said, box)
    if len(given) > 1:
        raise _NoShapeError
    near = _sides(middle, box)
    across = math.hypot(box[2], box[3]) / math.sqrt(2)
    radius = _radius(given[0] if given else "closest-side", sum(near, ()), across)
    return _oval(middle, radius, radius), False


def _ellipse(said: str, box: Box) -> Shape:
    given, middle = _about(said, box)
    if len(given) not in (0, 2):
        raise _NoShapeError
    pairs = zip(given or ["closest-side"] * 2, _sides(middle, box), box[2:], strict=True)
    return _oval(middle, *(_radius(*each) for each in pairs)), False


def _polygon(said: str, box: Box) -> Shape:
    evenodd, said = _by_rule(said)
    corners = [words(each) for each in split(said, ",")]
    if any(len(each) != 2 for each in corners):
        raise _NoShapeError
    places = [(box[0] + _amount(x, box[2]), box[1] + _amount(y, box[3])) for x, y in corners]
    text = "M" + "L".join(f"{x} {y}" for x, y in places) + "z"
    return _path(text), evenodd


def _own_path(said: str, box: Box) -> Shape:
    evenodd, text = _by_rule(said)
    if len(text) < 2 or text[0] not in "\"'" or text[-1] != text[0]:
        raise _NoShapeError
    to_box = Affine(e=box[0], f=box[1])
    subpaths = [to_box.map(each) for each in _path(text[1:-1])]
    return subpaths, evenodd


def _by_rule(said: str) -> tuple[bool, str]:
    """Whether by the even-odd rule, and the rest."""
    rule = _RULE.match(said)
    if rule is None:
        return False, said
    return rule[1].lower() == "evenodd", said[rule.end() :].strip()


def _path(data: str) -> list[Places]:
    return PathReader(data).subpaths


def _oval(middle: complex, rx: float, ry: float) -> list[Places]:
    x, y = middle.real, middle.imag
    half = f"A{rx} {ry} 0 0 1"
    return _path(f"M{x - rx} {y}{half} {x + rx} {y}{half} {x - rx} {y}z") if rx and ry else []


def _about(said: str, box: Box) -> tuple[list[str], complex]:
    """The radii as they are said, and the middle."""
    radii, at, place = f" {said.lower()} ".partition(" at ")
    place = place.strip() if at else "center"
    if not is_origin(place):
        raise _NoShapeError
    return words(radii), origin(place, box)


def _sides(middle: complex, box: Box) -> tuple[tuple[float, float], tuple[float, float]]:
    """How far it is to left and right, and to top and bottom."""
    x, y = middle.real - box[0], middle.imag - box[1]
    return (abs(x), abs(box[2] - x)), (abs(y), abs(box[3] - y))


def _radius(said: str, sides: tuple[float, ...], whole: float) -> float:
    if said in ("closest-side", "farthest-side"):
        return (min if said == "closest-side" else max)(sides)
    return _positive(said, whole)


def _radii(said: str, whole: float) -> list[float]:
    given = words(said) or ["0"]
    if len(given) > 4:
        raise _NoShapeError
    return [_positive(each, whole) for each in _four(given)]


def _four(given: list[str]) -> list[str]:
    """Of all four sides or corners: what is not said is as across from there."""
    return [given[place] for place in _FOUR[len(given)]]


def _positive(said: str, whole: float) -> float:
    value = _amount(said, whole)
    if value < 0.0:
        raise _NoShapeError
    return value


def _amount(said: str, whole: float) -> float:
    value = length(said, whole, math.nan)
    if math.isnan(value):
        raise _NoShapeError
    return value


_SHAPES = {
    "inset": _inset,
    "circle": _circle,
    "ellipse": _ellipse,
    "polygon": _polygon,
    "path": _own_path,
}
