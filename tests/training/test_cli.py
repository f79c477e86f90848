"""The commands, end to end on drawings of the tests' own, and their answers to bad input."""

import json
import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from sketch_training.cli import main

RECIPE = """
name = "house"
classes = ["house"]
steps = 150
batch = 10
rate = 5e-3
longest = 20
validate_every = 50
bf16 = false
averaging = 0.9

[sizes]
decoder = 24
mixtures = 3
"""


@pytest.fixture
def workshop(splits, tmp_path):
    items = {name: np.array([*each.rows, None], dtype=object)[:-1] for name, each in splits.items()}
    np.savez(tmp_path / "house.npz", **items)
    (tmp_path / "house.toml").write_text(RECIPE)
    return tmp_path


def test_from_drawings_to_a_sheet(workshop, capsys):
    at = str(workshop)
    assert main(["prepare", f"{at}/house.npz", "--out", f"{at}/p.npz"]) == 0
    assert "60 drawings" in capsys.readouterr().out
    train = ["train", f"{at}/house.toml", f"{at}/p.npz", "--out", f"{at}/run", "--device", "cpu"]
    assert main(train) == 0
    export = ["export", f"{at}/run/best.pt", f"{at}/p.npz", "--out", f"{at}/models/house"]
    assert main([*export, "--test-file", f"{at}/house.npz"]) == 0
    manifest = json.loads((workshop / "models" / "house" / "manifest.json").read_text())
    capsys.readouterr()
    command = manifest["command"].split()
    assert command[0] == "sketch-training"
    assert main(command[1:]) == 0
    figures = json.loads(capsys.readouterr().out)
    assert figures["nll_per_point"] == pytest.approx(manifest["figures"]["nll_per_point"], rel=1e-3)
    assert {"n", "nll_per_point", "l_r", "l_kl", "n_max", "cuts"} <= figures.keys()
    sheet = ["sheet", f"{at}/models/house", f"{at}/house.npz", "--out", f"{at}/sheet.svg"]
    assert main(sheet) == 0
    assert (workshop / "sheet.svg").read_text().startswith("<?xml")


@pytest.mark.parametrize(
    "words",
    [
        ["prepare", "{at}/missing.npz", "--out", "{at}/p.npz"],
        ["prepare", "{at}/house.toml", "--out", "{at}/p.npz"],
        ["prepare", "{at}/house.npz", "--out", "{at}/no/such/folder/p.npz"],
        ["train", "{at}/missing.toml", "{at}/house.npz", "--out", "{at}/run"],
        ["train", "{at}/house.toml", "{at}/house.npz", "--out", "{at}/run"],
        ["export", "{at}/house.npz", "{at}/house.npz", "--out", "{at}/bundle"],
        ["evaluate", "{at}", "{at}/house.npz"],
        ["evaluate", "{at}/missing", "{at}/house.npz"],
    ],
)
def test_bad_input_is_one_sentence_and_exit_2(workshop, capsys, words):
    assert main([word.format(at=workshop) for word in words]) == 2
    said = capsys.readouterr().err.strip()
    assert said.startswith("sketch-training: ")
    assert "Traceback" not in said
    assert len(said.splitlines()) == 1


def test_ctrl_c_is_exit_130(workshop, monkeypatch, capsys):
    monkeypatch.setattr("sketch_training.data.prepare.prepare", _interrupted)
    assert main(["prepare", str(workshop / "house.npz"), "--out", "p.npz"]) == 130
    assert "resumes" in capsys.readouterr().err


def _interrupted(*_):
    raise KeyboardInterrupt


@pytest.mark.parametrize("command", ["prepare", "train", "export", "evaluate", "sheet"])
def test_help_teaches(command):
    found = subprocess.run(
        [sys.executable, "-m", "sketch_training", command, "--help"],
        capture_output=True,
        text=True,
        check=True,
        env={"PYTHONPATH": ":".join(map(str, (ROOT, ROOT / "training"))), "COLUMNS": "100"},
    )
    assert len(found.stdout.splitlines()) > 8


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a device that is full")
def test_a_full_disk_behind_standard_output_is_one_sentence():
    with open("/dev/full", "wb") as full:
        found = subprocess.run(
            [sys.executable, "-m", "sketch_training", "--help"],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            env={"PYTHONPATH": os.pathsep.join(map(str, (ROOT, ROOT / "training")))},
        )
    assert found.returncode == 2
    assert found.stderr == "sketch-training: No space left on device: standard output.\n"


ROOT = Path(__file__).parents[2]
