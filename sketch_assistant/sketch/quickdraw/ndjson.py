"""Quick, Draw! files (.ndjson): one drawing a line.

A line is a JSON object whose "drawing" lists strokes, each [[x …], [y …]] (simplified, coordinates
0 to 255) or [[x …], [y …], [t …]] (raw, milliseconds since the drawing began). Widths, colours,
pressure and layers have no place in it. We write, and read where it is there, "page": [width,
height] in canvas units and "corners", which other readers pass over. Read are also arrays of such
objects, strokes of [x, y] pairs, binary files, and all of it compressed.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from io import BytesIO
from typing import Any, BinaryIO, TextIO

import numpy as np

from ..document import Floats, Sketch, SketchError, Stroke
from ..limits import DRAWINGS, POINTS, spoken
from ..precision import decimals
from ..reading import Reading, Readings
from ..sentence import Sentence
from .binary import binary_drawings
from .data import BadEntryError, bytes_of, entries, parsed
from .layout import Drawing, drawing, turned
from .page import on_page

_LONGER_SIDE = 255.0  # of a simplified drawing
_LONGEST_NAME = 200
_PAGE = (256.0, 256.0)  # Quick, Draw!'s own
_PAUSE = 0.25  # seconds between strokes, which a drawing does not record
_MOST_BAD = 1000  # entries: what has more is no file of drawings


@dataclass(frozen=True)
class Entry:
    """A line of a file: what is drawn, and what the line calls it; "" where it does not say."""

    sketch: Sketch
    word: str
    key: str


_Strokes = list[list[list[float]]]


def read(stream: BinaryIO, binary: bool = False) -> Readings:
    """All drawings of a file, with notes about entries that are none. binary: it is a .bin file.

    Raises `SketchError` where no entry is a drawing, saying why the first is not.
    """
    file = _File(stream, binary)
    drawings = list(file.drawings())
    return Readings(tuple(on_page(file.settled(each)) for each in drawings), tuple(file.notes()))


def examine(stream: BinaryIO, binary: bool = False) -> Reading:
    """The first drawing of a file, with a note when there are more; all entries are looked at."""
    file = _File(stream, binary)
    drawings = file.drawings()
    first = next(drawings)
    more = sum(1 for _ in drawings)
    notes = (
        [
            Sentence(
                "This is the first of the {more} drawings in the file.", more=format(more + 1, ",")
            )
        ]
        if more
        else []
    )
    return Reading(on_page(file.settled(first)), (*notes, *file.notes()))


class _File:
    """The drawings of a file one by one, and what is to be said about it after the last."""

    def __init__(self, stream: BinaryIO, binary: bool) -> None:
        data = bytes_of(stream)
        self._entries = _of_binary(data) if binary else _of_text(data)
        self._bad: list[str] = []
        self._kinds: set[bool | None] = set()
        self._empty = 0

    def drawings(self) -> Iterator[Drawing]:
        """Raises `SketchError` at the end of a file without any, and beyond the limits."""
        points = count = 0
        for found in self._entries:
            if isinstance(found, str):
                self._pass_over(found)
                continue
            points += sum(stroke.shape[1] for stroke in found.strokes)
            count += 1
            if points > POINTS or count > DRAWINGS:
                raise SketchError(
                    "This file has more than {points} points or {drawings} drawings.",
                    points=spoken(POINTS),
                    drawings=spoken(DRAWINGS),
                )
            self._kinds.add(found.pairs)
            self._empty += found.empty
            yield found
        if not count:
            if self._bad:
                raise SketchError("{bad}.", bad=self._bad[0])
            raise SketchError("This file is empty.")

    def settled(self, drawing: Drawing) -> Drawing:
        """A drawing that may be of pairs is, where all others are."""
        unsure = drawing.pairs is None and self._kinds == {None, True}
        return turned(drawing) if unsure else drawing

    def notes(self) -> Iterator[str]:
        """What was left out."""
        if len(self._bad) == 1:
            yield Sentence("{bad}; it was left out.", bad=self._bad[0])
        elif self._bad:
            yield Sentence(
                "{count} drawings were left out, the first because: {bad}.",
                count=format(len(self._bad), ","),
                bad=self._bad[0],
            )
        if self._empty:
            yield Sentence("Strokes without points were left out.")

    def _pass_over(self, sentence: str) -> None:
        self._bad.append(sentence)
        if len(self._bad) > _MOST_BAD:
            raise SketchError(
                "More than {most_bad} entries of this file are no drawings, the first "
                "because: {bad}.",
                most_bad=spoken(_MOST_BAD),
                bad=self._bad[0],
            )


def _of_text(data: bytes) -> Iterator[Drawing | str]:
    """Each drawing, or what is wrong with an entry."""
    for called, entry in entries(data):
        try:
            yield drawing(entry)
        except BadEntryError as error:
            yield Sentence("{called} {error}", called=called, error=error)


def _of_binary(data: bytes) -> Iterator[Drawing]:
    for _, strokes in binary_drawings(BytesIO(data)):
        filled = tuple(stroke for stroke in strokes if stroke.size)
        yield Drawing(filled, empty=len(strokes) - len(filled))


def entry(text: bytes, number: int) -> Entry:
    """What line `number` of a file says. Raises `SketchError` where it is none."""
    record = parsed(text)
    try:
        found = drawing(record)
    except BadEntryError as error:
        raise SketchError(
            "Line {number} of the file {error}.", number=number, error=error
        ) from error
    if sum(stroke.shape[1] for stroke in found.strokes) > POINTS:
        raise SketchError(
            "Line {number} of the file has more than {points} points.",
            number=number,
            points=spoken(POINTS),
        )
    named = [record.get(name) for name in ("word", "key_id")]
    word, key = (str(each)[:_LONGEST_NAME] if type(each) in (str, int) else "" for each in named)
    # On a page that is said nothing is moved: whoever answers does so in the line's own numbers.
    return Entry(on_page(replace(found, page=found.page or _PAGE)), word, key)


def columns(strokes: Sequence[Stroke], across: float) -> _Strokes:
    """The strokes as a line of a file spells them, without times; across: the longer side of what
    they are on, which says how finely."""
    digits = decimals(max(across, 1e-6))
    return [
        [[_rounded(v, digits) for v in axis] for axis in each.xy.T.tolist()] for each in strokes
    ]


def write(sketches: Iterable[Sketch], stream: TextIO, word: str = "drawing") -> None:
    """Write drawings, one line each, called `word`; with times where any stroke has them."""
    for sketch in sketches:
        line = {
            "word": word,
            "recognized": True,
            "page": [_rounded(sketch.width, 2), _rounded(sketch.height, 2)],
            "drawing": _drawing(sketch.strokes, decimals(max(sketch.width, sketch.height))),
            **_corners(sketch.strokes),
        }
        stream.write(json.dumps(line, separators=(",", ":")) + "\n")


def simplified(lines: Sequence[Floats], word: str, number: int, recognised: bool) -> str:
    """A line of a file in the simplified layout: polylines (n, 2) moved to the top left corner and
    scaled so that the longer side is 255, in whole numbers. number: the "key_id"."""
    points = np.vstack(lines)
    low = points.min(axis=0)
    scale = _LONGER_SIDE / max(float((points.max(axis=0) - low).max()), 1e-9)
    drawing = [np.rint((line - low) * scale).astype(int).T.tolist() for line in lines]
    facts = {"word": word, "key_id": str(number), "recognized": recognised, "drawing": drawing}
    return json.dumps(facts, separators=(",", ":")) + "\n"


def _drawing(strokes: Sequence[Stroke], digits: int) -> _Strokes:
    timed = any(stroke.points[:, 4].any() for stroke in strokes)
    drawing, start = [], 0.0
    for stroke in strokes:
        columns = [[_rounded(value, digits) for value in column] for column in stroke.xy.T.tolist()]
        if timed:
            times = start + np.maximum.accumulate(np.maximum(stroke.points[:, 4], 0.0))
            columns.append(np.rint(times * 1000).astype(int).tolist())
            start = float(times[-1]) + _PAUSE
        drawing.append(columns)
    return drawing


def _corners(strokes: Sequence[Stroke]) -> dict[str, Any]:
    """The numbers of each stroke's corners, where there are any at all."""
    if all(stroke.corners is None for stroke in strokes):
        return {}
    marks = (() if s.corners is None else np.flatnonzero(s.corners).tolist() for s in strokes)
    return {"corners": list(map(list, marks))}


def _rounded(value: float, digits: int) -> float:
    """Whole numbers without a point."""
    short = round(float(value), digits)
    return int(short) if short.is_integer() else short
