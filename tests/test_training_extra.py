import re
import shlex
import sys
import tomllib
from pathlib import Path

import pytest

from sketch_assistant import training_extra

ROOT = Path(__file__).resolve().parent.parent


def test_it_adds_what_the_project_says():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert list(training_extra.REQUIREMENTS) == project["optional-dependencies"]["training"]


def test_the_command_is_for_this_python_and_nothing_that_no_index_has():
    words = shlex.split(training_extra.command())
    assert words == [sys.executable, "-m", "pip", "install", *training_extra.REQUIREMENTS]


@pytest.mark.parametrize("python", ["/usr/bin/python3", r"C:\\Users\\Jürgen Ott\\python.exe"])
def test_it_is_for_any_shell(monkeypatch, python):
    """cmd.exe knows no single quotes; without quotes every shell reads > as its own."""
    monkeypatch.setattr(sys, "executable", python)
    command = training_extra.command()
    assert "'" not in command
    assert not re.search("[ >].*", python) or command.startswith(f'"{python}"')
    outside = "".join(command.split('"')[::2])
    assert not set("><=[]&|;$*?") & set(outside)


def test_a_frozen_program_does_not_advise_what_cannot_work(monkeypatch):
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert "pip" not in training_extra.advice("Teaching")


def test_nothing_else_advises_to_install_it():
    files = [
        p
        for f in ("sketch_assistant", "training", "benchmarks", "docs")
        for p in (ROOT / f).rglob("*")
    ]
    texts = {p: p.read_text(encoding="utf-8") for p in files if p.suffix in (".py", ".md")}
    found = [p.name for p, text in texts.items() if re.search(r"pip install.*\\[training\\]", text)]
    assert texts
    assert found == []
