"""`sketch-assistant blend`: the row of drawings between two, or one of them."""

import json

import pytest

from sketch_assistant.sketch.formats.files import open_sketch
from sketch_assistant.sketch.sheet import CELL
from tests.command_lines import CAT, PIG, feed, run


def test_a_row_from_the_first_to_the_second(tmp_path, capsys):
    out = tmp_path / "film.svg"
    assert run("blend", CAT, PIG, out, "--count", 3, "--path", "linear", "--json") == 0
    page = open_sketch(out)
    assert (page.width, page.height) == pytest.approx((3 * CELL, CELL))
    cells = [int(each.bounds[0] // CELL) for each in page.strokes]
    assert cells.count(0) == len(open_sketch(CAT).strokes)
    assert cells.count(2) == len(open_sketch(PIG).strokes)
    facts = json.loads(capsys.readouterr().out)
    assert (facts["frames"], facts["path"], facts["at"]) == (3, "linear", None)


def test_the_two_paths_differ(tmp_path):
    for name in ("linear", "spherical"):
        run(
            "blend",
            CAT,
            PIG,
            tmp_path / f"{name}.svg",
            "--count",
            3,
            "--path",
            name,
            "--model",
            "redraw",
        )
    files = [(tmp_path / f"{name}.svg").read_bytes() for name in ("linear", "spherical")]
    assert files[0] != files[1]


def test_one_drawing_at_a_position(tmp_path):
    drawn = {}
    for at in (0, 0.5, 1):
        assert run("blend", CAT, PIG, tmp_path / "o.svg", "--at", at) == 0
        drawn[at] = open_sketch(tmp_path / "o.svg")
    cat = open_sketch(CAT)
    assert (drawn[0.5].width, drawn[0.5].height) == (cat.width, cat.height)
    assert len(drawn[0].strokes) == len(cat.strokes)
    assert len(drawn[1].strokes) == len(open_sketch(PIG).strokes)
    assert drawn[0].strokes != drawn[0.5].strokes != drawn[1].strokes


def test_a_seed_gives_the_same_bytes(tmp_path):
    for name, seed in (("a", 5), ("b", 5), ("c", 6)):
        words = "--seed", seed, "--count", 3, "--temperature", 0.8
        run("blend", CAT, PIG, tmp_path / f"{name}.svg", *words)
    files = {name: (tmp_path / f"{name}.svg").read_bytes() for name in "abc"}
    assert files["a"] == files["b"] != files["c"]


def test_either_may_come_from_standard_input(tmp_path, monkeypatch):
    for name, words in (("a", ("-", PIG)), ("b", (CAT, "-"))):
        feed(monkeypatch, (CAT if name == "a" else PIG).read_bytes())
        assert run("blend", *words, tmp_path / f"{name}.svg", "--at", 0.5) == 0
    assert (tmp_path / "a.svg").read_bytes() == (tmp_path / "b.svg").read_bytes()


@pytest.mark.parametrize(
    ("words", "part"),
    [
        ("{cat}", "SECOND"),
        ("- - out.svg", "one of the drawings"),
        ("{cat} {pig} out.png --at 0.5", "should end in .svg"),
        ("{cat} {pig} out.svg --at 1.5", "from 0 to 1"),
        ("{cat} {pig} out.svg --count 1", "from 2 to 200"),
        ("{cat} {pig} out.svg --path round", "round"),
        ("{cat} empty.ndjson out.svg", "empty.ndjson has nothing on its page"),
        ("{cat} {pig} out.svg --model everything", "leave out --model"),
    ],
)
def test_bad_input_is_one_sentence_and_no_file(tmp_path, monkeypatch, capsys, words, part):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "empty.ndjson").write_text('{"drawing": []}\n')
    assert run("blend", *words.format(cat=CAT, pig=PIG).split()) == 2
    output = capsys.readouterr()
    assert (output.out, output.err.count("\n")) == ("", 1)
    assert part in output.err
    assert [path.name for path in tmp_path.iterdir()] == ["empty.ndjson"]
