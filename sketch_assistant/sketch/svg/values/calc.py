"""calc(), min(), max() and clamp()."""

from __future__ import annotations

import math
import re
from collections.abc import Callable

Convert = Callable[[float, str], float]  # a number and its unit, to a number; nan for no such unit

_TOKEN = re.compile(
    r"\s*(?:((?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)(%|[a-z]*)|(calc|min|max|clamp)?(\()|([-+*/,)]))\s*"
)
_LONGEST = 1000  # characters
_DEEPEST = 20


class _NoSumError(Exception):
    """The text is no calculation."""


def calculate(text: str, convert: Convert) -> float:
    """What a mathematical function says; nan where it is none."""
    if "(" not in text or len(text) > _LONGEST:
        return math.nan
    try:
        reader = _Reader(text.strip().lower(), convert)
        value = reader.value(0)
        reader.end()
    except (_NoSumError, ZeroDivisionError, OverflowError):
        return math.nan
    return value


class _Reader:
    """Reads a calculation from left to right."""

    def __init__(self, text: str, convert: Convert) -> None:
        self._text, self._place, self._convert = text, 0, convert

    def end(self) -> None:
        if self._place < len(self._text):
            raise _NoSumError

    def value(self, depth: int) -> float:
        """A number, something in brackets or a function."""
        found = _TOKEN.match(self._text, self._place)
        if not found or depth > _DEEPEST:
            raise _NoSumError
        self._place = found.end()
        number, unit, function, bracket, sign = found.groups()
        if bracket:
            return self._called(function or "calc", depth + 1)
        if number:
            return self._convert(float(number), unit)
        if sign in ("-", "+"):
            return self.value(depth + 1) * (-1.0 if sign == "-" else 1.0)
        raise _NoSumError

    def _called(self, function: str, depth: int) -> float:
        values = [self._sum(depth)]
        while self._next(",)") == ",":
            values.append(self._sum(depth))
        match function, values:
            case "calc", [value]:
                return value
            case (("min" | "max"), _):
                return (min if function == "min" else max)(values)
            case "clamp", [low, value, high]:
                return max(low, min(value, high))
        raise _NoSumError

    def _sum(self, depth: int) -> float:
        total = self._product(depth)
        while sign := self._peek("+-"):
            term = self._product(depth)
            total += term if sign == "+" else -term
        return total

    def _product(self, depth: int) -> float:
        total = self.value(depth)
        while sign := self._peek("*/"):
            factor = self.value(depth)
            total = total * factor if sign == "*" else total / factor
        return total

    def _peek(self, signs: str) -> str:
        """The next sign, where it is one of these."""
        found = _TOKEN.match(self._text, self._place)
        if not found or not found[5] or found[5] not in signs:
            return ""
        self._place = found.end()
        return found[5]

    def _next(self, signs: str) -> str:
        """The next sign, which must be one of these; a text that ends closes its brackets."""
        if self._place >= len(self._text):
            return ")"
        sign = self._peek(signs)
        if not sign:
            raise _NoSumError
        return sign
