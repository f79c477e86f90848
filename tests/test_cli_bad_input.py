"""Bad input on the command line: one sentence, and no file."""

from pathlib import Path

import numpy as np
import pytest

from sketch_assistant import paths
from sketch_assistant.commands import publish
from sketch_assistant.sketch.document import SketchError
from tests.command_lines import PIG, run

pytestmark = pytest.mark.usefixtures("pig_ships")


@pytest.fixture
def bad(tmp_path):
    """A folder of things that are no drawings."""
    (tmp_path / "empty.svg").write_text("")
    (tmp_path / "words.svg").write_text("this is no drawing")
    (tmp_path / "half.svg").write_text(PIG.read_text()[:500])
    (tmp_path / "entity.svg").write_text(
        '<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/hostname">]>'
        '<svg xmlns="http://www.w3.org/2000/svg"><text>&a;</text></svg>'
    )
    (tmp_path / "broken.ndjson").write_text('{"drawing": [[[0, 1], [')
    (tmp_path / "noise.ndjson").write_bytes(np.random.default_rng(1).bytes(5000))
    (tmp_path / "picture.jpeg").write_bytes(b"")
    (tmp_path / "file").write_text("in the way")
    return tmp_path


@pytest.mark.parametrize(
    ("words", "part"),
    [
        ("complete absent.svg --model pig --out out", "absent.svg"),
        ("complete {pig} --model unicorn --out out", "unicorn"),
        ("complete {pig} --model ../../etc --out out", "../../etc"),
        ("complete {pig} --model pig", "--out"),
        ("complete {pig} --model pig --out out --count 0", "from 1 to 99"),
        ("complete {pig} --model pig --out out --count 10000", "from 1 to 99"),
        ("complete {pig} --model pig --out out --count many", "many"),
        ("complete {pig} --model pig --out out --temperature nan", "from 0.01 to 1"),
        ("complete {pig} --model pig --out out --temperature 0", "from 0.01 to 1"),
        ("complete {pig} --model pig --out out --temperature inf", "from 0.01 to 1"),
        ("complete {pig} --model pig --out out --temperature hot", "hot"),
        ("complete {pig} --model pig --out out --seed -1", "-1"),
        ("complete {pig} --model pig --out file", "file"),
        ("complete {pig} --model pig --out file/below", "file"),
        ("complete empty.svg --model pig --out out", "empty.svg"),
        ("complete words.svg --model pig --out out", "words.svg"),
        ("complete half.svg --model pig --out out", "half.svg"),
        ("complete entity.svg --model pig --out out", "entity.svg"),
        ("complete broken.ndjson --model pig --out out", "broken.ndjson"),
        ("complete noise.ndjson --model pig --out out", "noise.ndjson"),
        ("complete picture.jpeg --model pig --out out", ".jpeg"),
        ("complete . --model pig --out out", "."),
        ("convert absent.svg out.png", "absent.svg"),
        ("convert {pig} out.docx", ".docx"),
        ("convert {pig} out", "out"),
        ("convert {pig} .", "."),
        ("convert {pig} out.png --scale 0", "from 1 to 20"),
        ("convert {pig} out.svg --number 0", "from 1 to"),
        ("convert {pig} file/out.svg", "file"),
        ("convert {pig} absent/out.png", "absent"),
        ("convert {pig} out.svg --profile pretty", "pretty"),
        ("convert out.png out.svg", "out.png"),
        ("models --colour", "--colour"),
        ("absent.svg", "absent.svg"),
        ("--frobnicate", "--frobnicate"),
    ],
)
def test_bad_input_is_one_sentence_and_no_file(bad, monkeypatch, capsys, words, part):
    monkeypatch.chdir(bad)
    before = sorted(bad.rglob("*"))
    assert run(*words.format(pig=PIG).split()) == 2
    output = capsys.readouterr()
    assert output.out == ""
    assert output.err.count("\n") == 1
    assert output.err.startswith("sketch-assistant")
    assert part in output.err
    assert sorted(bad.rglob("*")) == before


def test_an_unknown_model_is_answered_with_the_installed_ones(tmp_path, capsys):
    run("complete", PIG, "--model", "unicorn", "--out", tmp_path)
    assert "everything" in capsys.readouterr().err


def test_who_asks_for_a_class_as_a_model_is_told_who_draws_it(tmp_path, capsys):
    assert run("complete", PIG, "--model", "cat", "--out", tmp_path / "out") == 2
    said = capsys.readouterr().err
    assert "'everything' draws that" in said
    assert "--class" in said
    assert run("complete", PIG, "--model", "unicorn", "--out", tmp_path / "out") == 2
    assert "draws that" not in capsys.readouterr().err


def test_a_failed_write_leaves_the_old_files(tmp_path, monkeypatch):
    (tmp_path / "a").write_bytes(b"old")

    def full(path, content):
        raise OSError(28, "No space left on device", str(path))

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(SketchError, match="no space left"):
        publish.publish({"a": b"new", "b": b"new"}, tmp_path)
    assert (tmp_path / "a").read_bytes() == b"old"
    assert [path.name for path in tmp_path.iterdir()] == ["a"]


def test_a_broken_model_is_told_and_the_others_listed(tmp_path, monkeypatch, capsys):
    (tmp_path / "models" / "broken").mkdir(parents=True)
    (tmp_path / "models" / "broken" / "manifest.json").write_text("{}")
    monkeypatch.setattr(paths, "user_data_path", lambda *_, **__: tmp_path)
    assert run("models") == 0
    output = capsys.readouterr()
    assert "broken" in output.err
    assert "everything" in output.out
