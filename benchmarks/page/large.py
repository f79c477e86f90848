"""A drawing of 20,000 strokes: pen, undo, panning and zooming, opening, saving and memory."""

from __future__ import annotations

import tempfile
import time
from pathlib import Path

from sketch_assistant.app import App, prepared
from sketch_assistant.sketch.document import Sketch
from sketch_assistant.sketch.formats.files import save_sketch

from ..clocks import gaps_during, measured
from ..report import Measure, Table
from ..window.assists import opened
from ..window.beats import live
from ..window.child import resident
from ..window.opening import PATIENCE, open_file
from .canvas import DRAWN, POINTS, UNDONE, moves, scattered
from .hand import SCREEN, Hand

STROKES = 20_000
SAVING = 1.0  # seconds


def tables() -> list[Table]:
    """At the canvas, and in the window with its files."""
    return [_canvas(), _window()]


def _canvas() -> Table:
    hand = Hand(scattered(STROKES, seed=0))
    pen, _ = hand.draw_at_ease(scattered(DRAWN, seed=1))
    hand.settle()
    undo = hand.timed([hand.session.undo] * UNDONE)
    frames, gaps = hand.gestures(moves(hand.canvas))
    measures = (
        measured("pen event to painted, 99 in 100", pen, 99, 2),
        measured("undo, longest", undo, 100, 16),
        *(measured(f"a frame of {name}, 95 in 100", taken, 95, 33) for name, taken in frames),
        measured("longest gap, painting anew after these included", gaps, 100),
    )
    title = f"The canvas, {STROKES:,} strokes of {POINTS} points, {SCREEN[0]} × {SCREEN[1]}"
    return Table(title, measures, f"{len(pen):,} pen events, at a hand's pace")


def _window() -> Table:
    prepared()
    with tempfile.TemporaryDirectory() as scratch:
        path = Path(scratch) / "large.svg"
        save_sketch(Sketch().adding(*scattered(STROKES, seed=0)), path)
        app = opened(Path(scratch))
        began = time.perf_counter()
        gaps = gaps_during(lambda: open_file(app, path))
        took = time.perf_counter() - began
        saving = gaps_during(lambda: _save(app))
        used = resident()
        app.session.history.setClean()
        app.window.close()
    measures = (
        Measure("opened and painted", took, "s", 3),
        measured("  longest gap meanwhile", gaps, 100, 50),
        measured("saving, as a pen feels it: longest gap", saving, 100, 1000.0 * SAVING),
        Measure("memory then", used, "MB", 700),
    )
    return Table(f"The window, {STROKES:,} strokes", measures, f"a file of {path.name}")


def _save(app: App) -> None:
    sketch = app.session.sketch
    app.session.edit("Draw", sketch.adding(*scattered(1, seed=9)))
    live(0.5)
    app.documents.save()
    live(PATIENCE, lambda: app.session.history.isClean())
