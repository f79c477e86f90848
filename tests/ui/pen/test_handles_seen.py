"""Where handles are, what the pointer says there, and the numbers beside the pen."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMarginsF, QPointF, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from sketch_assistant.sketch.document import Sketch
from sketch_assistant.sketch.selection.handles import Handle
from sketch_assistant.ui.base.session import Session
from sketch_assistant.ui.paint.over.handles import CORNERS, KNOB
from sketch_assistant.ui.paint.view import View
from sketch_assistant.ui.pen.canvas import Canvas
from sketch_assistant.ui.pen.tools.cursors import Tip
from tests.ui.hands import Stylus, line
from tests.ui.pen.handling import A, B, handles, place
from tests.ui.screen import seen, settle_selected


@pytest.mark.parametrize("handle", [each for each in Handle if each is not Handle.INSIDE])
def test_a_pen_hits_a_handle_within_ten_pixels(held: Canvas, handle: Handle) -> None:
    at = place(held, handle)
    for across, down in ((0, 0), (9, 0), (-9, 0), (0, 9), (0, -9)):
        assert handles(held).at(at + QPointF(across, down)) is handle


def test_a_small_thing_can_be_moved_and_scaled(
    canvas: Canvas, session: Session, stylus: Stylus
) -> None:
    tick = line((400, 300), (404, 303), width=2)
    session.load(Sketch().adding(tick), None)
    canvas.set_view(View())
    canvas.tool = "select"
    session.select([tick])
    shown = handles(canvas)
    assert set(shown.shown) == set(CORNERS), "no room for those of the sides"
    assert shown.at(QPointF(402, 301)) is Handle.INSIDE
    for corner in CORNERS:
        out = QPointF(*corner.side) * 10
        assert shown.at(shown.middle_of(corner) + out) is corner
    dot = line((200, 300), width=9)
    session.edit("Draw", session.sketch.adding(dot))
    session.select([dot])
    assert handles(canvas).shown == ()
    assert handles(canvas).at(QPointF(200, 300)) is Handle.INSIDE
    assert handles(canvas).at(handles(canvas).knob) is None


def test_without_the_tool_that_selects_there_are_none(
    held: Canvas, stylus: Stylus, session: Session, qtbot: QtBot
) -> None:
    knob = place(held, Handle.KNOB)
    settle_selected(held, qtbot)
    with_them = seen(held)
    held.tool = "pen"
    assert held.handles is None
    picture = seen(held)
    assert (picture[round(knob.y()), round(knob.x() + KNOB)] > 240).all()
    assert (picture != with_them).any()
    drawn = len(session.sketch.strokes)
    stylus.draw([(knob.x(), knob.y()), (knob.x() + 40, knob.y()), (knob.x() + 80, knob.y())])
    assert len(session.sketch.strokes) == drawn + 1
    session.select([A])
    QTest.keyPress(held, Qt.Key.Key_Control)
    assert held.handles is not None
    QTest.keyRelease(held, Qt.Key.Key_Control)
    assert held.handles is None


def test_what_the_pointer_says(held: Canvas) -> None:
    tips = {
        Handle.TOP_LEFT: Tip.FALLING,
        Handle.BOTTOM_RIGHT: Tip.FALLING,
        Handle.TOP_RIGHT: Tip.RISING,
        Handle.TOP: Tip.DOWN,
        Handle.LEFT: Tip.ACROSS,
        Handle.KNOB: Tip.TURNER,
    }
    for handle, tip in tips.items():
        at = place(held, handle)
        assert held.tools.tip(at.x(), at.y()) is tip
    assert held.tools.tip(400, 250) is Tip.MOVER
    assert held.tools.tip(50, 50) is Tip.LASSO
    held.set_view(View(1.0, 90.0, 600.0, 0.0))
    at = place(held, Handle.LEFT)
    assert held.tools.tip(at.x(), at.y()) is Tip.DOWN


def test_the_knob_is_where_it_is_seen(held: Canvas) -> None:
    assert place(held, Handle.KNOB).y() < place(held, Handle.TOP).y()
    held.set_view(View(1.0, 0.0, 0.0, -180.0))
    assert place(held, Handle.KNOB).y() > place(held, Handle.BOTTOM).y()
    held.set_view(View())
    held.viewing.cover(QMarginsF(0, 170, 0, 0))
    held.set_view(View())
    assert place(held, Handle.KNOB).y() > place(held, Handle.BOTTOM).y()


def test_a_tap_on_a_handle_selects_what_is_there_and_never_nothing(
    held: Canvas, stylus: Stylus, session: Session
) -> None:
    knob = place(held, Handle.KNOB)
    stylus.draw([(knob.x(), knob.y())])
    assert session.selection == (A, B)
    stylus.draw([(400, 199)])
    assert session.selection == (A,)


def test_the_numbers_are_beside_the_pen(held: Canvas, stylus: Stylus) -> None:
    readout = held.tools.selecting.dragging._readout
    at = place(held, Handle.BOTTOM_RIGHT)
    stylus.press(at.x(), at.y())
    assert not readout.isVisible()
    stylus.move(at.x() + 100, at.y() + 50)
    assert readout.isVisible()
    assert readout.text == "300 × 150"
    assert not readout.geometry().contains(QPointF(at.x() + 100, at.y() + 50).toPoint())
    stylus.move(795, 595)
    assert held.rect().contains(readout.geometry())
    stylus.release(795, 595)
    assert not readout.isVisible()


def test_what_is_seen_on_the_way_is_what_comes_of_it(
    held: Canvas, stylus: Stylus, session: Session, qtbot: QtBot
) -> None:
    settle_selected(held, qtbot)
    at = place(held, Handle.BOTTOM)
    stylus.press(at.x(), at.y())
    stylus.move(at.x(), at.y() + 20)
    stylus.move(at.x(), at.y() + 60)
    qtbot.waitUntil(lambda: held.selected.washed.is_ready)
    way = (seen(held)[358:363, 350] < 90).all(axis=1)
    stylus.release(at.x(), at.y() + 60)
    session.select(())
    settle_selected(held, qtbot)
    there = (seen(held)[358:363, 350] < 90).all(axis=1)
    assert (way == there).all()
    assert there.any()
