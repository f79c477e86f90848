"""Read SVG files, this program's own and others': the class is the folder's name."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from sketch_assistant.sketch.document import Floats, SketchError
from sketch_assistant.sketch.formats.files import open_sketch

MOST_FILES = 1_000_000


def svg_files(folder: Path) -> list[Path]:
    """The SVG files in a folder and its folders, in order of their names."""
    found = sorted(path for path in folder.rglob("*") if path.suffix.lower() == ".svg")
    if not found:
        raise SketchError(f"{folder} holds no SVG file.")
    if len(found) > MOST_FILES:
        raise SketchError(f"{folder} holds more than {MOST_FILES:,} SVG files.")
    return found


def read_svg(path: Path, by_layer: bool = False) -> Iterator[tuple[str, list[Floats], str]]:
    """(class, lines [(n, 2)…], place) of a file, or of each layer that has strokes."""
    layers = open_sketch(path).layers
    name = path.absolute().parent.name.replace("_", " ")
    parts = [layer.strokes for layer in layers]
    for i, strokes in enumerate(parts if by_layer else [sum(parts, ())]):
        if strokes:
            place = f"{path}, layer {layers[i].name!r}" if by_layer else str(path)
            yield name, [stroke.xy for stroke in strokes], place
