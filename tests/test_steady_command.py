"""`sketch-assistant steady`: the drawing without its tremor, and without a model."""

import itertools
import json
import os

import numpy as np
import pytest

from sketch_assistant.sketch.document import Layer, Sketch, Stroke
from sketch_assistant.sketch.formats.files import open_sketch, save_sketch
from sketch_assistant.sketch.lines.chamfer import distances, evenly
from sketch_assistant.sketch.lines.snap import snapped, towards
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


@pytest.fixture
def pentagon(tmp_path):
    """Five sides by a hand that trembles and rounds the corners off."""
    turns = np.linspace(0, 2 * np.pi, 6) + 0.05
    ring = evenly(130 + 90 * np.column_stack([np.cos(turns), np.sin(turns)]), 121)
    rounded = np.stack([np.roll(ring[:-1], shift, axis=0) for shift in (-3, -1, 0, 1, 3)]).mean(0)
    rng = np.random.default_rng(2)
    hand = rounded + rng.normal(0, 0.7, rounded.shape)
    save_sketch(Sketch(width=256, height=256).adding(Stroke.through(hand)), tmp_path / "p.ndjson")
    return tmp_path / "p.ndjson"


def test_a_shaky_pentagon_becomes_one(pentagon, tmp_path):
    assert run("steady", pentagon, tmp_path / "snapped.svg", "--snap") == 0
    (made,) = open_sketch(tmp_path / "snapped.svg").strokes
    marks = made.xy[made.corners]
    assert len(marks) == 6
    assert np.hypot(*np.diff(marks, axis=0).T) == pytest.approx(np.full(5, 105.8), abs=8.0)
    assert np.hypot(*(marks - 130).T) == pytest.approx(np.full(6, 90.0), abs=6.0)


def test_snapping_goes_as_far_as_it_is_asked(pentagon, tmp_path):
    before = open_sketch(pentagon).strokes[0]
    away = []
    for amount in (0, 0.25, 0.5, 0.75, 1):
        out = tmp_path / f"{amount}.svg"
        assert run("steady", pentagon, out, "--snap", "--amount", amount) == 0
        (made,) = open_sketch(out).strokes
        gaps = distances(evenly(made.xy, 400), evenly(before.xy, 400)).min(axis=1)
        away.append(float(gaps.mean()))
    assert away[0] < 1e-6
    assert all(more > less for less, more in itertools.pairwise(away))


def test_a_ring_on_its_way_to_a_circle_stays_where_it_was_begun(tmp_path):
    turns = np.linspace(0, 6.2, 90) + 2.0
    hand = 100 + 60 * np.column_stack([np.cos(turns), 0.95 * np.sin(turns)])
    before = Stroke.through(hand + np.random.default_rng(0).normal(0, 0.8, hand.shape))
    half = towards(before, snapped(before), 0.5)
    assert np.hypot(*(evenly(half.xy, 90) - hand).T).max() < 8.0
    assert (half.points[:, 2] == 1.0).all()


def test_ruled_lines_have_no_tremor_to_lose(tmp_path):
    chart = '<polyline points="5,80 20,70 35,72 50,60 65,62 80,50 95,52" stroke="#000"/>'
    head = '<svg xmlns="http://www.w3.org/2000/svg" width="100" height="100">'
    (tmp_path / "chart.svg").write_text(f"{head}{chart}</svg>")
    assert run("steady", tmp_path / "chart.svg", tmp_path / "calm.svg") == 0
    after = open_sketch(tmp_path / "calm.svg").strokes[0]
    assert after.xy.tolist()[1] == [20, 70]
    rng = np.random.default_rng(1)
    along = np.linspace(5, 95, 80)
    shaky = " ".join(f"{x:.2f},{50 + rng.normal(0, 0.5):.2f}" for x in along)
    (tmp_path / "hand.svg").write_text(f'{head}<polyline points="{shaky}" stroke="#000"/></svg>')
    assert run("steady", tmp_path / "hand.svg", tmp_path / "calm.svg") == 0
    (after,) = open_sketch(tmp_path / "calm.svg").strokes
    assert np.ptp(after.xy[:, 1]) < 1.0
    assert after.corners is None


@pytest.mark.skipif(os.name != "posix", reason="hard links")
def test_a_second_name_of_the_file_written_over_is_told(wobbly, tmp_path, capsys):
    out, other = tmp_path / "out.svg", tmp_path / "other.svg"
    out.write_bytes(b"former")
    other.hardlink_to(out)
    assert run("steady", wobbly, out) == 0
    assert "has a second name, which keeps what it was." in capsys.readouterr().err
    assert other.read_bytes() == b"former"
