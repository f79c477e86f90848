import numpy as np

from sketch_assistant.assist.sampling.ranking import (
    from_both_sides,
    knows,
    order,
    probabilities,
    scribbles,
)
from tests.assist.pigs import circle
from tests.assist.recognisers import Sided

LINE = np.array([[0.0, 0], [50, 3], [100, 0]])
ZIGZAG = np.column_stack([np.arange(40) % 2 * 10.0, np.arange(40) * 0.5])


def test_circles_spirals_and_whiskers_are_no_scribbles():
    t = np.linspace(0, 3 * np.pi, 60)
    spiral = np.column_stack([t * np.cos(t), t * np.sin(t)])
    assert not scribbles([LINE, circle(0, 0, 30), spiral, np.zeros((1, 2))])
    assert scribbles([LINE, ZIGZAG])


def test_the_ended_come_before_the_unended_and_scribbles_last():
    endings = [([ZIGZAG], True), ([LINE], False), ([LINE], True), ([ZIGZAG], False), ([LINE], True)]
    assert order(endings) == [2, 4, 1, 0, 3]


def test_a_modest_amount_of_ink_comes_first():
    endings = [([LINE * scale], True) for scale in (9.0, 0.01, 1.0, 1.1, 5.0)]
    assert order(endings)[:2] == [2, 3]
    assert order(endings)[-1] == 0


def test_what_a_recogniser_sees_comes_before_the_ink():
    endings = [([LINE], True), ([LINE * 1.1], True), ([LINE * 30], True), ([LINE], False)]
    assert order(endings, np.array([0.1, 0.3, 0.9, 1.0])) == [2, 1, 0, 3]


def test_of_the_likely_ones_the_tidy_come_first():
    specks = [LINE * 0.02 + [30.0 * i, 0.0] for i in range(9)]
    endings = [([LINE, *specks], True), ([LINE], True), ([LINE * 1.1], True), ([LINE * 0.9], True)]
    assert order(endings, np.array([0.99, 0.7, 0.8, 0.7]))[-1] == 0
    assert order(endings, np.array([0.99, 0.2, 0.2, 0.2]))[0] == 0


def test_some_things_are_scribbles():
    endings = [([LINE], True), ([ZIGZAG], True)]
    assert order(endings, np.array([0.3, 0.4])) == [0, 1]
    assert order(endings, np.array([0.01, 0.9])) == [1, 0]


class Sees:
    classes = ("cat", "pig", "sun")

    def __call__(self, drawings):
        return np.array([[0.2, 0.5, 0.3], [0.6, 0.3, 0.1]])


def test_probabilities_of_what_is_wanted():
    several = probabilities(Sees(), [[LINE], [LINE]], [{"pig": 1.0, "cat": 1.0}, {"sun": 1.0}])
    np.testing.assert_allclose(several, [0.7, 0.1])
    guessed = probabilities(Sees(), [[LINE], [LINE]], [{"sun": 0.5, "cat": 0.1}, {"pig": 0.2}])
    np.testing.assert_allclose(guessed, [0.17, 0.06])


def test_who_knows_a_class():
    assert knows(Sees(), ("pig", "cat"))
    assert not knows(Sees(), ("pig", "zebra"))


def test_what_is_seen_from_both_sides_is_the_same_for_a_mirror_image():
    right = np.array([[0.0, 0.0], [5.0, 1.0]])
    found = from_both_sides(Sided(), [[right], [right * (-1.0, 1.0)]])
    np.testing.assert_allclose(found, [[0.6, 0.4, 0.0], [0.6, 0.4, 0.0]])
