"""The formats of drawings, in one table: a new one is a row here, and its reader and writer."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from io import StringIO
from typing import BinaryIO, TextIO

from ..document import Sketch
from ..quickdraw import ndjson
from ..reading import Reading, Readings
from ..svg import read as svg_read
from ..svg import write as svg_write


@dataclass(frozen=True)
class Format:
    """endings: of names, lower case; the first is written. starts: what a file or a text of it may
    begin with, where its content says what it is. examine: the drawing, or the first, with notes.
    read: all of them. write: a drawing with a profile; None where it is only read. packed: the one
    of the endings of which it is written compressed."""

    endings: tuple[str, ...]
    starts: tuple[bytes, ...]
    examine: Callable[[BinaryIO], Reading]
    read: Callable[[BinaryIO], Readings]
    write: Callable[[Sketch, TextIO, str], None] | None = None
    packed: str = ""


def _alone(stream: BinaryIO) -> Readings:
    found = svg_read.examine(stream)
    return Readings((found.sketch,), found.notes)


def _with_all(sketch: Sketch, stream: TextIO, profile: str) -> None:
    svg_write.write(sketch, stream, profile, reference=True)


FORMATS = (
    Format((".svg", ".svgz"), (b"<",), svg_read.examine, _alone, _with_all, ".svgz"),
    Format(
        (".ndjson", ".json"),
        (b"{", b"["),
        ndjson.examine,
        ndjson.read,
        lambda sketch, stream, _: ndjson.write([sketch], stream),
    ),
    Format((".bin",), (), partial(ndjson.examine, binary=True), partial(ndjson.read, binary=True)),
)
PACKED = ".gz"  # after any of the endings


def written() -> tuple[str, ...]:
    """The endings of the names under which a drawing is saved."""
    return tuple(each.endings[0] for each in FORMATS if each.write)


def packed() -> tuple[str, ...]:
    """Those under which it is saved compressed."""
    return tuple(each.packed for each in FORMATS if each.packed)


def all_written() -> tuple[str, ...]:
    """Both, format by format."""
    rows = [(each.endings[0], each.packed) for each in FORMATS if each.write]
    return tuple(ending for row in rows for ending in row if ending)


def text_of(sketch: Sketch, ending: str, profile: str = "editable") -> str:
    """A file that ends so, one of `written`. profile: of an SVG."""
    stream = StringIO()
    for each in FORMATS:
        if each.write and each.endings[0] == ending:
            each.write(sketch, stream, profile)
    return stream.getvalue()


def patterns() -> str:
    """What a dialog offers to open, as Qt spells it."""
    endings = [ending for each in FORMATS for ending in each.endings]
    return " ".join(f"*{ending}" for ending in [*endings, PACKED])


def starting(text: bytes) -> Format | None:
    """The format that begins like this; None where nothing does."""
    return next((each for each in FORMATS if text.startswith(each.starts)), None)
