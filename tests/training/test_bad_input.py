"""Bad data and bad recipes: one sentence each."""

import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from sketch_assistant.assist.bundle.bundle import load
from sketch_assistant.sketch.document import SketchError
from sketch_training.bundles.export import Source, export
from sketch_training.cli import main
from sketch_training.data.drawings import Drawings, load_prepared, save_prepared
from sketch_training.data.held_out import read_held_out
from sketch_training.data.junk import unrecognised
from sketch_training.data.prepare import prepare
from sketch_training.loop.checkpoint import load_checkpoint
from sketch_training.loop.recipe import load_recipe
from sketch_training.loop.start import first_checkpoint
from sketch_training.loop.train import train
from sketch_training.scores.recognisability import Trial, recognisability
from tests.one_class import PIG_MODEL
from tests.training.small_recipe import RECIPE

ROOT = Path(__file__).parents[2]
DOT = np.array([[0, 0, 1]], dtype=np.float32)


def none_of(drawings: Drawings) -> Drawings:
    return Drawings([], drawings.labels[:0], drawings.classes)


def first_of(drawings: Drawings, count: int = 1) -> Drawings:
    return Drawings(drawings.rows[:count], drawings.labels[:count], drawings.classes)


def dots_of(drawings: Drawings) -> Drawings:
    return Drawings([DOT] * len(drawings), drawings.labels, drawings.classes)


@pytest.fixture
def place(tmp_path, splits):
    """A folder with house.toml and a way to save p.npz; says what `train` answers there."""

    def answer(capsys, **changed) -> str:
        save_prepared(tmp_path / "p.npz", {**splits, **changed})
        assert main([*words(tmp_path), "--device", "cpu"]) == 2
        return one_sentence(capsys)

    (tmp_path / "house.toml").write_text(RECIPE)
    return answer


def words(folder: Path) -> list[str]:
    return ["train", f"{folder}/house.toml", f"{folder}/p.npz", "--out", f"{folder}/run"]


def one_sentence(capsys) -> str:
    said = capsys.readouterr().err.strip()
    assert said.startswith("sketch-training: ")
    assert len(said.splitlines()) == 1
    return said


@pytest.mark.parametrize("split", ["train", "valid"])
@pytest.mark.parametrize("change", [none_of, dots_of])
def test_nothing_to_train_on_or_validate_with(place, splits, capsys, split, change):
    said = place(capsys, **{split: change(splits[split])})
    assert f"no drawing of 2 to 20 points to {split.replace('valid', 'validate')}" in said


def test_drawings_without_any_length(place, splits, capsys):
    still = replace(splits["train"], rows=[np.vstack([DOT, DOT])] * 60)
    assert "all dots" in place(capsys, train=still)


def test_one_drawing_is_trained_on(recipe, splits, tmp_path):
    one = {name: first_of(each) for name, each in splits.items()}
    assert load_checkpoint(train(recipe, one, tmp_path)).step > 0


@pytest.mark.parametrize("value", [np.nan, np.inf])
def test_what_is_no_number_in_a_prepared_file_is_named(place, splits, capsys, value):
    splits["valid"].rows[3][2, 1] = value
    assert "p.npz, valid[3] has an offset that is not a number" in place(capsys)


@pytest.mark.parametrize(
    "line", ['{"drawing": [[[0, NaN], [0, 1]]]}', '{"drawing": [[[0, 1], [0, Infinity], [0, 9]]]}']
)
def test_what_is_no_number_in_ndjson_is_named(tmp_path, line, capsys):
    (tmp_path / "x.ndjson").write_text('{"drawing": [[[0, 9], [0, 1]]]}\n' + line)
    assert main(["prepare", f"{tmp_path}/x.ndjson", "--out", f"{tmp_path}/p.npz"]) == 2
    assert "x.ndjson, line 2 has" in one_sentence(capsys)


