"""Quick, Draw! files (.ndjson): one drawing a line.

A line is a JSON object whose "drawing" lists strokes, each [[x …], [y …]] (simplified, coordinates
0 to 255) or [[x …], [y …], [t …]] (raw, milliseconds since the drawing began). Widths, colours,
pressure and layers have no place in it. We write, and read where it is there, "page": [width,
height] in canvas units, which other readers pass over.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Any, BinaryIO, NoReturn, TextIO

import numpy as np

from .document import LARGEST_COORDINATE, Floats, Layer, Sketch, SketchError, Stroke
from .limits import DRAWINGS, FILE_BYTES, POINTS, spoken
from .precision import decimals
from .reading import Reading

_SQUARE = 256.0  # the side of Quick, Draw!'s own paper
_LONGER_SIDE = 255.0  # of a simplified drawing
_MARGIN = 10.0
_LONGEST_NAME = 200
_PAUSE = 0.25  # seconds between strokes, which a drawing does not record


@dataclass(frozen=True)
class Entry:
    """A line of a file: what is drawn, and what the line calls it; "" where it does not say."""

    sketch: Sketch
    word: str
    key: str


_Strokes = list[list[list[float]]]
_Line = tuple[_Strokes, tuple[float, float] | None]


def read(stream: BinaryIO) -> list[Sketch]:
    """All drawings of a file. Raises `SketchError` naming the first line that is none."""
    return [_sketch(*line) for line in _lines(stream)]


def examine(stream: BinaryIO) -> Reading:
    """The first drawing of a file, with a note when there are more; all lines are checked."""
    lines = _lines(stream)
    first = _sketch(*next(lines))
    more = sum(1 for _ in lines)
    notes = (f"This is the first of the {more + 1:,} drawings in the file.",) if more else ()
    return Reading(first, notes)


def entry(text: bytes, number: int) -> Entry:
    """What line `number` of a file says. Raises `SketchError` where it is none."""
    line = _record(text, number)
    drawing, page = _parsed(line, number)
    if sum(len(stroke[0]) for stroke in drawing) > POINTS:
        raise SketchError(f"Line {number} of the file has more than {spoken(POINTS)} points.")
    named = [line.get(name) for name in ("word", "key_id")]
    word, key = (str(each)[:_LONGEST_NAME] if type(each) in (str, int) else "" for each in named)
    return Entry(_sketch(drawing, page), word, key)


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


def _rounded(value: float, digits: int) -> float:
    """Whole numbers without a point."""
    short = round(float(value), digits)
    return int(short) if short.is_integer() else short


def _lines(stream: BinaryIO) -> Iterator[_Line]:
    data = stream.read(FILE_BYTES + 1)
    if len(data) > FILE_BYTES:
        raise SketchError(f"This file is larger than {spoken(FILE_BYTES)} bytes.")
    points = drawings = 0
    for number, text in enumerate(data.split(b"\n"), 1):
        if not text.strip():
            continue
        line = _parsed(_record(text, number), number)
        points += sum(len(stroke[0]) for stroke in line[0])
        drawings += 1
        if points > POINTS or drawings > DRAWINGS:
            raise SketchError(
                f"This file has more than {spoken(POINTS)} points or {spoken(DRAWINGS)} drawings."
            )
        yield line
    if not drawings:
        raise SketchError("This file is empty.")


def _record(text: bytes, number: int) -> dict[str, Any]:
    try:
        line = json.loads(text, parse_constant=_no_number)
    except (ValueError, RecursionError) as error:
        raise SketchError(f"Line {number} of the file is not JSON, as each should be.") from error
    return line if isinstance(line, dict) else {}


def _parsed(line: dict[str, Any], number: int) -> _Line:
    drawing = line.get("drawing")
    if not isinstance(drawing, list):
        raise SketchError(f'Line {number} of the file has no "drawing".')
    if not all(map(_is_stroke, drawing)):
        raise SketchError(
            f"Line {number} of the file has a stroke that is not two or three lists of numbers."
        )
    return drawing, _page(line.get("page"))


def _no_number(text: str) -> NoReturn:
    raise ValueError(text)


def _is_stroke(stroke: Any) -> bool:
    if not isinstance(stroke, list) or len(stroke) not in (2, 3):
        return False
    if not all(isinstance(column, list) and column for column in stroke):
        return False
    if len(set(map(len, stroke))) != 1 or not set(map(type, chain(*stroke))) <= {int, float}:
        return False
    return all(max(max(c), -min(c)) <= LARGEST_COORDINATE for c in stroke[:2])


def _page(value: Any) -> tuple[float, float] | None:
    if not isinstance(value, list) or [type(side) in (int, float) for side in value] != [True] * 2:
        return None
    width, height = value
    return (width, height) if all(0 < side <= LARGEST_COORDINATE for side in value) else None


def _sketch(drawing: _Strokes, page: tuple[float, float] | None) -> Sketch:
    strokes = tuple(map(_stroke, drawing))
    sketch = Sketch((Layer(strokes=strokes),))
    left, top, right, bottom = sketch.bounds or (0.0, 0.0, 0.0, 0.0)
    width, height = page or (_side(left, right), _side(top, bottom))
    return Sketch(sketch.layers, width, height)


def _stroke(columns: list[list[float]]) -> Stroke:
    points = np.zeros((len(columns[0]), 5))
    points[:, 0], points[:, 1], points[:, 2] = columns[0], columns[1], 1.0
    if len(columns) == 3:
        times = np.array([min(max(t, 0.0), 1e12) for t in columns[2]]) / 1000
        points[:, 4] = np.maximum.accumulate(times) - times[0]
    return Stroke(points)


def _side(low: float, high: float) -> float:
    """Of a page that the drawing fits on: Quick, Draw!'s square, or as large as it takes."""
    needed = math.ceil(high + max(min(low, _MARGIN * 10), _MARGIN))
    return _SQUARE if high < _SQUARE else float(min(needed, LARGEST_COORDINATE))
