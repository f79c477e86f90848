"""Export agrees with torch, refuses when it does not, and writes whole bundles only."""

from dataclasses import replace

import pytest

from sketch_assistant.assist.bundle.bundle import load
from sketch_assistant.assist.bundle.manifest import BundleError
from sketch_training.bundles import export as exporting
from sketch_training.bundles.export import Source, export
from sketch_training.loop.checkpoint import load_checkpoint
from sketch_training.loop.train import train
from sketch_training.onnx.recurrent_graph import LARGEST_WEIGHT
from sketch_training.scores.evaluate import evaluate, evaluate_cuts

SOURCE = Source("made for the test", "MIT", "sketch-training evaluate …")


@pytest.fixture(params=["recipe", "vae"])
def checkpoint(request, splits, tmp_path):
    recipe = replace(request.getfixturevalue(request.param), steps=250, validate_every=50)
    return load_checkpoint(train(recipe, splits, tmp_path / "run"))


def test_a_bundle_scores_as_torch_does(checkpoint, splits, tmp_path):
    bundle = export(checkpoint, splits, "house", SOURCE, tmp_path / "house")
    figures = bundle.manifest.figures
    assert figures["torch_difference"] < 1e-4
    assert bundle.manifest.weights == "int8"
    assert abs(figures["int8_cost"]) < 0.005
    test = splits["test"].only(["house"])
    again = evaluate(load(tmp_path / "house"), test.rows)
    assert again["nll_per_point"] == pytest.approx(figures["nll_per_point"], abs=1e-3)
    from sketch_training.loop.validation import validate

    recipe = checkpoint.recipe
    by_torch = validate(recipe, checkpoint.model(), test, checkpoint.encoding, "cpu")
    assert by_torch["nll_per_point"] == pytest.approx(again["nll_per_point"], rel=0.01)
    assert by_torch["l_kl"] == pytest.approx(again["l_kl"], rel=0.05, abs=1e-6)
    assert set(evaluate_cuts(bundle, test.rows)) == {"0.25", "0.50", "0.75"}


def test_nothing_is_written_when_torch_disagrees(recipe, splits, tmp_path, monkeypatch):
    checkpoint = load_checkpoint(train(recipe, splits, tmp_path / "run"))
    build = exporting.build

    def wrong(weights, *rest):
        shifted = {k: v + 0.01 if k.endswith("head.bias") else v for k, v in weights.items()}
        return build(shifted, *rest)

    monkeypatch.setattr(exporting, "build", wrong)
    with pytest.raises(BundleError, match="disagree"):
        export(checkpoint, splits, "house", SOURCE, tmp_path / "house")
    assert not (tmp_path / "house").exists()


def test_a_wrong_sampling_loop_is_noticed(recipe, splits, tmp_path, monkeypatch):
    from sketch_training.onnx import sampling_graph

    checkpoint = load_checkpoint(train(recipe, splits, tmp_path / "run"))
    monkeypatch.setattr(sampling_graph, "LARGEST_RHO", 0.5)
    with pytest.raises(BundleError, match="disagree"):
        export(checkpoint, splits, "house", SOURCE, tmp_path / "house")


def test_a_bundle_over_the_limit_is_refused(recipe, splits, tmp_path, monkeypatch):
    checkpoint = load_checkpoint(train(replace(recipe, steps=250), splits, tmp_path / "run"))
    monkeypatch.setattr("sketch_assistant.assist.bundle.bundle.LARGEST_BUNDLE", 1000)
    monkeypatch.setattr(exporting.save, "__defaults__", (1000,))
    with pytest.raises(BundleError, match="at most"):
        export(checkpoint, splits, "house", SOURCE, tmp_path / "house")
    assert not (tmp_path / "house").exists()


def test_seven_bit_weights_cannot_overflow_pairs_of_int16():
    assert 2 * 255 * LARGEST_WEIGHT < 2**15