def test_a_stroke_without_y_is_named(tmp_path):
    (tmp_path / "x.ndjson").write_text('{"drawing": [[[0, 1, 2]]]}')
    with pytest.raises(SketchError, match="line 1 has a stroke"):
        prepare([tmp_path / "x.ndjson"], 250, 20, None)


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("train_lengths", np.array([7, 8])),
        ("train_labels", np.array([0, 9])),
        ("train_labels", np.array([0])),
        ("train_rows", np.zeros((14, 2), np.float32)),
        ("classes", np.array(5)),
    ],
)
def test_a_prepared_file_that_does_not_fit_together(splits, tmp_path, key, value):
    save_prepared(tmp_path / "p.npz", {k: first_of(each, 2) for k, each in splits.items()})
    arrays = dict(np.load(tmp_path / "p.npz")) | {key: value}
    np.savez(tmp_path / "bad.npz", **arrays)
    with pytest.raises(SketchError, match="not a prepared file"):
        load_prepared(tmp_path / "bad.npz")


def test_a_damaged_or_truncated_prepared_file(prepared):
    whole = prepared.read_bytes()
    for broken in (whole[:-200], whole[:300] + bytes(200) + whole[500:]):
        prepared.write_bytes(broken)
        with pytest.raises(SketchError, match="not a prepared file"):
            load_prepared(prepared)


@pytest.mark.parametrize("index", ["", "class,split\n", "class,split,position,simplified_by\na,b"])
def test_an_index_that_is_none_is_named(tmp_path, index, capsys):
    ink = np.empty(1, dtype=object)
    ink[0] = np.eye(2)
    np.savez(tmp_path / "raw.npz", ink=ink, columns=np.array(["x", "y"]))
    (tmp_path / "i.csv").write_text(index)
    words = ["compare", f"{tmp_path}/raw.npz", str(tmp_path), "--index", f"{tmp_path}/i.csv"]
    assert main(words) == 2
    assert "i.csv is not an index" in one_sentence(capsys)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (RECIPE.replace("steps", "stepz"), "'stepz'; did you mean 'steps'?"),
        (RECIPE.replace("decoder", "decodr"), "'decodr'; did you mean 'decoder'?"),
        ('name = "x"\nsizes = 5', "a table"),
        ('name = "x"\nbatch = 0', "batch must be at least 1, not 0"),
        ('name = "x"\nrate = nan', "rate must be"),
        ('name = "x"\ndrop_points = 10', "drop_points must lie from 0 to 1"),
        ('name = "x"\n[sizes]\nmixtures = 0', "mixtures must be at least 1"),
    ],
)
def test_a_recipe_says_what_is_wrong_with_it(tmp_path, text, said):
    (tmp_path / "r.toml").write_text(text)
    with pytest.raises(SketchError) as caught:
        load_recipe(tmp_path / "r.toml")
    assert said in str(caught.value)


@pytest.mark.parametrize("split", ["train", "valid", "test"])
def test_export_needs_drawings_of_every_split(recipe, splits, tmp_path, split):
    checkpoint = first_checkpoint(recipe, splits["train"].only(["house"]))
    huts = splits[split].only(["hut"])
    only_huts = Drawings(huts.rows, huts.labels + 1, ("house", "hut"))
    with pytest.raises(SketchError, match=f"no {split} drawing for 'house'"):
        export(checkpoint, {**splits, split: only_huts}, "house", Source("", "", ""), tmp_path)


def test_evaluate_and_sheet_name_a_class_without_test_drawings(splits, tmp_path, capsys):
    splits["test"] = first_of(splits["test"])
    save_prepared(tmp_path / "p.npz", splits)
    evaluate = ["evaluate", str(PIG_MODEL), f"{tmp_path}/p.npz"]
    assert main([*evaluate, "--classes", "hut"]) == 2
    assert "no test drawing of hut in" in one_sentence(capsys)
    save_prepared(tmp_path / "p.npz", {**splits, "test": none_of(splits["test"])})
    sheet = ["sheet", *evaluate[1:], "--out", f"{tmp_path}/sheet.svg"]
    for command in (evaluate, sheet):
        assert main(command) == 2
        assert "There is no test drawing in" in one_sentence(capsys)


