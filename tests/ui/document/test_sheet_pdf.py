"""Contact sheets to print: A4, every drawing numbered, lines as shapes and not as pixels."""

import re
import zlib

import pytest

from sketch_assistant.sketch.document import Stroke
from sketch_assistant.sketch.numerals import number
from sketch_assistant.ui.document.sheet_pdf import GREY, HEIGHT, WIDTH, pages, pdf
from sketch_assistant.ui.document.sheets import content

LINE = [Stroke.through([[0, 0], [30, 80], [90, 20]])]


@pytest.mark.parametrize(("count", "several"), [(1, 1), (12, 1), (13, 2), (100, 9)])
def test_twelve_drawings_a_page(count, several):
    data = pdf([LINE] * count, "Sheet")
    assert data.startswith(b"%PDF-")
    assert data.rstrip().endswith(b"%%EOF")
    boxes = re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", data)
    assert [(float(x), float(y)) for x, y in boxes] == [(595, 842)] * several


def test_every_drawing_has_its_number_and_several_pages_theirs():
    first, second = pages([LINE] * 14)
    labels = [each for each in first if each.ink.colour == GREY]
    digits = sum(len(number(i, (0, 0), 1.0, GREY)) for i in (*range(1, 13), 1))
    assert len(labels) == digits
    assert len(first) - digits == 12
    assert sum(each.ink.colour != GREY for each in second) == 2
    assert [len(each) for each in second if each.ink.colour == GREY] == [
        len(stroke) for i in (13, 14, 2) for stroke in number(i, (0, 0), 1.0, GREY)
    ]
    (alone,) = pages([LINE] * 2)
    assert sum(each.ink.colour == GREY for each in alone) == 2


def test_all_of_it_lies_on_the_page():
    for strokes in pages([LINE] * 30):
        boxes = [each.bounds for each in strokes]
        assert min(min(box[:2]) for box in boxes) > 20
        assert max(box[2] for box in boxes) < WIDTH - 20
        assert max(box[3] for box in boxes) < HEIGHT - 20


def test_lines_are_shapes():
    data = pdf([LINE])
    assert b"/Subtype /Image" not in data
    streams = re.findall(rb"stream\r?\n(.*?)\r?\nendstream", data, re.DOTALL)
    drawn = b"".join(zlib.decompress(each) for each in streams if each[:1] == b"\x78")
    assert len(re.findall(rb"\d [lc]\n", drawn)) > 20


def test_the_window_saves_the_same(qapp):
    assert len(content([LINE] * 13, ".pdf")) == pytest.approx(len(pdf([LINE] * 13)), abs=200)
    assert content([LINE], ".png").startswith(b"\x89PNG")
    assert content([LINE], ".svg").startswith(b"<?xml")
