from sketch_assistant.assist.focus import in_progress
from sketch_assistant.sketch.document import Stroke
from tests.assist.pigs import circle


def _strokes(*lines):
    return [Stroke.through(line) for line in lines]


def test_nothing_drawn():
    assert in_progress([]) == []


def test_a_drawing_far_away_is_left_out():
    strokes = _strokes(circle(0, 0, 50), circle(1000, 0, 50), circle(1000, 10, 10))
    assert in_progress(strokes) == strokes[1:]


def test_small_parts_belong_through_the_large_one():
    strokes = _strokes(circle(0, 0, 100), circle(-40, -30, 5), circle(40, -30, 5))
    assert in_progress(strokes) == strokes


def test_order_is_kept_and_dots_are_fine():
    strokes = _strokes([[0, 0]], circle(0, 0, 30), [[5, 5]])
    assert in_progress(strokes) == strokes
