"""A hand at a canvas with a drawing: what it does goes in by real events, and is timed.

Everything counts until the pixels are painted.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial

from PySide6.QtWidgets import QApplication

from sketch_assistant.app import SWITCH_SECONDS
from sketch_assistant.sketch.document import Sketch, Stroke
from sketch_assistant.ui.base.session import Session
from sketch_assistant.ui.pen.canvas import Canvas
from tests.ui.hands import Stylus

from ..clocks import Heart, Times, timed

SCREEN = (1920, 1080)
FRAMES = 60
REST = 0.2  # seconds without anything left to do
PAUSE = 0.08  # seconds between two strokes of a quick hand

Act = Callable[[], object]
Path = list[tuple[float, float]]


class Hand:
    """At a canvas that shows something already."""

    def __init__(self, canvas: Canvas) -> None:
        self._application = QApplication.instance() or QApplication([])
        sys.setswitchinterval(SWITCH_SECONDS)  # as the program has it
        self.canvas, self.session = canvas, canvas.session
        self._stylus = Stylus(self.canvas)
        self.settle()

    @classmethod
    def before(cls, drawn: Sketch | Iterable[Stroke]) -> Hand:
        """At a canvas of its own. drawn: strokes or a whole drawing."""
        QApplication.instance() or QApplication([])
        canvas = Canvas(Session())
        canvas.resize(*SCREEN)
        canvas.show()
        canvas.session.load(drawn if isinstance(drawn, Sketch) else Sketch().adding(*drawn), None)
        return cls(canvas)

    def timed(self, acts: Iterable[Act]) -> Times:
        """How long each takes until it is painted."""
        return [timed(act, self._application.processEvents) for act in acts]

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

    def draw(self, strokes: Iterable[Stroke]) -> Times:
        """How long each event of these strokes takes until it is painted."""
        return self.timed(act for stroke in strokes for act in self.stroke(stroke))

    def draw_at_ease(self, strokes: Iterable[Stroke]) -> tuple[Times, Times]:
        """The same with a pause after each stroke; and the gaps in those."""
        events: Times = []
        gaps: Times = []
        for stroke in strokes:
            events += self.draw([stroke])
            gaps += self.pause(PAUSE)
        return events, gaps

    def gestures(self, moves: Mapping[str, Act]) -> tuple[list[tuple[str, Times]], Times]:
        """The frames of each gesture, and the gaps while all is painted anew after it."""
        frames, gaps = [], []
        for name, move in moves.items():
            frames.append((name, self.timed([move] * FRAMES)))
            gaps += self.settle()
        return frames, gaps

    def settle(self, act: Act = lambda: None, busy: Callable[[], bool] = lambda: False) -> Times:
        """Do something and wait until everything is painted; the gaps between beats meanwhile."""
        heart = Heart()
        self._application.processEvents()
        act()
        rested = time.perf_counter() + REST
        while time.perf_counter() < rested:
            self._application.processEvents()
            refines = self.canvas.is_refining and not self.canvas.is_pen_down
            if refines or self._prepares() or busy():
                rested = time.perf_counter() + REST
        return heart.stopped()

    def pause(self, seconds: float) -> Times:
        """Wait so long; the gaps between beats meanwhile."""
        heart, end = Heart(), time.perf_counter() + seconds
        heart.beat()
        while time.perf_counter() < end:
            self._application.processEvents()
        heart.beat()
        return heart.stopped()

    def picture_comes(self) -> None:
        """Wait until the reference is decoded and painted."""
        while not self.canvas.cache.scene.reference._sizes:
            self._application.processEvents()
        self.settle()

    def fades(self) -> bool:
        """Whether a ghost is still coming into sight."""
        return self.canvas.over.ghosts.opacity < 1.0

    def _prepares(self) -> bool:
        layers = self.canvas.selected, self.canvas.over.ghosts
        return any(overlay._next for layer in layers for overlay in layer.overlays)

    def _at(self, act: Callable[..., object], x: float, y: float, *pressure: float) -> object:
        return act(*self.canvas.view.to_window(x, y), *pressure)
