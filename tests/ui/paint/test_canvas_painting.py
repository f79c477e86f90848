"""What is on the canvas: live ink that does not jump when it is committed, ghosts, previews."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QRectF
from pytestqt.qtbot import QtBot

from sketch_assistant.sketch.document import Ink, Sketch
from sketch_assistant.ui.base.session import Session
from sketch_assistant.ui.paint.view import View
from sketch_assistant.ui.pen.canvas import Canvas
from tests.ui.hands import Seconds, Stylus, drawing, line, scrawl
from tests.ui.screen import Paints, on_screen, seen, settle


def wave(count: int, phase: float = 0.0) -> list[tuple[float, float]]:
    return [
        (60 + 600 * i / count, 300 + 120 * float(np.sin(phase + 9.0 * i / count)))
        for i in range(count)
    ]


@pytest.mark.parametrize("view", [View(), View(1.6, 20.0, 30.0, -220.0)])
@pytest.mark.parametrize("points", [1, 3, 30, 90])
@pytest.mark.parametrize("opacity", [1.0, 0.5])
def test_ink_does_not_jump_when_the_pen_lifts(
    canvas: Canvas, stylus: Stylus, qtbot: QtBot, view: View, points: int, opacity: float
) -> None:
    """What many small paints left on the screen is what painting the whole stroke gives."""
    canvas.set_view(view)
    canvas.pen_ink = Ink(6.0, opacity=opacity)
    path = wave(points)
    for i, place in enumerate(path):
        (stylus.move if i else stylus.press)(*place, 0.3 + 0.5 * i / points)
        live = on_screen(canvas)
    stylus.move(*path[-1], 0.3 + 0.5 * i / points)  # a hand that rests is not predicted
    live = on_screen(canvas)
    stylus.release(*path[-1])
    assert live.min() < 80 + 150 * (1.0 - opacity)
    assert np.abs(on_screen(canvas) - live).max() <= 16
    settle(canvas, qtbot)
    assert np.abs(on_screen(canvas) - live).max() <= 16
    assert (on_screen(canvas) == seen(canvas)).all()


def test_ink_that_shows_through_is_no_darker_where_it_crosses_itself(
    canvas: Canvas, stylus: Stylus, qtbot: QtBot
) -> None:
    """Under the pen, when it has lifted, and beside another stroke, which it does darken."""
    canvas.pen_ink = Ink(20.0, "#000000", 0.5)
    turns = np.linspace(0.0, 12.0 * np.pi, 700)  # far more than one piece, over itself six times
    path = [(300 + 80 * float(np.cos(a)), 300 + 80 * float(np.sin(a))) for a in turns]
    stylus.press(*path[0], 1.0)
    for place in path[1:]:
        stylus.move(*place, 1.0)
    live = on_screen(canvas)
    stylus.release(*path[-1])
    settle(canvas, qtbot)
    for shown in (live, on_screen(canvas), seen(canvas)):
        assert 120 <= shown[300, 380].min() <= 132  # of white, half
    stylus.draw([(300, 300), (450, 300)], 1.0)
    settle(canvas, qtbot)
    assert on_screen(canvas)[300, 380].max() < 70


def test_the_box_painted_again_holds_all_that_changed(
    canvas: Canvas, stylus: Stylus, monkeypatch: pytest.MonkeyPatch
) -> None:
    boxes: list[QRectF] = []
    monkeypatch.setattr(canvas, "repaint_live", boxes.append)
    canvas.pen_ink, canvas.stabiliser = Ink(9.0), 0.5
    before = seen(canvas)
    for i in range(24):
        x, y = 400 + 9.0 * i * np.cos(i), 300 + 7.0 * i * np.sin(i)
        (stylus.move if i else stylus.press)(x, y)
        after = seen(canvas)
        across, down = np.argwhere((after != before).any(axis=2))[:, ::-1].T
        assert across.min() >= boxes[-1].left() - 1
        assert across.max() <= boxes[-1].right() + 1
        assert down.min() >= boxes[-1].top() - 1
        assert down.max() <= boxes[-1].bottom() + 1
        before = after


def test_a_pen_event_paints_a_small_part_only(
    canvas: Canvas, stylus: Stylus, session: Session, qtbot: QtBot
) -> None:
    session.load(drawing(*scrawl(1, 20)), None)
    settle(canvas, qtbot)
    stylus.press(300, 300)
    canvas.repaint(0, 0, 1, 1)
    paints = Paints(canvas)
    for x in range(301, 340, 4):
        stylus.move(x, 300)
        qtbot.waitUntil(lambda: bool(paints.areas))
        assert paints.areas.pop() < 60 * 40
        paints.areas.clear()


def test_undo_repaints_the_stroke_only(
    canvas: Canvas, stylus: Stylus, session: Session, qtbot: QtBot
) -> None:
    stylus.draw([(300, 300), (340, 310), (360, 300)])
    settle(canvas, qtbot)
    canvas.repaint()
    paints = Paints(canvas)
    session.history.undo()
    qtbot.waitUntil(lambda: bool(paints.areas))
    assert max(paints.areas) < 100 * 60


def test_an_idle_canvas_has_no_timer(canvas: Canvas, stylus: Stylus, qtbot: QtBot) -> None:
    stylus.draw([(300, 300), (340, 310), (360, 300)])
    settle(canvas, qtbot)
    timers = [canvas.refining.slices, canvas.refining._rest]
    assert not any(timer.isActive() for timer in timers)
    assert canvas.over.ghosts.fade.state() == canvas.over.ghosts.fade.State.Stopped


def test_nothing_is_refined_while_the_pen_is_down(
    canvas: Canvas, stylus: Stylus, session: Session, seconds: Seconds, qtbot: QtBot
) -> None:
    session.load(drawing(*scrawl(2, 40)), None)
    canvas.cache.scene.seconds_a_stroke = 1.0
    canvas.set_view(View(0.7))
    assert canvas.cache.busy
    stylus.press(300, 300)
    qtbot.wait(30)
    assert canvas.cache.busy
    stylus.release(300, 300)
    settle(canvas, qtbot)


def test_the_desk_is_dark_and_the_paper_is_not(canvas: Canvas, qtbot: QtBot) -> None:
    canvas.viewing.zoom_to_fit()
    light = seen(canvas)
    canvas.dark = True
    dark = seen(canvas)
    assert dark[3, 3].mean() < 80 < light[3, 3].mean()
    assert dark[300, 400].mean() == light[300, 400].mean() > 245


def test_the_page_stays_fitted_until_one_looks_elsewhere(canvas: Canvas) -> None:
    canvas.viewing.zoom_to_fit()
    canvas.resize(1000, 700)
    wide = canvas.view
    assert wide.scale == pytest.approx((700 - 56) / 793.70, rel=1e-3)
    canvas.viewing.zoom_in()
    zoomed = canvas.view
    canvas.resize(800, 600)
    assert canvas.view == zoomed


def test_a_loaded_drawing_is_shown_whole(canvas: Canvas, session: Session) -> None:
    session.load(Sketch(width=300, height=200).adding(line((20, 20), (200, 100))), None)
    assert canvas.view.to_window(0, 0)[0] > 0
    assert canvas.view.to_window(300, 200)[0] < 800


def test_ink_beside_the_page_is_seen(canvas: Canvas, session: Session, qtbot: QtBot) -> None:
    session.load(drawing(line((-300, 100), (-200, 100), width=30)), None)
    settle(canvas, qtbot)
    x, y = canvas.view.to_window(-250, 100)
    assert seen(canvas)[round(y), round(x)].mean() < 60
