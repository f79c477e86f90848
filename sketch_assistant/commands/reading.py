"""The drawing that a command works on, and what the person should know about its file."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from ..sketch.document import Sketch, SketchError
from .arguments import whole
from .streams import STREAM, called, reading, readings

MOST_DRAWINGS = 200_000


def add_number(arguments: argparse.ArgumentParser) -> None:
    """The option that chooses among the drawings of one file."""
    arguments.add_argument(
        "--number",
        type=whole(1, MOST_DRAWINGS),
        metavar="N",
        help="which drawing of an .ndjson file (default: the first)",
    )


def several(paths: Sequence[Path]) -> list[Sketch]:
    """The drawings there, the first of each. Raises `SketchError`, also where more than one should
    come from standard input, which gives one."""
    if sum(path == STREAM for path in paths) > 1:
        raise SketchError("Standard input holds one of the drawings; name files for the others.")
    return [drawn(path) for path in paths]


def drawn(path: Path, number: int | None = None) -> Sketch:
    """As `chosen`, a drawing that a model can read. Raises `SketchError` for an empty page and for
    a single dot."""
    sketch = chosen(path, number)
    if sketch.bounds is None:
        raise SketchError(f"{called(path)} has nothing on its page.")
    left, top, right, bottom = sketch.bounds
    if left == right and top == bottom:
        raise SketchError(f"{called(path)} holds a single dot, which is too little to go by.")
    return sketch


def chosen(path: Path, number: int | None) -> Sketch:
    """The drawing of this number, from 1; without a number the first, and a note on stderr about
    what the file holds besides. Raises `SketchError`."""
    if number is None:
        found = reading(path)
        _tell(path, found.notes)
        return found.sketch
    drawings = every(path)
    if number > len(drawings):
        raise SketchError(f"{called(path)} has no drawing {number}; it holds {len(drawings)}.")
    return drawings[number - 1]


def every(path: Path) -> tuple[Sketch, ...]:
    """All drawings there, and a note on stderr about what was left out. Raises `SketchError`."""
    found = readings(path)
    _tell(path, found.notes)
    return found.sketches


def _tell(path: Path, notes: Sequence[str]) -> None:
    for note in notes:
        print(f"{called(path)}: {note}", file=sys.stderr)
