"""A picture to draw from: its place, that the drawing keeps it and never exports it."""

from __future__ import annotations

import base64
import io
from dataclasses import replace
from pathlib import Path

import pytest

from sketch_assistant.sketch.document import Sketch, SketchError, Stroke
from sketch_assistant.sketch.formats.files import open_reading, open_sketch, save_sketch
from sketch_assistant.sketch.reference import Reference, laid, scaled
from sketch_assistant.sketch.safety.contents import Contents
from sketch_assistant.sketch.safety.file import JournalFile
from sketch_assistant.sketch.svg.read import examine
from sketch_assistant.sketch.svg.write import write

PICTURE = b"\x89PNG, or so it says"
REFERENCE = Reference(PICTURE, "png", 10.5, 20.25, 300.0, 200.0, 0.35, True, False, True)
DRAWN = Sketch(reference=REFERENCE).adding(Stroke.through([(10, 10), (50, 90)]))


@pytest.mark.parametrize("reference", [REFERENCE, Reference(PICTURE, "jpeg")])
def test_saved_and_opened_again_it_is_the_same(tmp_path: Path, reference: Reference) -> None:
    path = tmp_path / "drawn.svg"
    save_sketch(replace(DRAWN, reference=reference), path, reference=True)
    found = open_reading(path)
    assert found.sketch == replace(DRAWN, reference=reference)
    assert found.notes == ()


def test_unasked_it_is_in_no_svg(tmp_path: Path) -> None:
    path = tmp_path / "export.svg"
    save_sketch(DRAWN, path)
    text = io.StringIO()
    write(DRAWN, text)
    for content in (path.read_text(), text.getvalue()):
        assert base64.b64encode(PICTURE).decode() not in content
        assert "<image" not in content
    assert open_sketch(path) == replace(DRAWN, reference=None)


def test_a_damaged_one_costs_itself_alone() -> None:
    text = io.StringIO()
    write(DRAWN, text, reference=True)
    broken = text.getvalue().replace("data:image/png;base64,", "data:image/png;base64,?")
    found = examine(io.BytesIO(broken.encode()))
    assert found.sketch == replace(DRAWN, reference=None)
    assert "reference picture in this file is damaged" in found.notes[0]


def test_pictures_of_other_programs_are_left_out_as_before() -> None:
    foreign = '<svg xmlns="http://www.w3.org/2000/svg"><image href="data:image/png;base64,AA=="/>'
    found = examine(io.BytesIO(f'{foreign}<path d="M0 0L9 9" stroke="red"/></svg>'.encode()))
    assert found.sketch.reference is None
    assert "Left out: 1 image" in found.notes[0]


def test_a_safety_copy_keeps_it_and_its_removal(tmp_path: Path) -> None:
    file = JournalFile.new(tmp_path, None, "")
    file.append(DRAWN)
    size = file.path.stat().st_size
    more = DRAWN.adding(Stroke.through([(1, 1), (2, 2)]))
    file.append(more)
    assert b"reference" not in file.path.read_bytes()[size:], "not with every stroke"
    assert Contents(file.path.read_bytes()).sketch == more
    file.close()
    again, found = JournalFile.old(file.path)
    assert found.sketch is not None
    again.append(replace(found.sketch, reference=None))
    again.close()
    held = Contents(file.path.read_bytes()).sketch
    assert held is not None
    assert held.reference is None


def test_it_comes_into_the_middle_and_is_no_larger_than_the_page() -> None:
    made = laid(PICTURE, "png", (4000, 1000), (1000.0, 800.0))
    assert (made.width, made.height) == (800.0, 200.0)
    assert (made.x, made.y) == (100.0, 300.0)


def test_scaling_keeps_a_place_and_a_least_size() -> None:
    made = scaled(REFERENCE, 2.0, 10.5, 20.25)
    assert (made.x, made.y, made.width, made.height) == (10.5, 20.25, 600.0, 400.0)
    assert min(scaled(REFERENCE, -3.0, 0.0, 0.0).height, 4.0) == 4.0


@pytest.mark.parametrize(
    "changes",
    [{"width": 0.0}, {"x": float("nan")}, {"opacity": 0.0}, {"kind": "gif"}, {"data": b""}],
)
def test_what_is_no_picture_on_a_page_is_refused(changes: dict[str, object]) -> None:
    with pytest.raises(SketchError, match="reference needs"):
        replace(REFERENCE, **changes)  # type: ignore[arg-type]
