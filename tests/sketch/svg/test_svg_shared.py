"""Several hundred SVG files made by others: all open, quickly, and lie where they should."""

from __future__ import annotations

import io
from pathlib import Path

import numpy as np
import pytest

from sketch_assistant.sketch.svg.read import examine
from sketch_assistant.sketch.svg.write import write

FOLDER = Path(__file__).parents[4] / "shared" / "data" / "svg"
FILES = sorted(FOLDER.glob("*/*.svg"))
EMPTY = {"empty.svg", "empty_path.svg"}

pytestmark = pytest.mark.skipif(not FILES, reason="../shared/data/svg is not there")


@pytest.mark.parametrize("start", range(0, max(len(FILES), 1), 20))
def test_all_open_and_have_lines(start: int) -> None:
    for file in FILES[start : start + 20]:
        with file.open("rb") as stream:
            sketch = examine(stream).sketch
        assert bool(sketch.strokes) == (file.name not in EMPTY), file.name
        assert all(np.isfinite(stroke.points).all() for stroke in sketch.strokes)


@pytest.mark.parametrize("file", FILES[::40], ids=lambda file: file.name)
def test_what_was_opened_survives_saving(file: Path) -> None:
    with file.open("rb") as stream:
        sketch = examine(stream).sketch
    text = io.StringIO()
    write(sketch, text)
    assert examine(io.BytesIO(text.getvalue().encode())).sketch == sketch


def test_icons_lie_on_their_page() -> None:
    for file in FILES:
        if file.parent.name.startswith("feather"):
            with file.open("rb") as stream:
                sketch = examine(stream).sketch
            assert (sketch.width, sketch.height) == (24, 24)
            left, top, right, bottom = sketch.bounds or (0, 0, 0, 0)
            assert min(left, top) >= -0.5, file.name
            assert max(right, bottom) <= 24.5, file.name


def test_characters_have_a_stroke_for_each_stroke() -> None:
    for file in FILES:
        if file.parent.name.startswith("kanjivg"):
            text = file.read_text(encoding="utf-8")
            with file.open("rb") as stream:
                assert len(examine(stream).sketch.strokes) == text.count("<path "), file.name
