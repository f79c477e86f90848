"""A ghost that a slider moves leaves nothing behind on the screen where it was."""

from __future__ import annotations

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from sketch_assistant.ui.base.ghost import Ghost
from sketch_assistant.ui.base.session import Session
from sketch_assistant.ui.pen.canvas import Canvas
from tests.ui.hands import Pixels, line, pixels


def ghost(x: float) -> Ghost:
    """Two strokes, somewhere else for each x."""
    y = 100.0 + x / 3
    strokes = (line((x, y), (x + 60, y + 40), width=6), line((x, y + 60), (x + 50, y + 60)))
    return Ghost(strokes, None, "In-between", at_once=True)


def on_screen(canvas: Canvas) -> Pixels:
    """What was painted there, not what painting it all anew would give."""
    return pixels(canvas.screen().grabWindow(canvas.winId()).toImage())


def settled(canvas: Canvas, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not any(each.is_busy for each in canvas.over.ghosts.overlays))
    qtbot.wait(30)


@pytest.mark.parametrize("rests", [True, False])
@pytest.mark.parametrize("ends", ["moved", "dismissed"])
def test_nothing_stays_where_it_was(
    canvas: Canvas, session: Session, qtbot: QtBot, rests: bool, ends: str
) -> None:
    settled(canvas, qtbot)
    empty = on_screen(canvas)
    for x in (50.0, 120.0, 260.0, 480.0, 300.0):
        session.set_ghosts((ghost(x),))
        qtbot.wait(30 if rests else 1)
    settled(canvas, qtbot)
    shown = on_screen(canvas)
    assert (shown != empty).any()
    if ends == "dismissed":
        session.set_ghosts(())
    canvas.repaint()
    settled(canvas, qtbot)
    after = on_screen(canvas)
    assert np.array_equal(after, empty if ends == "dismissed" else shown)
    away = after[:, 420:] if ends == "moved" else after
    before = empty[:, 420:] if ends == "moved" else empty
    assert np.array_equal(away, before)


def test_a_ghost_that_is_moved_out_of_the_window_is_gone(
    canvas: Canvas, session: Session, qtbot: QtBot
) -> None:
    settled(canvas, qtbot)
    empty = on_screen(canvas)
    for x in (50.0, 120.0, 5000.0):
        session.set_ghosts((ghost(x),))
        settled(canvas, qtbot)
    assert np.array_equal(on_screen(canvas), empty)
