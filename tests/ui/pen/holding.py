"""Shapes nearly drawn, and a pen that is held still at their end."""

from __future__ import annotations

import math

import numpy as np
from pytestqt.qtbot import QtBot

from sketch_assistant.ui.paint.held import Held
from sketch_assistant.ui.pen.canvas import Canvas
from tests.ui.hands import Stylus

Path = list[tuple[float, float]]


def wobbly(turn: float = 0.97) -> Path:
    """Nearly a circle about (400, 300), begun at its right."""
    at = np.linspace(0.0, 2 * math.pi * turn, 60)
    radius = 100.0 + 2.5 * np.sin(7 * at)
    return [
        (400 + float(r * math.cos(t)), 300 + float(r * math.sin(t)))
        for r, t in zip(radius, at, strict=True)
    ]


def slanted() -> Path:
    """Nearly straight from (100, 100) to (300, 180)."""
    return [(100 + 5.0 * i, 100 + 2.0 * i + 2.0 * math.sin(i)) for i in range(41)]


def rest(canvas: Canvas) -> None:
    """The pen has not left its spot for long enough."""
    timer = canvas.tools.drawing.hold.timer
    if timer.isActive():
        timer.stop()
        timer.timeout.emit()


def press(hand: Stylus, path: Path) -> None:
    hand.press(*path[0])
    for place in path[1:]:
        hand.move(*place)


def hold(hand: Stylus, canvas: Canvas, path: Path, qtbot: QtBot) -> Held:
    """Draw, and do not lift."""
    press(hand, path)
    rest(canvas)
    assert isinstance(canvas.live, Held)
    return canvas.live
