"""Which of the strokes to come belong together."""

import numpy as np

from sketch_assistant.assist.ghosts.part import MOST, parts
from tests.assist.pigs import circle

HEAD = circle(0, 0, 100)
EYES = [circle(-40, -30, 8), circle(40, -30, 8)]
MOUTH = np.array([[-30.0, 40], [0, 55], [30, 40]])
EARS = [np.array([[x - 30.0, -70], [x, -140], [x + 30, -70]]) for x in (-60, 60)]


def test_two_eyes_are_one_part_and_the_mouth_another():
    assert parts([HEAD], [*EYES, MOUTH]) == (2, 1)


def test_far_apart_and_unlike_are_two_parts():
    leg = np.array([[80.0, 80], [85, 200]])
    assert parts([HEAD], [EARS[0], leg]) == (1, 1)


def test_mirrored_strokes_are_alike():
    left = np.array([[-60.0, -40], [-40, -60], [-20, -62]])
    assert parts([HEAD], [left, left * [-1, 1]]) == (2,)
    assert parts([HEAD], [left, left[:, ::-1] * [-1, 1] + [0, 40]]) == (1, 1)


def test_a_part_has_three_strokes_at_most_and_all_are_counted():
    row = [circle(-40 + 12 * i, 0, 4) for i in range(7)]
    assert parts([HEAD], row) == (MOST, MOST, 1)
    assert parts([HEAD], []) == ()


def test_dots_and_nothing_there_are_fine():
    dot = np.zeros((1, 2))
    assert sum(parts([dot], [dot, dot])) == 2
    assert sum(parts([], [HEAD, *EYES])) == 3
