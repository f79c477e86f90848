"""Open and save drawings as files; the ending of the name says which format."""

from __future__ import annotations

import gzip
import io
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO, TextIO, TypeVar

from ..atomic import replace_file
from ..document import Sketch, SketchError
from ..reading import Reading, Readings
from .table import FORMATS, PACKED, Format, packed, written

_Result = TypeVar("_Result")


def open_sketch(path: Path) -> Sketch:
    """The drawing in a file. Raises `SketchError` in one sentence when there is none to be had."""
    return open_reading(path).sketch


def open_reading(path: Path) -> Reading:
    """As `open_sketch`, with notes about what the file holds and the drawing does not."""
    return _read(path, _format(path).examine)


def open_readings(path: Path) -> Readings:
    """The same of all drawings of a file, one or more: an .ndjson file may hold many."""
    return _read(path, _format(path).read)


def save_sketch(
    sketch: Sketch,
    path: Path,
    profile: str = "editable",
    seen: str | None = None,
    reference: bool = False,
) -> str:
    """Save a drawing, all at once: path holds the whole of it, or what it held before.

    profile: of an SVG, "editable" or "exact" (see `svg_write`). seen: see `replace_file`.
    reference: with the picture that it is drawn from. Returns the digest of the file. Raises
    `SketchError`.
    """
    write = _format(path).write if Path(path).suffix.lower() in (*written(), *packed()) else None
    if write is None:
        raise _nameless(path)
    kept = sketch if reference else replace(sketch, reference=None)
    return save_text(path, lambda stream: write(kept, stream, profile), seen)


def save_text(path: Path, write: Callable[[TextIO], None], seen: str | None = None) -> str:
    """Save what write writes, as UTF-8, compressed where the name says so; returns the digest of
    the file. seen: as above."""
    stream = io.StringIO(newline="\n")
    write(stream)
    data = stream.getvalue().encode()
    if Path(path).suffix.lower() in packed():
        data = gzip.compress(data, mtime=0)  # the same drawing is the same file
    return replace_file(path, data, seen)


def _format(path: Path) -> Format:
    """That of a file to read, by its name."""
    name = Path(path)
    inner = Path(name.stem) if name.suffix.lower() == PACKED else name
    for each in FORMATS:
        if inner.suffix.lower() in each.endings:
            return each
    raise _nameless(inner)


def _nameless(path: Path) -> SketchError:
    return SketchError(
        "{path} should end in {join}, to be a drawing.", path=path, join=" or ".join(written())
    )


def _read(path: Path, reader: Callable[[BinaryIO], _Result]) -> _Result:
    try:
        with open(path, "rb") as stream:
            return reader(stream)
    except SketchError as error:
        raise SketchError("{path}: {error}", path=path, error=error) from error
    except FileNotFoundError as error:
        raise SketchError("There is no file {path}.", path=path) from error
    except IsADirectoryError as error:
        raise SketchError("{path} is a folder, not a drawing.", path=path) from error
    except PermissionError as error:
        raise SketchError("{path} may not be read, or is a folder.", path=path) from error
    except OSError as error:
        raise SketchError(
            "{path} cannot be read: {strerror}.", path=path, strerror=error.strerror or error
        ) from error
    except MemoryError as error:
        raise SketchError(
            "{path} is too large for the memory of this computer.", path=path
        ) from error
