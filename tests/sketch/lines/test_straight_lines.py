"""Lines that came with corners keep them, and what is straight stays so, wherever they go."""

from __future__ import annotations

import io
from pathlib import Path

import numpy as np
import pytest

from sketch_assistant.sketch.document import Floats, Sketch, SketchError, Stroke
from sketch_assistant.sketch.ink.offset import edge
from sketch_assistant.sketch.ink.outlining import outline, samples
from sketch_assistant.sketch.lines.centreline import smooth
from sketch_assistant.sketch.lines.chamfer import evenly
from sketch_assistant.sketch.lines.snap import snapped
from sketch_assistant.sketch.safety.journal import Journal
from sketch_assistant.sketch.safety.recovery import read
from sketch_assistant.sketch.svg.read import examine
from sketch_assistant.sketch.svg.values.path import PathReader
from sketch_assistant.sketch.svg.write import write
from sketch_assistant.sketch.svg.xml.tree import parse
from tests.sketch.polylines import FILES, NEAR, file, off, opened, truth

NAMES = sorted(FILES)
DATA = Path(__file__).parents[2] / "data"


def paths(sketch: Sketch, profile: str) -> list[Floats]:
    """Every path that is written for it, as dense lines (n, 2)."""
    stream = io.StringIO()
    write(sketch, stream, profile)
    found = []
    u = np.linspace(0.0, 1.0, 20)[:, None]
    for group in parse(stream.getvalue().encode()).children:
        for node in group.children:
            if node.name == "path":
                (cubics,) = PathReader(node.attributes["d"]).subpaths
                p0, p1, p2, p3 = cubics.T
                v = 1.0 - u
                on = v**3 * p0 + 3 * v * v * u * p1 + 3 * v * u * u * p2 + u**3 * p3
                found.append(np.ascontiguousarray(on.T.ravel()).view(float).reshape(-1, 2))
    return found


def straight_ink(line: Floats, width: float) -> Floats:
    """The outline (n, 2) of a round pen drawn along the lines themselves."""
    places = line.view(complex)[:, 0]
    places = places[np.append(True, np.abs(np.diff(places)) > 1e-6)]
    return ring(edge(places, np.full(len(places), width / 2)))


def ring(polygon: Floats) -> Floats:
    return np.vstack([polygon, polygon[:1]])


@pytest.mark.parametrize("name", NAMES)
def test_svg_holds_the_lines_of_the_file(name: str) -> None:
    written = paths(opened(file(name)), "editable")
    for drawn, line in zip(written, truth(name), strict=True):
        assert off(drawn, line) < NEAR / 3


@pytest.mark.parametrize("name", NAMES)
def test_exact_svg_holds_the_ink_of_the_lines(name: str) -> None:
    sketch = opened(file(name))
    written = paths(sketch, "exact")
    for drawn, stroke, line in zip(written, sketch.strokes, truth(name), strict=True):
        assert off(drawn, straight_ink(line, stroke.ink.width)) < NEAR / 2


@pytest.mark.parametrize("name", NAMES)
def test_the_canvas_inks_the_lines_of_the_file(name: str) -> None:
    for stroke, line in zip(opened(file(name)).strokes, truth(name), strict=True):
        centre = smooth(samples(stroke), 0.01)[0].places.view(float).reshape(-1, 2)
        assert off(centre, line) < NEAR / 3
        assert off(ring(outline(stroke)), straight_ink(line, stroke.ink.width)) < NEAR / 2


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("profile", ["editable", "exact"])
def test_saving_keeps_the_corners(name: str, profile: str) -> None:
    sketch, stream = opened(file(name)), io.StringIO()
    write(sketch, stream, profile)
    assert opened(stream.getvalue().encode()) == sketch
    assert all(stroke.corners is not None for stroke in sketch.strokes)


@pytest.mark.parametrize("name", NAMES)
def test_a_journal_keeps_the_corners(name: str, tmp_path: Path) -> None:
    journal, sketch = Journal(tmp_path), opened(file(name))
    journal.record(sketch)
    journal.flush()
    assert journal.path is not None
    assert read(journal.path).sketch == sketch
    journal.close()


def test_a_hands_line_has_none_and_is_smooth() -> None:
    chart = truth("chart")[0]
    drawn = Stroke.through(chart)
    assert drawn.corners is None
    (written,) = paths(Sketch().adding(drawn), "editable")
    assert off(written, chart) > 0.5


def test_a_circle_of_a_file_is_smooth() -> None:
    body = b'<circle cx="50" cy="50" r="30" stroke="#000" fill="none"/>'
    data = b'<svg xmlns="http://www.w3.org/2000/svg" width="100" height="100">' + body + b"</svg>"
    (stroke,) = opened(data).strokes
    assert stroke.corners is None
    rounded = data.replace(body, b'<rect width="60" height="40" rx="12" fill="#000"/>')
    (stroke,) = opened(rounded).strokes
    assert stroke.corners is not None
    assert stroke.corners.sum() == 8  # where the sides begin and end


def test_corners_belong_to_the_points_of_their_line() -> None:
    line = Stroke.through([(0, 0), (9, 1), (18, 0)], corners=np.array([False, True, False]))
    with pytest.raises(SketchError, match=r"^A stroke has corners .*\.$"):
        Stroke(line.points[:2], corners=line.corners)
    assert line.part(1, 3).corners is not None
    assert line.part(0, 1).corners is None
    assert line.along(line.points[:2], "suggested") == Stroke(line.points[:2], origin="suggested")
    assert line != Stroke(line.points)


@pytest.mark.parametrize("sides", [3, 4, 5])
def test_a_polygon_that_a_hand_held_has_corners(sides: int) -> None:
    turns = np.linspace(0, 2 * np.pi, sides + 1) + 0.2
    polygon = 200 + 100 * np.column_stack([np.cos(turns), np.sin(turns)])
    made = snapped(Stroke.through(evenly(polygon, 160)))
    assert made is not None
    assert made.corners is not None
    marks = made.xy[made.corners]
    assert len(marks) == sides + 1
    (written,) = paths(Sketch().adding(made), "editable")
    assert off(written, marks) < 0.1


@pytest.mark.parametrize("name", ["small.editable.svg", "small.exact.svg"])
def test_files_written_before_there_were_corners_are_read(name: str) -> None:
    with (DATA / name).open("rb") as stream:
        assert all(stroke.corners is None for stroke in examine(stream).sketch.strokes)
