"""The network that tells whole drawings from cut ones: what it learns from, and that it learns."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest

from sketch_assistant.assist.ghosts.small_network import load
from sketch_assistant.assist.sampling.ranking import Lines
from sketch_assistant.sketch.document import Floats
from sketch_training.ghosts.whole_learning import learn, samples

LINE = np.array([[0.0, 0.0], [30.0, 40.0]])


@pytest.fixture
def rng() -> np.random.Generator:
    return np.random.default_rng(0)


class Counting:
    """Sure of what has many lines."""

    classes = ("few", "many")

    def __call__(self, drawings: Sequence[Lines]) -> Floats:
        many = np.array([min(0.9, 0.2 * len(lines)) for lines in drawings])
        return np.column_stack([1.0 - many, many])


def test_it_sees_each_drawing_whole_as_often_as_cut(rng: np.random.Generator) -> None:
    inputs, whole = samples([("pig", [LINE] * 4), ("dot", [LINE])], Counting(), rng)
    assert whole.tolist() == [True, True, False, False]
    strokes = np.exp(inputs[:, -3]).round().tolist()
    assert strokes[:3] == [4, 4, 2]
    assert strokes[3] in (1, 2, 3)


def test_it_learns_what_whole_drawings_look_like_and_keeps_it(
    tmp_path: Path, rng: np.random.Generator
) -> None:
    drawings = [("pig", [LINE] * 5) for _ in range(600)]
    inputs, whole = samples(drawings, Counting(), rng)
    learn(inputs, whole).save(tmp_path / "whole.npz")
    network = load(tmp_path / "whole.npz")
    answers = np.array([network(each) > 0.0 for each in inputs])
    assert answers[whole].mean() > 0.9
    assert answers[~whole].mean() < 0.25  # of some only the last stroke is missing
