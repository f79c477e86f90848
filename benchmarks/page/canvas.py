"""The canvas with 5,000 strokes on it: pen, undo, panning, zooming, turning.

Everything goes in by real events and counts until the pixels are painted.
"""

from __future__ import annotations

from functools import partial

import numpy as np
from PySide6.QtCore import QPointF

from sketch_assistant.sketch.document import PAGE_HEIGHT, PAGE_WIDTH, Stroke
from sketch_assistant.sketch.ink.outlining import outline
from sketch_assistant.ui.pen.canvas import Canvas

from ..clocks import Times, measured, timed
from ..report import Measure, Table
from .hand import FRAMES, SCREEN, Act, Hand

STROKES, POINTS, LONG = 5000, 40, 200
DRAWN, UNDONE, CROWD = 40, 30, 1500
WAYS = 12  # of a symmetry


def tables() -> list[Table]:
    """How long each thing takes, and the worst case: a crowd of strokes in one place."""
    return [_usual(), _crowded()]


def _usual() -> Table:
    hand = Hand.before(scattered(STROKES, seed=0))
    pen = hand.draw(scattered(DRAWN, seed=1))
    undo = hand.timed([hand.session.history.undo] * UNDONE)
    redo = hand.timed([hand.session.history.redo] * UNDONE)
    erase = hand.timed([partial(_erase, hand, 100)] * UNDONE)
    hand.settle()
    (cut, _), (pushed, after) = _across(hand, "eraser"), _across(hand, "push")
    moved = gestured(hand, 16)
    hand.session.set_symmetry(kind="radial", ways=WAYS)
    many = hand.draw(scattered(DRAWN, seed=3))
    measures = (
        measured("pen event to painted, half of them", pen, 50),
        measured("pen event to painted, 99 in 100", pen, 99, 2),
        measured(f"the same, drawn {WAYS} times around, half of them", many, 50),
        measured(f"the same, drawn {WAYS} times around, 99 in 100", many, 99, 3),
        measured(f"outline of a stroke of {LONG} points", outlined(), 50, 0.3),
        measured("undo, half of them", undo, 50),
        measured("undo, longest", undo, 100, 16),
        measured("redo, longest", redo, 100, 16),
        measured("erasing one of them, longest", erase, 100),
        measured("an event of an eraser that cuts across all of it, half of them", cut, 50),
        measured("an event of an eraser that cuts across all of it, 99 in 100", cut, 99, 16),
        measured("an event of a brush that pushes across all of it, half of them", pushed, 50),
        measured("an event of a brush that pushes across all of it, 95 in 100", pushed, 95, 33),
        measured("  longest gap after it, all painted anew included", after, 100, 33),
        *moved,
    )
    return Table(titled(STROKES), measures, f"{len(pen):,} pen events, {FRAMES} frames a gesture")


def titled(strokes: int) -> str:
    """Of a table of what a canvas does with so many strokes on it."""
    return f"The canvas, {strokes:,} strokes of {POINTS} points, {SCREEN[0]} × {SCREEN[1]}"


def gestured(hand: Hand, limit: float | None = None) -> list[Measure]:
    """Gestures that move the page. limit: of the longest gap, milliseconds."""
    frames, gaps = hand.gestures(moves(hand.canvas))
    return [
        *(measured(f"a frame of {name}, 95 in 100", taken, 95, 33) for name, taken in frames),
        measured("longest gap, painting anew after these included", gaps, 100, limit),
        measured("  99 in 100 of the gaps are shorter than", gaps, 99),
    ]


def outlined() -> Times:
    """How long the outline of a long stroke takes, which every pen event of it may need."""
    rng = np.random.default_rng(2)
    heading = np.cumsum(rng.normal(0, 0.15, LONG))
    points = np.zeros((LONG, 5))
    points[:, :2] = np.cumsum(3 * np.column_stack([np.cos(heading), np.sin(heading)]), axis=0)
    points[:, 2] = rng.uniform(0.4, 0.6, LONG)
    return [timed(lambda: outline(Stroke(points))) for _ in range(UNDONE)]


def _crowded() -> Table:
    hand = Hand.before(scattered(CROWD, seed=2, spread=0.02))
    hand.draw(scattered(10, seed=3, spread=0.02))
    undo = hand.timed([hand.session.history.undo] * 10)
    gaps: Times = []
    shown: Times = []
    for place in range(0, 100, 10):
        shown.append(timed(partial(_erase, hand, place), lambda: gaps.extend(hand.settle())))
    measures = (
        measured("undo of the last ones, longest", undo, 100, 16),
        measured("erasing one from under the others, until it is out of sight", shown, 50),
        measured("  longest gap meanwhile", gaps, 100, 16),
    )
    return Table(f"{CROWD:,} strokes in one place", measures, "nearly every stroke crosses it")


def _erase(hand: Hand, place: int) -> None:
    """Take one stroke away."""
    sketch = hand.session.sketch
    hand.session.edit("Erase", sketch.without([sketch.strokes[place]]))


def _across(hand: Hand, tool: str) -> tuple[Times, Times]:
    """How long each event of a brush takes that goes to and fro over the page, a step of 6 units at
    a time, and the gaps after the pen has left; then all of it is undone."""
    hand.canvas.tool = tool
    across, way = np.arange(60.0, PAGE_WIDTH - 60.0, 6.0).tolist(), []
    for row, down in enumerate(range(100, 700, 150)):
        way += [(x, float(down)) for x in (across[::-1] if row % 2 else across)]
        way += [(way[-1][0], down + 6.0 * step) for step in range(1, 25)]
    taken = hand.draw([Stroke.through(way)])
    gaps = hand.settle()
    hand.canvas.tool = "pen"
    hand.session.history.undo()
    hand.settle()
    return taken, gaps


def moves(canvas: Canvas) -> dict[str, Act]:
    """Gestures that move the page, by their names."""
    at = QPointF(800, 500)
    return {
        "panning": lambda: canvas.set_view(canvas.view.panned(9, 5)),
        "zooming in": lambda: canvas.set_view(canvas.view.zoomed(1.03, at), gesture=True),
        "panning close by": lambda: canvas.set_view(canvas.view.panned(-21, -13)),
        "turning": lambda: canvas.viewing.rotate_by(0.7),
        "zooming out": lambda: canvas.set_view(canvas.view.zoomed(0.955, at), gesture=True),
    }


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
