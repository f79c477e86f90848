"""When a pen counts as held still, and what ends it."""

from __future__ import annotations

import math

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from sketch_assistant.ui.base.ghost import Ghost
from sketch_assistant.ui.base.session import Session
from sketch_assistant.ui.paint.held import Held
from sketch_assistant.ui.paint.live_stroke import LiveStroke
from sketch_assistant.ui.pen.canvas import Canvas
from sketch_assistant.ui.pen.hand.hold import REACH
from tests.ui.hands import Stylus, line, zigzag
from tests.ui.pen.holding import Path, hold, press, rest, slanted, wobbly


@pytest.fixture
def begun(canvas: Canvas, monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """One more for each time that holding still begins anew."""
    timer, times = canvas.tools.drawing.hold.timer, list[int]()
    start = timer.start

    def begin() -> None:
        times.append(1)
        start()

    monkeypatch.setattr(timer, "start", begin)
    return times


def test_a_pen_that_trembles_is_held_still_all_the_same(
    hand: Stylus, canvas: Canvas, begun: list[int]
) -> None:
    path = slanted()
    press(hand, path)
    x, y = path[-1]
    hand.move(x, y)
    before = len(begun)
    for i in range(12):
        hand.move(x + (REACH - 1) * math.cos(i), y + (REACH - 1) * math.sin(i))
    assert len(begun) <= before + 1
    rest(canvas)
    assert isinstance(canvas.live, Held)
    hand.release(x, y)


def test_a_pen_that_moves_is_not(
    hand: Stylus, canvas: Canvas, session: Session, begun: list[int]
) -> None:
    hand.press(100, 100)
    for i in range(25):
        hand.move(100 + (REACH + 2) * i, 100)
    assert len(begun) == 25
    assert isinstance(canvas.live, LiveStroke)
    hand.release(100 + (REACH + 2) * 24, 100)
    assert session.history.count() == 1


@pytest.mark.parametrize(
    "path",
    [
        [(100.0, 100.0), (101.0, 100.0)],  # a dot
        [(100.0, 100.0), (106.0, 100.0), (112.0, 100.0)],  # a tick
        [(x, y) for x, y in zigzag(100, 100, 300, 200, 6).xy.tolist()],  # no shape at all
    ],
)
def test_what_is_no_shape_stays_as_it_is(
    hand: Stylus, canvas: Canvas, session: Session, qtbot: QtBot, path: Path
) -> None:
    press(hand, path)
    rest(canvas)
    assert isinstance(canvas.live, LiveStroke)
    hand.release(*path[-1])
    assert session.history.count() == 1
    assert len(session.sketch.strokes[0]) == len(set(path))


def test_going_on_after_a_rest_draws_on(
    hand: Stylus, canvas: Canvas, session: Session, qtbot: QtBot
) -> None:
    canvas.stabiliser = 0.6
    path = [(x, y) for x, y in zigzag(100, 100, 300, 200, 6).xy.tolist()]
    press(hand, path)
    rest(canvas)
    hand.move(320, 150)
    hand.release(320, 150)
    (stroke,) = session.sketch.strokes
    steps = np.hypot(*np.diff(stroke.xy[:-1], axis=0).T)
    assert len(stroke) == len(path) + 2
    assert steps[-1] < 40, "no jag where it rested"


def test_switched_off_it_never_snaps(
    hand: Stylus, canvas: Canvas, session: Session, qtbot: QtBot
) -> None:
    canvas.hold_snaps = False
    path = wobbly()
    press(hand, path)
    rest(canvas)
    assert isinstance(canvas.live, LiveStroke)
    assert not canvas.tools.drawing.hold.timer.isActive()
    hand.release(*path[-1])


def test_the_eraser_and_the_lasso_do_not_snap(
    hand: Stylus, canvas: Canvas, session: Session, qtbot: QtBot
) -> None:
    for tool in ("eraser", "select"):
        canvas.tool = tool
        press(hand, slanted())
        rest(canvas)
        assert canvas.live is None
        hand.release(300, 180)
    assert not session.history.count()


def test_a_scribble_over_a_ghost_does_not_snap(
    hand: Stylus, canvas: Canvas, session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sketch_assistant.sketch.lines.snap.snapped", lambda stroke: stroke)
    ghost = Ghost((line((100, 100), (300, 100)), line((100, 200), (300, 200))))
    session.set_ghosts((ghost,))
    path = [(x, y) for x, y in zigzag(90, 40, 310, 320, 9).xy.tolist()]
    press(hand, path)
    rest(canvas)
    assert isinstance(canvas.live, LiveStroke)
    with qtbot.waitSignal(canvas.ghost_dismissed):
        hand.release(*path[-1])


def test_a_second_finger_or_a_lost_pen_ends_it(
    hand: Stylus, canvas: Canvas, session: Session, qtbot: QtBot
) -> None:
    hold(hand, canvas, slanted(), qtbot)
    canvas.cancel()
    assert canvas.live is None
    assert session.sketch.strokes == ()
    hold(hand, canvas, slanted(), qtbot)
    hand.hover(5, 5)
    assert session.history.count() == 2, "nothing drawn is lost"


def test_no_timer_runs_after_the_pen_has_lifted(hand: Stylus, canvas: Canvas, qtbot: QtBot) -> None:
    hand.draw(slanted())
    assert not canvas.tools.drawing.hold.timer.isActive()
