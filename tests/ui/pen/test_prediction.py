"""The line is seen a little ahead of the pen, and never kept there."""

from __future__ import annotations

import math

import numpy as np
import pytest

from sketch_assistant.ui.base.session import Session
from sketch_assistant.ui.pen.canvas import Canvas
from sketch_assistant.ui.pen.hand.prediction import SECONDS, Predictor
from sketch_assistant.ui.pen.hand.stabiliser import Steadying
from tests.ui.hands import Stylus, pixels


def last_of(path: np.ndarray, step: float = 0.008) -> tuple[float, float] | None:
    predictor = Predictor()
    found = [predictor.ahead(x, y, i * step) for i, (x, y) in enumerate(path.tolist())]
    return found[-1]


def test_between_10_and_15_milliseconds() -> None:
    assert 0.010 <= SECONDS <= 0.015


def test_a_steady_line_goes_on_as_it_does() -> None:
    path = np.column_stack([8.0 * np.arange(10), 3.0 * np.arange(10)])
    assert last_of(path) == pytest.approx((72 + 8 * SECONDS / 0.008, 27 + 3 * SECONDS / 0.008))


def test_a_pen_that_speeds_up_is_not_overtaken_and_one_that_brakes_is_not_either() -> None:
    quicker = np.column_stack([np.arange(10.0) ** 2, np.zeros(10)])
    ahead = last_of(quicker)
    assert ahead is not None
    assert 81.0 < ahead[0] < 81.0 + 19.0 * SECONDS / 0.008
    assert last_of(np.column_stack([80.0 - (9.0 - np.arange(10.0)) ** 2, np.zeros(10)])) is None


def test_a_corner_and_a_rest_are_not_overshot() -> None:
    corner = np.array([[0, 0], [10, 0], [20, 0], [20, 10], [20, 20]], dtype=float)
    assert last_of(corner) is None
    assert last_of(np.full((8, 2), 5.0)) is None


def test_times_that_do_not_advance_do_no_harm() -> None:
    predictor = Predictor()
    for time in (1.0, 1.0, 0.5, 1.0, math.nan):
        assert predictor.ahead(10.0, 10.0, time) is None


@pytest.fixture
def straight_on(stylus: Stylus) -> None:
    """Under way to the right, 10 pixels every 8 ms."""
    stylus.press(100, 100)
    for i in range(1, 21):
        stylus.move(100 + 10 * i, 100)


def reach(canvas: Canvas) -> int:
    """The last column with ink."""
    dark = pixels(canvas.grab().toImage())[90:110, 60:500].min(axis=(0, 2)) < 120
    return 60 + int(np.flatnonzero(dark)[-1])


@pytest.mark.usefixtures("straight_on")
def test_ink_is_seen_ahead_of_the_pen_and_kept_where_it_was(
    stylus: Stylus, canvas: Canvas, session: Session
) -> None:
    assert 300 + 8 < reach(canvas) < 300 + 20
    stylus.release(300, 100)
    (stroke,) = session.sketch.strokes
    assert stroke.xy[:, 0].max() == 300.0
    assert reach(canvas) <= 302


@pytest.mark.usefixtures("straight_on")
def test_a_pen_that_rests_is_not_ahead_for_long(canvas: Canvas, qtbot) -> None:
    qtbot.waitUntil(lambda: reach(canvas) <= 302)


@pytest.mark.usefixtures("straight_on")
def test_cancelling_leaves_nothing_of_it(canvas: Canvas) -> None:
    canvas.cancel()
    assert (pixels(canvas.grab().toImage())[90:110, 60:500].min() > 200).all()


def test_a_rope_does_not_predict(stylus: Stylus, canvas: Canvas, session: Session) -> None:
    canvas.steadying, canvas.stabiliser = Steadying.ROPE, 0.3
    stylus.press(100, 100)
    for i in range(1, 21):
        stylus.move(100 + 10 * i, 100)
    assert not session.sketch.strokes
    stylus.release(300, 100)
    (stroke,) = session.sketch.strokes
    assert stroke.xy[-1, 0] == pytest.approx(300.0 - (6.0 + 0.3 * 84.0))


def rope(canvas: Canvas) -> bool:
    """Whether something violet, as the rope is, is seen."""
    red, green, blue = np.moveaxis(pixels(canvas.grab().toImage()), 2, 0)
    return bool(((blue - red > 60) & (blue - green > 60)).any())


@pytest.mark.parametrize("how", ["release", "cancel", "snap"])
def test_the_rope_is_seen_only_while_it_pulls(stylus: Stylus, canvas: Canvas, how: str) -> None:
    canvas.steadying, canvas.stabiliser = Steadying.ROPE, 0.5
    stylus.press(100, 100)
    for i in range(1, 31):
        stylus.move(100 + 10 * i, 100)
    assert rope(canvas)
    if how == "release":
        stylus.release(400, 100)
    elif how == "cancel":
        canvas.cancel()
    else:
        canvas.tools.drawing._snap()
        assert canvas.over.rope.line is None
        stylus.release(400, 100)
    assert canvas.over.rope.line is None
    assert not rope(canvas)
