"""The `d` of an SVG path: every command, also in the most compact notation, as cubic Béziers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import islice

import numpy as np

from ...document import Marks, SketchError
from ...limits import CURVES, TOO_MANY_CURVES
from ...watched import passed
from .arc import ARC, arc
from .number import UnusableError, array, numbers
from .path_runs import arcs, curves, joined
from .trail import Trail

_LETTERS = "MmZzLlHhVvCcSsQqTtAa"
_COMMAND = re.compile(r"([MmZzLlHhVvCcSsQqTtAa])([^MmZzLlHhVvCcSsQqTtAa]*)")
_JUNK = re.compile(r"[^\d\s.,eE+-]")
_INFINITE = re.compile(r"nan|inf", re.IGNORECASE)
_ARGUMENTS = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "S": 4, "Q": 4, "T": 2}
_ROWS = 10_000  # arcs at once
_RUN = 100  # characters of arguments from which on arrays are quicker
MOST_COMMANDS = 500_000  # of one path; neighbours of the same kind count once


class PathReader:
    """Follows path data; `subpaths` are (k, 4) complex cubics each, k >= 1.

    complete: False when the data has a mistake; what comes before it is kept, as SVG demands.
    Raises `SketchError` for infinite numbers and for more pieces than the limit.
    """

    def __init__(self, data: str) -> None:
        self.complete = True
        self._trail = Trail()
        self._follow(data)
        self._trail.finish()
        self.subpaths, self.closed = self._trail.subpaths, self._trail.closed

    @property
    def inner(self) -> list[Marks]:
        """For each subpath, whether its cubics end within an arc, not at the end of a piece."""
        return self._trail.inner

    def _follow(self, data: str) -> None:
        if any(sign in data for sign in "iInN") and _INFINITE.search(data):
            raise UnusableError()
        data = joined(data)
        if len(data) > MOST_COMMANDS and sum(map(data.count, _LETTERS)) > MOST_COMMANDS:
            raise SketchError(
                "A path of this SVG has more than {most_commands} commands.",
                most_commands=format(MOST_COMMANDS, ","),
            )
        begin = _COMMAND.search(data)
        if not begin or begin[1] not in "Mm":
            self.complete = not data.strip()
            return
        self.complete = not data[: begin.start()].strip()
        for command in _COMMAND.finditer(data):
            letter, text = command.groups()
            junk = _JUNK.search(text)
            self._do(letter, text[: junk.start()] if junk else text)
            if junk or not self.complete:
                self.complete = False
                return

    def _do(self, letter: str, text: str) -> None:
        kind = letter.upper()
        if kind == "Z":
            self._trail.close()
            return
        relative = letter != kind
        if kind == "A":
            self._arcs(text, relative)
            return
        if len(text) > _RUN:
            self._run(kind, text, relative)
            return
        done = 0
        for values in self._groups(numbers(text), _ARGUMENTS[kind]):
            base = self._trail.here if relative else 0j
            if kind == "M" and done:
                kind = "L"
            self._one(kind, values, base)
            done += 1
        self.complete &= done > 0

    def _run(self, kind: str, text: str, relative: bool) -> None:
        """Many commands of one kind at once."""
        size = _ARGUMENTS[kind]
        values = array(text, (CURVES + 1) * size)
        whole = len(values) // size * size
        self.complete &= whole == len(values) > 0
        if self._trail.count + whole // size > CURVES:
            raise SketchError(TOO_MANY_CURVES)
        values = values[:whole]
        if kind == "M" and whole:
            self._trail.move(complex(*values[:2]) + (self._trail.here if relative else 0j))
            values = values[2:]
        if len(values):
            self._trail.extend(
                *curves(kind, values, relative, self._trail.here, self._trail.reflected)
            )

    def _groups(self, values: Iterable[float], size: int) -> Iterator[list[float]]:
        stream = iter(values)
        while group := list(islice(stream, size)):
            if len(group) < size:
                self.complete = False
                return
            yield group

    def _one(self, kind: str, values: list[float], base: complex) -> None:
        trail, here = self._trail, self._trail.here
        if kind == "H":
            trail.line(complex(values[0] + base.real, here.imag))
            return
        if kind == "V":
            trail.line(complex(here.real, values[0] + base.imag))
            return
        places = [complex(*pair) + base for pair in zip(values[::2], values[1::2], strict=True)]
        match kind, places:
            case "M", [place]:
                trail.move(place)
            case "L", [place]:
                trail.line(place)
            case "C", [first, second, end]:
                trail.cubic(first, second, end)
            case "S", [second, end]:
                trail.cubic(trail.reflected("C"), second, end)
            case "Q", [handle, end]:
                trail.quadratic(handle, end)
            case "T", [end]:
                trail.quadratic(trail.reflected("Q"), end)

    def _arcs(self, text: str, relative: bool) -> None:
        if len(text) > _RUN:
            self._many_arcs(text, relative)
            return
        place = 0
        while (found := ARC.match(text, place)) and found.end() > place:
            rx, ry, angle, _, _, x, y = (float(value) for value in found.groups())
            end = complex(x, y) + (self._trail.here if relative else 0j)
            here, large, clockwise = self._trail.here, found[4] == "1", found[5] == "1"
            self._trail.arc(list(arc(here, rx, ry, angle, large, clockwise, end)))
            place = found.end()
        self.complete &= place > 0 and not text[place:].strip()

    def _many_arcs(self, text: str, relative: bool) -> None:
        place, found = 0, True
        while found:
            rows: list[list[float]] = []
            while len(rows) < _ROWS and (match := ARC.match(text, place)):
                rows.append([*map(float, match.groups())])
                place = match.end()
            found = len(rows) == _ROWS
            if rows:
                self._trail.arcs(*arcs(self._trail.here, np.array(rows), relative))
            passed()
        self.complete &= place > 0 and not text[place:].strip()
