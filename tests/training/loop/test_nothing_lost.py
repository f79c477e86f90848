"""A full disk and Ctrl-C at any moment: a sentence, and nothing lost."""

import errno
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
import torch

from sketch_assistant.sketch import atomic
from sketch_assistant.sketch.document import SketchError
from sketch_training import cli
from sketch_training.cli import main
from sketch_training.data.drawings import save_prepared
from sketch_training.loop.checkpoint import load_checkpoint
from sketch_training.loop.train import train
from sketch_training.recogniser.learned import Learned, save_learned
from sketch_training.recogniser.plan import Plan
from tests.training.small_recipe import RECIPE

ROOT = Path(__file__).parents[3]


def test_a_full_disk_leaves_the_checkpoint_that_was(recipe, splits, tmp_path, monkeypatch):
    original, sizes = atomic._write, []

    def full(path, data):
        sizes.append(len(data))
        original(path, data[:1000] if len(sizes) > 2 else data)
        if len(sizes) > 2:
            raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(atomic, "_write", full)
    with pytest.raises(SketchError, match=r"no room left to save .*last\.pt"):
        train(recipe, splits, tmp_path)
    assert load_checkpoint(tmp_path / "last.pt").step == 4
    assert not list(tmp_path.glob(".*"))
    monkeypatch.undo()
    train(recipe, splits, tmp_path)
    assert load_checkpoint(tmp_path / "last.pt").step == 12


def test_a_full_disk_leaves_the_prepared_file_that_was(prepared, splits, monkeypatch):
    whole = prepared.read_bytes()

    def full(path, data):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(atomic, "_write", full)
    with pytest.raises(SketchError, match="no room left"):
        save_prepared(prepared, splits)
    assert prepared.read_bytes() == whole


def test_a_full_disk_leaves_the_recognisers_checkpoint_that_was(tmp_path, monkeypatch):
    learned = Learned(Plan("x"), ("a", "b"), 3, {}, {}, {})
    save_learned(tmp_path / "last.pt", learned)
    whole = (tmp_path / "last.pt").read_bytes()

    def full(path, data):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(atomic, "_write", full)
    with pytest.raises(SketchError, match="no room left"):
        save_learned(tmp_path / "last.pt", replace(learned, step=4))
    assert (tmp_path / "last.pt").read_bytes() == whole


def test_ctrl_c_before_a_command_runs_is_130_too(monkeypatch, capsys):
    def interrupted():
        raise KeyboardInterrupt

    monkeypatch.setattr(cli, "_parser", interrupted)
    assert main(["sheet"]) == 130
    assert "Stopped" in capsys.readouterr().err


# A process that loads torch once and forks for each moment, for a start costs seconds. The child
# runs the command; "limit" lowers the size that files may have once a checkpoint is there.
MOMENTS = """
import os, signal, sys, resource
# Tests that a shell runs in the background inherit a Ctrl-C that is ignored.
signal.signal(signal.SIGINT, signal.default_int_handler)
import torch
torch.set_num_threads(1)
torch.optim.Adam([torch.zeros(1, requires_grad=True)])  # loads what every child needs
from sketch_training import cli
from sketch_training.data import drawings
from sketch_training.loop import checkpoint, learner, train

def at_call(place, name, number, act):
    original, calls = getattr(place, name), []
    def wrapped(*arguments):
        calls.append(1)
        if len(calls) == number:
            act()
        return original(*arguments)
    setattr(place, name, wrapped)

def interrupt():
    os.kill(os.getpid(), signal.SIGINT)

def limit():
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, resource.RLIM_INFINITY))

at = {
    "loading": lambda: at_call(drawings, "_split", 2, interrupt),
    "steps": lambda: at_call(learner, "losses", 6, interrupt),
    # The bytes of the third file are there and have no name yet.
    "saving": lambda: at_call(os, "fsync", 5, interrupt),
    "twice": lambda: (at_call(os, "fsync", 5, interrupt),
                      at_call(learner, "losses", 8, interrupt)),
    "limit": lambda: at_call(checkpoint, "replace_file", 3, limit),
}
for moment in sys.argv[1:]:
    child = os.fork()
    if not child:
        at[moment]()
        code = cli.main(["train", "house.toml", "p.npz", "--out", moment, "--device", "cpu"])
        os._exit(code)
    print(moment, os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork and limits of a process")
def test_ctrl_c_and_a_full_disk_at_any_moment_lose_nothing(splits, tmp_path, monkeypatch, capsys):
    save_prepared(tmp_path / "p.npz", splits)
    (tmp_path / "house.toml").write_text(RECIPE)
    found = subprocess.run(
        [sys.executable, "-c", MOMENTS, "loading", "steps", "saving", "twice", "limit"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONPATH": f"{ROOT}{os.pathsep}{ROOT / 'training'}"},
        timeout=300,
    )
    answers = dict(line.split() for line in found.stdout.splitlines() if len(line.split()) == 2)
    interrupted = dict.fromkeys(("loading", "steps", "saving", "twice"), "130")
    assert answers == interrupted | {"limit": "2"}, found.stderr
    assert "Traceback" not in found.stderr
    assert found.stderr.count("the same command resumes") == 4
    assert "sketch-training: There is no room left to save limit/last.pt" in found.stderr
    steps = {name: load_checkpoint(tmp_path / name / "last.pt").step for name in [*answers][1:]}
    assert steps == {"steps": 6, "saving": 8, "twice": 4, "limit": 4}
    weights = {}
    monkeypatch.chdir(tmp_path)
    for name in answers:
        assert main(["train", "house.toml", "p.npz", "--out", name, "--device", "cpu"]) == 0
        weights[name] = load_checkpoint(tmp_path / name / "last.pt").weights
    whole = weights.pop("loading")  # nothing was there to resume
    for resumed in weights.values():
        assert all(torch.equal(whole[key], resumed[key]) for key in whole)
