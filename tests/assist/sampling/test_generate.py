"""Drawings from nothing: reproducible, of the class that was asked for, the best of several."""

from collections import Counter
from types import SimpleNamespace

import numpy as np
import pytest

from sketch_assistant.assist.bundle.manifest import BundleError, Manifest
from sketch_assistant.assist.requests import GenerateRequest
from sketch_assistant.assist.sampling.generate import MOST, ROUNDS, TRIES, generate, labels
from sketch_assistant.sketch.document import SketchError
from sketch_assistant.sketch.encoding import Encoding

CLASSES = ("ant", "bee", "cat", "palm tree")


class StandIn:
    """A recogniser that sees what it is told to see."""

    def __init__(self, chance, classes=("pig", "cat")):
        self.classes, self._chance, self.asked = classes, chance, []

    def __call__(self, drawings):
        self.asked.append(len(drawings))
        seen = np.zeros((len(drawings), len(self.classes)))
        seen[:, 0] = [self._chance(lines) for lines in drawings]
        return seen


class TwoSteps:
    """An engine whose every drawing is one line of its label's length, and ended."""

    provider = "CPU"

    def __init__(self):
        self.told = []

    def begin(self):
        pass

    def decode(
        self, bundle, prefix, noise, temperature, latent=None, labels=None, guidance=1.0, until=2
    ):
        self.told.append(labels)
        rows = np.zeros((2, noise.shape[1], 5), dtype=np.float32)
        rows[0, :, 0], rows[0, :, 3], rows[1, :, 4] = 1 + labels, 1, 1
        return np.zeros((1, len(prefix), 123), dtype=np.float32), rows


@pytest.fixture
def many():
    size = {"decoder": 8, "encoder": 0, "latent": 0, "mixtures": 20, "classes": len(CLASSES)}
    manifest = Manifest("many", CLASSES, size, Encoding(10.0), "int8", (0.0,), "", "")
    return SimpleNamespace(manifest=manifest)


def _points(drawings):
    return [np.vstack(each.lines).tolist() for each in drawings]


def test_the_same_order_gives_the_same_drawings_and_fewer_the_first_of_them(engine, pig):
    few = _points(generate(GenerateRequest(model="pig", count=3, seed=5), engine, pig))
    assert few == _points(generate(GenerateRequest(model="pig", count=3, seed=5), engine, pig))
    assert few == _points(generate(GenerateRequest(model="pig", count=33, seed=5), engine, pig))[:3]
    assert few != _points(generate(GenerateRequest(model="pig", count=3, seed=6), engine, pig))


def test_nearly_all_come_to_an_end(engine, pig):
    made = list(generate(GenerateRequest(model="pig", count=20), engine, pig))
    assert [each.label for each in made] == ["pig"] * 20
    assert all(each.probability is None for each in made)
    assert sum(each.ended for each in made) >= 19


def test_the_try_that_looks_most_like_it_is_kept(engine, pig):
    one_line = StandIn(lambda lines: 1.0 / (1 + len(lines)))

    def strokes(recogniser):
        made = generate(GenerateRequest(model="pig", count=6), engine, pig, recogniser, rounds=1)
        return sum(len(each.lines) for each in made)

    assert strokes(one_line) < strokes(None)


def test_it_tries_again_until_one_is_good_enough(engine, pig):
    pleased, never = StandIn(lambda lines: 0.9), StandIn(lambda lines: 0.01)
    (drawing,) = generate(GenerateRequest(model="pig", count=1), engine, pig, pleased)
    assert pleased.asked == [TRIES]
    assert drawing.probability == pytest.approx(0.9)
    list(generate(GenerateRequest(model="pig", count=1), engine, pig, never))
    assert never.asked == [TRIES] * ROUNDS


def test_a_recogniser_that_does_not_know_the_class_is_not_asked(engine, pig):
    stranger = StandIn(lambda lines: 1.0, classes=("zebra",))
    (drawing,) = generate(GenerateRequest(model="pig", count=1), engine, pig, stranger)
    assert stranger.asked == []
    assert drawing.probability is None


def test_without_a_class_every_one_comes_once_before_any_comes_twice(many):
    names = labels(GenerateRequest(model="many", count=10, seed=1), many.manifest)
    assert sorted(names[:4]) == sorted(CLASSES)
    assert names[4:8] == names[:4]
    assert max(Counter(names).values()) == 3
    assert names[:4] != labels(GenerateRequest(model="many", count=4, seed=2), many.manifest)


def test_each_drawing_is_of_its_own_class(many):
    made = list(generate(GenerateRequest(model="many", count=6), TwoSteps(), many))
    for each in made:
        assert np.ptp(each.lines[0][:, 0]) == pytest.approx(10.0 * (1 + CLASSES.index(each.label)))


def test_a_class_that_is_asked_for_is_drawn(many):
    engine = TwoSteps()
    made = list(generate(GenerateRequest(model="many", label="palm_tree", count=2), engine, many))
    assert {each.label for each in made} == {"palm tree"}
    assert {label for told in engine.told for label in told} == {3}


def test_an_unknown_class_is_refused_with_those_that_are_near(many):
    with pytest.raises(BundleError, match="palm tree"):
        list(generate(GenerateRequest(model="many", label="palmtree"), TwoSteps(), many))


@pytest.mark.parametrize(
    "wish", [{"count": 0}, {"count": MOST + 1}, {"temperature": 0.0}, {"temperature": float("nan")}]
)
def test_impossible_wishes_are_one_sentence(many, wish):
    with pytest.raises(SketchError, match="temperature"):
        list(generate(GenerateRequest(model="many", **wish), TwoSteps(), many))
