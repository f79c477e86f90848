"""Every command says in its own file what it does; the help of the program finds it there."""

import pkgutil
import subprocess
import sys
from importlib.util import find_spec
from types import SimpleNamespace

import pytest

from sketch_assistant import cli, commands
from sketch_assistant.cli import COMMANDS, main, said_of

# Shown where a command was not imported for it.
LOADED = "import sys; from sketch_assistant.cli import main; main(['--help']); print(*sys.modules)"


def test_all_commands_are_listed_with_their_words(capsys):
    assert main(["--help"]) == 0
    listed = capsys.readouterr().out.split("commands:\n")[1].split("\n\n")[0].splitlines()
    assert [line.split()[0] for line in listed] == list(COMMANDS)
    assert all(len(line.split()) > 3 for line in listed)


@pytest.mark.parametrize("name", COMMANDS)
def test_the_words_are_the_first_sentence_of_its_file(name):
    path = next(iter(commands.__path__))
    module = next(each for each in pkgutil.iter_modules([path]) if each.name == name)
    source = module.module_finder.find_spec(name).loader.get_source(name)
    assert source.startswith(f'"""`sketch-assistant {name}`: {said_of(name).split(" ")[0]}')
    assert len(said_of(name).splitlines()) == 1


def test_a_frozen_program_whose_loader_is_of_no_known_class_has_the_same_words(monkeypatch):
    def frozen(name, package):
        spec = find_spec(name, package)
        spec.loader = SimpleNamespace(get_code=spec.loader.get_code)
        return spec

    words = said_of("vary")
    monkeypatch.setattr(cli, "find_spec", frozen)
    assert said_of("vary") == words


def test_the_help_imports_none_of_them():
    done = subprocess.run(
        [sys.executable, "-c", LOADED], capture_output=True, text=True, timeout=60
    )
    loaded = done.stdout.splitlines()[-1].split()
    assert "sketch_assistant.cli" in loaded
    assert not {f"sketch_assistant.commands.{name}" for name in COMMANDS} & set(loaded)
    assert "numpy" not in loaded
