"""What a model of many classes is told when nobody said."""

from types import SimpleNamespace

import numpy as np
import pytest

from sketch_assistant.assist.bundle.manifest import Manifest
from sketch_assistant.assist.sampling.guess import BEGUN, FINISHED, SURE, guess, meant, shown
from sketch_assistant.sketch.encoding import Encoding, from_stroke3
from tests.assist.recognisers import Sided

ROWS = np.array([[10.0, 0.0, 0.0], [0.0, 10.0, 0.0], [5.0, 5.0, 1.0]])
CLASSES, MIXTURES = ("cat", "pig", "sun"), 2


def bundle(classes=3, guesses=4):
    size = {"decoder": 8, "encoder": 0, "latent": 0, "mixtures": MIXTURES, "classes": classes}
    size |= {"cell": "transformer", "guesses": guesses}
    manifest = Manifest("many", CLASSES[:classes], size, Encoding(10.0), "int8", (0.0,), "", "")
    return SimpleNamespace(manifest=manifest)


class Names:
    """An engine whose model takes what it reads for its classes with these chances."""

    def __init__(self, *chances):
        self._logits = np.log(np.array([chances], dtype=np.float32))

    def guess(self, bundle, prefix):
        assert prefix.shape == (1, len(ROWS) + 1, 11)
        return self._logits + 5.0  # logits are relative


class Sees:
    """A recogniser that takes whatever it sees for its classes with these chances. sides: from
    which it looks at a drawing."""

    def __init__(self, *chances, classes=("pig", "zebra", "cat", "sun"), sides=1):
        self.classes, self._chances, self._sides = classes, np.array([chances]), sides

    def __call__(self, drawings):
        assert len(drawings) == self._sides
        return np.repeat(self._chances, self._sides, axis=0)


def test_the_model_says_what_it_may_be():
    found = guess(Names(0.3, 0.6, 0.1), bundle(), ROWS, None)
    assert list(found) == ["pig", "cat", "sun"]
    np.testing.assert_allclose(list(found.values()), [0.6, 0.3, 0.1], rtol=1e-5)


def test_a_recogniser_has_a_smaller_say():
    model, sees = Names(0.4, 0.4, 0.2), Sees(0.6, 0.0, 0.3, 0.1)
    found = guess(model, bundle(), ROWS, sees)
    assert list(found) == ["pig", "cat", "sun"]
    assert found["pig"] / found["cat"] == pytest.approx(2.0 ** BEGUN[1])
    assert sum(found.values()) == pytest.approx(1.0)
    # The model is sure of what the recogniser hardly sees.
    assert next(iter(guess(Names(0.98, 0.01, 0.01), bundle(), ROWS, sees))) == "cat"


def test_nothing_is_guessed_by_who_cannot():
    sees = Sees(1.0, 0.0, 0.0, 0.0)
    assert guess(Names(1.0), bundle(classes=1), ROWS, sees) == {}
    assert guess(Names(1.0), bundle(guesses=0), ROWS, sees) == {}
    assert guess(Names(1.0), bundle(), ROWS[:0], sees) == {}


def test_a_recogniser_that_does_not_know_all_of_it_is_not_asked():
    few = Sees(1.0, classes=("zebra",))
    found = guess(Names(0.3, 0.6, 0.1), bundle(), ROWS, few)
    assert found["pig"] == pytest.approx(0.6)


def test_the_sure_guess_is_meant_by_all_endings():
    assert meant({"pig": SURE, "cat": 1 - SURE}, 3) == ["pig"] * 3
    assert meant({}, 2) == ["", ""]


def test_else_each_class_is_meant_as_often_as_it_is_probable():
    names = meant({"pig": 0.5, "cat": 0.3, "sun": 0.2}, 10)
    assert [names.count(name) for name in ("pig", "cat", "sun")] == [5, 3, 2]


def test_of_what_is_finished_the_recogniser_has_the_larger_say():
    lines, chances = from_stroke3(ROWS), (0.8, 0.0, 0.1, 0.1)
    model = Names(0.4, 0.1, 0.5)
    found = shown(model, bundle(), lines, Sees(*chances, sides=2))
    assert found["pig"] / found["cat"] == pytest.approx(8.0 ** FINISHED[1] / 4.0 ** FINISHED[0])
    assert next(iter(guess(model, bundle(), ROWS, Sees(*chances)))) == "sun" != next(iter(found))


def test_what_is_finished_may_be_none_of_the_models_classes():
    sees = Sees(0.1, 0.7, 0.1, 0.1, sides=2)
    found = shown(Names(0.5, 0.3, 0.2), bundle(), from_stroke3(ROWS), sees)
    assert sum(found.values()) == pytest.approx(0.3)


def test_a_recogniser_alone_can_say_what_is_finished():
    sees = Sees(0.6, 0.0, 0.3, 0.1, sides=2)
    found = shown(Names(1.0), bundle(guesses=0), from_stroke3(ROWS), sees)
    np.testing.assert_allclose([found["pig"], found["cat"]], [0.6, 0.3])
    assert shown(Names(1.0), bundle(guesses=0), from_stroke3(ROWS), None) == {}


def test_what_is_finished_is_seen_from_both_sides():
    found = shown(Names(1.0), bundle(guesses=0), from_stroke3(ROWS), Sided())
    np.testing.assert_allclose([found["pig"], found["cat"]], [0.6, 0.4], rtol=1e-5)
