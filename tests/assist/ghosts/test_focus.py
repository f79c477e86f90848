import numpy as np
import pytest

from sketch_assistant.assist.ghosts.focus import drawing_of, in_progress
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


def _house(left):
    walls = np.array([[0.0, 0], [80, 0], [80, 60], [0, 60], [0, 0]])
    roof, there = np.array([[0.0, 0], [40, -40], [80, 0]]), np.array([left, 0])
    return [walls + there, roof + there, circle(left + 40, 30, 12)]


GROUND = np.array([[-60.0, 60], [150, 62], [360, 61]])
FRAME = np.array([[-60.0, -90], [360, -90], [360, 120], [-60, 120], [-60, -90]])
HORIZON = GROUND - [0, 40]


@pytest.mark.parametrize("tie", [GROUND, FRAME, HORIZON])
@pytest.mark.parametrize("drawn", [0, 3, 5])
def test_a_line_through_everything_belongs_to_none_of_the_drawings(tie, drawn):
    lines = [*_house(0), *_house(200)]
    lines.insert(drawn, tie)
    strokes = _strokes(*lines)
    mine = [s for s, line in zip(strokes, lines, strict=True) if line[0][0] >= 200]
    assert in_progress(strokes) == mine


def test_a_line_through_everything_drawn_last_leaves_the_drawing_before_it():
    strokes = _strokes(*_house(0), *_house(200), GROUND)
    assert in_progress(strokes) == strokes[3:6]


def test_things_side_by_side_are_two_and_parts_of_a_thing_are_one():
    beside = _strokes(*_house(0), *_house(94))
    assert in_progress(beside) == beside[3:]
    again = [beside[0], *beside[3:], *beside[1:3]]  # the first one is gone on with
    assert in_progress(again) == again
    dotted = _strokes(*_house(0), circle(94, -20, 5))
    assert in_progress(dotted) == dotted


def test_a_face_is_no_frame_and_a_chassis_no_ground():
    face = _strokes(circle(0, 0, 100), circle(-45, -30, 9), circle(45, -30, 9), circle(0, 45, 12))
    assert in_progress(face) == face
    car = _strokes([[-100, 0], [100, 0]], [[-60, 0], [-40, -50], [40, -50], [60, 0]],
                   circle(-50, 12, 20), circle(50, 12, 20))  # fmt: skip
    assert in_progress(car) == car


def test_one_stroke_that_is_the_whole_scene_is_the_drawing():
    assert in_progress(_strokes(FRAME)) == _strokes(FRAME)
    two = _strokes(HORIZON, GROUND)
    assert in_progress(two) == two


def test_of_thousands_of_strokes_only_the_last_group_counts():
    many = [circle(40 * (i // 25), 3000 + 4 * (i % 25), 3) for i in range(5000)]
    strokes = _strokes(*many, *_house(0))
    assert in_progress(strokes) == strokes[-3:]


def test_the_drawing_of_any_stroke_and_a_line_through_all_is_its_own():
    strokes = _strokes(*_house(0), GROUND, *_house(200))
    assert drawing_of(strokes, 1) == strokes[:3]
    assert drawing_of(strokes, 5) == strokes[4:]
    assert drawing_of(strokes, 3) == strokes[3:4]
