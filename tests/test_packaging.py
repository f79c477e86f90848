"""The frozen program and the desktop entry, without freezing anything."""

import configparser
import pkgutil
import sys
from importlib import import_module
from pathlib import Path
from types import ModuleType

import pytest

from sketch_assistant.assist.running.own_python import PARTS, part
from sketch_assistant.bundled import LIBRARIES
from sketch_assistant.cli import COMMANDS, perform

PACKAGING = Path(__file__).resolve().parent.parent / "packaging"
ROOT = PACKAGING.parent


@pytest.fixture
def frozen(monkeypatch):
    """What the spec asks PyInstaller for, whose collect_submodules lists a package so."""
    asked = {}

    class Analysis:
        pure = scripts = binaries = datas = ()

        def __init__(self, scripts, **options):
            asked.update(options, scripts=scripts)

    hooks = ModuleType("PyInstaller.utils.hooks")
    hooks.collect_submodules = modules
    hooks.copy_metadata = lambda name: [(".", f"{name}.dist-info")]
    monkeypatch.setitem(sys.modules, "PyInstaller.utils.hooks", hooks)
    monkeypatch.setattr(sys, "path", list(sys.path))
    nothing = lambda *_, **__: None  # noqa: E731
    names = {"Analysis": Analysis, "EXE": nothing, "PYZ": nothing, "COLLECT": nothing}
    spec = PACKAGING / "sketch-assistant.spec"
    exec(spec.read_text(encoding="utf-8"), names | {"SPECPATH": str(PACKAGING)})
    return asked


def modules(package):
    """The names of a package and of all modules in it."""
    folders = import_module(package).__path__
    return [package, *(each.name for each in pkgutil.walk_packages(folders, f"{package}."))]


def test_the_frozen_program_has_every_command_and_the_sandbox(frozen):
    wanted = {f"sketch_assistant.commands.{name}" for name in COMMANDS}
    wanted |= {"sketch_assistant.app", *PARTS.values()}
    assert wanted <= set(frozen["hiddenimports"])
    assert set(modules("sketch_assistant")) <= set(frozen["hiddenimports"])


def test_the_frozen_program_starts_itself_for_each_of_its_processes(monkeypatch):
    called = []
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    for word, name in PARTS.items():
        assert part(word) == [sys.executable, word]
        monkeypatch.setattr(import_module(name), "main", lambda name=name: called.append(name))
        assert perform([word]) == 0
    assert called == list(PARTS.values())


def test_the_frozen_program_has_the_models_and_samples(frozen):
    inside = {target: Path(source) for source, target in frozen["datas"]}
    assert (inside["sketch_assistant/models"] / "everything" / "manifest.json").is_file()
    assert (inside["sketch_assistant/resources"] / "samples" / "pig.svg").is_file()
    assert (inside["sketch_assistant/resources"] / "languages" / "de.qm").is_file()
    assert all(Path(script).is_file() for script in frozen["scripts"])


def test_the_frozen_program_knows_the_versions_of_its_libraries(frozen):
    held = {target for _, target in frozen["datas"]}
    assert {"numpy.dist-info", "PySide6-Essentials.dist-info"} <= held
    assert len([each for each in held if each.endswith(".dist-info")]) == len(LIBRARIES)


def test_the_desktop_entry_opens_every_file_in_a_window_of_its_own():
    """A window holds one drawing: with %F all but the first of several files would stay closed."""
    entry = configparser.ConfigParser(interpolation=None)
    entry.read(PACKAGING / "sketch-assistant.desktop", encoding="utf-8")
    assert entry["Desktop Entry"]["Exec"] == "sketch-assistant %f"
