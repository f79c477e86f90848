"""Selecting, moving and steadying strokes: what the pen does meanwhile, and the longest gaps.

Everything goes in by real events and counts until the pixels are painted.
"""

from __future__ import annotations

import time

import numpy as np
from PySide6.QtCore import QPointF

from sketch_assistant.sketch.selection.handles import Handle
from sketch_assistant.ui.base.worker import Worker
from sketch_assistant.ui.ghosts.ghosting import Ghosting
from sketch_assistant.ui.pen.canvas import Canvas

from ..clocks import Times, measured, timed
from ..report import Measure, Table
from .canvas import STROKES, scattered
from .hand import FRAMES, SCREEN, Act, Hand, Path

SOME = 500  # strokes of a large selection
LASSOS = 6


def tables() -> list[Table]:
    """With 500 strokes selected of 5,000, and with all of them."""
    return [_part(), _whole()]


def _part() -> Table:
    hand = Hand.before(scattered(STROKES, seed=0))
    lasso, gaps = _select(hand, _ring(300.0, 240.0))
    count = len(hand.session.selection)
    beside = hand.timed(hand.pen(_line(400, 1010, 700, 1040)))
    over = hand.timed(hand.pen(_line(700, 500, 1200, 600)))
    hand.session.select(hand.session.sketch.strokes[:SOME])
    gaps += hand.settle()
    frames, more = hand.gestures(_moves(hand.canvas))
    hand.canvas.viewing.zoom_to_fit()
    gaps += more
    drags, dropped = _move(hand)
    measures = (
        measured(f"a lasso around {count} strokes, from lifting to selected", lasso, 50, 30),
        measured("pen event to painted beside them, 99 in 100", beside, 99, 2),
        measured("pen event to painted across them, 99 in 100", over, 99, 4),
        *(measured(f"a frame of {name}, 95 in 100", taken, 95, 33) for name, taken in frames),
        measured("longest gap meanwhile and while their glow is prepared", gaps, 100, 16),
        measured("  99 in 100 of the gaps are shorter than", gaps, 99),
        measured("a frame of moving them, 95 in 100", drags, 95, 16),
        measured("longest gap when they are let go", dropped, 100),
    )
    title = f"{SOME} strokes of {STROKES:,} selected, {SCREEN[0]} × {SCREEN[1]}"
    return Table(title, measures, f"medians of {LASSOS} lassos, {FRAMES} frames a gesture")


def _whole() -> Table:
    hand = Hand.before(scattered(STROKES, seed=0))
    lasso, gaps = _select(hand, _ring(2000.0, 2000.0))
    drags, dropped = _move(hand)
    scaled, scale_gaps = _drag(hand, Handle.BOTTOM_RIGHT, (-5.0, -3.0))
    turned, turn_gaps = _drag(hand, Handle.KNOB, (5.0, 1.0))
    steadied, working = _steady(hand)
    measures = (
        measured("a lasso around all, from lifting to selected", lasso, 50, 30),
        measured("longest gap while their glow is prepared", gaps, 100),
        measured("a frame of moving them, 95 in 100", drags, 95, 33),
        measured("longest gap when they are let go", dropped, 100),
        measured("a frame of scaling them by a corner, 95 in 100", scaled, 95, 33),
        measured("a frame of turning them, 95 in 100", turned, 95, 33),
        measured("longest gap when those are let go", scale_gaps + turn_gaps, 100),
        Measure("all of them steadied and shown", steadied, "s"),
        measured("  longest gap meanwhile", working, 100),
        measured("  99 in 100 of the gaps are shorter than", working, 99),
    )
    return Table(f"All {STROKES:,} strokes selected", measures, f"medians of {LASSOS} lassos")


def _moves(canvas: Canvas) -> dict[str, Act]:
    at = QPointF(800, 500)
    return {
        "panning": lambda: canvas.set_view(canvas.view.panned(9, 5)),
        "zooming": lambda: canvas.set_view(canvas.view.zoomed(1.01, at), gesture=True),
        "turning": lambda: canvas.viewing.rotate_by(0.7),
    }


def _select(hand: Hand, path: Path) -> tuple[Times, Times]:
    """Lassos: from lifting to the selection, and the gaps while it is made visible."""
    lifted, gaps = [], []
    hand.canvas.tool = "select"
    for _ in range(LASSOS):
        hand.session.select(())
        *acts, lift = hand.pen(path)
        hand.timed(acts)
        lifted.append(timed(lift))
        gaps += hand.settle()
    hand.canvas.tool = "pen"
    return lifted, gaps


def _move(hand: Hand) -> tuple[Times, Times]:
    """Drag the selection: the frames, and the gaps after it was let go."""
    hand.canvas.tool = "select"
    middle = hand.canvas.view.transform().map(hand.canvas.selected.box.center())
    path = [(middle.x() + 5 * i, middle.y() + 3 * i) for i in range(FRAMES)]
    press, *acts, lift = hand.pen(path)
    hand.timed([press, *acts[:5]])
    hand.settle()
    frames = hand.timed(acts[5:])
    gaps = hand.settle(lift)
    hand.canvas.tool = "pen"
    return frames, gaps


def _drag(hand: Hand, handle: Handle, step: tuple[float, float]) -> tuple[Times, Times]:
    """Drag a handle, so far each time: the frames, and the gaps after it was let go."""
    hand.canvas.tool = "select"
    hand.settle()
    shown = hand.canvas.handles
    assert shown
    at = shown.knob if handle is Handle.KNOB else shown.middle_of(handle)
    path = [(at.x() + step[0] * i, at.y() + step[1] * i) for i in range(FRAMES)]
    press, *acts, lift = hand.pen(path)
    hand.timed([press, *acts[:5]])
    hand.settle()
    frames = hand.timed(acts[5:])
    assert hand.canvas.selected.affine is not None
    gaps = hand.settle(lift)
    hand.session.history.undo()
    hand.settle()
    hand.canvas.tool = "pen"
    return frames, gaps


def _steady(hand: Hand) -> tuple[float, Times]:
    """Steady the selection in the worker's thread, show it: how many seconds it takes, the gaps."""
    from sketch_assistant.ui.assists.steadying import Steadied, Steady

    worker, ghosting = Worker(), Ghosting(hand.session, time.monotonic)
    came: list[None] = []

    def show(outcome: object) -> None:
        assert isinstance(outcome, Steadied)
        ghosting.show((outcome.ghost,))
        came.append(None)

    job = Steady(hand.session.sketch, hand.session.selection, 1.0)
    gaps = hand.settle(lambda: worker.submit(job, show), lambda: not came or hand.fades())
    worker.close()
    return sum(each.wall for each in gaps), gaps


def _ring(across: float, down: float) -> Path:
    """A lasso about the middle of the screen, window pixels."""
    turn = np.linspace(0.0, 2.0 * np.pi, 300)
    x, y = SCREEN[0] / 2 + across * np.cos(turn), SCREEN[1] / 2 + down * np.sin(turn)
    return list(zip(x.tolist(), y.tolist(), strict=True))


def _line(left: float, top: float, right: float, bottom: float) -> Path:
    share = np.linspace(0.0, 1.0, 120)
    x, y = left + (right - left) * share, top + (bottom - top) * share
    return list(zip(x.tolist(), y.tolist(), strict=True))
