"""Large ghosts that take the place of ink: painted once, and not under the pen."""

from __future__ import annotations

from itertools import count

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from sketch_assistant.sketch.document import Stroke
from sketch_assistant.ui.base.ghost import Ghost
from sketch_assistant.ui.base.session import Session
from sketch_assistant.ui.paint.over.ghost_layer import MOST_POINTS
from sketch_assistant.ui.pen.canvas import Canvas
from tests.ui.hands import Seconds, Stylus, drawing, line, pixels, scrawl
from tests.ui.paint.exchanges import exchanging

# On the canvas


@pytest.fixture
def large() -> Ghost:
    ghost = exchanging(*scrawl(2, 300))
    assert sum(map(len, ghost.strokes)) > MOST_POINTS
    return ghost


def shade(canvas: Canvas, stroke: Stroke) -> float:
    """How dark the darkest pixel near the middle of a stroke is."""
    x, y = (round(each) for each in canvas.view.to_window(*stroke.xy[len(stroke) // 2].tolist()))
    picture = pixels(canvas.grab().toImage())
    return float(picture[y - 2 : y + 3, x - 2 : x + 3].mean(axis=2).min())


def test_a_large_one_is_painted_once_and_looks_the_same(
    canvas: Canvas, session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, large: Ghost
) -> None:
    assert large.exchange
    session.load(drawing(*(old for old, _ in large.exchange)), None)
    session.set_ghosts((large,))
    qtbot.waitUntil(lambda: canvas.over.ghosts.opacity == 1.0)
    qtbot.waitUntil(lambda: canvas.over.ghosts.washed.is_ready and not canvas.is_refining)
    as_picture = pixels(canvas.grab().toImage())
    session.set_ghosts(())
    monkeypatch.setattr("sketch_assistant.ui.paint.over.ghost_layer.MOST_POINTS", 10**9)
    session.set_ghosts((large,))
    qtbot.waitUntil(lambda: canvas.over.ghosts.opacity == 1.0)
    qtbot.waitUntil(lambda: canvas.over.ghosts.washed.is_ready)
    each = pixels(canvas.grab().toImage())
    assert np.abs(each - as_picture).mean() < 1.0
    assert (each < 200).any()


def test_a_slider_shows_the_last_picture_until_the_next_is_ready(
    canvas: Canvas, session: Session, qtbot: QtBot, large: Ghost
) -> None:
    session.set_ghosts((large,))
    qtbot.waitUntil(lambda: canvas.over.ghosts.opacity == 1.0)
    stroke = large.strokes[7]
    assert shade(canvas, stroke) < 215
    assert large.exchange
    moved = exchanging(*(old for old, _ in large.exchange), by=300.0)
    later = Ghost(moved.strokes, moved.exchange, "Redraw", at_once=True)
    overlay = canvas.over.ghosts.picture
    overlay.hold(True)
    session.set_ghosts((later,))
    assert canvas.over.ghosts.opacity == 1.0
    assert shade(canvas, stroke) < 215, "still the old one"
    overlay.hold(False)
    qtbot.waitUntil(lambda: overlay.is_ready)
    assert shade(canvas, later.strokes[7]) < 215


def test_tapping_a_large_one_names_the_stroke(
    canvas: Canvas, session: Session, stylus: Stylus, qtbot: QtBot, large: Ghost
) -> None:
    told: list[int] = []
    canvas.ghost_tapped.connect(told.append)
    session.set_ghosts((large,))
    qtbot.waitUntil(lambda: canvas.over.ghosts.opacity == 1.0)
    far = line((30, 30), (60, 30))
    x, y = canvas.view.to_window(*large.strokes[41].xy[12].tolist())
    stylus.draw([(x, y), (x, y)])
    assert len(told) == 1
    assert canvas.over.ghosts.touched(far.xy[:1], 3.0) is None


def test_a_large_one_does_not_appear_under_the_pen(
    canvas: Canvas, session: Session, stylus: Stylus, qtbot: QtBot, large: Ghost
) -> None:
    stylus.press(700, 500)
    before = pixels(canvas.grab().toImage())
    session.set_ghosts((large,))
    qtbot.wait(80)
    assert (pixels(canvas.grab().toImage()) == before).all()
    stylus.release(700, 500)
    qtbot.waitUntil(lambda: canvas.over.ghosts.opacity == 1.0)


def test_nor_when_it_was_ready_but_not_yet_seen(
    canvas: Canvas, session: Session, stylus: Stylus, seconds: Seconds, qtbot: QtBot, large: Ghost
) -> None:
    overlay, ticks = canvas.over.ghosts.picture, count(seconds.now, 0.001)
    overlay.clock = lambda: next(ticks)
    session.set_ghosts((large,))
    canvas.repaint()
    assert not overlay.is_ready
    while not overlay.is_ready:
        overlay._prepare()
    stylus.press(700, 500)
    canvas.repaint()
    qtbot.wait(50)
    assert canvas.over.ghosts.opacity == 0.0
    stylus.release(700, 500)
    qtbot.waitUntil(lambda: canvas.over.ghosts.opacity == 1.0)
