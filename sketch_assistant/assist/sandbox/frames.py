"""Messages between this program and a process that runs a model from elsewhere or reads a file.

A frame is eight bytes of length, a JSON header and the raw bytes of arrays that the header
describes. Nothing is ever unpickled: whoever subverts the other process gains no code in this one.
"""

from __future__ import annotations

import json
import struct
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, BinaryIO

import numpy as np
from numpy.typing import NDArray

KINDS = ("float32", "float64", "int64", "uint8")
LARGEST_HEADER, LARGEST_FRAME = 2_000_000, 256_000_000  # bytes
MOST_ARRAYS, MOST_AXES = 16, 4
_LENGTHS = struct.Struct("<II")

Arrays = Mapping[str, NDArray[Any]]


class FrameError(ValueError):
    """What came is no frame of ours."""


@dataclass(frozen=True)
class Frame:
    """facts: plain JSON. arrays: by name, of one of KINDS."""

    facts: dict[str, Any] = field(default_factory=dict)
    arrays: Arrays = field(default_factory=dict)


def send(stream: BinaryIO, frame: Frame) -> None:
    """Write a frame. Raises `OSError` when nobody reads any more."""
    made = {name: np.ascontiguousarray(each) for name, each in frame.arrays.items()}
    shapes = [
        [name, str(each.dtype), list(frame.arrays[name].shape)] for name, each in made.items()
    ]
    header = json.dumps({"facts": frame.facts, "arrays": shapes}).encode()
    body = b"".join(each.tobytes() for each in made.values())
    stream.write(_LENGTHS.pack(len(header), len(body)) + header + body)
    stream.flush()


def receive(stream: BinaryIO) -> Frame | None:
    """The next frame; None at the end. Raises `FrameError`."""
    start = stream.read(_LENGTHS.size)
    if len(start) < _LENGTHS.size:
        return None
    header, body = _LENGTHS.unpack(start)
    if header > LARGEST_HEADER or body > LARGEST_FRAME:
        raise FrameError("too long")
    text, data = stream.read(header), stream.read(body)
    if len(text) < header or len(data) < body:
        return None
    try:
        return _frame(json.loads(text), data)
    except (ValueError, KeyError, TypeError, RecursionError, OverflowError) as error:
        raise FrameError("not a frame") from error


def _frame(record: Any, data: bytes) -> Frame:
    facts, described = dict(record["facts"]), list(record["arrays"])
    if len(described) > MOST_ARRAYS:
        raise FrameError("too many arrays")
    arrays, start = {}, 0
    for name, kind, shape in described:
        sane = kind in KINDS and len(shape) <= MOST_AXES
        if not sane or not all(type(n) is int and 0 <= n <= LARGEST_FRAME for n in shape):
            raise FrameError("not an array")
        size = int(np.dtype(kind).itemsize)
        for axis in shape:
            size *= axis
        if start + size > len(data):
            raise FrameError("an array is cut off")
        flat = np.frombuffer(data[start : start + size], dtype=kind) if size else np.empty(0, kind)
        arrays[str(name)] = flat.reshape(shape)
        start += size
    return Frame(facts, arrays)
