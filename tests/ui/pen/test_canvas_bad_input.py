"""Hostile or broken pen reports: one sentence, the drawing untouched, drawing goes on."""

from __future__ import annotations

import math

import numpy as np
import pytest
from PySide6.QtCore import QPointF

from sketch_assistant.sketch.document import Ink, Point
from sketch_assistant.ui.base.session import Session
from sketch_assistant.ui.paint.live_stroke import LiveStroke
from sketch_assistant.ui.paint.view import View
from sketch_assistant.ui.pen.canvas import Canvas
from tests.ui.hands import Stylus

BAD = [math.nan, math.inf, -math.inf, 1e30, -1e30]


@pytest.fixture
def told(canvas: Canvas) -> list[str]:
    messages: list[str] = []
    canvas.message.connect(messages.append)
    return messages


@pytest.mark.parametrize("bad", BAD)
def test_a_stroke_of_unusable_numbers_is_left_out_with_a_sentence(
    stylus: Stylus, session: Session, told: list[str], bad: float
) -> None:
    stylus.draw([(10, 10), (50, 50)])
    before = session.sketch
    stylus.draw([(bad, bad), (bad, 20.0), (30.0, bad)])
    assert session.sketch is before
    assert len(told) == 1
    assert told[0].endswith(".")
    stylus.draw([(10, 60), (50, 90)])
    assert len(session.sketch.strokes) == 2


@pytest.mark.parametrize("bad", BAD)
def test_one_glitch_does_not_cost_the_stroke(stylus: Stylus, session: Session, bad: float) -> None:
    stylus.draw([(10, 10), (20, 20), (bad, bad), (40, 40), (50, 50)])
    (stroke,) = session.sketch.strokes
    assert stroke.bounds == pytest.approx((10, 10, 50, 50))


def test_bad_pressure_is_refused_too(stylus: Stylus, session: Session, told: list[str]) -> None:
    stylus.draw([(10, 10), (20, 20)], pressure=math.nan)
    assert not session.sketch.strokes
    assert len(told) == 1


@pytest.mark.parametrize("bad", BAD)
def test_erasing_with_unusable_numbers_erases_nothing(
    stylus: Stylus, session: Session, canvas: Canvas, bad: float
) -> None:
    stylus.draw([(10, 10), (50, 50)])
    canvas.tool = "eraser"
    stylus.draw([(bad, 300.0), (300.0, bad)])
    assert len(session.sketch.strokes) == 1


def test_a_stroke_of_one_point_is_a_dot(stylus: Stylus, session: Session, canvas: Canvas) -> None:
    canvas.pen_ink = Ink(12.0)
    stylus.press(100, 100, 0.9)
    stylus.release(100, 100)
    (stroke,) = session.sketch.strokes
    assert len(stroke) == 1
    assert canvas.grab().toImage().pixelColor(100, 100).lightness() < 60


def test_a_hundred_thousand_points() -> None:
    live = LiveStroke(Ink())
    angles = np.linspace(0.0, 3000.0, 100_000)
    path = np.column_stack([500 + 0.1 * angles * np.cos(angles), 400 + 80 * np.sin(0.01 * angles)])
    for place, (x, y) in enumerate(path.tolist()):
        point = Point(x, y, 0.5, 0.0, place / 1000)
        live.add(point, point)
    stroke = live.finished()
    assert stroke is not None
    assert len(stroke) > 90_000


@pytest.mark.parametrize("bad", BAD)
def test_a_view_of_unusable_numbers_is_refused(canvas: Canvas, bad: float) -> None:
    canvas.set_view(View(1.0, 0.0, bad, 0.0))
    canvas.set_view(View(bad))
    assert canvas.view == View()
    canvas.set_view(View().zoomed(1.5, QPointF(3.0, 4.0)))
    assert canvas.view.scale == 1.5
