"""A library that the system lacks is one sentence with its package, from every command."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from sketch_assistant import cli, system_libraries
from tests.command_lines import CAT, PIG, ROOT, run, sentence

COMMANDS = {
    "window": (),
    "complete": ("complete", PIG, "--count", 1, "--out", "{}/out"),
    "vary": ("vary", CAT, "{}/a.pdf", "--count", 1),
    "convert": ("convert", CAT, "{}/a.png"),
}
LACKING = """
import sys
class Loader:
    def find_spec(self, name, path=None, target=None):
        if name == "PySide6.QtGui":
            raise ImportError("libEGL.so.1: cannot open shared object file: No such file")
sys.meta_path.insert(0, Loader())
from sketch_assistant.cli import main
sys.exit(main(sys.argv[1:]))
"""


@pytest.mark.parametrize("words", COMMANDS.values(), ids=COMMANDS)
def test_a_missing_library_is_one_sentence_from_every_command_that_draws(words, tmp_path):
    words = [str(word).format(tmp_path) for word in words]
    command = [sys.executable, "-W", "error", "-c", LACKING, *words]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60)
    assert done.returncode == 2
    assert "Qt needs libEGL.so.1" in sentence(done.stderr)
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    ("installer", "package"),
    [("apt-get", "libxcb-cursor0"), ("dnf", "xcb-util-cursor"), ("pacman", "xcb-util-cursor")],
)
def test_the_package_is_named_as_the_system_calls_it(monkeypatch, installer, package):
    monkeypatch.setattr(
        system_libraries.shutil, "which", lambda name: name if name == installer else None
    )
    advice = system_libraries.advice("libxcb-cursor.so.0: cannot open shared object file: No")
    assert re.fullmatch(f"Qt needs libxcb-cursor.so.0 of .* sudo {installer} .* {package}", advice)
    assert package in system_libraries.installing_all()[installer]


def test_an_unknown_library_or_installer_is_still_named(monkeypatch):
    assert "libodd.so.3 of" in system_libraries.advice("libodd.so.3: cannot open shared object")
    monkeypatch.setattr(system_libraries.shutil, "which", lambda name: None)
    assert "package manager" in system_libraries.advice("libEGL.so.1: cannot open shared object")


def test_another_failed_import_is_not_taken_for_one(monkeypatch):
    def fail(words):
        raise ImportError("cannot import name 'x'")

    monkeypatch.setattr(cli, "perform", fail)
    with pytest.raises(ImportError):
        run("models")


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="X11")
@pytest.mark.parametrize("plugin", [None, "not a library"])
def test_x11_that_would_end_the_process_is_one_sentence(tmp_path, monkeypatch, plugin):
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.setenv("QT_QPA_PLATFORM", "")
    monkeypatch.setenv("DISPLAY", ":999")
    (tmp_path / "platforms").mkdir()
    place = tmp_path / "platforms" / "libqxcb.so"
    if plugin:
        place.write_text(plugin)
    assert "libqxcb.so" in system_libraries.why_x11_fails(tmp_path)
    for other in ("offscreen", "wayland"):
        monkeypatch.setenv("QT_QPA_PLATFORM", other)
        assert system_libraries.why_x11_fails(tmp_path) == ""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="X11")
def test_a_display_that_is_gone_is_one_sentence():
    environment = {
        k: v for k, v in os.environ.items() if k not in ("QT_QPA_PLATFORM", "WAYLAND_DISPLAY")
    }
    command = [sys.executable, "-m", "sketch_assistant", str(PIG)]
    done = subprocess.run(
        command, cwd=ROOT, env=environment | {"DISPLAY": ":999"}, capture_output=True, timeout=60
    )
    assert done.returncode == 2
    assert "The display :999 cannot be reached" in sentence(done.stderr)


def test_the_words_need_nothing_but_the_standard_library():
    """dev.py reads them before anything is installed."""
    source = Path(system_libraries.__file__).read_text(encoding="utf-8")
    names = set(re.findall(r"^(?:from|import) (\w+)", source, re.MULTILINE))
    assert names <= sys.stdlib_module_names
