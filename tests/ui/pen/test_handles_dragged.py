"""The handles of a selection: where they are, and what dragging them does."""

from __future__ import annotations

import math

import numpy as np
import pytest
from PySide6.QtCore import QMarginsF, QPointF, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from sketch_assistant.sketch.document import Ink, Sketch, Stroke
from sketch_assistant.sketch.selection.handles import Handle
from sketch_assistant.ui.base.session import Session
from sketch_assistant.ui.paint.over.handles import CORNERS, KNOB, Handles
from sketch_assistant.ui.paint.view import View
from sketch_assistant.ui.pen.canvas import Canvas
from sketch_assistant.ui.pen.tools.cursors import Tip
from tests.ui.hands import Stylus, line
from tests.ui.paint.test_selection_layer import seen, settle

A, B = line((300, 200), (500, 200), width=4), line((300, 300), (500, 300), width=4)
FAR = line((50, 550), (90, 550))
SHIFT, ALT = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.AltModifier


@pytest.fixture
def held(canvas: Canvas, session: Session) -> Canvas:
    """A and B are selected: 200 × 100 page units."""
    session.load(Sketch().adding(A, B, FAR), None)
    canvas.set_view(View())
    canvas.tool = "select"
    session.select([A, B])
    return canvas


def handles(canvas: Canvas) -> Handles:
    assert canvas.handles
    return canvas.handles


def place(canvas: Canvas, handle: Handle) -> QPointF:
    shown = handles(canvas)
    return shown.knob if handle is Handle.KNOB else shown.middle_of(handle)


def drag(canvas: Canvas, stylus: Stylus, handle: Handle, by: tuple[float, float]) -> None:
    at = place(canvas, handle)
    steps = [(at.x() + by[0] * share, at.y() + by[1] * share) for share in (0.0, 0.5, 1.0)]
    stylus.draw(steps)


def box(session: Session) -> tuple[float, float, float, float]:
    xy = np.concatenate([each.xy for each in session.selection])
    return (*xy.min(axis=0), *xy.max(axis=0))


def test_a_corner_scales_in_proportion_and_in_one_step(
    held: Canvas, stylus: Stylus, session: Session
) -> None:
    before = session.sketch
    drag(held, stylus, Handle.BOTTOM_RIGHT, (100, 50))
    assert box(session) == pytest.approx((300, 200, 600, 350))
    assert [each.ink.width for each in session.selection] == [4, 4]
    assert session.sketch.strokes[2] is FAR
    assert session.history.count() == 1
    assert session.history.undoText() == "Scale"
    session.history.undo()
    assert session.sketch is before
    assert session.selection == (A, B), "undo remembers what was selected"
    session.history.redo()
    assert box(session) == pytest.approx((300, 200, 600, 350))


def test_a_side_scales_one_way(held: Canvas, stylus: Stylus, session: Session) -> None:
    drag(held, stylus, Handle.LEFT, (-100, 70))
    assert box(session) == pytest.approx((200, 200, 500, 300))


def test_alt_scales_about_the_middle_also_when_pressed_on_the_way(
    held: Canvas, stylus: Stylus, session: Session
) -> None:
    at = place(held, Handle.TOP)
    stylus.press(at.x(), at.y())
    stylus.move(at.x(), at.y() - 20)
    stylus.modifiers = ALT
    stylus.move(at.x(), at.y() - 50)
    stylus.release(at.x(), at.y() - 50)
    assert box(session) == pytest.approx((300, 150, 500, 350))


def test_the_knob_turns_and_shift_snaps(held: Canvas, stylus: Stylus, session: Session) -> None:
    centre, knob = QPointF(400, 250), place(held, Handle.KNOB)
    radius = centre.y() - knob.y()
    turned = math.radians(-90 + 31)
    there = centre + QPointF(math.cos(turned), math.sin(turned)) * radius
    stylus.press(knob.x(), knob.y())
    stylus.move(knob.x() + 30, knob.y())
    stylus.modifiers = SHIFT
    stylus.move(there.x(), there.y())
    stylus.release(there.x(), there.y())
    assert session.history.undoText() == "Turn"
    along = session.selection[0].xy[1] - session.selection[0].xy[0]
    assert math.degrees(math.atan2(along[1], along[0])) == pytest.approx(30.0)
    assert np.hypot(*along) == pytest.approx(200.0)


def test_held_with_shift_or_alt_from_the_start_a_handle_is_still_one(
    held: Canvas, stylus: Stylus, session: Session
) -> None:
    stylus.modifiers = SHIFT
    drag(held, stylus, Handle.BOTTOM_RIGHT, (100, 0))
    assert box(session) == pytest.approx((300, 200, 600, 300))


