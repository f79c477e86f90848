"""A hand at a canvas with a drawing: what it does goes in by real events, and is timed.

Everything counts until the pixels are painted.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from itertools import pairwise

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication

from sketch_assistant.sketch.document import Sketch, Stroke
from sketch_assistant.ui.base.session import Session
from sketch_assistant.ui.pen.canvas import Canvas
from tests.ui.hands import Stylus

from .beats import TICK

SCREEN = (1920, 1080)
FRAMES = 60
REST = 0.2  # seconds without anything left to do

Act = Callable[[], object]
Path = list[tuple[float, float]]
Seconds = list[float]


class Hand:
    """strokes: what is drawn before it begins."""

    def __init__(self, strokes: Iterable[Stroke]) -> None:
        self._application = QApplication.instance() or QApplication([])
        self.session = Session()
        self.canvas = Canvas(self.session)
        self.canvas.resize(*SCREEN)
        self.canvas.show()
        self.session.load(Sketch().adding(*strokes), None)
        self._stylus = Stylus(self.canvas)
        self.settle()

    def timed(self, acts: Iterable[Act]) -> Seconds:
        """How long each takes until it is painted."""
        taken = []
        for act in acts:
            began = time.perf_counter()
            act()
            self._application.processEvents()
            taken.append(time.perf_counter() - began)
        return taken

    def pen(self, path: Path) -> Iterator[Act]:
        """Press, moves, release through window pixels, to be done one by one."""
        yield partial(self._stylus.press, *path[0])
        yield from (partial(self._stylus.move, *place) for place in path[1:])
        yield partial(self._stylus.release, *path[-1])

    def stroke(self, stroke: Stroke) -> Iterator[Act]:
        """A stroke of the page as a tablet would report it, to be done one by one."""
        act: Callable[..., object] = self._stylus.press
        for point in stroke:
            yield partial(self._at, act, point.x, point.y, point.pressure)
            act = self._stylus.move
        yield partial(self._at, self._stylus.release, point.x, point.y)

    def draw(self, strokes: Iterable[Stroke]) -> Seconds:
        """How long each event of these strokes takes until it is painted."""
        return self.timed(act for stroke in strokes for act in self.stroke(stroke))

    def gestures(self, moves: Mapping[str, Act]) -> tuple[list[tuple[str, Seconds]], Seconds]:
        """The frames of each gesture, and the gaps while all is painted anew after it."""
        frames, gaps = [], []
        for name, move in moves.items():
            frames.append((name, self.timed([move] * FRAMES)))
            gaps += self.settle()
        return frames, gaps

    def settle(self, act: Act = lambda: None, busy: Callable[[], bool] = lambda: False) -> Seconds:
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

    def fades(self) -> bool:
        """Whether a ghost is still coming into sight."""
        return self.canvas._ghosts._opacity < 1.0

    def _prepares(self) -> bool:
        layers = self.canvas.selected, self.canvas._ghosts
        return any(overlay._next for layer in layers for overlay in layer.overlays)

    def _at(self, act: Callable[..., object], x: float, y: float, *pressure: float) -> object:
        return act(*self.canvas.view.to_window(x, y), *pressure)
