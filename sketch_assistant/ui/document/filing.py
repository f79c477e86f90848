"""Reading and writing the files of drawings.

The readers and writers are imported when they are used: the window must not wait for them.
"""

from __future__ import annotations

import gzip
import os
from dataclasses import dataclass
from pathlib import Path

from ...sketch.atomic import UnseenError, digest
from ...sketch.document import Sketch
from ...sketch.origins import told_by_nobody
from ...sketch.reading import Reading

HEAD = 4096  # bytes of a file in which its own names are declared
GZIP = b"\x1f\x8b"  # how a compressed file begins

Glance = tuple[int, int, int] | None


def real(path: Path) -> Path:
    """The file itself behind links; unlike `Path.resolve`, a loop of links raises nothing here."""
    return Path(os.path.realpath(path))


def glance(path: Path) -> Glance:
    """What differs after a file was written, without reading it; None where there is none."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size, found.st_ino


@dataclass(frozen=True)
class Found:
    """A file that was read. seen: its digest; own: whether it may be saved over."""

    reading: Reading
    seen: str
    own: bool


def read(path: Path) -> Found:
    """The drawing in a file. Raises `SketchError`, `OSError`."""
    from ...sketch.formats.files import open_reading

    seen = digest(path)  # before it is read: what is written meanwhile is unseen
    reading = open_reading(path)
    # Saved over, a file of another program would lose what we do not read.
    return Found(reading, seen, not reading.notes and _is_ours(path))


def _is_ours(path: Path) -> bool:
    """Whether the file holds our own copy of the drawing beside the picture of it."""
    from ...sketch.svg.xml.names import SKETCH

    with path.open("rb") as stream:
        start = stream.read(HEAD)
    if start.startswith(GZIP):
        with gzip.open(path) as unpacked:
            start = unpacked.read(HEAD)
    return SKETCH.encode() in start


def save(sketch: Sketch, path: Path, seen: str | None) -> str:
    """The digest of what was written; "" when the file holds something unseen."""
    from ...sketch.formats.files import save_sketch

    try:
        return save_sketch(sketch, path, seen=seen, reference=True)
    except UnseenError:
        return ""


def export(
    sketch: Sketch,
    path: Path,
    format: str,
    scale: int,
    transparent: bool,
    whole: bool,
    reference: bool = False,
    origins: bool = False,
) -> str:
    """Write a copy for other programs; what it leaves out, as a sentence. reference: with the
    picture that it is drawn from, in an SVG or PNG. origins: each stroke of an SVG says whose it
    is. Raises `SketchError`."""
    if format == "png":
        from .picture import cut_off, save_picture

        save_picture(sketch, path, scale, transparent, whole, reference)
        return cut_off(sketch, whole)
    if format == "pdf":
        from ...sketch.atomic import replace_file
        from .pdf import page_of, pdf
        from .picture import cut_off

        replace_file(path, pdf([page_of(sketch, whole)], path.stem))
        return cut_off(sketch, whole)
    from ...sketch.formats.files import save_sketch

    kept = sketch if origins else told_by_nobody(sketch)
    save_sketch(kept, path, format, reference=reference)
    return ""