def test_dots_are_evaluated_but_cannot_be_cut(tmp_path, splits, capsys):
    save_prepared(tmp_path / "p.npz", {**splits, "test": dots_of(first_of(splits["test"], 2))})
    words = [str(PIG_MODEL), f"{tmp_path}/p.npz"]
    assert main(["evaluate", *words, "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["points"] == 2
    assert main(["evaluate", *words, "--cuts"]) == 2
    assert "too few points to be cut" in one_sentence(capsys)
    assert main(["evaluate", *words, "--long"]) == 2
    assert "do not fill one page" in one_sentence(capsys)
    assert main(["sheet", *words, "--out", f"{tmp_path}/sheet.svg"]) == 0


class Judge:
    """Takes everything for a pig, then a house, then a hut."""

    classes = ("pig", "house", "hut")

    def __call__(self, drawings):
        return np.tile([0.5, 0.3, 0.2], (len(drawings), 1))


def test_a_class_without_test_drawings_is_still_judged_by_what_is_drawn(splits):
    pig = load(PIG_MODEL)
    figures = recognisability(pig, splits["test"], Judge(), Trial(1, 0.3))["pig"]
    assert [figures[kind]["n"] for kind in ("nothing", "endings", "real")] == [1, 0, 0]


def test_recognisability_shows_no_figure_where_there_is_no_drawing(splits, tmp_path, capsys):
    save_prepared(tmp_path / "p.npz", splits)
    words = ["recognisability", str(PIG_MODEL), "--data", f"{tmp_path}/p.npz"]
    words += ["--judge", str(ROOT / "models" / "recogniser"), "--unranked", "--count", "1"]
    assert main(words) == 0
    assert [line.count("–") for line in capsys.readouterr().out.splitlines()] == [0, 0, 6, 6]
    save_prepared(tmp_path / "p.npz", {**splits, "test": none_of(splits["test"])})
    assert main(words) == 2
    assert "no test drawing in" in one_sentence(capsys)


def test_what_the_recogniser_does_not_see_leaves_training(tmp_path):
    lines = {"word": "hut", "drawing": [[[0, 255, 9], [0, 10, 9]]]}
    for i in range(3):
        lines["drawing"][0][0][2] = i
        with (tmp_path / "x.ndjson").open("a") as stream:
            stream.write(json.dumps(lines | {"key_id": f"a{i}"}) + "\n")
            stream.write(json.dumps(lines | {"key_id": f"b{i}", "word": "tree"}) + "\n")
    splits, report = prepare([tmp_path / "x.ndjson"], 250, 2, None, recogniser=Judge())
    huts = report.dropped["not among the recogniser's first 2 guesses"]
    assert huts == report.by_class["hut"]["not among the recogniser's first 2 guesses"] > 0
    assert "tree" not in report.by_class
    assert splits["train"].classes == ("hut", "tree")
    assert unrecognised([DOT] * 300, "hut", Judge(), 2) == set(range(300))
    assert unrecognised([DOT] * 300, "hut", Judge(), 3) == set()


def test_every_format_is_held_out_and_scored(tmp_path, splits):
    ink = np.empty(40, dtype=object)
    ink[:] = [np.array([[0, 0], [100, i], [i, 50]], dtype=float) for i in range(40)]
    np.savez(tmp_path / "alarm_clock.npz", ink=ink, columns=np.array(["x", "y"]))
    whole = [read_held_out([tmp_path / "alarm_clock.npz"], s) for s in ("train", "valid", "test")]
    assert sum(map(len, whole)) == 40
    assert {each.classes for each in whole} == {("alarm clock",)}
