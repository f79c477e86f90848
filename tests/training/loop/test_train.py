"""Training learns, resumes exactly and survives a bad batch."""

import csv
import signal
from dataclasses import replace

import pytest
import torch

from sketch_assistant.sketch.document import SketchError
from sketch_training.loop import course
from sketch_training.loop import learner as learning
from sketch_training.loop.checkpoint import load_checkpoint
from sketch_training.loop.log import log
from sketch_training.loop.schedule import learning_rate
from sketch_training.loop.start import first_checkpoint
from sketch_training.loop.train import train
from sketch_training.loop.validation import validate
from sketch_training.network.model import SketchRNN


def _weights(path):
    return load_checkpoint(path).weights


@pytest.mark.parametrize("kind", ["recipe", "vae", "seeing"])
def test_the_loss_falls(kind, splits, tmp_path, request):
    recipe = replace(request.getfixturevalue(kind), steps=80, validate_every=10)
    train(recipe, splits, tmp_path)
    rows = list(csv.DictReader((tmp_path / "log.csv").read_text().splitlines()))
    assert float(rows[-1]["nll_per_point"]) < float(rows[0]["nll_per_point"]) - 0.2
    assert (float(rows[-1]["l_kl"]) > 0) == (kind == "vae")


@pytest.mark.parametrize("kind", ["recipe", "vae", "seeing"])
def test_a_resumed_run_ends_where_an_unbroken_one_does(
    kind, splits, tmp_path, request, monkeypatch
):
    recipe = request.getfixturevalue(kind)
    train(recipe, splits, tmp_path / "whole")
    original, calls = course.save_checkpoint, []

    def stop_after_second(path, checkpoint):
        original(path, checkpoint)
        calls.append(path)
        if checkpoint.step == 8:
            raise KeyboardInterrupt

    monkeypatch.setattr(course, "save_checkpoint", stop_after_second)
    with pytest.raises(KeyboardInterrupt):
        train(recipe, splits, tmp_path / "broken")
    monkeypatch.undo()
    train(recipe, splits, tmp_path / "broken")
    whole, broken = (_weights(tmp_path / name / "last.pt") for name in ("whole", "broken"))
    assert all(torch.equal(whole[key], broken[key]) for key in whole)


def test_a_bad_batch_is_reported_and_skipped(recipe, splits, tmp_path, capfd, monkeypatch):
    original, calls = learning.losses, []

    def sometimes_nan(*arguments):
        calls.append(1)
        found = original(*arguments)
        bad = replace(found, l_r=found.l_r * float("nan"))
        return bad if len(calls) == 3 else found

    monkeypatch.setattr(learning, "losses", sometimes_nan)
    train(recipe, splits, tmp_path)
    assert "step 3: a batch gave no finite gradient and was skipped" in capfd.readouterr().out
    assert all(torch.isfinite(value).all() for value in _weights(tmp_path / "last.pt").values())


def test_one_class_starts_from_a_model_of_many(recipe, splits, tmp_path):
    many = replace(recipe, classes=[], sizes=replace(recipe.sizes, classes=2))
    train(many, splits, tmp_path / "many")
    parent = tmp_path / "many" / "last.pt"
    one = replace(recipe, start_from=str(parent), steps=0)
    state = first_checkpoint(one, splits["train"].only(["hut"]))
    wide, narrow = load_checkpoint(parent).model(), SketchRNN(one.sizes)
    narrow.load_state_dict(state.weights)
    inputs = torch.randn(1, 6, 11)
    with torch.inference_mode():
        expected = wide.decoder(inputs, None, torch.tensor([1]))
        found = narrow.decoder(inputs, None, torch.tensor([0]))
    torch.testing.assert_close(found, expected, atol=1e-5, rtol=1e-5)


def test_another_recipe_may_not_continue_a_run(recipe, splits, tmp_path):
    train(recipe, splits, tmp_path)
    with pytest.raises(SketchError, match="another recipe"):
        train(replace(recipe, batch=7), splits, tmp_path)


