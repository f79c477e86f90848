"""Teaching as the window does it: a process, messages on its output, words on its input."""

import json
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from sketch_assistant.assist.bundle.bundle import load
from sketch_assistant.assist.library.vetting import vet
from sketch_assistant.paths import shipped_models
from sketch_assistant.sketch.document import Sketch, Stroke
from sketch_assistant.sketch.formats.files import save_sketch
from sketch_training.cli import main
from sketch_training.teach.beginning import recipe_of
from sketch_training.teach.lesson import Lesson
from tests.one_class import PIG_MODEL

ROOT = Path(__file__).parents[3]


def ring(rng):
    """A shaky ring with a line through it."""
    turn = np.linspace(0.0, 6.2, 24) + rng.uniform(0, 1)
    wide, high = rng.uniform(60, 100, 2)
    points = np.column_stack([wide * np.cos(turn), high * np.sin(turn)])
    return [points + rng.normal(0, 2, points.shape) + 200, np.array([(120.0, 200), (280, 210)])]


@pytest.fixture
def folder(tmp_path):
    rng = np.random.default_rng(4)
    made = tmp_path / "mine"
    made.mkdir()
    for i in range(20):
        strokes = [Stroke.through(line) for line in ring(rng)]
        save_sketch(Sketch().adding(*strokes), made / f"{i:02}.svg")
    return made


def events(text):
    return [json.loads(line) for line in text.splitlines()]


def test_a_look_at_the_drawings(folder, capsys):
    (folder / "broken.svg").write_text("no drawing")
    assert main(["teach", str(folder), "--preview"]) == 0
    heard = events(capsys.readouterr().out)
    assert sum(each["event"] == "drawing" for each in heard) == 20
    assert heard[-1]["event"] == "prepared"
    assert heard[-1]["drawings"] == 20
    assert "broken.svg" in heard[-1]["refused"][0]


@pytest.mark.parametrize("keep", [0, 3])
def test_too_few_drawings_are_one_sentence(folder, capsys, keep):
    for path in sorted(folder.iterdir())[keep:]:
        path.unlink()
    assert main(["teach", str(folder), "--preview"]) == 2
    (last,) = events(capsys.readouterr().out)[-1:]
    assert last["event"] == "error"
    assert last["sentence"].count(".") >= 1


def test_without_a_beginning(folder, capsys):
    assert main(["teach", str(folder)]) == 2
    assert "--from-nothing" in capsys.readouterr().err


def test_pausing_going_on_and_cancelling(folder, tmp_path):
    out = tmp_path / "bundle"
    words = ["--name", "my rings", "--class", "ring", "--minutes", "2", "--threads", "1"]
    begin = ["--start-from", str(PIG_MODEL)]
    place = ["--out", str(out), "--work", str(tmp_path / "work")]
    answers = {"step": "pause\n", "paused": "resume\n", "resumed": "cancel\n"}
    process = subprocess.Popen(
        [sys.executable, "-m", "sketch_training", "teach", str(folder), *words, *begin, *place],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": f"{ROOT}{os.pathsep}{ROOT / 'training'}"},
    )
    heard = []
    with process:
        for line in process.stdout:
            heard.append(json.loads(line)["event"])
            word = answers.pop(heard[-1], "")
            if word:
                process.stdin.write(word)
                process.stdin.flush()
    for name in ("prepared", "before", "step", "paused", "resumed"):
        assert name in heard
    assert heard[-1] == "stopped"
    assert not out.exists()


def test_what_was_taught_is_kept_however_large(folder, tmp_path, monkeypatch, capsys):
    """Weights of 32 bits of a large model are more than a shipped model may have."""
    monkeypatch.setattr("sketch_assistant.assist.bundle.bundle.LARGEST_BUNDLE", 1000)
    monkeypatch.setattr("sketch_training.commands.teach.step_aside", lambda: None)
    brief = lambda *about: replace(recipe_of(*about), steps=20)  # noqa: E731 - read at one glance
    monkeypatch.setattr("sketch_training.teach.teach.recipe_of", brief)
    begin = ["--start-from", str(PIG_MODEL), "--class", "ring", "--threads", "1"]
    place = ["--out", str(tmp_path / "bundle"), "--work", str(tmp_path / "work")]
    assert main(["teach", str(folder), *begin, *place]) == 0
    assert events(capsys.readouterr().out)[-1]["event"] == "done"
    assert not vet(tmp_path / "bundle").problem


@pytest.mark.parametrize(("name", "remembers"), [("memory", True), ("everything", False)])
def test_what_could_redraw_is_taught_to_go_on_doing_so(tmp_path, name, remembers):
    lesson = Lesson((), tmp_path, tmp_path, "mine")
    recipe = recipe_of(lesson, load(shipped_models() / name), 40)
    assert (recipe.memory_share > 0.0) == remembers


def test_the_fewer_drawings_the_slower_a_transformer_learns_them(tmp_path):
    lesson = Lesson((), tmp_path, tmp_path, "mine")
    rates = [recipe_of(lesson, load(shipped_models() / "memory"), n).rate for n in (20, 140, 1000)]
    assert rates == pytest.approx([5.4e-5, 3.78e-4, 1e-3])
    assert recipe_of(lesson, load(PIG_MODEL), 20).rate == 1e-3


def test_a_teacher_steps_aside_for_the_window():
    words = "from sketch_training.commands.teach import step_aside; import os; step_aside()"
    ran = subprocess.run(
        [sys.executable, "-c", f"{words}; print(os.nice(0))"],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "PYTHONPATH": f"{ROOT}{os.pathsep}{ROOT / 'training'}"},
    )
    assert int(ran.stdout) >= min(os.nice(0) + 10, 19)
