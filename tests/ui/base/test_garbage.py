"""Objects of Qt that Python finds to be garbage go in the window's thread."""

from __future__ import annotations

import gc
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from sketch_assistant.ui.base import garbage
from sketch_assistant.ui.base.garbage import Garbage

ENOUGH = 2 * (gc.get_threshold()[0] + 1)


@pytest.fixture
def died() -> list[str]:
    """The names of the threads that garbage went in."""
    return []


@pytest.fixture(autouse=True)
def _python_collects() -> Iterator[None]:
    gc.enable()
    yield
    gc.disable()


def litter(died: list[str]) -> None:
    """An object of Qt that holds itself, and that nobody else holds."""

    class Held(QObject):
        def __del__(self) -> None:
            died.append(threading.current_thread().name)

    held = Held()
    held.itself = held  # type: ignore[attr-defined]


def make_objects() -> None:
    made = [[i] for i in range(ENOUGH)]
    assert len(made) == ENOUGH


def beside() -> None:
    thread = threading.Thread(target=make_objects, name="beside")
    thread.start()
    thread.join()


def test_it_goes_in_the_thread_of_the_window(
    qtbot: QtBot, died: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(garbage, "MILLISECONDS", 1)
    collected = Garbage(lambda: False)
    litter(died)
    beside()
    assert died == []
    make_objects()
    kept = [[i] for i in range(ENOUGH)]
    qtbot.waitUntil(lambda: bool(died))
    assert died == [threading.main_thread().name]
    del kept, collected


def test_what_was_there_is_not_looked_through_again(qapp: QApplication, died: list[str]) -> None:
    litter(died)
    collected = Garbage(lambda: False)
    gc.collect()
    assert died == []
    del collected


def test_it_waits_while_the_pen_is_down(qapp: QApplication, died: list[str]) -> None:
    down = True
    collected = Garbage(lambda: down)
    litter(died)
    kept = [[i] for i in range(ENOUGH)]
    collected.look()
    assert died == []
    down = False
    collected.look()
    assert len(died) == 1
    del kept


def test_nothing_is_looked_through_while_little_was_made(qapp: QApplication) -> None:
    collected = Garbage(lambda: False)
    gc.collect()
    before = gc.get_stats()
    collected.look()
    assert gc.get_stats() == before


def test_the_program_has_it(tmp_path: Path) -> None:
    run = (
        "import gc, sys; from pathlib import Path; from PySide6.QtWidgets import QApplication;"
        "from sketch_assistant import app, paths; paths.user_data = lambda: Path(sys.argv[1]);"
        "paths.settings = lambda: paths.user_data() / 'settings.json';"
        "QApplication.exec = lambda _: print(gc.isenabled()) or 0; sys.exit(app.main())"
    )
    done = subprocess.run([sys.executable, "-c", run, str(tmp_path)], stdout=subprocess.PIPE)
    assert (done.stdout.split(), done.returncode) == ([b"False"], 0)
