"""What is on the canvas: live ink that does not jump when it is committed, ghosts, previews."""

from __future__ import annotations

from itertools import count
from time import perf_counter

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QObject, QRectF
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from sketch_assistant.sketch.document import Ink, Sketch
from sketch_assistant.ui.base.ghost import Ghost
from sketch_assistant.ui.base.session import Session
from sketch_assistant.ui.paint.over.ghost_layer import FADE_MILLISECONDS, GhostLayer
from sketch_assistant.ui.paint.view import View
from sketch_assistant.ui.pen.canvas import Canvas
from tests.ui.hands import Pixels, Seconds, Stylus, drawing, line, pixels, scrawl

GHOST = Ghost(
    (
        line((100, 100), (200, 100), width=12, origin="suggested"),
        line((100, 200), (200, 200), width=12, origin="suggested"),
    )
)


class Paints(QObject):
    """Notes the rectangles a widget paints."""

    def __init__(self, canvas: Canvas) -> None:
        super().__init__(canvas)
        self.areas: list[int] = []
        canvas.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            box = event.region().boundingRect()  # type: ignore[attr-defined]
            self.areas.append(box.width() * box.height())
        return False


def seen(canvas: Canvas) -> Pixels:
    return pixels(canvas.grab().toImage())


def on_screen(canvas: Canvas) -> Pixels:
    """The pixels as they were painted bit by bit, not painted anew."""
    QApplication.processEvents()
    return pixels(canvas.screen().grabWindow(canvas.winId()).toImage())


def settle(canvas: Canvas, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not canvas.is_refining and not canvas.refining.slices.isActive())


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
    assert canvas.over.ghosts._fade.state() == canvas.over.ghosts._fade.State.Stopped


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


def test_a_ghost_differs_from_ink_and_its_next_stroke_from_the_rest(
    canvas: Canvas, session: Session, qtbot: QtBot
) -> None:
    paper = seen(canvas)[100, 150]
    session.set_ghosts((GHOST,))
    qtbot.waitUntil(lambda: canvas.over.ghosts._opacity == 1.0)
    picture = seen(canvas)
    following, rest, ink = picture[100, 150], picture[200, 150], np.array([27.0, 27.0, 31.0])
    assert ink.mean() + 40 < following.mean() < rest.mean() - 15 < paper.mean() - 30


def test_a_ghost_fades_in_within_a_tenth_of_a_second_and_never_goes_back(
    canvas: Canvas, session: Session, qtbot: QtBot
) -> None:
    shades: list[float] = []
    canvas.over.ghosts._fade.valueChanged.connect(
        lambda _: shades.append(float(seen(canvas)[100, 150].mean()))
    )
    session.set_ghosts((GHOST,))
    qtbot.waitUntil(lambda: canvas.over.ghosts._opacity == 1.0)
    assert shades == sorted(shades, reverse=True)
    assert canvas.over.ghosts._fade.duration() == FADE_MILLISECONDS == 100


def test_what_is_left_of_a_ghost_does_not_fade_in_again(
    canvas: Canvas, session: Session, qtbot: QtBot
) -> None:
    session.set_ghosts((GHOST,))
    qtbot.waitUntil(lambda: canvas.over.ghosts._opacity == 1.0)
    session.set_ghosts((Ghost(GHOST.strokes[1:]),))
    assert canvas.over.ghosts._opacity == 1.0


def test_a_dismissed_ghost_leaves_no_trace(canvas: Canvas, session: Session, qtbot: QtBot) -> None:
    before = seen(canvas)
    session.set_ghosts((GHOST,))
    qtbot.waitUntil(lambda: canvas.over.ghosts._opacity == 1.0)
    session.set_ghosts(())
    assert (seen(canvas) == before).all()
    canvas.repaint()
    assert (seen(canvas) == before).all()


