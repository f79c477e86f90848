"""A recogniser from drawings to a bundle: training, graph, export, figures, commands."""

import json
from dataclasses import replace

import numpy as np
import pytest
import torch

from sketch_assistant.assist.bundle.manifest import BundleError
from sketch_assistant.assist.bundle.recogniser_bundle import RecogniserManifest, load, save
from sketch_assistant.assist.running.engine import Engine
from sketch_assistant.sketch.document import SketchError
from sketch_training.cli import main
from sketch_training.data.drawings import Drawings, save_prepared
from sketch_training.recogniser import export as exporting
from sketch_training.recogniser.evaluation import by_rank, evaluate
from sketch_training.recogniser.export import Source, export
from sketch_training.recogniser.learned import load_learned
from sketch_training.recogniser.pile import pile
from sketch_training.recogniser.plan import Plan
from sketch_training.recogniser.recogniser_graph import build
from sketch_training.recogniser.scores import ranks, top
from sketch_training.recogniser.training import Learner, _batches, _start, learning_rate, train
from tests.training.doodles import CLASSES, doodles
from tests.training.recogniser.unsettled import unsettled

SMALL = Plan(
    steps=60, widths=(8, 16), blocks=(0, 1), sides=(12, 16), batch=16, rate=1e-2,
    averaging=0.8, validate_every=10,
)  # fmt: skip
SOURCE = Source("the tests", "MIT", "a command")


@pytest.fixture(scope="module")
def splits():
    return {"train": doodles(120, 1), "valid": doodles(24, 2), "test": doodles(24, 3)}


@pytest.fixture(scope="module")
def checkpoint(splits, tmp_path_factory):
    return train(SMALL, splits, tmp_path_factory.mktemp("run"))


@pytest.fixture
def learned(checkpoint):
    return load_learned(checkpoint)


def test_it_learns_to_tell_two_things_apart(learned, splits, tmp_path):
    bundle = export(learned, splits, SOURCE, tmp_path / "recogniser")
    assert bundle.manifest.figures["top_1"] >= 0.95
    assert bundle.manifest.figures["torch_difference"] <= 1e-4
    assert load(bundle.path).manifest == bundle.manifest


def test_what_has_learned_nothing_is_not_written(splits, tmp_path):
    fresh = _start(SMALL, CLASSES, tmp_path / "none.pt", pile(splits["train"]))
    with pytest.raises(SketchError, match="learned nothing yet"):
        export(fresh, splits, SOURCE, tmp_path / "recogniser")
    assert not (tmp_path / "recogniser").exists()


