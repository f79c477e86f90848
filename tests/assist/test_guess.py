"""What a model of many classes is told when nobody said."""

from types import SimpleNamespace

import numpy as np
import pytest

from sketch_assistant.assist.guess import SURE, guess

LINES = [np.array([[0.0, 0.0], [1.0, 1.0]])]
MANY = SimpleNamespace(labels=2, classes=("cat", "pig"))


class Sees:
    classes = ("pig", "zebra", "cat")

    def __init__(self, *chances):
        self._chances = np.array([chances])

    def __call__(self, drawings):
        assert len(drawings) == 1
        return self._chances


@pytest.mark.parametrize(
    ("chances", "name"),
    [
        ((0.9, 0.1, 0.0), "pig"),
        ((0.0, 0.4, 0.6), "cat"),
        ((SURE - 0.01, 0.0, 0.0), ""),  # not sure
        ((0.1, 0.8, 0.1), ""),  # something that the model cannot draw
    ],
)
def test_the_likeliest_class_when_it_is_likely_enough(chances, name):
    assert guess(LINES, MANY, Sees(*chances)) == name


def test_nothing_is_guessed_where_it_would_not_help():
    one = SimpleNamespace(labels=0, classes=("pig",))
    assert guess(LINES, one, Sees(1.0, 0.0, 0.0)) == ""
    assert guess(LINES, MANY, None) == ""
    assert guess([], MANY, Sees(1.0, 0.0, 0.0)) == ""
