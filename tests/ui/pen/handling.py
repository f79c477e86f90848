"""What has handles, where they are, and a pen that drags one."""

from __future__ import annotations

from PySide6.QtCore import QPointF

from sketch_assistant.sketch.selection.handles import Handle
from sketch_assistant.ui.paint.over.handles import Handles
from sketch_assistant.ui.pen.canvas import Canvas
from tests.ui.hands import Stylus, line

A, B = line((300, 200), (500, 200), width=4), line((300, 300), (500, 300), width=4)
FAR = line((50, 550), (90, 550))


def handles(canvas: Canvas) -> Handles:
    assert canvas.handles
    return canvas.handles


def place(canvas: Canvas, handle: Handle) -> QPointF:
    shown = handles(canvas)
    return shown.knob if handle is Handle.KNOB else shown.middle_of(handle)


def drag(canvas: Canvas, stylus: Stylus, handle: Handle, by: tuple[float, float]) -> None:
    at = place(canvas, handle)
    steps = [(at.x() + by[0] * share, at.y() + by[1] * share) for share in (0.0, 0.5, 1.0)]
    stylus.draw(steps)
