"""Open and save drawings as files; the ending of the name says which format."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO, TextIO, TypeVar

from . import quickdraw, svg_read, svg_write
from .atomic import replace_file
from .document import Sketch, SketchError
from .reading import Reading

ENDINGS = (".svg", ".ndjson")
_COMPRESSED = ".svgz"  # is read only
_Result = TypeVar("_Result")


def open_sketch(path: Path) -> Sketch:
    """The drawing in a file. Raises `SketchError` in one sentence when there is none to be had."""
    return open_reading(path).sketch


def open_reading(path: Path) -> Reading:
    """As `open_sketch`, with notes about what the file holds and the drawing does not."""
    return _read(path, svg_read.examine if _is_svg(path) else quickdraw.examine)


def open_sketches(path: Path) -> list[Sketch]:
    """All drawings of a file, one or more: an .ndjson file may hold many."""
    if _is_svg(path):
        return [open_sketch(path)]
    return _read(path, quickdraw.read)


def save_sketch(
    sketch: Sketch, path: Path, profile: str = "editable", seen: str | None = None
) -> str:
    """Save a drawing, all at once: path holds the whole of it, or what it held before.

    profile: of an SVG, "editable" or "exact" (see `svg_write`). seen: see `replace_file`. Returns
    the digest of the file. Raises `SketchError`.
    """
    if _ending(path) == ".svg":
        return save_text(path, lambda stream: svg_write.write(sketch, stream, profile), seen)
    return save_text(path, lambda stream: quickdraw.write([sketch], stream), seen)


def save_text(path: Path, write: Callable[[TextIO], None], seen: str | None = None) -> str:
    """Save what write writes, as UTF-8; returns the digest of the file. seen: as above."""
    stream = io.StringIO(newline="\n")
    write(stream)
    return replace_file(path, stream.getvalue().encode(), seen)


def _is_svg(path: Path) -> bool:
    return Path(path).suffix.lower() == _COMPRESSED or _ending(path) == ".svg"


def _ending(path: Path) -> str:
    ending = Path(path).suffix.lower()
    if ending not in ENDINGS:
        raise SketchError(f"{path} should end in {' or '.join(ENDINGS)}, to be a drawing.")
    return ending


def _read(path: Path, reader: Callable[[BinaryIO], _Result]) -> _Result:
    try:
        with open(path, "rb") as stream:
            return reader(stream)
    except SketchError as error:
        raise SketchError(f"{path}: {error}") from error
    except FileNotFoundError as error:
        raise SketchError(f"There is no file {path}.") from error
    except IsADirectoryError as error:
        raise SketchError(f"{path} is a folder, not a drawing.") from error
    except PermissionError as error:
        raise SketchError(f"{path} may not be read, or is a folder.") from error
    except OSError as error:
        raise SketchError(f"{path} cannot be read: {error.strerror or error}.") from error
    except MemoryError as error:
        raise SketchError(f"{path} is too large for the memory of this computer.") from error
