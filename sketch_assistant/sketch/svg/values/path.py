"""The `d` of an SVG path: every command, also in the most compact notation, as cubic Béziers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import islice

import numpy as np

from ...document import Floats, Marks, SketchError
from ...limits import CURVES, STROKES, TOO_MANY_CURVES, TOO_MANY_STROKES
from ...lines.centreline import Places
from ...watched import passed
from .arc import ARC, arc
from .number import UnusableError, array, numbers
from .path_runs import arcs, curves, joined

_LETTERS = "MmZzLlHhVvCcSsQqTtAa"
_COMMAND = re.compile(r"([MmZzLlHhVvCcSsQqTtAa])([^MmZzLlHhVvCcSsQqTtAa]*)")
_JUNK = re.compile(r"[^\d\s.,eE+-]")
_INFINITE = re.compile(r"nan|inf", re.IGNORECASE)
_ARGUMENTS = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "S": 4, "Q": 4, "T": 2}
_CHUNK = 40_000  # Python numbers take ten times the room of an array's
_ROWS = 10_000  # arcs at once
_RUN = 100  # characters of arguments from which on arrays are quicker
_MOST_COMMANDS = 500_000  # of one path; neighbours of the same kind count once


class PathReader:
    """Follows path data; `subpaths` are (k, 4) complex cubics each, k >= 1.

    complete: False when the data has a mistake; what comes before it is kept, as SVG demands.
    Raises `SketchError` for infinite numbers and for more pieces than the limit.
    """

    def __init__(self, data: str) -> None:
        self.subpaths: list[Places] = []
        self.closed: set[int] = set()  # numbers of subpaths that end in z
        self.complete = True
        self._here = self._start = 0j
        self._handle: complex | None = None  # the last handle, for S and T
        self._handle_of = ""
        self._fresh = True  # nothing drawn since the last move
        self._open: list[complex] = []
        self._chunks: list[Places] = []
        self._count = 0
        self._within: list[int] = []  # numbers of cubics that end within an arc
        self._follow(data)
        self._finish()

    @property
    def inner(self) -> list[Marks]:
        """For each subpath, whether its cubics end within an arc, not at the end of a piece."""
        within = np.zeros(self._count, dtype=bool)
        within[self._within] = True
        return np.split(within, np.cumsum([len(subpath) for subpath in self.subpaths])[:-1])

    def _follow(self, data: str) -> None:
        if any(sign in data for sign in "iInN") and _INFINITE.search(data):
            raise UnusableError()
        data = joined(data)
        if len(data) > _MOST_COMMANDS and sum(map(data.count, _LETTERS)) > _MOST_COMMANDS:
            raise SketchError(
                "A path of this SVG has more than {most_commands} commands.",
                most_commands=format(_MOST_COMMANDS, ","),
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
            self._close()
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
            base = self._here if relative else 0j
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
        if self._count + whole // size > CURVES:
            raise SketchError(TOO_MANY_CURVES)
        values = values[:whole]
        if kind == "M" and whole:
            self._move(complex(*values[:2]) + (self._here if relative else 0j))
            values = values[2:]
        if len(values):
            self._extend(*curves(kind, values, relative, self._here, self._reflected))

    def _extend(self, cubics: Places, handle: complex | None, kind: str) -> None:
        """Go along cubics; handle: the last one where S or T may mirror it, of that kind."""
        if self._open:
            self._chunks.append(_array(self._open))
            self._open = []
        self._chunks.append(cubics)
        self._here, self._fresh = complex(cubics[-1, 3]), False
        self._handle, self._handle_of = handle, kind
        self._count += len(cubics)
        if self._count > CURVES:
            raise SketchError(TOO_MANY_CURVES)

    def _groups(self, values: Iterable[float], size: int) -> Iterator[list[float]]:
        stream = iter(values)
        while group := list(islice(stream, size)):
            if len(group) < size:
                self.complete = False
                return
            yield group

    def _one(self, kind: str, values: list[float], base: complex) -> None:
        here = self._here
        if kind == "H":
            self._line(complex(values[0] + base.real, here.imag))
            return
        if kind == "V":
            self._line(complex(here.real, values[0] + base.imag))
            return
        places = [complex(*pair) + base for pair in zip(values[::2], values[1::2], strict=True)]
        match kind, places:
            case "M", [place]:
                self._move(place)
            case "L", [place]:
                self._line(place)
            case "C", [first, second, end]:
                self._cubic(first, second, end)
            case "S", [second, end]:
                self._cubic(self._reflected("C"), second, end)
            case "Q", [handle, end]:
                self._quadratic(handle, end)
            case "T", [end]:
                self._quadratic(self._reflected("Q"), end)

    def _move(self, place: complex) -> None:
        self._finish()
        self._here = self._start = place
        self._handle, self._fresh = None, True

    def _line(self, end: complex) -> None:
        step = (end - self._here) / 3
        self._add(self._here + step, end - step, end)
        self._handle = None

    def _cubic(self, first: complex, second: complex, end: complex) -> None:
        self._add(first, second, end)
        self._handle, self._handle_of = second, "C"

    def _quadratic(self, handle: complex, end: complex) -> None:
        here = self._here
        self._add(here + (handle - here) * 2 / 3, end + (handle - end) * 2 / 3, end)
        self._handle, self._handle_of = handle, "Q"

    def _reflected(self, kind: str) -> complex:
        if self._handle is None or self._handle_of != kind:
            return self._here
        return 2 * self._here - self._handle

    def _arcs(self, text: str, relative: bool) -> None:
        if len(text) > _RUN:
            self._many_arcs(text, relative)
            return
        place = 0
        while (found := ARC.match(text, place)) and found.end() > place:
            rx, ry, angle, _, _, x, y = (float(value) for value in found.groups())
            end = complex(x, y) + (self._here if relative else 0j)
            made = list(arc(self._here, rx, ry, angle, found[4] == "1", found[5] == "1", end))
            for cubic in made:
                self._add(*cubic)
            self._within += range(self._count - len(made), self._count - 1)
            self._handle = None
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
                self._run_arcs(np.array(rows), relative)
            passed()
        self.complete &= place > 0 and not text[place:].strip()

    def _run_arcs(self, rows: Floats, relative: bool) -> None:
        cubics, counts = arcs(self._here, rows, relative)
        if len(cubics):
            within = np.ones(len(cubics), dtype=bool)
            within[np.cumsum(counts)[counts > 0] - 1] = False
            self._within += (self._count + np.flatnonzero(within)).tolist()
            self._extend(cubics, None, "")

    def _add(self, first: complex, second: complex, end: complex) -> None:
        self._open += (self._here, first, second, end)
        self._here, self._fresh = end, False
        self._count += 1
        if self._count > CURVES:
            raise SketchError(TOO_MANY_CURVES)
        if len(self._open) >= _CHUNK:
            self._chunks.append(_array(self._open))
            self._open = []
            passed()

    def _close(self) -> None:
        if self._here != self._start or self._fresh:  # "M 5 5 Z" is a dot
            self._line(self._start)
        self.closed.add(len(self.subpaths))
        self._finish()
        self._handle = None

    def _finish(self) -> None:
        if self._open:
            self._chunks.append(_array(self._open))
            self._open = []
        if self._chunks:
            if len(self.subpaths) >= STROKES:
                raise SketchError(TOO_MANY_STROKES)
            self.subpaths.append(np.concatenate(self._chunks))
            self._chunks = []


def _array(places: list[complex]) -> Places:
    return np.array(places, dtype=np.complex128).reshape(-1, 4)
