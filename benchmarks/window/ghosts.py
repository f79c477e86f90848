"""The window's thread when ghosts come, are stepped through, kept and dismissed; and how soon they
are there after a stroke."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path

from sketch_assistant.app import App, prepared
from sketch_assistant.paths import resources
from sketch_assistant.sketch.document import Stroke
from sketch_assistant.sketch.formats.files import open_sketch
from sketch_assistant.ui.ghosts.scheduler import Mode

from ..clocks import Taken, Times, gaps_during, measured, timed
from ..report import Table
from .assists import PATIENCE, opened
from .beats import live

ROUNDS = 5
AFTER = 0.4  # seconds for what comes after a deed
LIMIT, SOON = 4.0, 550.0  # milliseconds
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
        waits = _waits(app)
        app.session.history.setClean()
        app.window.close()
    measures = tuple(
        measured(
            f"the longest gap when ghosts are {name}", [each[name] for each in rounds], 50, LIMIT
        )
        for name in rounds[0]
    )
    delay = f"{1000.0 * app.suggesting.pace.delay:g} ms"
    soon = measured(f"from a stroke to its ghosts, which wait for {delay}", waits, 50, SOON)
    note = f"gaps in a heartbeat of 1 ms; medians of {ROUNDS} rounds after one"
    return [Table("The window's thread and ghosts", (*measures, soon), note)]


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


def _waits(app: App) -> Times:
    """After the same stroke, time and again, until its ghosts are seen."""
    app.suggesting.set_confident(0.0)
    app.suggesting.pace.set_mode(Mode.RESTING)
    last = app.session.sketch.strokes[-1]
    app.session.edit("Erase", app.session.sketch.without([last]))
    live(PATIENCE, lambda: bool(app.session.ghosts))
    return [_wait(app, last) for _ in range(ROUNDS + 1)][1:]


def _wait(app: App, stroke: Stroke) -> Taken:
    app.session.pen.come()
    app.session.edit("Draw", app.session.sketch.adding(stroke))
    app.session.pen.leave()
    wait = timed(partial(live, PATIENCE, lambda: bool(app.session.ghosts)))
    live(AFTER)
    app.session.undo()
    live(AFTER)
    return wait


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
