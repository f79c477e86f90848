"""A guess that is not sure costs a transformer few readings of the drawing, not one an ending."""

from dataclasses import replace

import numpy as np
import pytest

from sketch_assistant.assist.ghosts.drawn import KINDS, Drawn, go_on
from sketch_assistant.assist.sampling.generate import GUIDANCE
from sketch_assistant.assist.sampling.setting import Place

UNSURE = {"cat": 0.4, "dog": 0.3, "pig": 0.3}


class Reader:
    """Takes down how it was asked, and draws nothing."""

    def decode(
        self, bundle, prefix, noise, temperature, latent=None, labels=None, guidance=1.0, until=2
    ):
        self.asked = (len(prefix), None if labels is None else labels.tolist(), guidance)
        outputs = np.zeros((prefix.shape[1], len(prefix), 6 * bundle.manifest.mixtures + 3))
        return outputs.astype(np.float32), np.zeros((0, noise.shape[1], 5), dtype=np.float32)


def drawn(label="", guessed=None):
    rows = np.array([[10.0, 0.0, 0.0], [0.0, 10.0, 1.0]])
    return Drawn(rows, Place(np.zeros(2), 1.0), label, guessed or {})


def asked(bundle, what, count):
    reader = Reader()
    noise = np.zeros((1, count, bundle.manifest.mixtures + 5), dtype=np.float32)
    go_on(what, what.named(count), noise, 0.3, reader, bundle)
    return reader.asked


@pytest.fixture
def told(pig):
    """A bundle that says it is told one of three classes."""
    architecture = {**pig.manifest.architecture, "classes": 3}
    classes = ("cat", "dog", "pig")
    return replace(pig, manifest=replace(pig.manifest, architecture=architecture, classes=classes))


@pytest.fixture
def seeing(told):
    """One that says that it is a transformer besides."""
    architecture = {**told.manifest.architecture, "cell": "transformer"}
    return replace(told, manifest=replace(told.manifest, architecture=architecture))


def test_a_guess_that_is_not_sure_is_a_few_kinds_in_equal_groups():
    names = drawn(guessed=UNSURE).named(48)
    groups = [set(names[i : i + 48 // KINDS]) for i in range(0, 48, 48 // KINDS)]
    assert all(len(each) == 1 for each in groups)
    assert [names.count(name) for name in UNSURE] == [16, 16, 16]


def test_a_transformer_reads_once_a_kind_and_others_once_a_drawing(seeing, told):
    place = seeing.manifest.classes.index
    assert asked(seeing, drawn(guessed=UNSURE), 48) == (
        KINDS,
        [place(name) for name in ("cat", "cat", "dog", "dog", "pig", "pig")],
        GUIDANCE,
    )
    assert asked(told, drawn(guessed=UNSURE), 48)[0] == 48
    assert asked(seeing, drawn(guessed=UNSURE), 9)[0] == 9


def test_what_is_told_is_read_once_and_what_is_not_told_is_not_guided(seeing):
    assert asked(seeing, drawn("dog"), 48) == (1, [seeing.manifest.classes.index("dog")], GUIDANCE)
    assert asked(seeing, drawn(), 48) == (1, None, 1.0)
