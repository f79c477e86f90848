"""`sketch-assistant vary`: a sheet of takes that differ, of a drawing or from nothing."""

import json
import re

import pytest

from sketch_assistant.sketch.formats.files import open_sketch
from sketch_assistant.sketch.sheet import CELL
from tests.command_lines import CAT, run


def test_a_sheet_of_the_takes_of_a_drawing(tmp_path, capsys):
    out = tmp_path / "sheet.svg"
    assert run("vary", CAT, out, "--count", 4, "--json") == 0
    page = open_sketch(out)
    facts = json.loads(capsys.readouterr().out)
    assert (facts["takes"], facts["class"], facts["model"]) == (4, "cat", "memory")
    assert page.width == pytest.approx(2 * CELL)
    assert len(page.strokes) >= 4


def test_a_class_from_nothing(tmp_path, capsys):
    assert run("vary", "--class", "owl", "-o", tmp_path / "owls.svg", "--count", 2, "--json") == 0
    assert json.loads(capsys.readouterr().out)["class"] == "owl"


@pytest.mark.usefixtures("pig_ships")
def test_a_model_of_one_class_needs_no_class(tmp_path):
    assert run("vary", "--model", "pig", "-o", tmp_path / "pigs.svg", "--count", 2) == 0
    assert open_sketch(tmp_path / "pigs.svg").strokes


def test_a_seed_gives_the_same_bytes(tmp_path):
    for name, seed in (("a", 5), ("b", 5), ("c", 6)):
        run("vary", CAT, tmp_path / f"{name}.svg", "--seed", seed, "--count", 2)
    files = {name: (tmp_path / f"{name}.svg").read_bytes() for name in "abc"}
    assert files["a"] == files["b"] != files["c"]


@pytest.mark.parametrize(("ending", "start"), [(".png", b"\x89PNG"), (".pdf", b"%PDF-")])
def test_a_sheet_to_look_at_and_one_to_print(tmp_path, ending, start):
    out = tmp_path / f"sheet{ending}"
    assert run("vary", "--class", "sun", "-o", out, "--count", 2) == 0
    assert out.read_bytes().startswith(start)


@pytest.mark.usefixtures("pig_ships")
def test_more_takes_than_a_page_holds_have_more_pages(tmp_path):
    out = tmp_path / "pigs.pdf"
    assert run("vary", "--model", "pig", "-o", out, "--count", 14) == 0
    assert len(re.findall(rb"/Type /Page\b", out.read_bytes())) == 2


@pytest.mark.parametrize(
    ("words", "part"),
    [
        ("-o out.svg", "--class"),
        ("{cat} out.docx", ".svg, .png or .pdf"),
        ("{cat} out.svg --spread 2", "from 0 to 1"),
        ("{cat} out.svg --count 101", "from 1 to 100"),
        ("{cat} out.svg --model everything", "leave out --model"),
        ("--class unicorn -o out.svg", "unicorn"),
        ("--class owl -o absent/out.svg", "absent"),
        ("{cat} out.svg third.svg", "third.svg"),
    ],
)
def test_bad_input_is_one_sentence_and_no_file(tmp_path, monkeypatch, capsys, words, part):
    monkeypatch.chdir(tmp_path)
    assert run("vary", *words.format(cat=CAT).split()) == 2
    output = capsys.readouterr()
    assert (output.out, output.err.count("\n")) == ("", 1)
    assert part in output.err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.usefixtures("pig_ships")
def test_a_full_disk_is_one_sentence_and_the_old_file_stays(tmp_path, monkeypatch, capsys):
    from sketch_assistant.sketch import atomic

    out = tmp_path / "suns.svg"
    out.write_text("old")

    def full(path, data):
        raise OSError(28, "No space left on device", str(path))

    monkeypatch.setattr(atomic, "_write", full)
    assert run("vary", "--model", "pig", "-o", out, "--count", 1) == 2
    assert "no room left" in capsys.readouterr().err
    assert out.read_text() == "old"
    assert len(list(tmp_path.iterdir())) == 1