def test_a_ghost_never_touches_the_cached_ink(
    canvas: Canvas, session: Session, stylus: Stylus, qtbot: QtBot
) -> None:
    session.set_ghosts((GHOST,))
    qtbot.waitUntil(lambda: canvas.over.ghosts._opacity == 1.0)
    stylus.draw([(90, 150), (150, 100), (210, 150)])
    session.set_ghosts(())
    other = Canvas(Session(session.sketch))
    qtbot.addWidget(other)
    other.resize(canvas.size())
    other.show()
    other.set_view(View())
    settle(other, qtbot)
    assert (seen(canvas) == seen(other)).all()


def test_ghosts_do_not_change_while_the_pen_is_down(
    canvas: Canvas, session: Session, stylus: Stylus, qtbot: QtBot
) -> None:
    stylus.press(400, 400)
    before = seen(canvas)
    session.set_ghosts((GHOST,))
    qtbot.wait(2 * FADE_MILLISECONDS)
    assert (seen(canvas) == before).all()
    stylus.move(420, 400)
    stylus.release(420, 400)
    assert canvas.over.ghosts.ghost is GHOST


def test_a_ghost_that_is_fading_in_stands_still_while_the_pen_is_down(
    canvas: Canvas, session: Session, stylus: Stylus, qtbot: QtBot
) -> None:
    fade = canvas.over.ghosts._fade
    fade.setDuration(1_000_000)  # a busy computer does not come to its end meanwhile
    session.set_ghosts((GHOST,))
    qtbot.waitUntil(lambda: fade.state() == fade.State.Running)
    fade.setCurrentTime(500_000)
    stylus.press(400, 400)
    before = canvas.over.ghosts._opacity
    assert 0.1 < before < 1.0
    qtbot.wait(2 * FADE_MILLISECONDS)
    assert canvas.over.ghosts._opacity == before
    stylus.release(400, 400)
    assert fade.state() == fade.State.Running
    fade.setCurrentTime(fade.duration() - 1)
    qtbot.waitUntil(lambda: canvas.over.ghosts._opacity == 1.0)


def test_a_large_ghost_is_prepared_in_slices_and_not_under_the_pen(
    canvas: Canvas, session: Session, stylus: Stylus, seconds: Seconds, qtbot: QtBot
) -> None:
    ticks = count(seconds.now, 0.003)
    canvas.over.ghosts._clock = lambda: next(ticks)
    session.set_ghosts((Ghost(scrawl(5, 12)),))
    assert canvas.over.ghosts._slices.isActive()
    stylus.press(400, 400)
    qtbot.wait(50)
    assert canvas.over.ghosts._opacity == 0.0
    stylus.release(400, 400)
    qtbot.waitUntil(lambda: canvas.over.ghosts._opacity == 1.0)


def test_a_preview_takes_the_place_of_the_ghost_for_a_while(
    canvas: Canvas, session: Session, qtbot: QtBot
) -> None:
    session.set_ghosts((GHOST,))
    other = Ghost((line((100, 300), (200, 300), width=12),))
    canvas.over.show_preview(other)
    qtbot.waitUntil(lambda: canvas.over.ghosts._opacity == 1.0)
    picture = seen(canvas)
    assert picture[300, 150].mean() < 230 < picture[100, 150].mean()
    canvas.over.show_preview(None)
    qtbot.waitUntil(lambda: canvas.over.ghosts._opacity == 1.0)
    picture = seen(canvas)
    assert picture[100, 150].mean() < 230 < picture[300, 150].mean()


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


def test_the_ghost_layer_alone(qtbot: QtBot) -> None:
    parent = QObject()
    told: list[object] = []
    layer = GhostLayer(told.append, perf_counter, parent)
    layer.show(GHOST)
    assert layer.touched(np.array([[150.0, 108.0]]), 3.0) == 0
    assert layer.touched(np.array([[150.0, 205.0]]), 0.0) == 1
    assert layer.touched(np.array([[150.0, 150.0]]), 9.0) is None
    layer.show(Ghost(()))
    assert layer.touched(np.array([[150.0, 108.0]]), 3.0) is None
    layer.show(None)
    assert layer.touched(np.array([[150.0, 108.0]]), 3.0) is None
    assert told
