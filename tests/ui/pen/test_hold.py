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
from sketch_assistant.ui.base.session import Session
from sketch_assistant.ui.paint.held import SLACK, Held
from sketch_assistant.ui.paint.view import View
from sketch_assistant.ui.pen.canvas import Canvas
from tests.ui.hands import Stylus
from tests.ui.pen.holding import Path, hold, rest, slanted, wobbly
from tests.ui.screen import on_screen, seen


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
