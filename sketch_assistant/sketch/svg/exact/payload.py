"""The exact drawing inside an SVG file, and what of it still holds after others changed the file.

Other programs show and edit the paths; the payload keeps what a path cannot say: every sample with
pressure, tilt and time. Each path names its stroke in the payload, and the payload says how that
path was written. A path that still reads so is replaced by its exact stroke when the file is opened
again; one that was edited, added or deleted elsewhere comes in as it is now. Nothing stale returns.
"""

from __future__ import annotations

import base64
import json
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise, repeat, starmap
from typing import Any

import numpy as np

from ...alongside import alongside
from ...document import Ink, Marks, Sketch, SketchError, Stroke
from ...limits import POINTS, STROKES, spoken
from ...paper import USUAL, Paper
from ...sentence import Sentence
from ...stroke import Inks
from .columns import inflate, pack, unpack

VERSION = 1
HEAD_BYTES = 24_000_000
_LINE = 120
_BROKEN = (ValueError, TypeError, KeyError, IndexError, OverflowError, RecursionError, zlib.error)


@dataclass(frozen=True, slots=True)
class Written:
    """How a stroke was put into the SVG: a checksum of its path data, and its width there."""

    check: int
    width: float


@dataclass(frozen=True, slots=True)
class Payload:
    """A drawing as it was saved: strokes and layer names by number."""

    strokes: tuple[Stroke, ...] = ()
    written: tuple[Written, ...] = ()
    names: tuple[str, ...] = ()
    page: tuple[float, float] = (0.0, 0.0)
    paper: Paper = USUAL

    def stroke(self, number: str | None, path_data: str) -> tuple[Stroke, Written] | None:
        """The exact stroke for a path with this number and data; None when it was edited."""
        place = _place(number, len(self.strokes))
        if place is None or self.written[place].check != checksum(path_data):
            return None
        return self.strokes[place], self.written[place]

    def name(self, number: str | None, label: str) -> str:
        """The exact name of a layer whose label XML could not hold exactly."""
        place = _place(number, len(self.names))
        exact = self.names[place] if place is not None else label
        return exact if printable(exact) == label else label


class DamagedPayloadError(Exception):
    """The payload cannot be used, in one sentence; the paths of the file still can."""


class _TooMuchError(Exception):
    """More than the limits allow."""


def checksum(path_data: str) -> int:
    """CRC-32 of a path's data: whether another program has changed it."""
    return zlib.crc32(path_data.encode())


def printable(text: str) -> str:
    """Text with what XML cannot hold replaced, and white space as XML keeps it in an attribute."""
    return "".join(c if _allowed(ord(c)) else " " if c in "\t\n\r" else "\ufffd" for c in text)


def encode(sketch: Sketch, written: Sequence[Written]) -> str:
    """The payload as lines of base64; written: one for each stroke in painting order."""
    strokes = sketch.every_stroke
    points = np.concatenate([np.empty((0, 5)), *(stroke.points for stroke in strokes)])
    grids, packed = pack(list(points.T))
    inks = [stroke.ink.saved() for stroke in strokes]
    head: dict[str, Any] = {
        "page": [float(sketch.width), float(sketch.height)],
        "layers": [[layer.name, len(layer.strokes)] for layer in sketch.layers],
        "counts": [len(stroke) for stroke in strokes],
        "widths": [width for width, _, _ in inks],
        "colours": [colour for _, colour, _ in inks],
        "origins": [stroke.origin for stroke in strokes],
        "written": [[each.check, each.width] for each in written],
        "grids": grids,
    }
    if paper := sketch.paper.saved():
        head["paper"] = paper
    if unusual := {str(i): more for i, (_, _, more) in enumerate(inks) if more}:
        head["inks"] = unusual
    if any(stroke.nth for stroke in strokes):
        head["drawn"] = [stroke.nth for stroke in strokes]
    if marks := _written_corners(strokes):
        head["corners"] = marks
    front = zlib.compress(json.dumps(head, separators=(",", ":")).encode(), 6)
    data = len(front).to_bytes(4, "little") + front + packed
    text = base64.b64encode(data).decode()
    return "\n".join(text[i : i + _LINE] for i in range(0, len(text), _LINE))


