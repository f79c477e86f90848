"""Drawings from a file or standard input, to a file or standard output: `-` is the stream.

What comes through standard input has no name, so its content says which format it is; every limit
and every sentence is the one that a file would get. What goes to standard output is SVG, made
before the first byte leaves, and whatever is to be said about it goes to standard error then.
"""

from __future__ import annotations

import argparse
import io
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import BinaryIO, TextIO, TypeVar

from ..sketch.atomic import other_names, replace_file
from ..sketch.document import Sketch, SketchError
from ..sketch.formats.files import open_reading, open_readings
from ..sketch.formats.table import FORMATS, Format, starting
from ..sketch.limits import FILE_BYTES
from ..sketch.quickdraw import ndjson as quickdraw
from ..sketch.reading import Reading, Readings
from ..sketch.svg import write as svg_write
from ..sketch.text_encoding import unpacked
from ..standard_streams import silence

STREAM = Path("-")
SVG = ".svg"
INPUT, OUTPUT = "standard input", "standard output"
_UTF8, _UTF16 = b"\xef\xbb\xbf", (b"\xff\xfe", b"\xfe\xff")
_Result = TypeVar("_Result")


def place(text: str) -> Path:
    """An argument type: a file, or STREAM for "-"; a file of that name is "./-"."""
    path = Path(text)
    return path.absolute() if path == STREAM and text != "-" else path


def add_out(arguments: argparse.ArgumentParser, what: str) -> None:
    """OUT, as the last name or after -o, for `output`; what: its description for the help."""
    add = arguments.add_argument
    add("out", nargs="?", type=place, metavar="OUT", help=f"{what}; - for standard output")
    add("-o", "--out", dest="aim", type=place, metavar="OUT", help="the same")


def output(
    options: argparse.Namespace, endings: Sequence[str] = (SVG,), folder: bool = False
) -> Path:
    """Where the options say that the drawing goes, looked at before the work rather than after it.

    Without a name it is standard output, unless that is a screen, which a drawing would only fill
    with numbers. folder: it may be one. Raises `SketchError`, also for a name with none of these
    endings.
    """
    named = [each for each in (options.out, options.aim) if each is not None]
    if len(named) > 1:
        raise SketchError("Name the file to write once: last, or after -o.")
    if not named and sys.stdout is not None and sys.stdout.isatty():
        raise SketchError("Say where the drawing goes: the name of a file, or - for this screen.")
    out = named[0] if named else STREAM
    return out if folder and is_folder(out) else checked(out, endings)


def is_folder(out: Path) -> bool:
    """Whether a place to write is a folder, or a name without an ending that could become one."""
    return out.is_dir() or (out != STREAM and not out.suffix and not out.exists())


def checked(out: Path, endings: Sequence[str]) -> Path:
    """The same place, where something can be written in one of these formats. Raises
    `SketchError`."""
    if ending(out) not in endings:
        several = f"{', '.join(endings[:-1])} or " if len(endings) > 1 else ""
        raise SketchError(f"{out} should end in {several}{endings[-1]}.")
    if not out.parent.is_dir():
        raise SketchError(f"The folder {out.parent} does not exist.")
    return out


def ending(out: Path) -> str:
    """The format that a place to write stands for, ".svg" for standard output."""
    return SVG if out == STREAM else out.suffix.lower()


def reading(path: Path) -> Reading:
    """The drawing there, the first of several, with notes. Raises `SketchError`."""
    if path != STREAM:
        return open_reading(path)
    return _received(lambda kind: kind.examine)


def readings(path: Path) -> Readings:
    """All drawings there, one or more, with notes. Raises `SketchError`."""
    if path != STREAM:
        return open_readings(path)
    return _received(lambda kind: kind.read)


def called(path: Path) -> str:
    """What sentences call it."""
    return INPUT if path == STREAM else str(path)


def svg(sketch: Sketch, profile: str = "editable") -> bytes:
    """The drawing as an SVG file. Raises `SketchError` beyond what a file may hold."""
    return _text(lambda stream: svg_write.write(sketch, stream, profile))


def ndjson(drawings: Sequence[Sketch]) -> bytes:
    """The drawings as an .ndjson file, one a line."""
    return _text(lambda stream: quickdraw.write(drawings, stream))


def deliver(data: bytes, out: Path) -> None:
    """Write a file, whole or not at all, or the bytes as they are to standard output. Raises
    `SketchError`; `BrokenPipeError` when whoever read them has gone."""
    if out != STREAM:
        others = other_names(out)
        replace_file(out, data)
        if others > 0:
            print(f"{out} has a second name, which keeps what it was.", file=sys.stderr)
        return
    if sys.stdout is None:
        raise SketchError("There is no standard output; name a file to write.")
    try:
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        silence(sys.stdout)
        reason = (error.strerror or str(error)).lower()
        raise SketchError(f"The drawing did not go through {OUTPUT}: {reason}.") from error


def tell(text: str, out: Path) -> None:
    """Say something about what was written to out, where it does not mix with it."""
    print(text, file=sys.stderr if out == STREAM else sys.stdout)


def _text(write: Callable[[TextIO], None]) -> bytes:
    stream = io.StringIO(newline="\n")
    write(stream)
    return stream.getvalue().encode()


def _received(reader: Callable[[Format], Callable[[BinaryIO], _Result]]) -> _Result:
    """What a reader of the format that the content is in makes of standard input."""
    try:
        if sys.stdin is None:
            raise SketchError("There is none; name a file to read.")
        # One byte more than allowed: enough for the readers to refuse it, without all the rest.
        data = unpacked(sys.stdin.buffer.read(FILE_BYTES + 1))
        return reader(_format(data))(io.BytesIO(data))
    except SketchError as error:
        raise SketchError(f"{INPUT}: {error}") from error
    except OSError as error:
        raise SketchError(f"{INPUT} cannot be read: {error.strerror or error}.") from error
    except MemoryError as error:
        raise SketchError(f"{INPUT} is too large for the memory of this computer.") from error


def _format(data: bytes) -> Format:
    """What an empty input, too, is said to be: the first, whose reader complains."""
    start = data[:4096].removeprefix(_UTF8)
    if start.startswith(_UTF16):
        start = start.decode("utf-16", errors="ignore").encode()
    start = start.replace(b"\0", b"").lstrip()  # wide letters without a mark
    found = starting(start) if start else FORMATS[0]
    if found is None:
        raise SketchError("This is neither an SVG nor an .ndjson drawing.")
    return found
