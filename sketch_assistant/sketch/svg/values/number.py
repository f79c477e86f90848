"""Numbers and lengths as SVG spells them."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator

import numpy as np

from ...document import Floats, SketchError
from ...sentence import Sentence
from .calc import calculate

NUMBER = re.compile(r"[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?")
_GAP = re.compile(r"[\s,]|(?<![eE])[+-]")
_PIECE = 500_000  # characters looked at together: their numbers take ten times that room
_LENGTH = re.compile(rf"\s*({NUMBER.pattern})([a-zA-Z%]*)\s*")
# Canvas units (1/96 inch, CSS pixels) in a unit; em and ex as of 16-pixel text.
_UNITS = {
    "": 1.0,
    "px": 1.0,
    "pt": 96 / 72,
    "pc": 16.0,
    "mm": 96 / 25.4,
    "cm": 96 / 2.54,
    "q": 96 / 101.6,
    "in": 96.0,
    "em": 16.0,
    "rem": 16.0,
    "ex": 8.0,
}


def array(text: str, most: int) -> Floats:
    """As `numbers`, quickly; no more than that many and a few."""
    made, size, start = [np.empty(0)], 0, 0
    while start < len(text) and size < most:
        end = _gap(text, start + _PIECE)
        piece = text[start:end]
        try:
            values = np.array([float(word) for word in piece.replace(",", " ").split()])
        except ValueError:  # written without gaps
            values = np.fromiter(numbers(piece), dtype=np.float64)
        made.append(values)
        size, start = size + len(values), end
    return np.concatenate(made)


def _gap(text: str, start: int) -> int:
    """Where the next gap between numbers is."""
    found = _GAP.search(text, start)
    return found.start() if found else len(text)


class UnusableError(SketchError):
    """A number that is infinite or too large to draw with; the rest of the file may be usable."""

    def __init__(self) -> None:
        super().__init__(
            Sentence("This SVG has a number that is infinite or too large to draw with.")
        )


def numbers(text: str) -> Iterator[float]:
    """All numbers in a list of them, however they are separated; infinite ones stay so."""
    return (float(found[0]) for found in NUMBER.finditer(text))


def length(text: str | None, whole: float, otherwise: float) -> float:
    """A length in canvas units; whole: what 100 % is; otherwise: where text is no length.

    Raises `UnusableError` for an infinite one.
    """
    found = _LENGTH.fullmatch(text) if text else None
    if found:
        value = _in_units(float(found[1]), found[2].lower(), whole)
    elif text and "(" in text:
        value = calculate(text, lambda number, unit: _in_units(number, unit, whole))
    else:
        return otherwise
    if math.isinf(value):
        raise UnusableError()
    return otherwise if math.isnan(value) else value


def _in_units(number: float, unit: str, whole: float) -> float:
    """nan for a unit that is none."""
    return number / 100 * whole if unit == "%" else number * _UNITS.get(unit, math.nan)
