"""Read Quick, Draw!'s binary files (.bin): simplified drawings, one byte a coordinate.

A drawing is, little-endian: key (8 bytes), country (2), recognised (1), seconds since 1970 (4), the
number of strokes (2); a stroke: the number of points (2), then all x, then all y
(github.com/googlecreativelab/quickdraw-dataset).
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

import numpy as np

from sketch_assistant.sketch.document import Floats, SketchError
from sketch_assistant.sketch.encoding import to_stroke3

from .drawings import Array
from .stroke_rows import check_rows

_HEAD = struct.Struct("<Q2sbIH")
_COUNT = struct.Struct("<H")
MOST_STROKES = 10_000


def read_binary(path: Path) -> Iterator[tuple[str, Array]]:
    """(key, stroke-3 rows) of each drawing. Raises `SketchError` naming file and drawing."""
    try:
        with path.open("rb") as stream:
            number = 0
            while head := stream.read(_HEAD.size):
                number += 1
                yield _drawing(head, stream, f"{path}, drawing {number}")
    except OSError as error:
        raise SketchError(f"{path} cannot be read.") from error


def _drawing(head: bytes, stream: BinaryIO, where: str) -> tuple[str, Array]:
    if len(head) < _HEAD.size:
        raise _cut_short(where)
    key, _, _, _, strokes = _HEAD.unpack(head)
    if strokes > MOST_STROKES:
        raise SketchError(f"{where} has more than {MOST_STROKES:,} strokes.")
    lines = [_stroke(stream, where) for _ in range(strokes)]
    return str(key), check_rows(to_stroke3([line for line in lines if len(line)]), where)


def _stroke(stream: BinaryIO, where: str) -> Floats:
    count = stream.read(_COUNT.size)
    if len(count) < _COUNT.size:
        raise _cut_short(where)
    (points,) = _COUNT.unpack(count)
    data = stream.read(2 * points)
    if len(data) < 2 * points:
        raise _cut_short(where)
    return np.frombuffer(data, dtype=np.uint8).reshape(2, points).T.astype(np.float64)


def _cut_short(where: str) -> SketchError:
    return SketchError(f"{where} is cut short: this is no whole Quick, Draw! binary file.")
