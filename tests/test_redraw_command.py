"""`sketch-assistant redraw`: the drawing redrawn, and all that belongs to it left as it is."""

import json
from dataclasses import replace

import numpy as np
import pytest

from sketch_assistant.sketch.document import Layer, Sketch, Stroke
from sketch_assistant.sketch.formats.files import open_sketch, save_sketch
from sketch_assistant.sketch.sheet import CELL
from tests.command_lines import CAT, feed, run


@pytest.fixture
def layered(tmp_path):
    """A cat in two layers, in a colour and with a pressure of its own, on a page of its own."""
    cat = open_sketch(CAT)
    inked = tuple(
        replace(each, points=each.points * [1, 1, 0.5, 1, 1]).inked(colour="#aa3311")
        for each in cat.strokes
    )
    layers = Layer("Head", inked[:1]), Layer("Face", inked[1:]), Layer("Empty")
    path = tmp_path / "layered.svg"
    save_sketch(Sketch(layers, 1000, 800), path)
    return path


def test_page_layers_colour_and_pressure_stay(layered, tmp_path):
    assert run("redraw", layered, tmp_path / "out.svg") == 0
    before, after = open_sketch(layered), open_sketch(tmp_path / "out.svg")
    assert (after.width, after.height) == (1000, 800)
    assert [each.name for each in after.layers] == ["Head", "Face", "Empty"]
    assert {each.ink.colour for each in after.strokes} == {"#aa3311"}
    assert {each.ink.width for each in after.strokes} == {each.ink.width for each in before.strokes}
    assert all(each.points[:, 2].max() <= 0.51 for each in after.strokes)
    assert after.strokes != before.strokes
    assert np.allclose(after.bounds, before.bounds, atol=40)


def test_how_much_reaches_from_the_own_drawing_to_the_models(tmp_path):
    drawn = {}
    for amount in (0, 0.3, 1):
        assert run("redraw", CAT, tmp_path / "o.svg", "--how-much", amount) == 0
        drawn[amount] = open_sketch(tmp_path / "o.svg").strokes
    assert drawn[0] == open_sketch(CAT).strokes
    assert drawn[0] != drawn[0.3] != drawn[1]


@pytest.mark.parametrize(("words", "amount"), [((), 0.6), (("--class", "cat"), 1.0)])
def test_a_clean_version_of_the_own_lines_unless_it_should_be_something(tmp_path, words, amount):
    assert run("redraw", CAT, tmp_path / "a.svg", *words) == 0
    assert run("redraw", CAT, tmp_path / "b.svg", *words, "--how-much", amount) == 0
    assert (tmp_path / "a.svg").read_bytes() == (tmp_path / "b.svg").read_bytes()


def test_a_seed_gives_the_same_bytes(tmp_path):
    for name, seed in (("a", 5), ("b", 5), ("c", 6)):
        run("redraw", CAT, tmp_path / f"{name}.svg", "--seed", seed, "--temperature", 0.5)
    files = {name: (tmp_path / f"{name}.svg").read_bytes() for name in "abc"}
    assert files["a"] == files["b"] != files["c"]


def test_the_name_to_write_may_come_after_an_option(tmp_path):
    assert run("redraw", CAT, "--seed", 1, tmp_path / "last.svg") == 0
    assert run("redraw", CAT, "-o", tmp_path / "o.svg", "--seed", 1) == 0
    assert (tmp_path / "last.svg").read_bytes() == (tmp_path / "o.svg").read_bytes()


