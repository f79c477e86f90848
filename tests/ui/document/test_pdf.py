"""Drawings as pages: as large as they are, shapes and not pixels."""

from __future__ import annotations

import re
import zlib

import pytest
from PySide6.QtWidgets import QApplication

from sketch_assistant.sketch.document import Ink, Layer, Sketch, SketchError, Stroke
from sketch_assistant.ui.document.pdf import page_of, pdf

LINE = Stroke.through([[0, 0], [30, 80], [90, 20]])


def boxes(data: bytes) -> list[tuple[float, float]]:
    found = re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", data)
    return [(float(x), float(y)) for x, y in found]


def test_each_drawing_has_a_page_of_its_own_size(qapp: QApplication) -> None:
    sketches = [Sketch(width=w, height=h).adding(LINE) for w, h in ((400, 300), (96, 960))]
    data = pdf([page_of(sketch) for sketch in sketches], "Two")
    assert boxes(data) == [(300, 225), (72, 720)]
    assert b"/Subtype /Image" not in data
    assert b"T\x00w\x00o" in data or b"Two" in data


def fills(data: bytes) -> int:
    """How many shapes are filled."""
    streams = re.findall(rb"stream\r?\n(.*?)endstream", data, re.DOTALL)
    texts = b"".join(zlib.decompressobj().decompress(s) for s in streams if s[:1] == b"\x78")
    return len(re.findall(rb"^f\*?\s*$", texts, re.MULTILINE))


@pytest.mark.parametrize(("opacity", "colour", "count"), [(0.5, 1, 1), (1.0, 1, 2), (0.5, 2, 2)])
def test_a_faint_layer_of_one_colour_is_one_shape(
    opacity: float, colour: int, count: int, qapp: QApplication
) -> None:
    back = Stroke.through([[90, 80], [0, 10]], Ink(9.0, ["", LINE.ink.colour, "#ff0000"][colour]))
    layer = Layer("A", (LINE, back), opacity=opacity)
    assert fills(pdf([page_of(Sketch((layer,), 99, 99))])) == count


def test_ink_beyond_the_page_makes_it_larger_if_wanted(qapp: QApplication) -> None:
    sketch = Sketch(width=80, height=80).adding(LINE)
    assert boxes(pdf([page_of(sketch)])) == [(60, 60)]
    ((wide, high),) = boxes(pdf([page_of(sketch, whole=True)]))
    assert wide > 67
    assert high >= 60


def test_a_page_that_no_reader_takes_is_refused(qapp: QApplication) -> None:
    with pytest.raises(SketchError, match="larger than a PDF can be"):
        pdf([page_of(Sketch(width=30_000, height=100).adding(LINE))])
