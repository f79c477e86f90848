"""What undo back to the empty page costs in memory, after thousands of strokes.

Resident memory of this process, so that it counts everything: the strokes, every former drawing,
the undo steps, and with a canvas also the outlines of the ink and the pixels kept for undo.
"""

from __future__ import annotations

import gc
import os
import sys
import time
from collections.abc import Callable

import numpy as np
from PySide6.QtWidgets import QApplication

from sketch_assistant.sketch.document import Stroke
from sketch_assistant.ui.base.session import Session
from sketch_assistant.ui.pen.canvas import Canvas

from ..report import Measure, Table, median

STROKES, POINTS = 20_000, 30
LIMIT = 150.0  # MB
LAST = 500  # strokes whose edits are timed


def tables() -> list[Table]:
    """Drawing, undoing all of it, and drawing it again; without a canvas, and with one."""
    if not sys.platform.startswith("linux"):
        return [Table("Undo", (), "resident memory is read where Linux shows it")]
    application = QApplication.instance() or QApplication([])
    return [_table(application, False), _table(application, True)]


def _table(application: object, shown: bool) -> Table:
    session = Session()
    canvas = Canvas(session) if shown else None
    if canvas:
        canvas.resize(1440, 900)
        canvas.show()
    before = _resident()
    edit = _draw(session)
    drawn = _resident() - before
    steps = LAST if shown else STROKES
    undo = _timed(session.history.undo, steps)
    left = len(session.sketch.strokes)
    redo = _timed(session.history.redo, steps)
    after = _resident() - before
    if (left, len(session.sketch.strokes)) != (STROKES - steps, STROKES):
        raise AssertionError("undo or redo did not bring back what was there")
    what = "with a canvas that shows it" if shown else "the drawing and its history"
    measures = (
        Measure(f"memory after {STROKES:,} strokes", drawn, "MB", LIMIT),
        Measure(f"  and after undoing and redoing {steps:,} of them", after, "MB", LIMIT),
        Measure(f"an edit among the last {LAST}", edit, "ms"),
        Measure("an undo", undo, "ms"),
        Measure("a redo", redo, "ms"),
    )
    return Table(f"Undo, {what}", measures, f"strokes of {POINTS} points; medians")


def _draw(session: Session) -> float:
    """All strokes, one edit each; the median of the last ones in ms."""
    rng, taken = np.random.default_rng(0), []
    for number in range(STROKES):
        start = rng.uniform((20.0, 20.0), (1060.0, 740.0))
        xy = start + np.cumsum(rng.normal(0.0, 1.5, (POINTS, 2)), axis=0)
        stroke = Stroke.through(xy)
        began = time.perf_counter()
        session.edit("Draw", session.sketch.adding(stroke))
        taken.append(time.perf_counter() - began)
        if number % 20 == 0:
            QApplication.processEvents()
    return median(taken[-LAST:]) * 1000.0


def _timed(step: Callable[[], None], steps: int) -> float:
    taken = []
    for number in range(steps):
        began = time.perf_counter()
        step()
        taken.append(time.perf_counter() - began)
        if number % 20 == 0:
            QApplication.processEvents()
    return median(taken) * 1000.0


def _resident() -> float:
    """MB of this process in memory."""
    gc.collect()
    with open("/proc/self/statm", encoding="ascii") as stream:
        return int(stream.read().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6
