"""What lies between two drawings, by their own lines."""

import numpy as np
import pytest

from sketch_assistant.assist.paper.box import box
from sketch_assistant.assist.paper.on_the_way import BENT, EXCHANGED, STRETCHED, OnTheWay

WIDE = [
    np.array([[0.0, 0.0], [200.0, 0.0], [200.0, 128.0], [0.0, 128.0], [0.0, 0.0]]),
    np.array([[90.0, 20.0], [110.0, 30.0]]),
]
TALL = [np.array([[0.0, 0.0], [128.0, 0.0], [128.0, 200.0], [0.0, 200.0], [0.0, 0.0]])]


@pytest.fixture
def way():
    return OnTheWay.of(WIDE, TALL, 255.0, 2.0)


def sides(lines):
    low, high = box(lines)
    return (high - low).tolist()


def test_stretched_is_the_same_drawing_in_the_other_ones_proportions(way):
    assert sides(way.stretched(0, 0.0)) == pytest.approx([200.0, 128.0])
    assert sides(way.stretched(0, 1.0)) == pytest.approx([128.0, 200.0])
    assert sides(way.stretched(1, 0.5)) == pytest.approx([160.0, 160.0])
    assert [len(each) for each in way.stretched(0, 0.5)] == [len(each) for each in WIDE]


def test_bent_keeps_all_lines_of_the_one_and_has_none_of_the_other(way):
    assert len(way.bent(0, 0.4)) == len(WIDE)
    assert len(way.bent(1, 0.4)) == len(TALL)
    assert sides(way.bent(1, 0.4))[0] > sides(way.bent(1, 0.1))[0] > 128.0
    assert sides(way.bent(0, 0.4))[1] > sides(way.bent(0, 0.1))[1]


def test_bent_lines_may_be_stretched_first(way):
    assert sides(way.bent(0, 0.0, 1.0)) == pytest.approx([128.0, 200.0])
    low, high = sides(way.bent(0, 0.3)), sides(way.bent(0, 0.3, 0.5))
    assert low[0] > high[0]


def test_exchanged_begins_with_the_one_and_ends_with_the_other(way):
    assert len(way.exchanged(0.0)) == len(WIDE)
    assert len(way.exchanged(1.0)) == len(TALL)


def test_a_line_can_be_stretched_to_a_drawing_and_back():
    line = [np.array([[0.0, 0.0], [200.0, 0.0]])]
    flat = OnTheWay.of(line, TALL, 255.0, 2.0)
    assert np.isfinite(sides(flat.stretched(0, 1.0))).all()
    assert 0.0 < sides(flat.stretched(1, 1.0))[1] < 20.0


def test_several_of_each_kind_and_all_are_drawings(way):
    found = way.drawings()
    assert len(found) == 2 * len(BENT) + 2 * len(STRETCHED) + len(EXCHANGED)
    assert all(max(sides(lines)) > 0.0 for lines in found)
