"""From sources to splits: nothing in two of them, and a word for all that was dropped."""

import csv
import json
from pathlib import Path

import numpy as np
import pytest

from sketch_assistant.sketch.document import SketchError
from sketch_training.cli import main
from sketch_training.data.agreement import compare
from sketch_training.data.drawings import Drawings, augment
from sketch_training.data.duplicates import duplicates
from sketch_training.data.prepare import prepare
from sketch_training.data.statistics import by_class, statistics

SHARED = Path(__file__).parents[3].parent / "shared" / "data"


def scribble(seed: int, points: int = 30) -> np.ndarray:
    rng = np.random.default_rng(seed)
    rows = np.zeros((points, 3), dtype=np.float32)
    rows[:, :2] = np.rint(rng.normal(0, 20, (points, 2)))
    rows[points // 2, 2] = rows[-1, 2] = 1.0
    return rows


def google_layout(path: Path, **splits: list[np.ndarray]) -> Path:
    items = {}
    for name, drawings in splits.items():
        items[name] = np.empty(len(drawings), dtype=object)
        items[name][:] = drawings
    np.savez(path, **items)  # type: ignore[arg-type]
    return path


@pytest.fixture
def cats(tmp_path):
    stretched = scribble(1).copy()
    stretched[:, :2] *= (1.1, 0.9)
    dots = [np.array([[0, 0, 1]], dtype=np.float32)]
    train = [scribble(0), stretched, *(scribble(s) for s in range(10, 20)), *dots]
    return google_layout(
        tmp_path / "cat.npz", train=train, valid=[scribble(0)], test=[scribble(1), scribble(2)]
    )


def test_what_is_held_out_leaves_training(cats):
    splits, report = prepare([cats], 250, 20, None)
    assert {name: len(each) for name, each in splits.items()} == {
        "train": 10,
        "valid": 1,
        "test": 2,
    }
    assert report.by_class["cat"] == {
        "not 2 to 250 points": 1,
        "exact duplicate of a held-out drawing": 1,
        "near duplicate of a held-out drawing": 1,
    }


def test_an_augmented_copy_is_found_and_another_drawing_is_not():
    held_out = [scribble(s, 60) for s in range(20)]
    rng = np.random.default_rng(0)
    copies = [augment(rows, rng, 0.15, 0.0) for rows in held_out]
    exact, near = duplicates([*copies, *held_out[:3]], held_out)
    assert exact == {20, 21, 22}
    assert near == set(range(20))
    assert duplicates([scribble(s, 60) for s in range(100, 120)], held_out) == (set(), set())


def test_junk_by_rank_leaves_training_only(cats, tmp_path):
    index = tmp_path / "index.csv"
    with index.open("w", newline="") as stream:
        writer = csv.writer(stream)
        writer.writerow(["class", "split", "position", "recogniser_rank"])
        writer.writerows([["cat", "train", 5, 20], ["cat", "train", 6, 19], ["cat", "test", 0, 90]])
    splits, report = prepare([cats], 250, 20, index)
    assert report.dropped["recogniser rank 20 or worse"] == 1
    assert len(splits["test"]) == 2


def test_ranks_are_of_the_files_beside_their_index(cats, tmp_path):
    folder = tmp_path / "elsewhere"
    folder.mkdir()
    index = folder / "index.csv"
    index.write_text("class,split,position,recogniser_rank\ncat,train,5,20\n")
    assert "recogniser rank 20 or worse" not in prepare([cats], 250, 20, index)[1].dropped


@pytest.mark.parametrize(
    "train", [[], [np.array([[0, 0, 1]])], [np.zeros((0, 3), dtype=np.float32)]]
)
def test_nothing_to_train_on_is_one_sentence(tmp_path, train):
    path = google_layout(tmp_path / "x.npz", train=train, valid=[], test=[])
    with pytest.raises(SketchError, match="no drawing to train on"):
        prepare([path], 250, 20, None)


def test_one_drawing_is_enough_to_prepare_and_says_what_is_missing(tmp_path, capsys):
    path = google_layout(tmp_path / "x.npz", train=[scribble(1)], valid=[], test=[])
    assert main(["prepare", str(path), "--out", str(tmp_path / "p.npz")]) == 0
    said = capsys.readouterr().out
    assert "no valid drawing of: x" in said
    assert "no test drawing of: x" in said


def test_statistics_are_counted():
    rows = [np.array([[3, 4, 0], [7, 0, 1]], dtype=np.float32), scribble(3)]
    drawings = Drawings(rows, np.array([0, 1]), ("a", "b"))
    found = statistics(drawings)
    assert (found["drawings"], found["points"], found["strokes"]) == (2, 32, 3)
    assert found["extents"]["0"] == 10
    assert by_class({"train": drawings}) == {"a": {"train": 1}, "b": {"train": 1}}


def test_prepare_prints_json_and_a_picture(cats, tmp_path, capsys):
    words = ["prepare", str(cats), "--out", str(tmp_path / "p.npz"), "--json"]
    assert main([*words, "--show", str(tmp_path / "show.svg")]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["classes"]["cat"] == {"train": 10, "valid": 1, "test": 2}
    assert found["dropped_by_class"]["cat"]["not 2 to 250 points"] == 1
    assert (tmp_path / "show.svg").read_text().count("<g ") == 2 * 15


@pytest.mark.skipif(not SHARED.is_dir(), reason="needs ../shared/data")
def test_preparation_agrees_with_google():
    raw, folder = SHARED / "quickdraw_raw_timed.npz", SHARED / "quickdraw"
    found = compare(raw, folder, folder / "index.csv", every=172)
    assert found.pairs >= 40
    assert found.agreeing / found.pairs >= 0.87
