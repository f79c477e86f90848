"""The longest gap in the window while it redraws and varies: a heartbeat that must not stop."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable
from functools import partial
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import QSettings, Qt, QTimer
from PySide6.QtWidgets import QApplication

from sketch_assistant.app import App, prepared
from sketch_assistant.paths import resources
from sketch_assistant.ui.scheduler import Mode
from sketch_assistant.ui.settings import Settings

from .report import Measure, Table, median

ROUNDS, PATIENCE, LIMIT = 5, 20.0, 16.0


def tables() -> list[Table]:
    """The longest gaps, milliseconds, medians over rounds."""
    prepared()
    with tempfile.TemporaryDirectory() as scratch:
        store = QSettings(str(Path(scratch) / "s.ini"), QSettings.Format.IniFormat)
        app = App(Settings(store), Path(scratch) / "recovery")
        app.window.resize(1440, 900)
        app.window.show()
        app.start([resources() / "samples" / "pig.svg"])
        _wait(lambda: app.assistant.models is not None)
        app.assistant.set_mode(Mode.ASKED)
        deeds = {"redraw, nine takes": _redraw, "how much": _amount, "variations": _vary}
        gaps: dict[str, list[float]] = {name: [] for name in deeds}
        for _ in range(ROUNDS + 1):
            for name, act in deeds.items():
                gaps[name].append(_longest(partial(act, app)))
        app.session.history.setClean()
        app.window.close()
    measures = [Measure(name, median(each[1:]), "ms", LIMIT) for name, each in gaps.items()]
    note = f"a heartbeat of 1 ms; medians of the longest gap of {ROUNDS} rounds after one"
    return [Table("Longest gap in the window", tuple(measures), note)]


def _redraw(app: App) -> None:
    app.window.actions_["select_all"].trigger()
    app.window.actions_["redraw"].trigger()
    _wait(lambda: len(app.session.ghosts) > 1)


def _amount(app: App) -> None:
    for step in range(20):
        app.window.stage.redraw.amount.set_value(step / 20)
        app.window.stage.redraw.amount.moved.emit(step / 20)
        QApplication.processEvents()
    app.window.actions_["dismiss"].trigger()


def _vary(app: App) -> None:
    app.window.actions_["vary_panel"].trigger()
    grid = app.window.stage.vary.grid
    _wait(lambda: all(each.picture is not None for each in grid._takes))
    app.window.actions_["vary_panel"].trigger()


def _longest(act: Callable[[], object]) -> float:
    beats: list[float] = []
    heart = QTimer()
    heart.setTimerType(Qt.TimerType.PreciseTimer)
    heart.timeout.connect(lambda: beats.append(time.perf_counter()))
    heart.start(1)
    act()
    heart.stop()
    return max((b - a for a, b in pairwise(beats)), default=0.0) * 1000


def _wait(until: Callable[[], bool]) -> None:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end and not until():
        QApplication.processEvents()
        time.sleep(0.0002)
