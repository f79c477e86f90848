"""`sketch-assistant recognise`: a line a guess, or a line a drawing."""

import json

import numpy as np
import pytest

from sketch_assistant.commands import recognise
from sketch_assistant.sketch.document import Sketch
from sketch_assistant.sketch.formats.files import open_sketch
from tests.command_lines import CAT, PIG, feed, run


class Guesser:
    """Says of every drawing the same, and how many it has seen."""

    classes = ("cat", "pig", "sun")
    seen = 0

    def __call__(self, drawings):
        self.seen += len(drawings)
        return np.tile([0.25, 0.7, 0.05], (len(drawings), 1))


def test_the_likeliest_come_first(capsys):
    assert run("recognise", CAT) == 0
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == 3
    assert lines[0].endswith("  cat")
    chances = [float(line.split("%")[0]) for line in lines]
    assert chances == sorted(chances, reverse=True)


def test_as_many_as_asked_and_as_json(capsys):
    assert run("recognise", PIG, "--top", 5, "--json") == 0
    guesses = json.loads(capsys.readouterr().out)
    assert len(guesses) == 5
    assert 0 < guesses[0]["probability"] <= 1
    assert len({each["class"] for each in guesses}) == 5


def test_every_drawing_has_a_line_of_its_own(tmp_path, monkeypatch, capsys):
    assert run("convert", CAT, tmp_path / "cat.ndjson") == 0
    line = (tmp_path / "cat.ndjson").read_bytes()
    several = line + b'{"drawing": []}\n' + line
    feed(monkeypatch, several)
    assert run("recognise", "-", "--all", "--top", 2) == 0
    lines = capsys.readouterr().out.split("\n")
    assert len(lines) == 4
    assert lines[0] == lines[2]
    assert "cat" in lines[0]
    assert lines[1] == ""
    feed(monkeypatch, several)
    assert run("recognise", "-", "--all", "--json") == 0
    assert [len(each) for each in json.loads(capsys.readouterr().out)] == [3, 0, 3]


def test_one_of_several_by_its_number(monkeypatch, capsys):
    feed(monkeypatch, b'{"drawing": []}\n{"drawing": [[[0, 9], [0, 5]]]}\n')
    assert run("recognise", "-", "--number", 2, "--top", 1) == 0
    assert capsys.readouterr().out.count("\n") == 1


def test_empty_pages_are_not_looked_at():
    recogniser, cat = Guesser(), open_sketch(CAT)
    found = recognise.guesses([Sketch(), cat, Sketch(), cat], recogniser, 2)
    assert recogniser.seen == 2
    assert found == [[], [("pig", 0.7), ("cat", 0.25)]] * 2


def test_without_a_recogniser_it_is_one_sentence(monkeypatch, capsys):
    monkeypatch.setattr(recognise, "find_recogniser", lambda roots: None)
    assert run("recognise", CAT) == 2
    assert "recogniser" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("words", "part"),
    [
        ("absent.svg", "absent.svg"),
        ("-", "standard input has nothing on its page"),
        ("- --all", "standard input has nothing on its page"),
        ("{cat} --top 0", "from 1 to 345"),
        ("", "IN"),
    ],
)
def test_bad_input_is_one_sentence(monkeypatch, capsys, words, part):
    feed(monkeypatch, b'{"drawing": []}\n')
    assert run("recognise", *words.format(cat=CAT).split()) == 2
    output = capsys.readouterr()
    assert (output.out, output.err.count("\n")) == ("", 1)
    assert part in output.err