def test_a_broken_checkpoint_is_one_sentence(recipe, splits, tmp_path):
    (tmp_path / "last.pt").write_bytes(b"not a checkpoint")
    with pytest.raises(SketchError, match="not a checkpoint"):
        train(recipe, splits, tmp_path)


def test_learning_rate_warms_up_and_falls(recipe):
    long = replace(recipe, steps=100, warm_up=10)
    rates = [learning_rate(long, step) for step in range(100)]
    assert rates[:10] == sorted(rates[:10])
    assert rates[10:] == sorted(rates[10:], reverse=True)
    assert rates[-1] < 0.01 * recipe.rate


def test_bf16_is_used_where_there_is_any_and_never_in_the_way(recipe, splits, tmp_path):
    train(replace(recipe, bf16=True), splits, tmp_path)
    assert all(torch.isfinite(value).all() for value in _weights(tmp_path / "last.pt").values())


def test_a_signal_ends_the_step_and_the_run_resumes(vae, splits, tmp_path, monkeypatch):
    train(vae, splits, tmp_path / "whole")
    original, calls = learning.losses, []

    def terminated(*arguments):
        calls.append(1)
        if len(calls) == 6:
            signal.raise_signal(signal.SIGTERM)
        return original(*arguments)

    monkeypatch.setattr(learning, "losses", terminated)
    with pytest.raises(KeyboardInterrupt):
        train(vae, splits, tmp_path / "broken")
    assert load_checkpoint(tmp_path / "broken" / "last.pt").step == 6
    assert signal.getsignal(signal.SIGTERM) == signal.SIG_DFL
    train(vae, splits, tmp_path / "broken")
    whole, broken = (_weights(tmp_path / name / "last.pt") for name in ("whole", "broken"))
    assert all(torch.equal(whole[key], broken[key]) for key in whole)


def test_a_run_leaves_its_log_its_curves_and_its_samples(vae, splits, tmp_path, capsys):
    train(replace(vae, sample_every=6), splits, tmp_path)
    rows = list(csv.DictReader((tmp_path / "log.csv").read_text().splitlines()))
    assert [row["step"] for row in rows] == ["4", "8", "12"]
    assert all(float(row["kl_per_point"]) > 0 for row in rows)
    assert "KL per number of the latent" in (tmp_path / "log.svg").read_text(encoding="utf-8")
    sheets = sorted(path.name for path in (tmp_path / "samples").iterdir())
    assert sheets == ["000006.svg", "000012.svg"]
    assert "redrawn" in (tmp_path / "samples" / "000012.svg").read_text(encoding="utf-8")
    assert "points/s" in capsys.readouterr().out


def test_rows_of_a_log_after_the_resumed_step_go(tmp_path):
    log(tmp_path, {"step": 4, "l_kl": 1.0})
    log(tmp_path, {"step": 8, "l_kl": 2.0})
    log(tmp_path, {"step": 6, "loss": 3.0})
    assert (tmp_path / "log.csv").read_text().split() == ["step,l_kl,loss", "4,1,", "6,,3"]
    (tmp_path / "log.csv").write_text("no log\n1\n")
    with pytest.raises(SketchError, match="not a log"):
        log(tmp_path, {"step": 8, "l_kl": 2.0})


def test_what_is_trained_past_the_end_is_validated_there(recipe, splits):
    model = first_checkpoint(recipe, splits["train"]).model()
    valid, encoding = splits["valid"], first_checkpoint(recipe, splits["train"]).encoding
    plain, past = (
        validate(replace(recipe, pen_past_end=each), model, valid, encoding, "cpu")
        for each in (False, True)
    )
    assert past["nll_per_point"] == plain["nll_per_point"]  # stays comparable
    assert past["l_r"] > plain["l_r"]
    assert past["loss"] - plain["loss"] == pytest.approx(past["l_r"] - plain["l_r"])
