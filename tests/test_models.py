"""The models that ship: complete, small, attributed, and as good as their manifests say."""

from pathlib import Path

import pytest

from sketch_assistant.assist.bundle import recogniser_bundle
from sketch_assistant.assist.bundle.bundle import installed, load
from sketch_assistant.assist.complete import complete
from sketch_assistant.assist.requests import CompleteRequest
from sketch_assistant.assist.running.engine import Engine
from sketch_assistant.sketch.document import Sketch
from tests.one_class import PIG_MODEL

ROOT = Path(__file__).parents[1]
SHARED = ROOT.parent / "shared" / "data" / "quickdraw"
NAMES = ["everything", "memory", "redraw"]
# Bytes: nine blocks take more than the six of `memory`, and no more than that.
LARGEST = {"everything": 4_600_000, "memory": 4_000_000, "redraw": 4_000_000}


def test_all_ship_and_none_is_broken():
    bundles, problems = installed([ROOT / "models"])
    assert [bundle.manifest.name for bundle in bundles] == NAMES
    assert problems == []


@pytest.mark.parametrize("name", NAMES)
def test_a_shipped_model(name):
    bundle = load(ROOT / "models" / name)
    manifest = bundle.manifest
    assert sum(path.stat().st_size for path in bundle.path.iterdir()) <= LARGEST[name]
    assert "© Google" in manifest.attribution
    assert manifest.licence == "CC BY 4.0"
    assert manifest.command.startswith("sketch-training evaluate models/")
    assert abs(manifest.figures["int8_cost"]) < 0.005
    assert manifest.figures["torch_difference"] <= 1e-4
    for cut in manifest.figures["cuts"].values():
        assert cut["excess"] <= 0.05
    sample = bundle.sample()
    assert sample is not None
    assert sample.strokes


@pytest.mark.parametrize("name", NAMES)
def test_a_shipped_model_draws_from_nothing_and_ends(name):
    bundle = load(ROOT / "models" / name)
    result = complete(CompleteRequest(Sketch(), model=name), Engine("cpu"), bundle)
    assert sum(candidate.finished for candidate in result.candidates) >= 6


@pytest.mark.parametrize("name", NAMES)
def test_the_models_of_many_know_every_class(name):
    manifest = load(ROOT / "models" / name).manifest
    assert len(manifest.classes) == manifest.labels == 345
    assert manifest.guided == (name != "redraw")
    assert (manifest.latent > 0) == (name == "redraw")
    recogniser = recogniser_bundle.load(ROOT / "models" / "recogniser")
    assert set(recogniser.manifest.classes) == set(manifest.classes)


@pytest.mark.skipif(not SHARED.is_dir(), reason="needs ../shared/data")
def test_the_manifests_figures_come_out_again():
    pytest.importorskip("torch", reason="scoring belongs to the training package")
    from sketch_training.data.held_out import read_held_out
    from sketch_training.scores.evaluate import evaluate

    bundle = load(PIG_MODEL)
    found = evaluate(bundle, read_held_out([SHARED / "pig.npz"], "test").rows)
    for key in ("n", "points", "nll_per_point", "l_r", "l_kl", "n_max"):
        assert found[key] == pytest.approx(bundle.manifest.figures[key], rel=1e-3)
