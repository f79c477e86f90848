"""A ghost that a slider moves: painted as a picture, and never gone between two of its places."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from sketch_assistant.ui.base.ghost import Ghost
from sketch_assistant.ui.base.session import Session
from sketch_assistant.ui.pen.canvas import Canvas
from tests.ui.hands import Pixels, line, pixels


def at(x: float) -> Ghost:
    return Ghost((line((x, 100), (x, 300), width=8, origin="suggested"),), None, "Move", True)


def seen(canvas: Canvas) -> Pixels:
    return pixels(canvas.grab().toImage())


def shows(canvas: Canvas, x: int) -> bool:
    row = seen(canvas)[200]
    return bool(row[x][2] > row[x][0] + 30)


@pytest.fixture
def moved(canvas: Canvas, session: Session, qtbot: QtBot) -> Canvas:
    """The ghost at 100."""
    session.set_ghosts((at(100),))
    qtbot.waitUntil(lambda: shows(canvas, 100))
    return canvas


def test_the_place_before_stays_until_the_next_is_ready(moved: Canvas, session: Session) -> None:
    session.set_ghosts((at(200),))
    moved.repaint()
    assert shows(moved, 100)
    assert not shows(moved, 200)
    for _ in range(3):
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)
    assert shows(moved, 200)
    assert not shows(moved, 100)


def test_of_many_places_the_last_is_on_show(moved: Canvas, session: Session, qtbot: QtBot) -> None:
    for x in range(110, 400, 10):
        session.set_ghosts((at(x),))
    moved.repaint()
    for x in range(400, 510, 10):
        session.set_ghosts((at(x),))
    qtbot.waitUntil(lambda: shows(moved, 500))
    assert not shows(moved, 100)


def test_a_quick_hand_sees_places_on_the_way(moved: Canvas, session: Session) -> None:
    """Each move would else put off the picture of the one before."""
    met = set()
    for x in range(110, 400, 10):
        session.set_ghosts((at(x),))
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)
        met |= {place for place in range(110, 400, 10) if shows(moved, place)}
    assert len(met) > 5


def test_gone_is_gone(moved: Canvas, session: Session, qtbot: QtBot) -> None:
    session.set_ghosts((at(200),))
    session.set_ghosts(())
    qtbot.wait(30)
    assert not shows(moved, 100)
    assert not shows(moved, 200)


def test_under_the_pen_it_stays_where_it_is(moved: Canvas, session: Session, qtbot: QtBot) -> None:
    moved.repaint()
    moved.over.hold(True)
    session.set_ghosts((at(200),))
    moved.repaint()
    qtbot.wait(30)
    assert shows(moved, 100)
    moved.over.hold(False)
    qtbot.waitUntil(lambda: shows(moved, 200))