def test_the_schedule_follows_the_steps(learned):
    assert learned.step == SMALL.steps
    halfway = Learner(replace(learned, step=SMALL.steps // 2), pile(doodles(24, 1)))
    assert halfway.done == 0.5
    assert halfway.side == SMALL.sides[0]  # coarse for a little more than half
    assert Learner(learned, pile(doodles(24, 1))).side == SMALL.sides[1]


def test_it_goes_on_where_it_stopped(splits, tmp_path):
    start = _start(SMALL, CLASSES, tmp_path / "none.pt", pile(splits["train"]))
    whole = Learner(start, pile(splits["train"]))
    for _ in range(6):
        whole.learn()
    half = Learner(
        _start(SMALL, CLASSES, tmp_path / "none.pt", pile(splits["train"])), pile(splits["train"])
    )
    for _ in range(3):
        half.learn()
    rest = Learner(half.learned(), pile(splits["train"]))
    for _ in range(3):
        rest.learn()
    assert rest.step == whole.step == 6
    for key, value in whole.learned().averaged.items():
        torch.testing.assert_close(rest.learned().averaged[key], value, atol=0, rtol=0)


def test_another_recipe_is_refused(checkpoint, splits):
    with pytest.raises(SketchError, match="another recipe"):
        train(replace(SMALL, rate=1e-3), splits, checkpoint.parent)


def test_too_few_drawings_are_refused(splits, tmp_path):
    with pytest.raises(SketchError, match="fewer than 4096"):
        train(replace(SMALL, batch=4096), splits, tmp_path / "run")


def test_no_checkpoint_is_one_sentence(tmp_path):
    (tmp_path / "last.pt").write_bytes(b"PK\x03\x04 nothing")
    with pytest.raises(SketchError, match="is not a recogniser's checkpoint"):
        load_learned(tmp_path / "last.pt")


def test_frequent_classes_come_as_often_as_the_root_of_their_drawings():
    drawings = doodles(200, 1)
    data = pile(drawings, np.arange(200) % 2 + (np.arange(200) % 32 == 0) > 0)
    counts = np.bincount(data.labels)
    batches = _batches(SMALL, data, CLASSES, 0)
    seen = np.concatenate([next(batches) for _ in range(60)])
    found = np.bincount(data.labels[seen])
    assert found[1] / found[0] == pytest.approx(np.sqrt(counts[1] / counts[0]), rel=0.1)


def test_the_rate_rises_then_falls_to_almost_nothing():
    plan = Plan(rate=1.0, warm_up=0.1)
    rates = [learning_rate(plan, done) for done in (0.0, 0.05, 0.1, 0.55, 1.0, 1.2)]
    assert rates == pytest.approx([0.01, 0.5, 1.0, 0.501, 0.002, 0.002])


@pytest.mark.parametrize("count", [1, 5])
def test_the_graph_computes_what_torch_does(tmp_path, count):
    network = unsettled()
    manifest = RecogniserManifest("r", ("a", "b", "c"), 20, "fp32", "", "")
    bundle = save(tmp_path / "r", manifest, build(network, 20, int8=False))
    pictures = np.random.default_rng(0).normal(size=(count, 8, 20, 20)).astype(np.float32)
    with torch.inference_mode():
        expected = network(torch.from_numpy(pictures)).softmax(dim=1).numpy()
    np.testing.assert_allclose(Engine("cpu").recognise(bundle, pictures), expected, atol=1e-5)


def test_int8_weights_say_nearly_the_same(tmp_path):
    network = unsettled()
    manifest = RecogniserManifest("r", ("a", "b", "c"), 20, "int8", "", "")
    exact, small = (build(network, 20, int8) for int8 in (False, True))
    pictures = np.random.default_rng(0).normal(size=(4, 8, 20, 20)).astype(np.float32)
    one = Engine("cpu").recognise(save(tmp_path / "e", manifest, exact), pictures)
    two = Engine("cpu").recognise(save(tmp_path / "s", manifest, small), pictures)
    assert 0 < np.abs(one - two).max() < 0.1


def test_nothing_is_written_when_torch_disagrees(learned, splits, tmp_path, monkeypatch):
    monkeypatch.setattr(exporting, "disagreement", lambda *_: 1e-3)
    with pytest.raises(BundleError, match=r"disagree by 1\.0e-03"):
        export(learned, splits, SOURCE, tmp_path / "recogniser")
    assert not (tmp_path / "recogniser").exists()


def test_other_classes_are_refused(learned, splits, tmp_path):
    test = splits["test"]
    other = {**splits, "test": Drawings(test.rows, test.labels, ("bar", "hoop"))}
    with pytest.raises(SketchError, match="other classes"):
        export(learned, other, SOURCE, tmp_path / "recogniser")
    bundle = export(learned, splits, SOURCE, tmp_path / "recogniser")
    with pytest.raises(SketchError, match="does not know 'hoop'"):
        evaluate(bundle, other["test"])


def test_ranks_count_the_classes_that_score_as_high():
    scores = np.array([[0.5, 0.3, 0.2], [0.5, 0.3, 0.2], [0.4, 0.4, 0.2], [1.0, 1.0, 1.0]])
    labels = np.array([0, 2, 1, 0])
    assert ranks(scores, labels).tolist() == [0, 2, 1, 2]
    assert top(scores, labels, 1) == 0.25
    assert top(scores, labels, 2) == 0.5


def test_errors_are_shared_out_among_bands_of_ranks():
    chances = np.array([[0.9, 0.1]] * 4)
    found = by_rank(chances, np.array([0, 1, 1, 0]), np.array([0, 3, 25, 30]))
    assert [found[band]["n"] for band in found] == [1, 1, 0, 2]
    assert found["0"]["top_1"] == 1.0
    assert found["20 and worse"]["errors_1"] == 0.5


RECIPE = """
steps = 20
widths = [4]
blocks = [0]
sides = [12]
batch = 16
"""


def test_the_commands_from_recipe_to_figures(splits, tmp_path, capsys):
    at = str(tmp_path)
    save_prepared(tmp_path / "p.npz", splits)
    (tmp_path / "r.toml").write_text(RECIPE)
    words = ["recogniser", "train", f"{at}/r.toml", f"{at}/p.npz", "--out", f"{at}/run"]
    assert main(words) == 0
    words = ["recogniser", "export", f"{at}/run/last.pt", f"{at}/p.npz", "--out", f"{at}/r"]
    assert main(words) == 0
    index = ["class,split,position,recogniser_rank"]
    index += [f"{name},test,{i},{i % 30}" for name in CLASSES for i in range(12)]
    (tmp_path / "index.csv").write_text("\n".join(index))
    capsys.readouterr()
    words = ["recogniser", "evaluate", f"{at}/r", f"{at}/p.npz", "--index", f"{at}/index.csv"]
    assert main([*words, "--json"]) == 0
    figures = json.loads(capsys.readouterr().out)
    assert figures["n"] == 24
    assert figures["by_rank"]["0"]["n"] == 2
    manifest = load(tmp_path / "r").manifest
    assert manifest.figures["top_1"] == pytest.approx(figures["top_1"])
    assert manifest.command.startswith("sketch-training recogniser evaluate")


@pytest.mark.parametrize(
    "words",
    [
        ["train", "none.toml", "none.npz", "--out", "run"],
        ["export", "none.pt", "none.npz", "--out", "r"],
        ["evaluate", "none", "none.npz"],
    ],
)
def test_bad_input_is_one_sentence(words, capsys, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert main(["recogniser", *words]) == 2
    assert capsys.readouterr().err.count("\n") == 1
