"""What models draw with after an area was filled."""

from __future__ import annotations

from sketch_assistant.assist.sampling.pen import Pen
from sketch_assistant.sketch.document import Ink, Stroke


def test_after_an_area_models_draw_lines_in_its_colour() -> None:
    area = Stroke.through([(0, 0), (9, 0), (9, 9)], Ink(4.0, "#2c8a5b", brush="area"))
    for pen in (Pen.last([area]), Pen.of([area])):
        assert pen.ink == Ink(4.0, "#2c8a5b")


def test_after_a_marker_they_draw_with_it() -> None:
    drawn = Stroke.through([(0, 0), (9, 0)], Ink(brush="marker"))
    assert Pen.last([drawn]).ink.brush == "marker"
