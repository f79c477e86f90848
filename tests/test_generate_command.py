"""`sketch-assistant generate`: one file with as many drawings as asked for, or one sentence."""

import json
from types import SimpleNamespace

import numpy as np
import pytest

from sketch_assistant.assist import desk
from sketch_assistant.assist.sampling.generate import Drawing
from sketch_assistant.cli import main
from sketch_assistant.commands.generate import content, recognised, sheet
from sketch_assistant.commands.pictures import cell_side
from sketch_assistant.sketch import atomic
from sketch_assistant.sketch.formats.files import open_readings, open_sketch
from sketch_assistant.sketch.sheet import CELL

pytestmark = pytest.mark.usefixtures("pig_ships")
SQUARE = Drawing((np.array([[0.0, 0.0], [40.0, 0.0], [40.0, 20.0]]),), "square", True)


def run(*words):
    """The exit code of a command line, however it ends."""
    try:
        return main(["generate", "--model", "pig", *map(str, words)])
    except SystemExit as ended:
        return ended.code


def test_ndjson_has_a_line_a_drawing_in_the_layout_of_quick_draw(tmp_path):
    assert run("--count", 3, "--seed", 7, "--out", tmp_path / "pigs.ndjson") == 0
    lines = [json.loads(text) for text in (tmp_path / "pigs.ndjson").read_text().splitlines()]
    assert [(line["word"], line["key_id"]) for line in lines] == [
        ("pig", "1"),
        ("pig", "2"),
        ("pig", "3"),
    ]
    for line in lines:
        assert isinstance(line["recognized"], bool)
        xy = np.hstack([np.array(stroke) for stroke in line["drawing"]])
        assert (xy.min(axis=1) == 0).all()
        assert xy.max() == 255
    assert len(open_readings(tmp_path / "pigs.ndjson").sketches) == 3


def test_the_ending_says_the_format(tmp_path):
    for name in ("pigs.svg", "pigs.PNG"):
        assert run("--count", 2, "--out", tmp_path / name) == 0
    assert len(open_sketch(tmp_path / "pigs.svg").strokes) >= 2
    assert (tmp_path / "pigs.PNG").read_bytes().startswith(b"\x89PNG")


def test_a_seed_gives_the_same_file(tmp_path):
    for name, seed in (("a", 3), ("b", 3), ("c", 4)):
        run("--count", 2, "--seed", seed, "--out", tmp_path / f"{name}.ndjson")
    files = {name: (tmp_path / f"{name}.ndjson").read_bytes() for name in "abc"}
    assert files["a"] == files["b"] != files["c"]


def test_json_tells_what_was_done(tmp_path, capsys):
    out = tmp_path / "pigs.ndjson"
    assert run("--count", 2, "--temperature", 0.5, "--out", out, "--json") == 0
    facts = json.loads(capsys.readouterr().out)
    assert (facts["model"], facts["drawings"], facts["temperature"]) == ("pig", 2, 0.5)
    assert facts["file"] == str(out)
    assert 0 <= facts["ended"] <= 2


def test_a_sheet_has_every_drawing_in_a_cell_of_its_own():
    page = sheet([SQUARE] * 5)
    assert (page.width, page.height) == (3 * CELL, 2 * CELL)
    cells = [tuple((np.array(s.bounds[:2]) // CELL).astype(int)) for s in page.strokes]
    assert cells == [(0, 0), (1, 0), (2, 0), (0, 1), (1, 1)]
    left, top, right, bottom = page.strokes[0].bounds
    assert (left + right, top + bottom) == pytest.approx((CELL, CELL))


def test_ten_thousand_drawings_fit_into_a_file_and_on_a_picture():
    assert content([SQUARE] * 10_000, ".ndjson").count(b"\n") == 10_000
    assert cell_side(10_000) >= 60


def test_recognised_is_what_the_recogniser_says():
    def drawing(ended, probability):
        return SimpleNamespace(ended=ended, probability=probability)

    assert recognised(drawing(True, 0.9))
    assert recognised(drawing(True, None))
    assert not recognised(drawing(True, 0.1))
    assert not recognised(drawing(False, 0.9))


@pytest.mark.parametrize(
    ("words", "part"),
    [
        ("--out pigs.docx", ".docx"),
        ("--out pigs", ".ndjson"),
        ("--out absent/pigs.svg", "absent"),
        ("--out pigs.svg --count 0", "from 1 to 10000"),
        ("--out pigs.svg --count 10001", "from 1 to 10000"),
        ("--out pigs.svg --class cat", "cat"),
        ("--out pigs.svg --temperature nan", "from 0.01 to 1"),
        ("--out pigs.svg --model unicorn", "unicorn"),
        ("--count 3", "--out"),
    ],
)
def test_bad_input_is_one_sentence_and_no_file(tmp_path, monkeypatch, capsys, words, part):
    monkeypatch.chdir(tmp_path)
    assert run(*words.split()) == 2
    output = capsys.readouterr()
    assert output.out == ""
    assert output.err.count("\n") == 1
    assert part in output.err
    assert list(tmp_path.iterdir()) == []


def test_a_full_disk_is_one_sentence_and_the_old_file_stays(tmp_path, monkeypatch, capsys):
    out = tmp_path / "pigs.ndjson"
    out.write_text("old")

    def full(path, data):
        raise OSError(28, "No space left on device", str(path))

    monkeypatch.setattr(atomic, "_write", full)
    assert run("--count", 1, "--out", out) == 2
    assert "no room left" in capsys.readouterr().err
    assert out.read_text() == "old"


def test_ctrl_c_ends_it_without_a_file(tmp_path, monkeypatch, capsys):
    def interrupted(*about):
        raise KeyboardInterrupt

    monkeypatch.setattr(desk, "generate", interrupted)
    assert run("--out", tmp_path / "pigs.svg") == 130
    assert capsys.readouterr().err == "Stopped.\n"
    assert list(tmp_path.iterdir()) == []
