"""Quick, Draw!'s binary files (.bin): simplified drawings, one byte a coordinate.

A drawing is, little-endian: key (8 bytes), country (2), recognised (1), seconds since 1970 (4), the
number of strokes (2); a stroke: the number of points (2), then all x, then all y
(github.com/googlecreativelab/quickdraw-dataset).
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from typing import BinaryIO

import numpy as np

from ..document import Floats, SketchError
from ..sentence import Sentence

_HEAD = struct.Struct("<Q2sbIH")
_COUNT = struct.Struct("<H")
MOST_STROKES = 10_000


def binary_drawings(stream: BinaryIO) -> Iterator[tuple[int, list[Floats]]]:
    """The key of each drawing, and its strokes (2, n). Raises `SketchError` naming the drawing."""
    number = 0
    while head := stream.read(_HEAD.size):
        number += 1
        yield _drawing(head, stream, Sentence("Drawing {number} of the file", number=number))


def _drawing(head: bytes, stream: BinaryIO, where: str) -> tuple[int, list[Floats]]:
    if len(head) < _HEAD.size:
        raise _cut_short(where)
    key, _, _, _, strokes = _HEAD.unpack(head)
    if strokes > MOST_STROKES:
        raise SketchError(
            "{where} has more than {most_strokes} strokes.",
            where=where,
            most_strokes=format(MOST_STROKES, ","),
        )
    return key, [_stroke(stream, where) for _ in range(strokes)]


def _stroke(stream: BinaryIO, where: str) -> Floats:
    count = stream.read(_COUNT.size)
    if len(count) < _COUNT.size:
        raise _cut_short(where)
    (points,) = _COUNT.unpack(count)
    data = stream.read(2 * points)
    if len(data) < 2 * points:
        raise _cut_short(where)
    return np.frombuffer(data, dtype=np.uint8).reshape(2, points).astype(np.float64)


def _cut_short(where: str) -> SketchError:
    return SketchError(
        "{where} is cut short: this is no whole Quick, Draw! binary file.", where=where
    )
