import numpy as np
import pytest

from sketch_assistant.sketch.cuts import HALF, LIFTS, cuts
from sketch_assistant.sketch.lines.chamfer import apart, each_apart


def lines(*points):
    return [np.zeros((count, 2)) for count in points]


@pytest.mark.parametrize(
    ("points", "kept"), [((5, 5), 1), ((2, 2, 2, 9), 3), ((9, 2, 2, 2), 1), ((4, 3, 3, 4), 2)]
)
def test_half_is_the_lift_nearest_to_half_of_the_points(points, kept):
    assert cuts(lines(*points), HALF) == [kept]


def test_every_lift_but_the_last():
    assert cuts(lines(3, 1, 2, 8), LIFTS) == [1, 2, 3]


@pytest.mark.parametrize("way", [HALF, LIFTS])
def test_one_stroke_cannot_be_cut(way):
    assert cuts(lines(7), way) == cuts([], way) == []


def test_each_is_as_far_apart_as_the_two_are_alone():
    rng = np.random.default_rng(0)
    first, second = rng.normal(size=(3, 24, 2)), rng.normal(size=(5, 24, 2))
    alone = [[apart(one, other) for other in second] for one in first]
    np.testing.assert_allclose(each_apart(first, second), alone, rtol=1e-5)
    itself = [[apart(one, other) for other in first] for one in first]
    np.testing.assert_allclose(each_apart(first, first), itself, rtol=1e-5, atol=1e-6)
