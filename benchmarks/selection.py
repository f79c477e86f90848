"""Selecting, moving and steadying strokes: what the pen does meanwhile, and the longest gaps.

Everything goes in by real events and counts until the pixels are painted.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from functools import partial
from itertools import pairwise

import numpy as np
from PySide6.QtCore import QEvent, QPointF, Qt, QTimer
from PySide6.QtGui import QInputDevice, QPointingDevice, QTabletEvent
from PySide6.QtWidgets import QApplication

from sketch_assistant.sketch.document import Sketch
from sketch_assistant.sketch.selection.handles import Handle
from sketch_assistant.ui.base.session import Ghost, Session
from sketch_assistant.ui.base.worker import Worker
from sketch_assistant.ui.ghosts.ghosting import Ghosting
from sketch_assistant.ui.pen.canvas import Canvas

from .canvas import SCREEN, STROKES, TICK, scattered
from .report import Measure, Table, median, percentile

SOME = 500  # strokes of a large selection
REST = 0.2  # seconds
LASSOS, FRAMES = 6, 60

Seconds = list[float]
Path = list[tuple[float, float]]


def tables() -> list[Table]:
    """With 500 strokes selected of 5,000, and with all of them."""
    return [_part(), _whole()]


def _part() -> Table:
    desk = Desk()
    lasso, gaps = desk.select(_ring(300.0, 240.0))
    count = len(desk.session.selection)
    beside = desk.timed(desk.pen(_line(400, 1010, 700, 1040)))
    over = desk.timed(desk.pen(_line(700, 500, 1200, 600)))
    desk.session.select(desk.session.sketch.strokes[:SOME])
    gaps += desk.settle()
    frames, more = desk.gestures()
    gaps += more
    drags, dropped = desk.move()
    measures = (
        Measure(f"a lasso around {count} strokes, from lifting to selected", _ms(lasso), "ms", 30),
        Measure("pen event to painted beside them, 99 in 100", _ms(beside, 99), "ms", 2),
        Measure("pen event to painted across them, 99 in 100", _ms(over, 99), "ms", 4),
        *(
            Measure(f"a frame of {name}, 95 in 100", _ms(taken, 95), "ms", 33)
            for name, taken in frames
        ),
        Measure("longest gap meanwhile and while their glow is prepared", _ms(gaps, 100), "ms", 16),
        Measure("  99 in 100 of the gaps are shorter than", _ms(gaps, 99), "ms"),
        Measure("a frame of moving them, 95 in 100", _ms(drags, 95), "ms", 16),
        Measure("longest gap when they are let go", _ms(dropped, 100), "ms"),
    )
    title = f"{SOME} strokes of {STROKES:,} selected, {SCREEN[0]} × {SCREEN[1]}"
    return Table(title, measures, f"medians of {LASSOS} lassos, {FRAMES} frames a gesture")


def _whole() -> Table:
    desk = Desk()
    lasso, gaps = desk.select(_ring(2000.0, 2000.0))
    drags, dropped = desk.move()
    scaled, scale_gaps = desk.drag(Handle.BOTTOM_RIGHT, (-5.0, -3.0))
    turned, turn_gaps = desk.drag(Handle.KNOB, (5.0, 1.0))
    steadied, working = desk.steady()
    measures = (
        Measure("a lasso around all, from lifting to selected", _ms(lasso), "ms", 30),
        Measure("longest gap while their glow is prepared", _ms(gaps, 100), "ms"),
        Measure("a frame of moving them, 95 in 100", _ms(drags, 95), "ms", 33),
        Measure("longest gap when they are let go", _ms(dropped, 100), "ms"),
        Measure("a frame of scaling them by a corner, 95 in 100", _ms(scaled, 95), "ms", 33),
        Measure("a frame of turning them, 95 in 100", _ms(turned, 95), "ms", 33),
        Measure("longest gap when those are let go", _ms(scale_gaps + turn_gaps, 100), "ms"),
        Measure("all of them steadied and shown", _ms(steadied), "ms"),
        Measure("  longest gap meanwhile", _ms(working, 100), "ms"),
        Measure("  99 in 100 of the gaps are shorter than", _ms(working, 99), "ms"),
    )
    return Table(f"All {STROKES:,} strokes selected", measures, f"medians of {LASSOS} lassos")


class Desk:
    """A canvas with a drawing, the tool that selects, and hands."""

    def __init__(self) -> None:
        self._application = QApplication.instance() or QApplication([])
        self.session = Session()
        self.canvas = Canvas(self.session)
        self.canvas.resize(*SCREEN)
        self.canvas.show()
        self.session.load(Sketch().adding(*scattered(STROKES, seed=0)), None)
        senses, kind = QInputDevice.Capability, QInputDevice.DeviceType.Stylus
        tip = QPointingDevice.PointerType.Pen
        both = senses.Position | senses.Pressure
        self._device = QPointingDevice("stylus", 12, kind, tip, both, 1, 3)
        self._now = 1000
        self.settle()

    def pen(self, path: Path) -> Iterable[Callable[[], object]]:
        """Press, moves, release through window pixels, to be done one by one."""
        kinds = [QEvent.Type.TabletPress, *[QEvent.Type.TabletMove] * (len(path) - 1)]
        for kind, place in zip(kinds, path, strict=True):
            yield partial(self._send, kind, place)
        yield partial(self._send, QEvent.Type.TabletRelease, path[-1])

    def timed(self, acts: Iterable[Callable[[], object]]) -> Seconds:
        """How long each takes until it is painted."""
        taken = []
        for act in acts:
            began = time.perf_counter()
            act()
            self._application.processEvents()
            taken.append(time.perf_counter() - began)
        return taken

    def select(self, path: Path) -> tuple[Seconds, Seconds]:
        """Lassos: from lifting to the selection, and the gaps while it is made visible."""
        lifted, gaps = [], []
        self.canvas.tool = "select"
        for _ in range(LASSOS):
            self.session.select(())
            *acts, lift = self.pen(path)
            self.timed(acts)
            began = time.perf_counter()
            lift()
            lifted.append(time.perf_counter() - began)
            gaps += self.settle()
        self.canvas.tool = "pen"
        return lifted, gaps

    def gestures(self) -> tuple[list[tuple[str, Seconds]], Seconds]:
        """The frames of each gesture, and the gaps while all is painted anew after it."""
        canvas, at = self.canvas, QPointF(800, 500)
        moves: dict[str, Callable[[], object]] = {
            "panning": lambda: canvas.set_view(canvas.view.panned(9, 5)),
            "zooming": lambda: canvas.set_view(canvas.view.zoomed(1.01, at), gesture=True),
            "turning": lambda: canvas.viewing.rotate_by(0.7),
        }
        frames, gaps = [], []
        for name, move in moves.items():
            frames.append((name, self.timed([move] * FRAMES)))
            gaps += self.settle()
        canvas.viewing.zoom_to_fit()
        return frames, gaps

    def move(self) -> tuple[Seconds, Seconds]:
        """Drag the selection: the frames, and the gaps after it was let go."""
        self.canvas.tool = "select"
        middle = self.canvas.view.transform().map(self.canvas.selected.box.center())
        path = [(middle.x() + 5 * i, middle.y() + 3 * i) for i in range(FRAMES)]
        press, *acts, lift = self.pen(path)
        self.timed([press, *acts[:5]])
        self.settle()
        frames = self.timed(acts[5:])
        gaps = self.settle(lift)
        self.canvas.tool = "pen"
        return frames, gaps

    def drag(self, handle: Handle, step: tuple[float, float]) -> tuple[Seconds, Seconds]:
        """Drag a handle, so far each time: the frames, and the gaps after it was let go."""
        self.canvas.tool = "select"
        self.settle()
        shown = self.canvas.handles
        assert shown
        at = shown.knob if handle is Handle.KNOB else shown.middle_of(handle)
        path = [(at.x() + step[0] * i, at.y() + step[1] * i) for i in range(FRAMES)]
        press, *acts, lift = self.pen(path)
        self.timed([press, *acts[:5]])
        self.settle()
        frames = self.timed(acts[5:])
        assert self.canvas.selected.affine is not None
        gaps = self.settle(lift)
        self.session.history.undo()
        self.settle()
        self.canvas.tool = "pen"
        return frames, gaps

    def steady(self) -> tuple[Seconds, Seconds]:
        """Steady the selection in the worker's thread, show it: how long it takes, the gaps."""
        from sketch_assistant.ui.assists.steadying import Steadied, Steady

        worker, ghosting = Worker(), Ghosting(self.session, time.monotonic)
        came: Seconds = []

        def show(outcome: object) -> None:
            assert isinstance(outcome, Steadied)
            ghosting.show((Ghost(outcome.strokes, outcome.exchange, "Steady"),))
            came.append(time.perf_counter())

        began = time.perf_counter()
        job = Steady(self.session.sketch, self.session.selection, 1.0)
        gaps = self.settle(lambda: worker.submit(job, show), lambda: not came or self._fades())
        took = time.perf_counter() - began - REST
        worker.close()
        return [took], gaps

    def settle(
        self,
        act: Callable[[], object] = lambda: None,
        busy: Callable[[], bool] = lambda: False,
    ) -> Seconds:
        """Do something and wait until everything is painted; the gaps between beats meanwhile."""
        beats: Seconds = []
        heart = QTimer()
        heart.setTimerType(Qt.TimerType.PreciseTimer)
        heart.timeout.connect(lambda: beats.append(time.perf_counter()))
        heart.start(TICK)
        self._application.processEvents()
        act()
        rested = time.perf_counter() + REST
        while time.perf_counter() < rested:
            self._application.processEvents()
            refines = self.canvas.is_refining and not self.canvas.is_pen_down
            if refines or self._prepares() or busy():
                rested = time.perf_counter() + REST
        heart.stop()
        return [after - before for before, after in pairwise(beats)]

    def _prepares(self) -> bool:
        layers = self.canvas.selected, self.canvas._ghosts
        return any(overlay._next for layer in layers for overlay in layer.overlays)

    def _fades(self) -> bool:
        return self.canvas._ghosts._opacity < 1.0

    def _send(self, kind: QEvent.Type, place: tuple[float, float]) -> None:
        at = QPointF(*place)
        tip, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
        lifted = kind == QEvent.Type.TabletRelease
        event = QTabletEvent(
            kind, self._device, at, at, 0.0 if lifted else 0.6, 0.0, 0.0, 0.0, 0.0, 0.0,
            Qt.KeyboardModifier.NoModifier,
            none if kind == QEvent.Type.TabletMove else tip,
            none if lifted else tip,
        )  # fmt: skip
        self._now += 8
        event.setTimestamp(self._now)
        QApplication.sendEvent(self.canvas, event)


def _ring(across: float, down: float) -> Path:
    """A lasso about the middle of the screen, window pixels."""
    turn = np.linspace(0.0, 2.0 * np.pi, 300)
    x, y = SCREEN[0] / 2 + across * np.cos(turn), SCREEN[1] / 2 + down * np.sin(turn)
    return list(zip(x.tolist(), y.tolist(), strict=True))


def _line(left: float, top: float, right: float, bottom: float) -> Path:
    share = np.linspace(0.0, 1.0, 120)
    x, y = left + (right - left) * share, top + (bottom - top) * share
    return list(zip(x.tolist(), y.tolist(), strict=True))


def _ms(taken: Seconds, percent: float | None = None) -> float:
    return 1000 * (median(taken) if percent is None else percentile(taken, percent))
