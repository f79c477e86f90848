"""What a model of many classes is told when nobody said."""

from types import SimpleNamespace

import numpy as np

from sketch_assistant.assist.bundle.manifest import Manifest
from sketch_assistant.assist.sampling.guess import SURE, guess, meant
from sketch_assistant.sketch.encoding import Encoding

ROWS = np.array([[10.0, 0.0, 0.0], [0.0, 10.0, 0.0], [5.0, 5.0, 1.0]])
CLASSES, MIXTURES = ("cat", "pig", "sun"), 2


def bundle(classes=3):
    size = {"decoder": 8, "encoder": 0, "latent": 0, "mixtures": MIXTURES, "classes": classes}
    manifest = Manifest("many", CLASSES[:classes], size, Encoding(10.0), "int8", (0.0,), "", "")
    return SimpleNamespace(manifest=manifest)


class Expects:
    """An engine whose model thinks these lines unlikely, by so many nats a class and point."""

    def __init__(self, *nats):
        self._nats = np.array(nats or (0.0, 0.0, 0.0))

    def decode(self, bundle, prefix, noise, temperature, latent=None, labels=None, guidance=1.0):
        predictions = np.zeros((prefix.shape[1], len(prefix), 6 * MIXTURES + 3), dtype=np.float32)
        predictions[..., 2] = self._nats[labels]  # the likelier "end", the less these pen states
        return predictions, noise


class Sees:
    def __init__(self, *chances, classes=("pig", "zebra", "cat", "sun")):
        self.classes, self._chances = classes, np.array([chances])

    def __call__(self, drawings):
        assert len(drawings) == 1
        return self._chances


def test_what_it_looks_like_when_the_model_has_no_opinion():
    found = guess(Expects(), bundle(), ROWS, Sees(0.5, 0.2, 0.25, 0.05))
    assert list(found) == ["pig", "cat", "sun"]  # the zebra is none that the model can draw
    np.testing.assert_allclose(list(found.values()), [0.625, 0.3125, 0.0625])


def test_the_model_weighs_what_the_recogniser_sees():
    sees = Sees(0.55, 0.0, 0.45, 0.0)
    assert next(iter(guess(Expects(0.0, 5.0, 0.0), bundle(), ROWS, sees))) == "cat"
    assert next(iter(guess(Expects(5.0, 0.0, 0.0), bundle(), ROWS, sees))) == "pig"


def test_nothing_is_guessed_where_it_would_not_help():
    sure = Sees(1.0, 0.0, 0.0, 0.0)
    assert guess(Expects(), bundle(classes=1), ROWS, sure) == {}
    assert guess(Expects(), bundle(), ROWS, None) == {}
    assert guess(Expects(), bundle(), ROWS[:0], sure) == {}
    assert guess(Expects(), bundle(), ROWS, Sees(1.0, classes=("zebra",))) == {}


def test_the_sure_guess_is_meant_by_all_endings():
    assert meant({"pig": SURE, "cat": 1 - SURE}, 3) == ["pig"] * 3
    assert meant({}, 2) == ["", ""]


def test_else_each_class_is_meant_as_often_as_it_is_probable():
    names = meant({"pig": 0.5, "cat": 0.3, "sun": 0.2}, 10)
    assert [names.count(name) for name in ("pig", "cat", "sun")] == [5, 3, 2]
