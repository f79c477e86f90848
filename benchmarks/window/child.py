"""What the window shows of itself from inside, in a process of its own: `benchmarks.window.start`
asks with one word, and one line of JSON answers.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from ..report import percentile
from .beats import TICK, gaps_during, live

SAMPLINGS = 40
STROKES, POINTS = 5000, 40
SCREEN = (1920, 1080)
PATIENCE = 60.0  # seconds


def run_start() -> None:
    """The program's own main, with a hand that draws as soon as the window is there."""
    from PySide6.QtCore import QTimer

    from sketch_assistant import app
    from sketch_assistant.ui.pen.canvas import Canvas

    application = app.prepared()

    def draw() -> None:
        windows = [each for each in application.topLevelWidgets() if each.isVisible()]
        if not windows or not windows[0].windowHandle().isExposed():
            QTimer.singleShot(0, draw)
            return
        (canvas,) = windows[0].findChildren(Canvas)
        stroke(canvas)
        canvas.repaint()
        if canvas.session.sketch.strokes:
            print("drawn", flush=True)
        canvas.session.history.setClean()
        windows[0].close()

    QTimer.singleShot(0, draw)
    app.main()


def run_ghost() -> float | None:
    """Milliseconds from the question to the ghost, in a window that never asked before."""
    app = opened()
    if not app.suggesting.choice.model:
        return None
    app.session.edit("Draw", drawing(1, 60))
    live(1.0)  # the first ghost of a person: they have drawn something by now
    app.suggesting.ask()
    began = time.perf_counter()
    live(PATIENCE, until=lambda: bool(app.session.ghosts))
    took = (time.perf_counter() - began) * 1000
    leave(app)
    return took


def run_gaps() -> dict[str, float]:
    """The heartbeat's gaps in milliseconds: while one answer is sampled after another, and idle."""
    from PySide6.QtCore import Qt, QTimer

    app = opened()
    app.session.edit("Draw", drawing(1, 60))
    app.suggesting.ask()
    live(PATIENCE, until=lambda: bool(app.session.ghosts))
    beats: list[float] = []
    heart = QTimer()
    heart.setTimerType(Qt.TimerType.PreciseTimer)
    heart.timeout.connect(lambda: beats.append(time.perf_counter()))
    heart.start(TICK)
    found: dict[str, list[float]] = {"idle": [], "sampling": [], "showing": []}
    for _ in range(SAMPLINGS):
        found["idle"] += gaps_during(beats, partial(live, 0.1))
        shown = app.session.ghosts
        app.suggesting.ask()
        answered = partial(live, PATIENCE, partial(not_showing, app.session, shown))
        found["sampling"] += gaps_during(beats, answered)
        found["showing"] += gaps_during(beats, partial(live, 0.2))
    heart.stop()
    leave(app)
    usual = percentile(found["sampling"], 99)
    return {"usual": usual, **{name: max(values) for name, values in found.items()}}


def run_memory() -> float:
    """Megabytes resident with a large drawing on the screen and a model that has answered."""
    app = opened()
    app.session.load(drawing(STROKES, POINTS), None)
    live(2.0)
    app.suggesting.ask()
    live(PATIENCE, until=lambda: bool(app.session.ghosts))
    live(0.5)
    used = resident()
    leave(app)
    return used


def opened() -> Any:
    """The program with its window, as `main` builds it, and the models found."""

    from sketch_assistant import app
    from sketch_assistant.ui.base.settings import Settings

    app.prepared()
    home = Path(os.environ["XDG_DATA_HOME"])
    settings = Settings(home / "settings.json")
    settings.put("welcomed", True)
    made = app.App(settings, home / "recovery")
    made.window.resize(*SCREEN)
    made.window.show()
    made.start()
    live(PATIENCE, until=lambda: made.suggesting.choice.models is not None)
    return made


def leave(app: Any) -> None:
    """Close the window without being asked about unsaved work."""
    app.session.history.setClean()
    app.window.close()


def stroke(canvas: Any) -> None:
    """A short line by mouse."""
    from PySide6.QtCore import QPoint, Qt
    from PySide6.QtTest import QTest

    middle, left = canvas.rect().center(), Qt.MouseButton.LeftButton
    QTest.mousePress(canvas, left, pos=middle)
    for step in range(1, 6):
        QTest.mouseMove(canvas, middle + QPoint(4 * step, step))
    QTest.mouseRelease(canvas, left, pos=middle + QPoint(24, 6))


def drawing(strokes: int, points: int) -> Any:
    """Curls all over the page, the same every time."""
    import numpy as np

    from sketch_assistant.sketch.document import Layer, Sketch, Stroke

    page, rng = Sketch(), np.random.default_rng(1)
    turn = np.linspace(0, 7, points)
    curl = np.column_stack([np.cos(turn) * turn, np.sin(turn) * turn]) * (60 if strokes == 1 else 4)
    places = rng.uniform(0.1, 0.9, (strokes, 2)) * (page.width, page.height)
    if strokes == 1:
        places = np.array([[page.width / 2, page.height / 2]])
    return Sketch((Layer(strokes=tuple(Stroke.through(curl * 0.5 + at) for at in places)),))


def not_showing(session: Any, ghosts: object) -> bool:
    """Whether other ghosts came."""
    return session.ghosts is not ghosts


def resident() -> float:
    """Megabytes of this process in memory; where only the peak is known, the peak."""
    status = Path("/proc/self/status")
    if status.exists():
        lines = status.read_text().splitlines()
        return next(int(line.split()[1]) / 1024 for line in lines if line.startswith("VmRSS"))
    import resource

    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / (1024 * 1024 if sys.platform == "darwin" else 1024)


RUNS: dict[str, Callable[[], Any]] = {"ghost": run_ghost, "gaps": run_gaps, "memory": run_memory}


def main() -> int:
    """Do what the parent asks, with settings and safety copies that are removed."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory(prefix="sketch-window-", ignore_cleanup_errors=True) as home:
        for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "APPDATA", "LOCALAPPDATA"):
            os.environ[name] = home
        if sys.argv[1] == "start":
            run_start()
        else:
            print(json.dumps(RUNS[sys.argv[1]]()))
    return 0


if __name__ == "__main__":
    sys.exit(main())
