"""Many drawings on one page, each in a cell of its own; and the numbers beside them."""

import numpy as np
import pytest

from sketch_assistant.sketch.document import Ink, Stroke
from sketch_assistant.sketch.numerals import STEP, WIDE, number
from sketch_assistant.sketch.sheet import CELL, MARGIN, WIDTH, sheet

WIDER = [Stroke.through([[0, 0], [400, 100]], Ink(8.0)), Stroke.through([[50, 40], [60, 50]])]


def test_each_drawing_is_as_large_as_its_cell_and_in_the_middle():
    page = sheet([WIDER, WIDER, WIDER], columns=2)
    assert (page.width, page.height) == (2 * CELL, 2 * CELL)
    third = page.strokes[4].bounds
    assert third == pytest.approx((MARGIN, CELL + 48.5, CELL - MARGIN, 2 * CELL - 48.5))


def test_a_row_of_any_length():
    page = sheet([WIDER] * 7, columns=7)
    assert (page.width, page.height) == (7 * CELL, CELL)


def test_lines_are_sized_with_their_drawing_or_all_alike():
    scale = (CELL - 2 * MARGIN) / 400
    assert [each.ink.width for each in sheet([WIDER]).strokes] == pytest.approx(
        [8 * scale, 3 * scale]
    )
    assert {each.ink.width for each in sheet([WIDER], width=WIDTH).strokes} == {WIDTH}


@pytest.mark.parametrize("size", [0.0, 1e-9, 0.01, 2.0])
def test_a_dot_is_a_drawing_too(size):
    (dot,) = sheet([[Stroke.through([[70.0, 70.0], [70.0 + size, 70.0]])]]).strokes
    assert dot.xy.mean(axis=0) == pytest.approx([CELL / 2, CELL / 2])
    assert 1.0 < dot.ink.width < CELL / 4


@pytest.mark.parametrize("digit", range(10))
def test_a_digit_fills_its_box(digit):
    points = np.vstack([each.xy for each in number(digit, (10.0, 20.0), 100.0, "#8a8d94")])
    low, high = points.min(axis=0) - [10, 20], points.max(axis=0) - [10, 20]
    assert (low >= -1).all()
    assert high[0] <= 100 * WIDE + 1
    assert 94 <= high[1] <= 101
    assert low[1] <= 5


def test_no_two_digits_are_alike():
    drawn = {
        tuple(s.points.tobytes() for s in number(i, (0, 0), 1.0, "#000000")) for i in range(10)
    }
    assert len(drawn) == 10


def test_digits_stand_beside_one_another():
    one, two = number(11, (0.0, 0.0), 10.0, "#000000")
    assert two.xy - one.xy == pytest.approx(np.tile([10 * STEP, 0.0], (3, 1)))
