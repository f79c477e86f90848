"""A drawing of 20,000 strokes: pen, undo, panning and zooming, opening, saving and memory."""

from __future__ import annotations

import tempfile
import time
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer

from sketch_assistant.app import App, prepared
from sketch_assistant.sketch.document import Sketch
from sketch_assistant.sketch.formats.files import open_sketch, save_sketch

from ..clocks import Heart, Taken, Times, gaps_during, measured, worked
from ..report import Measure, Table
from ..window.assists import opened
from ..window.child import resident
from ..window.opening import PATIENCE, open_file
from .canvas import DRAWN, UNDONE, gestured, scattered, titled
from .hand import PAUSE, Hand

STROKES = 20_000
LONGEST = 50.0  # milliseconds in which the window hears of nothing
SAVING = 1.0  # seconds of saving that the window's thread may work
FIRST = 3  # strokes after opening, of which the safety copy begins


def tables() -> list[Table]:
    """At the canvas, and in the window with its files."""
    return [_canvas(), _window()]


def _canvas() -> Table:
    hand = Hand.before(scattered(STROKES, seed=0))
    pen, _ = hand.draw_at_ease(scattered(DRAWN, seed=1))
    hand.settle()
    undo = hand.timed([hand.session.undo] * UNDONE)
    measures = (
        measured("pen event to painted, 99 in 100", pen, 99, 2),
        measured("undo, longest", undo, 100, 16),
        *gestured(hand),
    )
    return Table(titled(STROKES), measures, f"{len(pen):,} pen events, at a hand's pace")


def _window() -> Table:
    prepared()
    with tempfile.TemporaryDirectory() as scratch:
        path = Path(scratch) / "large.svg"
        save_sketch(Sketch().adding(*scattered(STROKES, seed=0)), path)
        app = opened(Path(scratch))
        measures = [*_opening(app, path), *_saving(app, path)]
        measures.append(Measure("memory then", resident(), "MB", 700))
        app.session.history.setClean()
        app.window.close()
    return Table(f"The window, {STROKES:,} strokes", tuple(measures), f"a file of {path.name}")


def _opening(app: App, path: Path) -> list[Measure]:
    began, busy = time.perf_counter(), worked()
    gaps = gaps_during(lambda: open_file(app, path))
    took, busy = time.perf_counter() - began, worked() - busy
    first, between = Hand(app.canvas).draw_at_ease(scattered(FIRST, seed=8))
    return [
        Measure("opened and painted", took, "s", 3, busy=busy),
        measured("  longest gap meanwhile", gaps, 100, LONGEST),
        measured(f"pen event of the first {FIRST} strokes, longest", first, 100, LONGEST),
        measured("  longest gap after them", between, 100, LONGEST),
    ]


def _saving(app: App, path: Path) -> list[Measure]:
    """While the hand draws on."""
    hand, strokes = Hand(app.canvas), iter(scattered(STROKES, seed=9))
    pen: Times = []
    heart, began, busy = Heart(), Taken(time.perf_counter(), time.thread_time()), worked()
    app.documents.save()
    heart.beat()
    saved = len(app.session.sketch.strokes)
    while app.documents.writing.is_going:
        pen += hand.draw([next(strokes)])
        heart.beat()
        hand.pause(PAUSE)
    took, busy = time.perf_counter() - began.wall, worked() - busy
    gaps = heart.stopped()
    if not app.documents.modified or len(open_sketch(path).strokes) != saved:
        raise AssertionError("what was drawn while it was being saved counts as unsaved")
    own = _at_rest(app)
    return [
        Measure("saved, while the hand draws on", took, "s", busy=busy),
        measured("  longest gap meanwhile", gaps, 100, LONGEST),
        measured("  pen event to painted meanwhile, half of them", pen, 50),
        measured("  pen event to painted meanwhile, 99 in 100", pen, 99),
        Measure("  the window's thread, where the hand rests", own, "s", SAVING),
    ]


def _at_rest(app: App) -> float:
    """Seconds that the window's thread works while a drawing is saved and nobody draws."""
    loop, busy = QEventLoop(), time.thread_time()
    app.documents.writing.ended.connect(loop.quit)
    QTimer.singleShot(round(1000 * PATIENCE), loop.quit)
    app.documents.save()
    loop.exec()
    return time.thread_time() - busy
