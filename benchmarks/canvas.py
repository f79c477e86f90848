"""The canvas with 5,000 strokes on it: pen, undo, panning, zooming, turning.

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

from sketch_assistant.sketch.document import PAGE_HEIGHT, PAGE_WIDTH, Sketch, Stroke
from sketch_assistant.sketch.ink.outlining import outline
from sketch_assistant.ui.base.session import Session
from sketch_assistant.ui.pen.canvas import Canvas

from .report import Measure, Table, percentile

STROKES, POINTS, LONG = 5000, 40, 200
SCREEN = (1920, 1080)
DRAWN, UNDONE, FRAMES, CROWD = 40, 30, 60, 1500
WAYS = 12  # of a symmetry
TICK = 1  # milliseconds between two beats of the window's heart
REST = 0.15  # seconds after a gesture

Seconds = list[float]


def tables() -> list[Table]:
    """How long each thing takes, and the worst case: a crowd of strokes in one place."""
    return [_usual(), _crowded()]


def _usual() -> Table:
    desk = Desk(scattered(STROKES, seed=0))
    pen = desk.draw(scattered(DRAWN, seed=1))
    undo = desk.each(UNDONE, desk.session.history.undo)
    redo = desk.each(UNDONE, desk.session.history.redo)
    erase = desk.each(UNDONE, lambda: desk.erase(100))
    desk.settle()
    cut = desk.erase_across()
    pushed = desk.push_across()
    frames, gaps = desk.gestures()
    desk.session.set_symmetry(kind="radial", ways=WAYS)
    many = desk.draw(scattered(DRAWN, seed=3))
    measures = (
        _measure("pen event to painted, half of them", pen, 50),
        _measure("pen event to painted, 99 in 100", pen, 99, 2),
        _measure(f"the same, drawn {WAYS} times around, half of them", many, 50),
        _measure(f"the same, drawn {WAYS} times around, 99 in 100", many, 99, 3),
        _measure(f"outline of a stroke of {LONG} points", outlined(), 50, 0.3),
        _measure("undo, half of them", undo, 50),
        _measure("undo, longest", undo, 100, 16),
        _measure("redo, longest", redo, 100, 16),
        _measure("erasing one of them, longest", erase, 100),
        _measure("an event of an eraser that cuts across all of it, half of them", cut, 50),
        _measure("an event of an eraser that cuts across all of it, longest", cut, 100, 16),
        _measure("an event of a brush that pushes across all of it, half of them", pushed, 50),
        _measure("an event of a brush that pushes across all of it, 95 in 100", pushed, 95, 33),
        *(_measure(f"a frame of {name}, 95 in 100", taken, 95, 33) for name, taken in frames),
        _measure("longest gap, painting anew after these included", gaps, 100, 16),
        _measure("  99 in 100 of the gaps are shorter than", gaps, 99),
    )
    title = f"The canvas, {STROKES:,} strokes of {POINTS} points, {SCREEN[0]} × {SCREEN[1]}"
    return Table(title, measures, f"{len(pen):,} pen events, {FRAMES} frames a gesture")


def outlined() -> Seconds:
    """How long the outline of a long stroke takes, which every pen event of it may need."""
    rng, taken = np.random.default_rng(2), []
    heading = np.cumsum(rng.normal(0, 0.15, LONG))
    points = np.zeros((LONG, 5))
    points[:, :2] = np.cumsum(3 * np.column_stack([np.cos(heading), np.sin(heading)]), axis=0)
    points[:, 2] = rng.uniform(0.4, 0.6, LONG)
    for _ in range(UNDONE):
        began = time.perf_counter()
        outline(Stroke(points))
        taken.append(time.perf_counter() - began)
    return taken


def _crowded() -> Table:
    desk = Desk(scattered(CROWD, seed=2, spread=0.02))
    desk.draw(scattered(10, seed=3, spread=0.02))
    undo = desk.each(10, desk.session.history.undo)
    gaps, shown = [], []
    for place in range(0, 100, 10):
        began = time.perf_counter()
        desk.erase(place)
        gaps += desk.settle()
        shown.append(time.perf_counter() - began)
    measures = (
        _measure("undo of the last ones, longest", undo, 100, 16),
        _measure("erasing one from under the others, until it is out of sight", shown, 50),
        _measure("  longest gap meanwhile", gaps, 100, 16),
    )
    return Table(f"{CROWD:,} strokes in one place", measures, "nearly every stroke crosses it")


class Desk:
    """A canvas with a drawing, and hands."""

    def __init__(self, strokes: Iterable[Stroke]) -> None:
        self._application = QApplication.instance() or QApplication([])
        self.session = Session()
        self.canvas = Canvas(self.session)
        self.canvas.resize(*SCREEN)
        self.canvas.show()
        self.session.load(Sketch().adding(*strokes), None)
        self._pen = _Pen(self.canvas)
        self.settle()

    def each(self, count: int, act: Callable[[], object]) -> Seconds:
        """How long it takes each time until it is painted."""
        return [self._timed(act) for _ in range(count)]

    def draw(self, strokes: Iterable[Stroke]) -> Seconds:
        """How long each event of these strokes takes until it is painted."""
        return [self._timed(act) for stroke in strokes for act in self._pen.events(stroke)]

    def erase(self, place: int) -> None:
        """Take one stroke away."""
        sketch = self.session.sketch
        self.session.edit("Erase", sketch.without([sketch.strokes[place]]))

    def erase_across(self) -> Seconds:
        """How long each event of an eraser takes that goes to and fro over the page, a step of 6
        units at a time; then all of it is undone."""
        return self._brush("eraser")

    def push_across(self) -> Seconds:
        """The same of a brush that pushes lines."""
        return self._brush("push")

    def _brush(self, tool: str) -> Seconds:
        self.canvas.tool = tool
        across, way = np.arange(60.0, PAGE_WIDTH - 60.0, 6.0).tolist(), []
        for row, down in enumerate(range(100, 700, 150)):
            way += [(x, float(down)) for x in (across[::-1] if row % 2 else across)]
            way += [(way[-1][0], down + 6.0 * step) for step in range(1, 25)]
        taken = self.draw([Stroke.through(way)])
        self.canvas.tool = "pen"
        self.session.history.undo()
        self.settle()
        return taken

    def settle(self) -> Seconds:
        """Wait until everything is painted; the gaps between beats meanwhile."""
        beats: Seconds = []
        heart = QTimer()
        heart.setTimerType(Qt.TimerType.PreciseTimer)
        heart.timeout.connect(lambda: beats.append(time.perf_counter()))
        heart.start(TICK)
        rested = time.perf_counter() + REST
        while self.canvas.is_refining or time.perf_counter() < rested:
            self._application.processEvents()
        heart.stop()
        return [after - before for before, after in pairwise(beats)]

    def gestures(self) -> tuple[list[tuple[str, Seconds]], Seconds]:
        """The frames of each gesture, and the gaps while the ink is painted anew after it."""
        canvas, at = self.canvas, QPointF(800, 500)
        moves: dict[str, Callable[[], object]] = {
            "panning": lambda: canvas.set_view(canvas.view.panned(9, 5)),
            "zooming in": lambda: canvas.set_view(canvas.view.zoomed(1.03, at), gesture=True),
            "panning close by": lambda: canvas.set_view(canvas.view.panned(-21, -13)),
            "turning": lambda: canvas.viewing.rotate_by(0.7),
            "zooming out": lambda: canvas.set_view(canvas.view.zoomed(0.955, at), gesture=True),
        }
        frames, gaps = [], []
        for name, move in moves.items():
            frames.append((name, self.each(FRAMES, move)))
            gaps += self.settle()
        return frames, gaps

    def _timed(self, act: Callable[[], object]) -> float:
        began = time.perf_counter()
        act()
        self._application.processEvents()
        return time.perf_counter() - began


class _Pen:
    """A stylus that draws strokes of the page as a tablet would report them."""

    def __init__(self, canvas: Canvas) -> None:
        senses, kind = QInputDevice.Capability, QInputDevice.DeviceType.Stylus
        pen = QPointingDevice.PointerType.Pen
        both = senses.Position | senses.Pressure
        self._device = QPointingDevice("stylus", 11, kind, pen, both, 1, 3)
        self._canvas = canvas
        self._now = 1000

    def events(self, stroke: Stroke) -> Iterable[Callable[[], object]]:
        """Press, moves and release, to be sent one by one."""
        kind = QEvent.Type.TabletPress
        for point in stroke:
            yield partial(self._send, kind, point.x, point.y, point.pressure)
            kind = QEvent.Type.TabletMove
        yield partial(self._send, QEvent.Type.TabletRelease, point.x, point.y, 0.0)

    def _send(self, kind: QEvent.Type, x: float, y: float, pressure: float) -> None:
        at = QPointF(*self._canvas.view.to_window(x, y))
        tip, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
        event = QTabletEvent(
            kind, self._device, at, at, pressure, 0.0, 0.0, 0.0, 0.0, 0.0,
            Qt.KeyboardModifier.NoModifier,
            none if kind == QEvent.Type.TabletMove else tip,
            none if kind == QEvent.Type.TabletRelease else tip,
        )  # fmt: skip
        self._now += 8
        event.setTimestamp(self._now)
        QApplication.sendEvent(self._canvas, event)


def scattered(count: int, seed: int, spread: float = 1.0) -> list[Stroke]:
    """Curved strokes of 40 to 160 units with pressure, over a part of the page."""
    random = np.random.default_rng(seed)
    return [_curve(random, spread) for _ in range(count)]


def _curve(random: np.random.Generator, spread: float) -> Stroke:
    angles = random.uniform(0, 6.3) + np.linspace(0, random.uniform(1, 6), POINTS)
    radius, aspect = random.uniform(20, 80), random.uniform(0.7, 1.4)
    middle = np.array([PAGE_WIDTH, PAGE_HEIGHT]) / 2
    centre = middle + random.uniform(-1, 1, 2) * (middle - 90) * spread
    xy = centre + radius * np.column_stack([np.cos(angles), np.sin(aspect * angles)])
    pressure = 0.3 + 0.5 * np.sin(np.linspace(0, 3.1, POINTS))
    return Stroke(np.column_stack([xy, pressure, np.zeros(POINTS), np.arange(POINTS) / 120]))


def _measure(name: str, taken: Seconds, percent: float, limit: float | None = None) -> Measure:
    return Measure(name, 1000 * percentile(taken, percent), "ms", limit)


def main() -> None:
    """Print the tables."""
    from .report import rendered

    for table in tables():
        print(f"\n{rendered(table)}")


if __name__ == "__main__":
    main()
