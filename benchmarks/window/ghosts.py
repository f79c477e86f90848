"""The window's thread when ghosts come, are stepped through, kept and dismissed."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path

from sketch_assistant.app import App, prepared
from sketch_assistant.paths import resources
from sketch_assistant.sketch.formats.files import open_sketch
from sketch_assistant.ui.ghosts.scheduler import Mode

from ..clocks import Taken, Times, gaps_during, measured
from ..report import Table
from .assists import PATIENCE, opened
from .beats import live

ROUNDS = 5
AFTER = 0.4  # seconds for what comes after a deed
LIMIT = 4.0  # milliseconds
DEEDS = {"stepped through": "next", "stepped back": "previous", "kept": "accept"}


def tables() -> list[Table]:
    """Of each deed the longest gap, medians over rounds."""
    prepared()
    with tempfile.TemporaryDirectory() as scratch:
        app = opened(Path(scratch))
        app.suggesting.pace.set_mode(Mode.ASKED)
        begun = open_sketch(resources() / "samples" / "cat.svg").strokes[:3]
        app.session.edit("Draw", app.session.sketch.adding(*begun))
        live(1.0)
        rounds = [_round(app) for _ in range(ROUNDS + 1)][1:]
        app.session.history.setClean()
        app.window.close()
    measures = tuple(
        measured(
            f"the longest gap when ghosts are {name}", [each[name] for each in rounds], 50, LIMIT
        )
        for name in rounds[0]
    )
    note = f"gaps in a heartbeat of 1 ms; medians of {ROUNDS} rounds after one"
    return [Table("The window's thread and ghosts", measures, note)]


def _round(app: App) -> dict[str, Taken]:
    found = {"there": _longest(lambda: _come(app))}
    for name, action in DEEDS.items():
        found[name] = _longest(app.window.actions_[action].trigger)
    if not app.session.ghosts:
        _come(app)
    found["dismissed"] = _longest(app.window.actions_["dismiss"].trigger)
    app.session.undo()
    live(AFTER)
    return found


def _come(app: App) -> None:
    app.suggesting.ask()
    live(PATIENCE, lambda: bool(app.session.ghosts))


def _longest(act: Callable[[], object]) -> Taken:
    """The gap in which the thread was at work the longest."""

    def whole() -> None:
        act()
        live(AFTER)

    gaps: Times = gaps_during(whole)
    return max(gaps, key=lambda each: each.busy)