def decode(text: str, version: str) -> Payload:
    """The payload of a file.

    Raises `DamagedPayloadError` where only the paths of the file can be used, `SketchError` for
    more points or strokes than the limits.
    """
    if version != str(VERSION):
        raise DamagedPayloadError(
            Sentence("A newer version wrote this file; only its paths were read.")
        )
    try:
        data = base64.b64decode("".join(text.split()), validate=True)
        size = int.from_bytes(data[:4], "little")
        head = json.loads(inflate(data[4 : 4 + size], HEAD_BYTES))
        return _payload(head, data[4 + size :])
    except _TooMuchError as error:
        raise SketchError(str(error)) from error
    except _BROKEN as error:
        raise DamagedPayloadError(
            Sentence("The exact pen data in this file is damaged; its paths were read.")
        ) from error


def _payload(head: dict[str, Any], packed: bytes) -> Payload:
    counts = [int(count) for count in head["counts"]]
    if min(counts, default=1) < 1:
        raise ValueError("a stroke without points")
    if len(counts) > STROKES or sum(counts) > POINTS:
        raise _TooMuchError(
            Sentence(
                "This drawing has more than {points} points or {strokes} strokes.",
                points=spoken(POINTS),
                strokes=spoken(STROKES),
            )
        )
    points = np.column_stack(unpack(_grids(head), packed, sum(counts)))
    ends = np.concatenate([[0], np.cumsum(counts, dtype=int)]).tolist()
    corners = _corners(head.get("corners"), ends)
    parts = starmap(slice, pairwise(ends))
    drawn = map(int, head.get("drawn", [0] * len(counts)))
    groups = repeat((), len(counts))  # these are elements of the file
    origins = map(str, head["origins"])
    looks = zip(parts, _inks(head), origins, corners, groups, drawn, strict=True)
    strokes = tuple(alongside(points, looks))
    written = tuple(Written(int(check), float(width)) for check, width in head["written"])
    if len(written) != len(strokes) or not all(0 < each.width < 1e9 for each in written):
        raise ValueError("as many paths as strokes, each with a width")
    width, height = map(float, head["page"])
    names = tuple(str(name) for name, _ in head["layers"])
    paper = Paper.read(head.get("paper", {}))
    return Payload(strokes, written, names, (width, height), paper)


def _inks(head: dict[str, Any]) -> Iterator[Ink]:
    """Of each stroke; what is unusual about it is written beside width and colour."""
    unusual, inks = head.get("inks", {}), Inks()
    for i, (width, colour) in enumerate(zip(head["widths"], head["colours"], strict=True)):
        yield inks.read(float(width), str(colour), unusual.get(str(i)))


def _written_corners(strokes: Sequence[Stroke]) -> str:
    """A bit for each point of all strokes; nothing where no stroke has corners."""
    if all(stroke.corners is None for stroke in strokes):
        return ""
    marks = [np.zeros(len(s), dtype=bool) if s.corners is None else s.corners for s in strokes]
    return base64.b64encode(np.packbits(np.concatenate(marks)).tobytes()).decode()


def _corners(text: str | None, ends: Sequence[int]) -> list[Marks | None]:
    """Of each stroke; ends: where each begins among all points, and the end of the last."""
    if text is None:  # nobody's, or written before there were any
        return [None] * (len(ends) - 1)
    bits = np.frombuffer(base64.b64decode(text, validate=True), np.uint8)
    marks = np.unpackbits(bits, count=ends[-1]).astype(bool)
    if len(bits) != (ends[-1] + 7) // 8:
        raise ValueError("a bit for each point")
    return [marks[start:end] for start, end in pairwise(ends)]


def _grids(head: dict[str, Any]) -> list[int]:
    grids = [int(grid) for grid in head["grids"]]
    if len(grids) != 5 or min(grids) < 0:
        raise ValueError("five columns of numbers")
    return grids


def _place(number: str | None, count: int) -> int | None:
    if number is None or not number.isascii() or not number.isdigit() or len(number) > 9:
        return None
    return int(number) if int(number) < count else None


def _allowed(code: int) -> bool:
    return 0x20 <= code <= 0xD7FF or 0xE000 <= code <= 0xFFFD or 0x10000 <= code <= 0x10FFFF
