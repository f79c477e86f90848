"""Held still at its end, a stroke becomes the shape that it nearly is, and follows the pen."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pytest
from PySide6.QtGui import QRegion
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from sketch_assistant.sketch.document import Ink, Sketch
from sketch_assistant.ui.base.ghost import Ghost
from sketch_assistant.ui.base.session import Session
from sketch_assistant.ui.paint.held import SLACK, Held
from sketch_assistant.ui.paint.live_stroke import LiveStroke
from sketch_assistant.ui.paint.view import View
from sketch_assistant.ui.pen.canvas import Canvas
from sketch_assistant.ui.pen.hand.hold import REACH
from tests.ui.hands import Stylus, line
from tests.ui.paint.test_canvas_painting import on_screen
from tests.ui.paint.test_selection_layer import seen
from tests.ui.pen.test_canvas_ghost_gestures import zigzag

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


@pytest.fixture
def hand(canvas: Canvas, stylus: Stylus) -> Stylus:
    """Time does not pass by itself here: `rest` is what holding still long enough does."""
    timer = canvas.tools.drawing._hold._timer
    assert 450 <= timer.interval() <= 600
    timer.setInterval(1_000_000)
    return stylus


def rest(canvas: Canvas) -> None:
    """The pen has not left its spot for long enough."""
    timer = canvas.tools.drawing._hold._timer
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


def off_circle(xy: np.ndarray, centre: tuple[float, float], radius: float) -> float:
    return float(np.abs(np.hypot(*(xy - centre).T) - radius).max())


def test_a_held_circle_is_one_and_undo_gives_the_raw_stroke_back(
    hand: Stylus, canvas: Canvas, session: Session, qtbot: QtBot
) -> None:
    path = wobbly()
    held = hold(hand, canvas, path, qtbot)
    assert off_circle(held.stroke.xy, (400, 300), 100) < 6
    assert not session.sketch.strokes
    hand.release(*path[-1])
    (snapped,) = session.sketch.strokes
    middle = (snapped.xy.min(axis=0) + snapped.xy.max(axis=0)) / 2
    radius = float(np.ptp(snapped.xy[:, 0]) / 2)
    assert off_circle(snapped.xy, tuple(middle), radius) < 1
    assert [session.history.text(i) for i in range(2)] == ["Draw", "Snap"]
    session.history.undo()
    (raw,) = session.sketch.strokes
    assert raw.xy == pytest.approx(np.array(path), abs=1e-6)
    session.history.undo()
    assert not session.sketch.strokes


def test_the_signals_are_those_of_one_stroke(
    hand: Stylus, canvas: Canvas, session: Session, qtbot: QtBot
) -> None:
    told: list[tuple[str, object]] = []
    canvas.session.pen.came.connect(lambda: told.append(("down", None)))
    canvas.session.pen.left.connect(lambda: told.append(("up", session.sketch.strokes)))
    canvas.stroke_drawn.connect(lambda stroke: told.append(("drawn", stroke)))
    path = slanted()
    hold(hand, canvas, path, qtbot)
    hand.release(*path[-1])
    strokes = session.sketch.strokes
    assert told == [("down", None), ("up", strokes), ("drawn", strokes[0])]


LEVEL = [(100.0 + 5.0 * i, 100.0 + 0.12 * i) for i in range(41)]


@pytest.mark.parametrize("view", [View(), View(2.0, 30.0, 50.0, -40.0)])
@pytest.mark.parametrize("path", [slanted(), LEVEL])
def test_the_end_of_a_line_follows_the_pen(
    hand: Stylus, canvas: Canvas, session: Session, qtbot: QtBot, path: Path, view: View
) -> None:
    canvas.set_view(view)
    hold(hand, canvas, path, qtbot)
    for place in ((310, 190), (350, 300), (200, 420)):
        hand.move(*place)
        assert isinstance(canvas.live, Held)
        assert canvas.live.stroke.xy[-1] == pytest.approx(canvas.view.to_page(*place))
    hand.release(200, 420)
    (line,) = session.sketch.strokes
    assert line.xy[0] == pytest.approx(canvas.view.to_page(100, 100), abs=2)
    assert line.xy[-1] == pytest.approx(canvas.view.to_page(200, 420))
    along = np.diff(line.xy, axis=0)
    assert np.abs(along[:, 0] * along[0, 1] - along[:, 1] * along[0, 0]).max() < 1e-6


def test_the_raw_stroke_is_not_seen_before_it_is_undone_to(
    hand: Stylus, canvas: Canvas, session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[Sketch] = []
    show = canvas.cache.show

    def noting(sketch: Sketch, *over: Any, **more: Any) -> QRegion:
        shown.append(sketch)
        return show(sketch, *over, **more)

    monkeypatch.setattr(canvas.cache, "show", noting)
    path = slanted()
    hold(hand, canvas, path, qtbot)
    hand.release(*path[-1])
    qtbot.waitUntil(lambda: not canvas.is_refining)
    assert shown == [session.sketch]
    session.history.undo()
    assert shown[-1] is session.sketch


def test_a_circle_grows_about_its_middle(
    hand: Stylus, canvas: Canvas, session: Session, qtbot: QtBot
) -> None:
    path = wobbly()
    before = hold(hand, canvas, path, qtbot).stroke
    middle = (before.xy.min(axis=0) + before.xy.max(axis=0)) / 2
    radius = float(np.ptp(before.xy[:, 0]) / 2)
    end = np.array(path[-1])
    out = middle + 1.5 * (end - middle)
    hand.move(*out.tolist())
    hand.release(*out.tolist())
    (after,) = session.sketch.strokes
    assert off_circle(after.xy, tuple(middle), 1.5 * radius) < 1


def test_a_lifting_hand_trembles_without_changing_anything(
    hand: Stylus, canvas: Canvas, session: Session, qtbot: QtBot
) -> None:
    path = slanted()
    held = hold(hand, canvas, path, qtbot).stroke
    x, y = path[-1]
    hand.move(x + SLACK * 0.6, y - SLACK * 0.6)
    hand.release(x + SLACK * 0.6, y - SLACK * 0.6)
    assert session.sketch.strokes == (held,)


def test_pressure_colour_and_width_stay(
    hand: Stylus, canvas: Canvas, session: Session, qtbot: QtBot
) -> None:
    canvas.pen_ink = Ink(7.0, "#2b5fd9")
    path = slanted()
    hand.press(*path[0], 0.2)
    for i, place in enumerate(path[1:]):
        hand.move(*place, 0.2 + 0.6 * i / len(path))
    rest(canvas)
    hand.move(340, 240, 0.9)
    hand.release(340, 240)
    (stroke,) = session.sketch.strokes
    assert (stroke.ink.width, stroke.ink.colour, stroke.origin) == (7.0, "#2b5fd9", "drawn")
    pressure = stroke.points[:, 2]
    assert pressure[:5].max() < 0.35 < 0.65 < pressure[-5:].min()


@pytest.fixture
def begun(canvas: Canvas, monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """One more for each time that holding still begins anew."""
    timer, times = canvas.tools.drawing._hold._timer, list[int]()
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
    assert not canvas.tools.drawing._hold._timer.isActive()
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
    assert not canvas.tools.drawing._hold._timer.isActive()


def test_what_is_no_number_does_not_move_it(
    hand: Stylus, canvas: Canvas, session: Session, qtbot: QtBot
) -> None:
    path = slanted()
    held = hold(hand, canvas, path, qtbot).stroke
    for place in ((math.nan, 3.0), (3.0, math.inf), (1e9, 1e9)):
        hand.move(*place)
    hand.release(*path[-1])
    assert session.sketch.strokes == (held,)


@pytest.mark.parametrize("view", [View(), View(1.6, 20.0, 30.0, -120.0)])
def test_the_screen_shows_what_painting_anew_would(
    hand: Stylus, canvas: Canvas, session: Session, qtbot: QtBot, view: View
) -> None:
    canvas.set_view(view)
    canvas.pen_ink = Ink(8.0)
    path = wobbly()
    hold(hand, canvas, path, qtbot)
    for scale in (1.1, 1.2, 1.35):
        hand.move(400 + scale * (path[-1][0] - 400), 300 + scale * (path[-1][1] - 300))
        QApplication.processEvents()
    qtbot.waitUntil(lambda: (on_screen(canvas) == seen(canvas)).all())
    hand.release(535, 300)
    qtbot.waitUntil(lambda: not canvas.is_refining)
    qtbot.waitUntil(lambda: (on_screen(canvas) == seen(canvas)).all())
    session.history.undo()
    qtbot.waitUntil(lambda: not canvas.is_refining)
    assert len(session.sketch.strokes) == 1
    qtbot.waitUntil(lambda: (on_screen(canvas) == seen(canvas)).all())
