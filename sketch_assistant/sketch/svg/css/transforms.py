"""CSS transformations: with units, percentages and three dimensions, flattened onto the page."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping
from functools import reduce

import numpy as np

from ...document import Floats
from ...lines.affine import Affine
from ..values.calc import calculate
from ..values.number import NUMBER, UnusableError, length
from .scanning import closing, split, words
from .space import Step, flattened, turned

Box = tuple[float, float, float, float]  # x, y, width, height

_CALL = re.compile(r"\s*([a-z0-9]+)\(", re.IGNORECASE)
_NUMBER = re.compile(NUMBER.pattern)
_TURNS = {"": math.nan, "deg": 1.0, "grad": 0.9, "rad": 180 / math.pi, "turn": 360.0}
_SHARES = {"": 1.0, "%": 0.01}
_AMOUNT = re.compile(rf"({NUMBER.pattern})(%|[a-z]*)", re.IGNORECASE)
_ACROSS, _DOWN = {"left": 0.0, "right": 1.0}, {"top": 0.0, "bottom": 1.0}
_LONGEST = 10_000  # characters
_AXES = {"x": (1.0, 0.0, 0.0), "y": (0.0, 1.0, 0.0), "z": (0.0, 0.0, 1.0)}
_ANY_BOX = (0.0, 0.0, 100.0, 100.0)


class _NoTransformError(Exception):
    """The text is no transformation."""


def is_transform(text: str) -> bool:
    """Of the property `transform`."""
    return _makes_sense(text, "transform")


def is_translate(text: str) -> bool:
    """Of the property `translate`."""
    return _makes_sense(text, "translate")


def is_rotate(text: str) -> bool:
    """Of the property `rotate`."""
    return _makes_sense(text, "rotate")


def is_scale(text: str) -> bool:
    """Of the property `scale`."""
    return _makes_sense(text, "scale")


def is_origin(text: str) -> bool:
    """Of the property `transform-origin`."""
    return _has_origin(text, strict=True)


def is_origin_attribute(text: str) -> bool:
    """Of the attribute `transform-origin`, where lengths need no unit."""
    return _has_origin(text, strict=False)


def moved(values: Mapping[str, str], box: Box) -> Affine:
    """What translate, rotate, scale and transform make together, without their origin.

    box: what percentages are of. Raises `UnusableError` for infinite numbers.
    """
    steps: list[Step] = []
    for name in ("translate", "rotate", "scale", "transform"):
        if name in values:
            steps += _steps(name, values[name].strip().lower(), box)
    if any(step.deep is not None for step in steps):
        made = flattened(steps)
    else:
        made = reduce(Affine.__matmul__, (step.flat for step in steps), Affine())
    if not all(map(math.isfinite, (made.a, made.b, made.c, made.d, made.e, made.f))):
        raise UnusableError()
    return made


def origin(text: str, box: Box, strict: bool = False) -> complex:
    """The place that `transform-origin` names; strict: lengths need a unit."""
    given = words(text.lower())
    if not 1 <= len(given) <= 3:
        raise _NoTransformError
    first, second = given[0], given[1] if len(given) > 1 else "center"
    if first in ("top", "bottom") or second in ("left", "right"):
        first, second = second, first
        if first not in (*_ACROSS, "center") or second not in (*_DOWN, "center"):
            raise _NoTransformError
    x = _along(first, _ACROSS, box[0], box[2], strict)
    return complex(x, _along(second, _DOWN, box[1], box[3], strict))


def _along(word: str, edges: Mapping[str, float], start: float, size: float, strict: bool) -> float:
    if word == "center" or word in edges:
        return start + edges.get(word, 0.5) * size
    return start + _extent(word, size, strict)


def _makes_sense(text: str, name: str) -> bool:
    try:
        moved({name: text}, _ANY_BOX)
    except _NoTransformError:
        return False
    return True


def _has_origin(text: str, strict: bool) -> bool:
    try:
        origin(text, _ANY_BOX, strict)
    except _NoTransformError:
        return False
    return True


def _steps(name: str, text: str, box: Box) -> list[Step]:
    if not 0 < len(text) <= _LONGEST:
        raise _NoTransformError
    if text == "none":
        return []
    if name == "transform":
        return list(_calls(text, box))
    given = words(text)
    match name, given:
        case "translate", [_] | [_, _] | [_, _, _]:
            return [_called("translate3d", [*given, "0", "0"][:3], box)]
        case "scale", [_] | [_, _]:
            return [_called("scale", given, box)]
        case "scale", [_, _, _]:
            return [_called("scale3d", given, box)]
        case "rotate", [angle]:
            return [_called("rotate", [angle], box)]
        case "rotate", [("x" | "y" | "z") as axis, angle] | [angle, ("x" | "y" | "z") as axis]:
            return [_called(f"rotate{axis}", [angle], box)]
        case "rotate", [_, _, _, _]:
            return [_called("rotate3d", given, box)]
    raise _NoTransformError


def _calls(text: str, box: Box) -> Iterator[Step]:
    place = 0
    while place < len(text):
        call = _CALL.match(text, place)
        if not call:
            raise _NoTransformError
        end = closing(text, call.end() - 1)
        yield _called(call[1], [part.strip() for part in split(text[call.end() : end], ",")], box)
        place = end + 1


def _called(name: str, given: list[str], box: Box) -> Step:
    match name, given:
        case "matrix", [_, _, _, _, _, _]:
            return Step(Affine(*map(_number, given)))
        case (("translate" | "translatex"), [x]):
            return Step(Affine(e=_extent(x, box[2])))
        case "translate", [x, y]:
            return Step(Affine(e=_extent(x, box[2]), f=_extent(y, box[3])))
        case "translatey", [y]:
            return Step(Affine(f=_extent(y, box[3])))
        case "translatez", [z]:
            return Step(shift=_extent(z, math.nan))
        case "translate3d", [x, y, z]:
            flat = Affine(e=_extent(x, box[2]), f=_extent(y, box[3]))
            return Step(flat, shift=_extent(z, math.nan))
        case "scale", [both]:
            return Step(Affine(a=_share(both), d=_share(both)))
        case "scale", [x, y]:
            return Step(Affine(a=_share(x), d=_share(y)))
        case "scalex", [x]:
            return Step(Affine(a=_share(x)))
        case "scaley", [y]:
            return Step(Affine(d=_share(y)))
        case "scalez", [z]:
            return Step(scale=_share(z))
        case "scale3d", [x, y, z]:
            return Step(Affine(a=_share(x), d=_share(y)), scale=_share(z))
        case (("rotate" | "rotatez"), [angle]):
            turn = math.radians(_angle(angle))
            sine, cosine = math.sin(turn), math.cos(turn)
            return Step(Affine(cosine, sine, -sine, cosine))
        case (("skew" | "skewx"), [angle]):
            return Step(Affine(c=_slope(angle)))
        case "skew", [x, y]:
            return Step(Affine(b=_slope(y), c=_slope(x)))
        case "skewy", [angle]:
            return Step(Affine(b=_slope(angle)))
        case "perspective", [away] if away == "none" or _extent(away, math.nan) >= 0.0:
            return Step()
    return Step(deep=_deep(name, given))


def _deep(name: str, given: list[str]) -> Floats:
    """Functions that leave the page."""
    match name, given:
        case "matrix3d", _ if len(given) == 16:
            return np.array(list(map(_number, given))).reshape(4, 4).T
        case (("rotatex" | "rotatey"), [angle]):
            return turned(_AXES[name[-1]], _angle(angle))
        case "rotate3d", [x, y, z, angle]:
            return turned((_number(x), _number(y), _number(z)), _angle(angle))
    raise _NoTransformError


def _slope(angle: str) -> float:
    return math.tan(math.radians(_angle(angle)))


def _extent(text: str, whole: float, strict: bool = True) -> float:
    """A length or a percentage; strict: with a unit, or 0."""
    value = length(text, whole, math.nan)
    if math.isnan(value) or (strict and value and _NUMBER.fullmatch(text)):
        raise _NoTransformError
    return value


def _angle(text: str) -> float:
    """In degrees."""
    return 0.0 if text == "0" else _amount(text, _TURNS)


def _share(text: str) -> float:
    return _amount(text, _SHARES)


def _number(text: str) -> float:
    return _amount(text, {"": 1.0})


def _amount(text: str, units: Mapping[str, float]) -> float:
    found = _AMOUNT.fullmatch(text)
    if found:
        value = float(found[1]) * units.get(found[2], math.nan)
    else:
        value = calculate(text, lambda n, unit: n * {**units, "": 1.0}.get(unit, math.nan))
    if math.isnan(value):
        raise _NoTransformError
    return value