def test_widths_go_along_where_they_shall(held: Canvas, stylus: Stylus, session: Session) -> None:
    held.scales_widths = True
    drag(held, stylus, Handle.TOP_LEFT, (-200, -100))
    assert [each.ink.width for each in session.selection] == [pytest.approx(8.0)] * 2


def test_in_a_turned_and_zoomed_view_a_handle_follows_the_pen(
    held: Canvas, stylus: Stylus, session: Session
) -> None:
    held.set_view(View(1.5, 70.0, 600.0, -250.0))
    for handle in CORNERS:
        at, towards = (
            place(held, handle),
            place(held, handle) - held.view.transform().map(QPointF(400, 250)),
        )
        before = held.view.transform().map(QPointF(*handle_corner(handle, box(session))))
        stylus.draw([(at.x() + towards.x() * s, at.y() + towards.y() * s) for s in (0, 0.05, 0.1)])
        after = held.view.transform().map(QPointF(*handle_corner(handle, box(session))))
        gone = after - before
        assert math.hypot(gone.x(), gone.y()) == pytest.approx(
            0.1 * math.hypot(towards.x(), towards.y()), rel=0.03
        )


def handle_corner(handle: Handle, of: tuple[float, float, float, float]) -> tuple[float, float]:
    left, top, right, bottom = of
    return (left if handle.side[0] < 0 else right, top if handle.side[1] < 0 else bottom)


def test_fingers_and_mouse_drag_them_too(held: Canvas, session: Session) -> None:
    at = place(held, Handle.RIGHT).toPoint()
    QTest.mousePress(held, Qt.MouseButton.LeftButton, pos=at)
    for x in (20, 50):
        QTest.mouseMove(held, at + QPointF(x, 0).toPoint())
    QTest.mouseRelease(held, Qt.MouseButton.LeftButton, pos=at + QPointF(50, 0).toPoint())
    assert box(session)[2] == pytest.approx(550, abs=1)
    finger = QTest.createTouchDevice()
    held.touch_draws = True
    at = place(held, Handle.RIGHT).toPoint()
    QTest.touchEvent(held, finger).press(0, at)
    for x in (20, 60):
        QTest.touchEvent(held, finger).move(0, at - QPointF(x, 0).toPoint())
    QTest.touchEvent(held, finger).release(0, at - QPointF(60, 0).toPoint())
    assert box(session)[2] == pytest.approx(490, abs=1)


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
    settle(held, qtbot)
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


def test_giving_up_leaves_everything(held: Canvas, stylus: Stylus, session: Session) -> None:
    before = session.sketch
    at = place(held, Handle.BOTTOM_RIGHT)
    stylus.press(at.x(), at.y())
    stylus.move(at.x() + 100, at.y() + 50)
    assert held.selected.affine is not None
    held.cancel()
    assert held.selected.affine is None
    stylus.release(at.x() + 100, at.y() + 50)
    assert session.sketch is before


def test_what_is_seen_on_the_way_is_what_comes_of_it(
    held: Canvas, stylus: Stylus, session: Session, qtbot: QtBot
) -> None:
    settle(held, qtbot)
    at = place(held, Handle.BOTTOM)
    stylus.press(at.x(), at.y())
    stylus.move(at.x(), at.y() + 20)
    stylus.move(at.x(), at.y() + 60)
    qtbot.waitUntil(lambda: held.selected._wash.is_ready)
    way = (seen(held)[358:363, 350] < 90).all(axis=1)
    stylus.release(at.x(), at.y() + 60)
    session.select(())
    settle(held, qtbot)
    there = (seen(held)[358:363, 350] < 90).all(axis=1)
    assert (way == there).all()
    assert there.any()


def curve() -> Stroke:
    turn = np.linspace(0, 5, 40)
    points = np.column_stack(
        [400 + 90 * np.cos(turn), 250 + 60 * np.sin(turn), 0.3 + 0.1 * turn, 4 * turn, turn / 9]
    )
    return Stroke(points, Ink(6.0))


def test_pressure_tilt_and_time_stay(canvas: Canvas, session: Session, stylus: Stylus) -> None:
    stroke = curve()
    session.load(Sketch().adding(stroke), None)
    canvas.set_view(View())
    canvas.tool = "select"
    session.select([stroke])
    drag(canvas, stylus, Handle.TOP_RIGHT, (40, -40))
    (made,) = session.selection
    assert (made.points[:, 2:] == stroke.points[:, 2:]).all()
    assert (made.points[:, :2] != stroke.points[:, :2]).any()