def test_several_takes_come_on_a_sheet(tmp_path):
    assert run("redraw", CAT, tmp_path / "sheet.svg", "--count", 3) == 0
    page = open_sketch(tmp_path / "sheet.svg")
    assert (page.width, page.height) == pytest.approx((2 * CELL, 2 * CELL))
    cells = {tuple((np.array(each.bounds[:2]) // CELL).astype(int)) for each in page.strokes}
    assert cells == {(0, 0), (1, 0), (0, 1)}


def test_several_takes_fill_a_folder(tmp_path):
    assert run("redraw", CAT, tmp_path / "takes", "--count", 3) == 0
    names = sorted(path.name for path in (tmp_path / "takes").iterdir())
    assert names == ["01.svg", "02.svg", "03.svg"]
    cat, *takes = (open_sketch(path) for path in (CAT, *(tmp_path / "takes" / n for n in names)))
    assert {(each.width, each.height) for each in takes} == {(cat.width, cat.height)}
    assert takes[0] != takes[1] != takes[2]


def test_a_picture_of_several_takes(tmp_path):
    assert run("redraw", CAT, tmp_path / "takes.PNG", "--count", 2) == 0
    assert (tmp_path / "takes.PNG").read_bytes().startswith(b"\x89PNG")


def test_json_tells_what_was_done(tmp_path, capsys):
    out = tmp_path / "out.svg"
    assert run("redraw", CAT, out, "--seed", 4, "--how-much", 0.5, "--json") == 0
    facts = json.loads(capsys.readouterr().out)
    assert facts["class"] == "cat"
    assert (facts["seed"], facts["how_much"], facts["takes"]) == (4, 0.5, 1)
    assert facts["model"] == "memory"
    assert facts["file"] == str(out)
    assert 0 < facts["seconds"] < 60


def test_json_goes_beside_the_drawing(capsysbinary):
    assert run("redraw", CAT, "-", "--json") == 0
    drawing, report = capsysbinary.readouterr()
    assert drawing.endswith(b"</svg>\n")
    assert json.loads(report)["file"] == "-"


def test_to_standard_output_nothing_needs_to_be_said(capsysbinary):
    assert run("redraw", CAT, "-") == 0
    assert capsysbinary.readouterr().err == b""


def test_the_class_may_be_told(tmp_path, capsys):
    words = "redraw", CAT, tmp_path / "out.svg", "--class", "raccoon", "--json"
    assert run(*words) == 0
    assert json.loads(capsys.readouterr().out)["class"] == "raccoon"


@pytest.mark.parametrize(
    ("words", "part"),
    [
        ("{cat} out.png", "should end in .svg"),
        ("{cat} out", "should end in .svg"),
        ("{cat} out.docx --count 2", ".svg, .png or .pdf"),
        ("{cat} absent/out.svg", "absent"),
        ("{cat} out.svg --model unicorn", "unicorn"),
        ("{cat} out.svg --model everything", "leave out --model"),
        ("{cat} out.svg --class unicorn", "knows no class 'unicorn'"),
        ("{cat} out.svg --how-much 1.5", "from 0 to 1"),
        ("{cat} out.svg --how-much nan", "from 0 to 1"),
        ("{cat} out.svg --how-much much", "much"),
        ("{cat} out.svg --count 0", "from 1 to 99"),
        ("{cat} out.svg -o other.svg", "once"),
        ("{cat} file/takes --count 2", "file"),
        ("{cat} file --count 2", "should end in"),
        ("absent.svg out.svg", "absent.svg"),
        ("empty.ndjson out.svg", "empty.ndjson has nothing on its page"),
        ("dot.ndjson out.svg", "single dot"),
        ("- out.svg", "standard input: This file is empty"),
        ("out.svg", "out.svg"),
    ],
)
def test_bad_input_is_one_sentence_and_no_file(tmp_path, monkeypatch, capsys, words, part):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "empty.ndjson").write_text('{"drawing": []}\n')
    (tmp_path / "dot.ndjson").write_text('{"drawing": [[[5, 5], [7, 7]]]}\n')
    (tmp_path / "file").write_text("in the way")
    before = sorted(tmp_path.rglob("*"))
    feed(monkeypatch, b"")
    assert run("redraw", *words.format(cat=CAT).split()) == 2
    output = capsys.readouterr()
    assert output.out == ""
    assert output.err.count("\n") == 1
    assert part in output.err
    assert sorted(tmp_path.rglob("*")) == before


def test_more_strokes_than_a_model_reads_are_one_sentence(tmp_path, capsys):
    many = [Stroke.through([[i, 0], [i, 9]]) for i in range(6000)]
    save_sketch(Sketch().adding(*many), tmp_path / "many.svg")
    assert run("redraw", tmp_path / "many.svg", tmp_path / "out.svg") == 2
    assert capsys.readouterr().err.count("\n") == 1
    assert not (tmp_path / "out.svg").exists()
