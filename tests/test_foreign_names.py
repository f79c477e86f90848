"""What files and models are called reaches no terminal as a command, and walls that are missing are
named before a model is run."""

import json

from sketch_assistant.assist.library import library
from sketch_assistant.assist.library.vetting import Report
from sketch_assistant.assist.sandbox.walls.protection import LANDLOCK, ONLY_LANDLOCK, Protection
from tests.assist.hostile import harmless, write
from tests.command_lines import PIG, program, run


def test_a_file_cannot_steer_the_terminal(tmp_path):
    missing = tmp_path / "a\x1b]0;title\x07\x9b2J.svg"
    for words in ([missing], ["convert", missing, "-"], ["models", "check", missing]):
        done = program(*words)
        assert done.returncode == 2
        text = done.stderr.decode()
        assert "\\u001b]0;title" in text
        assert not any(code in text for code in "\x1b\x07\x9b")


def test_data_goes_through_as_it_is():
    assert program("convert", PIG, "-").stdout.startswith(b"<?xml")


def test_missing_walls_are_named_before_a_model_is_run(tmp_path, monkeypatch, capsys):
    said = []
    monkeypatch.setattr(library, "walls", lambda: Protection(frozenset((LANDLOCK,))))

    def check(path, stopped=None):
        said.append(capsys.readouterr().err)
        return Report(str(path), ())

    monkeypatch.setattr(library, "vet", check)
    assert run("models", "check", write(tmp_path / "m", harmless()), "--json") == 0
    assert said == [f"{ONLY_LANDLOCK}\n"]
    assert json.loads(capsys.readouterr().out)["walls"] == [LANDLOCK]
