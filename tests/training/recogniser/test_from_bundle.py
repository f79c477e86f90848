"""A recogniser's training starts from a bundle, and answers as it does."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch

from sketch_assistant.assist.bundle.recogniser_bundle import RecogniserManifest, load, save
from sketch_assistant.assist.running.engine import Engine
from sketch_assistant.sketch.document import SketchError
from sketch_training.recogniser.from_bundle import start_from
from sketch_training.recogniser.learned import load_learned
from sketch_training.recogniser.network import Recogniser
from sketch_training.recogniser.plan import Plan
from sketch_training.recogniser.recogniser_graph import build
from sketch_training.recogniser.training import train
from tests.training.doodles import CLASSES, doodles
from tests.training.recogniser.unsettled import unsettled

NAMES = ("a", "b", "c")
SHAPE = (4, 6), (1, 1)
PICTURES = np.random.default_rng(0).normal(size=(64, 8, 20, 20)).astype(np.float32)


@pytest.fixture
def bundle(tmp_path: Path) -> Path:
    manifest = RecogniserManifest("r", NAMES, 20, "fp32", "", "")
    return save(tmp_path / "r", manifest, build(unsettled(), 20, int8=False)).path


@pytest.mark.parametrize("learning", [False, True])
def test_it_answers_as_the_bundle_does(bundle: Path, learning: bool) -> None:
    """While it learns, too, when it normalises by the drawings at hand."""
    network, pictures = Recogniser(3, *SHAPE), torch.from_numpy(PICTURES)
    network.load_state_dict(start_from(bundle, network, NAMES, pictures))
    with torch.inference_mode():
        found = network.train(learning)(pictures).softmax(dim=1).numpy()
    expected = Engine("cpu").recognise(load(bundle), PICTURES)
    np.testing.assert_allclose(found, expected, atol=2e-3 if learning else 1e-5)


def test_other_classes_and_other_shapes_are_refused(bundle: Path) -> None:
    pictures = torch.from_numpy(PICTURES)
    with pytest.raises(SketchError, match="other classes"):
        start_from(bundle, Recogniser(2, *SHAPE), NAMES[:2], pictures)
    for widths, blocks in (((4, 6), (1, 0)), ((4, 6), (1, 2)), ((4, 8), (1, 1))):
        with pytest.raises(SketchError, match="another shape"):
            start_from(bundle, Recogniser(3, widths, blocks), NAMES, pictures)


def test_a_recipe_starts_from_it(tmp_path: Path) -> None:
    splits = {"train": doodles(60, 1), "valid": doodles(24, 2), "test": doodles(24, 3)}
    plan = Plan(steps=1, widths=SHAPE[0], blocks=SHAPE[1], sides=(12,), batch=16, rate=1e-9)
    torch.manual_seed(8)
    manifest = RecogniserManifest("r", CLASSES, 12, "fp32", "", "")
    first = Recogniser(len(CLASSES), *SHAPE).eval()
    path = save(tmp_path / "r", manifest, build(first, 12, int8=False)).path
    further = load_learned(train(replace(plan, start_from=str(path)), splits, tmp_path / "on"))
    torch.testing.assert_close(further.averaged["head.weight"], first.head.weight.detach())
    fresh = load_learned(train(plan, splits, tmp_path / "new"))
    assert not torch.allclose(fresh.averaged["head.weight"], first.head.weight)
