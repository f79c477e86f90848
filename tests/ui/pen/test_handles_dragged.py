"""The handles of a selection: where they are, and what dragging them does."""

from __future__ import annotations

import math

import numpy as np
import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest

from sketch_assistant.sketch.document import Ink, Sketch, Stroke
from sketch_assistant.sketch.selection.handles import Handle
from sketch_assistant.ui.base.session import Session
from sketch_assistant.ui.paint.over.handles import CORNERS
from sketch_assistant.ui.paint.view import View
from sketch_assistant.ui.pen.canvas import Canvas
from tests.ui.hands import Stylus
from tests.ui.pen.handling import FAR, A, B, drag, place

SHIFT, ALT = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.AltModifier


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
