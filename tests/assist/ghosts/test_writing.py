"""A row of letters is told from a drawing."""

import numpy as np
import pytest

from sketch_assistant.assist.ghosts.focus import in_progress
from sketch_assistant.assist.ghosts.writing import TINY, is_writing, last_row
from sketch_assistant.sketch.document import Stroke
from tests.assist.pigs import circle, half_a_pig

STEM, BAR = np.array([[0.0, 0], [0, 100]]), np.array([[-30.0, 30], [30, 30]])
N = np.array([[0.0, 100], [0, 0], [50, 100], [50, 0]])


def written(count: int, scale: float = 1.0) -> list[Stroke]:
    """A t, an n, an o, a t …"""
    letters = [[STEM, BAR], [N], [circle(30, 60, 35)]]
    lines = [np.add(line, (95 * i, 0)) * scale for i in range(count) for line in letters[i % 3]]
    return [Stroke.through(line) for line in lines]


def told(strokes: list[Stroke]) -> bool:
    return is_writing(strokes, in_progress(strokes))


@pytest.mark.parametrize("count", [5, 6, 9, 30])
@pytest.mark.parametrize("scale", [0.3, 1.0, 4.0])
def test_a_word_is_writing_however_large(count: int, scale: float) -> None:
    assert told(written(count, scale))


def test_a_pig_is_not() -> None:
    strokes = list(half_a_pig().strokes)
    assert not any(told(strokes[:count]) for count in range(1, len(strokes) + 1))


def test_a_caption_is_read_apart_from_its_picture() -> None:
    house = Stroke.through(np.array([[0, -1500], [900, -1500], [900, -500], [0, -500], [0, -1500]]))
    caption = written(6)
    assert told([house, *caption])
    lines = [each.xy for each in (house, *caption)]
    assert len(last_row(lines)) == len(caption)


def test_a_row_that_is_a_part_of_a_drawing_is_not() -> None:
    fence = written(6)
    ground = Stroke.through(np.array([[-300.0, -900], [900, -900], [900, 150], [-300, 150]]))
    assert is_writing(fence, fence)
    assert not is_writing(fence, [ground, *fence])


def test_what_is_smaller_than_a_centimetre_may_be_a_letter() -> None:
    tiny = [Stroke.through(line * 0.3) for line in (STEM, BAR)]
    assert TINY > 0.3 * 100
    assert told(tiny)
    assert not told([Stroke.through(line * 2.0) for line in (STEM,)])


def test_nothing_and_dots_are_no_writing() -> None:
    dot = Stroke.through([(3, 3)])
    assert not is_writing([], [])
    assert not told([dot])
    assert isinstance(told([dot] * 12), bool)
