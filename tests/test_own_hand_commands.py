"""`repeat`, `mirror` and `complete --sources` on files."""

import json

import pytest

from sketch_assistant.cli import main
from sketch_assistant.sketch.document import Sketch, Stroke
from sketch_assistant.sketch.svg.read import read
from sketch_assistant.sketch.svg.write import write


@pytest.fixture
def posts(tmp_path):
    lines = [[[x, 300.0], [x, 200.0]] for x in (100, 130, 160)]
    path = tmp_path / "posts.svg"
    with path.open("w") as stream:
        write(Sketch().adding(*map(Stroke.through, lines)), stream)
    return path


def strokes(path):
    with path.open("rb") as stream:
        return read(stream).strokes


def test_repeat_adds_the_row(posts, capsys):
    out = posts.with_name("fence.svg")
    assert main(["repeat", str(posts), str(out), "--count", "2", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["strokes"] == 2
    assert [round(float(each.xy[0, 0])) for each in strokes(out)] == [100, 130, 160, 190, 220]


def test_repeat_says_where_nothing_repeats(tmp_path, capsys):
    path = tmp_path / "one.svg"
    with path.open("w") as stream:
        write(Sketch().adding(Stroke.through([[0, 0], [50, 20], [70, 90]])), stream)
    assert main(["repeat", str(path), str(tmp_path / "out.svg")]) == 2
    assert "repeats itself" in capsys.readouterr().err
    assert not (tmp_path / "out.svg").exists()


def test_one_stroke_is_said_to_be_one(posts, capsys):
    assert main(["repeat", str(posts), str(posts.with_name("fence.svg")), "--count", "1"]) == 0
    assert "1 stroke more" in capsys.readouterr().out


def test_mirror_adds_the_partners(tmp_path, capsys):
    path, out = tmp_path / "half.svg", tmp_path / "whole.svg"
    lines = [
        [[300, 300], [300, 100]],
        [[270, 100], [300, 60], [330, 100]],
        [[295, 200], [240, 180]],
    ]
    with path.open("w") as stream:
        write(Sketch().adding(*map(Stroke.through, lines)), stream)
    assert main(["mirror", str(path), str(out)]) == 0
    assert "1 stroke mirrored" in capsys.readouterr().out
    found = strokes(out)
    assert len(found) == 4
    assert found[-1].xy[-1] == pytest.approx([360, 180], abs=3)


def test_complete_without_the_model(posts, tmp_path, capsys):
    words = [
        "--sources",
        "repetition",
        "--model",
        "everything",
        "--out",
        str(tmp_path / "ways"),
        "--json",
    ]
    assert main(["complete", str(posts), *words]) == 0
    found = json.loads(capsys.readouterr().out)["completions"]
    assert {each["source"] for each in found} == {"repetition"}


def test_an_unknown_source_is_named(posts, tmp_path, capsys):
    assert main(["complete", str(posts), "--out", str(tmp_path / "w"), "--sources", "magic"]) == 2
    assert "'magic' is no source of ghosts" in capsys.readouterr().err
