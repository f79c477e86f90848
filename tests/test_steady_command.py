"""`sketch-assistant steady`: the drawing without its tremor, and without a model."""

import json

import numpy as np
import pytest

from sketch_assistant.sketch.document import Layer, Sketch, Stroke
from sketch_assistant.sketch.files import open_sketch, save_sketch
from tests.command_lines import CAT, run


@pytest.fixture
def wobbly(tmp_path):
    """Two lines by a hand that trembles, in two layers."""
    rng = np.random.default_rng(3)
    along = np.linspace(100, 500, 60)
    lines = [np.column_stack([along, y + rng.normal(0, 1.5, 60)]) for y in (100.0, 300.0)]
    layers = [Layer(name, (Stroke.through(x),)) for name, x in zip("AB", lines, strict=True)]
    save_sketch(Sketch(tuple(layers), 640, 480), tmp_path / "wobbly.svg")
    return tmp_path / "wobbly.svg"


def bends(path):
    """The mean turn from point to point, radians."""
    turns = []
    for stroke in open_sketch(path).strokes:
        steps = np.diff(stroke.xy, axis=0)
        turns.append(np.abs(np.diff(np.unwrap(np.arctan2(steps[:, 1], steps[:, 0])))).mean())
    return np.mean(turns)


def test_the_tremor_goes_and_the_page_stays(wobbly, tmp_path, capsys):
    out = tmp_path / "calm.svg"
    assert run("steady", wobbly, out, "--json") == 0
    assert bends(out) < 0.2 * bends(wobbly)
    calm = open_sketch(out)
    assert (calm.width, calm.height) == (640, 480)
    assert [(each.name, len(each.strokes)) for each in calm.layers] == [("A", 1), ("B", 1)]
    facts = json.loads(capsys.readouterr().out)
    assert (facts["strokes"], facts["changed"]) == (2, 2)


def test_no_amount_leaves_the_drawing_as_it_is(wobbly, tmp_path):
    assert run("steady", wobbly, tmp_path / "same.svg", "--amount", 0) == 0
    assert open_sketch(tmp_path / "same.svg") == open_sketch(wobbly)


def test_snapping_makes_straight_lines(wobbly, tmp_path):
    assert run("steady", wobbly, tmp_path / "snapped.svg", "--snap") == 0
    snapped = open_sketch(tmp_path / "snapped.svg")
    for stroke in snapped.strokes:
        assert np.ptp(stroke.xy[:, 1]) < 2.0
        assert np.abs(np.diff(stroke.xy, n=2, axis=0)).max(initial=0.0) < 1e-6


def test_to_standard_output_it_is_the_same(wobbly, tmp_path, capsysbinary):
    assert run("steady", wobbly, tmp_path / "calm.svg") == 0
    capsysbinary.readouterr()
    assert run("steady", wobbly, "-") == 0
    drawing, said = capsysbinary.readouterr()
    assert (drawing, said) == ((tmp_path / "calm.svg").read_bytes(), b"")


@pytest.mark.parametrize(
    ("words", "part"),
    [
        ("{cat} out.svg --amount 2", "from 0 to 1"),
        ("{cat} out.png", "should end in .svg"),
        ("absent.svg out.svg", "absent.svg"),
        ("{cat} absent/out.svg", "absent"),
    ],
)
def test_bad_input_is_one_sentence_and_no_file(tmp_path, monkeypatch, capsys, words, part):
    monkeypatch.chdir(tmp_path)
    assert run("steady", *words.format(cat=CAT).split()) == 2
    output = capsys.readouterr()
    assert (output.out, output.err.count("\n")) == ("", 1)
    assert part in output.err
    assert list(tmp_path.iterdir()) == []
