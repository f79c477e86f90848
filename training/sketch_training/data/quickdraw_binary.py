"""Quick, Draw!'s binary files (.bin) as stroke-3."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from sketch_assistant.sketch.document import SketchError
from sketch_assistant.sketch.encoding import to_stroke3
from sketch_assistant.sketch.quickdraw.binary import binary_drawings

from .drawings import Array
from .stroke_rows import check_rows


def read_binary(path: Path) -> Iterator[tuple[str, Array]]:
    """(key, stroke-3 rows) of each drawing. Raises `SketchError` naming file and drawing."""
    try:
        with path.open("rb") as stream:
            for number, (key, strokes) in enumerate(binary_drawings(stream), 1):
                lines = [stroke.T for stroke in strokes if stroke.size]
                yield str(key), check_rows(to_stroke3(lines), f"Drawing {number} of the file")
    except OSError as error:
        raise SketchError(f"{path} cannot be read.") from error
    except SketchError as error:
        raise SketchError(f"{path}: {error}") from error
