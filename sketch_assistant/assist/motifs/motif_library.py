"""A folder of drawings that a person chose to be remembered: read once, as it is, and nothing else
is looked for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from ...sketch.document import SketchError
from ...sketch.plain import plain
from .motif_memory import FEWEST, LONGEST_NAME, MOST_STROKES, NOTHING, Memory, Motif
from .page_memory import things

ENDINGS = (".svg", ".svgz", ".ndjson")
MOST_FILES, LARGEST = 300, 1_000_000  # bytes of a file
MOST = 2_000  # motifs


@dataclass(frozen=True)
class Library:
    """folder: what was chosen; None for none. passed_over: files that are too large, too many or
    no drawings."""

    folder: Path | None = None
    memory: Memory = NOTHING
    passed_over: int = 0


def read_library(folder: Path) -> Library:
    """The things drawn in the files right in a folder, in the order of their names. Raises
    `SketchError` where it cannot be looked into."""
    try:
        files = sorted(each for each in folder.iterdir() if each.suffix.lower() in ENDINGS)
    except OSError as error:
        raise SketchError(
            "The folder {folder} cannot be read: {strerror}.",
            folder=folder,
            strerror=error.strerror,
        ) from error
    motifs, passed_over = list[Motif](), max(0, len(files) - MOST_FILES)
    for file in files[:MOST_FILES]:
        try:
            if file.stat().st_size > LARGEST:
                raise SketchError("{file} is too large to be remembered.", file=file)
            motifs += _motifs(file)
        except (SketchError, OSError):  # one bad file does not cost the others
            passed_over += 1
    return Library(folder, Memory.of(motifs[:MOST]), passed_over)


def _motifs(file: Path) -> Iterator[Motif]:
    """Raises `SketchError`."""
    from ...sketch.formats.files import open_readings  # the window's start does not wait for it

    name = plain(file.stem).strip()[:LONGEST_NAME] or "motif"
    for sketch in open_readings(file).sketches:
        for strokes in things(sketch.strokes):
            if FEWEST <= len(strokes) <= MOST_STROKES:
                yield Motif(name, strokes)
