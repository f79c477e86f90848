"""Ghosts and previews: they fade in, stand still under the pen, and leave no trace."""

from __future__ import annotations

from itertools import count
from time import perf_counter

import numpy as np
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from sketch_assistant.ui.base.ghost import Ghost
from sketch_assistant.ui.base.session import Session
from sketch_assistant.ui.paint.over.ghost_layer import FADE_MILLISECONDS, GhostLayer
from sketch_assistant.ui.paint.view import View
from sketch_assistant.ui.pen.canvas import Canvas
from tests.ui.hands import Seconds, Stylus, line, scrawl
from tests.ui.screen import seen, settle

GHOST = Ghost(
    (
        line((100, 100), (200, 100), width=12, origin="suggested"),
        line((100, 200), (200, 200), width=12, origin="suggested"),
    )
)


def test_a_ghost_differs_from_ink_and_its_next_stroke_from_the_rest(
    canvas: Canvas, session: Session, qtbot: QtBot
) -> None:
    paper = seen(canvas)[100, 150]
    session.set_ghosts((GHOST,))
    qtbot.waitUntil(lambda: canvas.over.ghosts.opacity == 1.0)
    picture = seen(canvas)
    following, rest, ink = picture[100, 150], picture[200, 150], np.array([27.0, 27.0, 31.0])
    assert ink.mean() + 40 < following.mean() < rest.mean() - 15 < paper.mean() - 30


def test_a_ghost_fades_in_within_a_tenth_of_a_second_and_never_goes_back(
    canvas: Canvas, session: Session, qtbot: QtBot
) -> None:
    shades: list[float] = []
    canvas.over.ghosts.fade.valueChanged.connect(
        lambda _: shades.append(float(seen(canvas)[100, 150].mean()))
    )
    session.set_ghosts((GHOST,))
    qtbot.waitUntil(lambda: canvas.over.ghosts.opacity == 1.0)
    assert shades == sorted(shades, reverse=True)
    assert canvas.over.ghosts.fade.duration() == FADE_MILLISECONDS == 100


def test_what_is_left_of_a_ghost_does_not_fade_in_again(
    canvas: Canvas, session: Session, qtbot: QtBot
) -> None:
    session.set_ghosts((GHOST,))
    qtbot.waitUntil(lambda: canvas.over.ghosts.opacity == 1.0)
    session.set_ghosts((Ghost(GHOST.strokes[1:]),))
    assert canvas.over.ghosts.opacity == 1.0


def test_a_dismissed_ghost_leaves_no_trace(canvas: Canvas, session: Session, qtbot: QtBot) -> None:
    before = seen(canvas)
    session.set_ghosts((GHOST,))
    qtbot.waitUntil(lambda: canvas.over.ghosts.opacity == 1.0)
    session.set_ghosts(())
    assert (seen(canvas) == before).all()
    canvas.repaint()
    assert (seen(canvas) == before).all()


def test_a_ghost_never_touches_the_cached_ink(
    canvas: Canvas, session: Session, stylus: Stylus, qtbot: QtBot
) -> None:
    session.set_ghosts((GHOST,))
    qtbot.waitUntil(lambda: canvas.over.ghosts.opacity == 1.0)
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
    fade = canvas.over.ghosts.fade
    fade.setDuration(1_000_000)  # a busy computer does not come to its end meanwhile
    session.set_ghosts((GHOST,))
    qtbot.waitUntil(lambda: fade.state() == fade.State.Running)
    fade.setCurrentTime(500_000)
    stylus.press(400, 400)
    before = canvas.over.ghosts.opacity
    assert 0.1 < before < 1.0
    qtbot.wait(2 * FADE_MILLISECONDS)
    assert canvas.over.ghosts.opacity == before
    stylus.release(400, 400)
    assert fade.state() == fade.State.Running
    fade.setCurrentTime(fade.duration() - 1)
    qtbot.waitUntil(lambda: canvas.over.ghosts.opacity == 1.0)


def test_a_large_ghost_is_prepared_in_slices_and_not_under_the_pen(
    canvas: Canvas, session: Session, stylus: Stylus, seconds: Seconds, qtbot: QtBot
) -> None:
    ticks = count(seconds.now, 0.003)
    canvas.over.ghosts.clock = lambda: next(ticks)
    session.set_ghosts((Ghost(scrawl(5, 12)),))
    assert canvas.over.ghosts.slices.isActive()
    stylus.press(400, 400)
    qtbot.wait(50)
    assert canvas.over.ghosts.opacity == 0.0
    stylus.release(400, 400)
    qtbot.waitUntil(lambda: canvas.over.ghosts.opacity == 1.0)


def test_a_preview_takes_the_place_of_the_ghost_for_a_while(
    canvas: Canvas, session: Session, qtbot: QtBot
) -> None:
    session.set_ghosts((GHOST,))
    other = Ghost((line((100, 300), (200, 300), width=12),))
    canvas.over.show_preview(other)
    qtbot.waitUntil(lambda: canvas.over.ghosts.opacity == 1.0)
    picture = seen(canvas)
    assert picture[300, 150].mean() < 230 < picture[100, 150].mean()
    canvas.over.show_preview(None)
    qtbot.waitUntil(lambda: canvas.over.ghosts.opacity == 1.0)
    picture = seen(canvas)
    assert picture[100, 150].mean() < 230 < picture[300, 150].mean()


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
