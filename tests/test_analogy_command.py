"""`sketch-assistant analogy`: the fourth drawing, and steps that are kept by name."""

import json

import pytest

from sketch_assistant import paths
from sketch_assistant.sketch.formats.files import open_sketch, save_sketch
from tests.command_lines import CAT, PIG, run


@pytest.fixture(autouse=True)
def own_folder(tmp_path, monkeypatch):
    """The person's folder for the program: the test's."""
    monkeypatch.setattr(paths, "user_data_path", lambda *_, **__: tmp_path / "data")


@pytest.fixture
def head(tmp_path):
    """A cat with less in its face."""
    cat = open_sketch(CAT)
    save_sketch(cat.without(cat.strokes[1:]), tmp_path / "head.svg")
    return tmp_path / "head.svg"


def test_the_fourth_drawing_lies_on_the_page_of_the_third(head, tmp_path, capsys):
    out = tmp_path / "fourth.svg"
    assert run("analogy", head, CAT, PIG, "-o", out, "--strength", 1.3, "--json") == 0
    fourth, pig = open_sketch(out), open_sketch(PIG)
    assert (fourth.width, fourth.height) == (pig.width, pig.height)
    assert {each.origin for each in fourth.strokes} == {"suggested"}
    assert json.loads(capsys.readouterr().out)["strength"] == 1.3


def test_a_seed_and_a_strength_give_the_same_bytes(head, tmp_path):
    for name, words in (("a", (1,)), ("b", (1,)), ("c", (0.2,))):
        run("analogy", head, CAT, PIG, "-o", tmp_path / f"{name}.svg", "--strength", *words)
    files = {name: (tmp_path / f"{name}.svg").read_bytes() for name in "abc"}
    assert files["a"] == files["b"] != files["c"]


def test_a_step_is_kept_listed_applied_and_forgotten(head, tmp_path, capsys):
    assert run("analogy", head, CAT, "--keep", "add a face") == 0
    assert run("analogy", "--list") == 0
    said = capsys.readouterr().out.splitlines()
    assert said == ["'add a face' is kept, for the model 'redraw'.", "add a face"]
    assert run("analogy", PIG, "--feature", "add a face", "-o", tmp_path / "kept.svg") == 0
    assert run("analogy", head, CAT, PIG, "-o", tmp_path / "direct.svg") == 0
    drawn = [open_sketch(tmp_path / f"{name}.svg") for name in ("kept", "direct")]
    new, pig = len(open_sketch(CAT).strokes) - 1, len(open_sketch(PIG).strokes)
    assert [len(each.strokes) for each in drawn] == [pig + new] * 2
    assert drawn[0].strokes[:pig] == drawn[1].strokes[:pig]
    assert run("analogy", "--forget", "add a face") == 0
    capsys.readouterr()
    assert run("analogy", "--list", "--json") == 0
    assert json.loads(capsys.readouterr().out) == []


@pytest.mark.parametrize(
    ("words", "part"),
    [
        ("{cat} {pig} -o out.svg", "takes 3 drawings"),
        ("{cat} {pig} --feature face -o out.svg", "takes 1 drawing "),
        ("{cat} --keep face", "takes 2 drawings"),
        ("{cat} {cat} {cat} -o out.svg", "the same"),
        ("{cat} {cat} --keep face", "the same"),
        ("{cat} {pig} {cat} -o out.svg --strength 1.6", "from 0 to 1.5"),
        ("{cat} --feature face -o out.svg", "no feature 'face'"),
        ("--forget face", "no feature 'face'"),
        ("{cat} - - -o out.svg", "one of the drawings"),
        ("{cat} {pig} {cat} -o out.png", "should end in .svg"),
    ],
)
def test_bad_input_is_one_sentence_and_no_file(tmp_path, monkeypatch, capsys, words, part):
    monkeypatch.chdir(tmp_path)
    assert run("analogy", *words.format(cat=CAT, pig=PIG).split()) == 2
    output = capsys.readouterr()
    assert (output.out, output.err.count("\n")) == ("", 1)
    assert part in output.err
    assert list(tmp_path.iterdir()) == []
