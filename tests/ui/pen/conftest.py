"""A pen that can be held still for as long as a test likes, and what has handles."""

from __future__ import annotations

import pytest

from sketch_assistant.sketch.document import Sketch
from sketch_assistant.ui.base.session import Session
from sketch_assistant.ui.paint.view import View
from sketch_assistant.ui.pen.canvas import Canvas
from tests.ui.hands import Stylus
from tests.ui.pen.handling import FAR, A, B


@pytest.fixture
def hand(canvas: Canvas, stylus: Stylus) -> Stylus:
    """Time does not pass by itself here: `rest` is what holding still long enough does."""
    timer = canvas.tools.drawing.hold.timer
    assert 450 <= timer.interval() <= 600
    timer.setInterval(1_000_000)
    return stylus


@pytest.fixture
def held(canvas: Canvas, session: Session) -> Canvas:
    """A and B are selected: 200 × 100 page units."""
    session.load(Sketch().adding(A, B, FAR), None)
    canvas.set_view(View())
    canvas.tool = "select"
    session.select([A, B])
    return canvas
