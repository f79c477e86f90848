"""`sketch-assistant replay`: how a drawing was made, as a film."""

import pytest

from sketch_assistant.sketch.document import Sketch
from sketch_assistant.sketch.formats.files import save_sketch
from sketch_assistant.ui.document.replay import film
from tests.command_lines import CAT, run


@pytest.mark.parametrize(("ending", "start"), [("gif", b"GIF89a"), ("svg", b"<svg")])
def test_the_ending_says_the_format(tmp_path, ending, start):
    out = tmp_path / f"cat.{ending}"
    assert run("replay", CAT, "--out", out, "--length", 1, "--pixels", 200) == 0
    assert out.read_bytes().startswith(start)


def test_an_svg_goes_through_a_pipe(capsysbinary):
    assert run("replay", CAT, "--out", "-", "--speed", 2) == 0
    assert capsysbinary.readouterr().out.startswith(b"<svg")


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("--out cat.avi", "should end in .gif, .svg or .mp4"),
        ("--out cat.mp4", "takes the program ffmpeg"),
        ("--out cat.gif --speed nan", "is not a number from 0.1 to 1000"),
        ("--out cat.gif --speed 2 --length 3", "not allowed with"),
        ("--out cat.gif --pixels 9", "whole number from 16 to 4000"),
        ("", "--out"),
    ],
)
def test_bad_input_is_one_sentence(tmp_path, monkeypatch, capsys, words, sentence):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(film, "found_encoder", lambda: "")
    assert run("replay", CAT, *words.split()) == 2
    assert sentence in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_an_empty_page_is_one_sentence(tmp_path, capsys):
    save_sketch(Sketch(), tmp_path / "empty.svg")
    assert run("replay", tmp_path / "empty.svg", "--out", tmp_path / "empty.gif") == 2
    assert "nothing on the page" in capsys.readouterr().err
