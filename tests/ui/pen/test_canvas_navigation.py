"""Wheel, keys and drags move the page; the point under the cursor stays under it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QNativeGestureEvent, QPointingDevice, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from sketch_assistant.ui.base.session import Session
from sketch_assistant.ui.paint.view import View
from sketch_assistant.ui.pen.canvas import Canvas
from tests.ui.hands import Stylus, drawing, line

LEFT, MIDDLE = Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton
PLAIN, CTRL, SHIFT = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)


def wheel(
    canvas: Canvas,
    angle: tuple[int, int],
    modifiers: Qt.KeyboardModifier = PLAIN,
    pixels: tuple[int, int] = (0, 0),
) -> None:
    at = QPointF(300, 200)
    event = QWheelEvent(
        at, at, QPoint(*pixels), QPoint(*angle), Qt.MouseButton.NoButton, modifiers,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(canvas, event)


def drag(canvas: Canvas, button: Qt.MouseButton, *places: tuple[int, int]) -> None:
    QTest.mousePress(canvas, button, pos=QPoint(*places[0]))
    for place in places[1:]:
        QTest.mouseMove(canvas, QPoint(*place))
    QTest.mouseRelease(canvas, button, pos=QPoint(*places[-1]))


def key(canvas: Canvas, kind: QEvent.Type, which: Qt.Key, repeated: bool = False) -> None:
    QApplication.sendEvent(canvas, QKeyEvent(kind, which, PLAIN, "", repeated))


def hold(canvas: Canvas, which: Qt.Key) -> None:
    key(canvas, QEvent.Type.KeyPress, which)


def let_go(canvas: Canvas, which: Qt.Key) -> None:
    key(canvas, QEvent.Type.KeyRelease, which)


def test_the_wheel_scrolls_down_and_with_shift_sideways(canvas: Canvas) -> None:
    wheel(canvas, (0, -120))
    assert (canvas.view.x, canvas.view.y) == (0.0, -80.0)
    wheel(canvas, (0, -120), SHIFT)
    assert (canvas.view.x, canvas.view.y) == (-80.0, -80.0)


def test_a_touchpad_scrolls_by_pixels(canvas: Canvas) -> None:
    wheel(canvas, (0, 0), pixels=(13, -7))
    assert (canvas.view.x, canvas.view.y) == (13.0, -7.0)


@pytest.mark.parametrize("notch", [120, -120])
def test_ctrl_and_wheel_zoom_at_the_cursor(canvas: Canvas, notch: int) -> None:
    under = canvas.view.to_page(300, 200)
    wheel(canvas, (0, notch), CTRL)
    assert (canvas.view.scale > 1.0) == (notch > 0)
    assert canvas.view.to_window(*under) == pytest.approx((300, 200))


def test_the_wheel_does_nothing_while_the_pen_is_down(canvas: Canvas, stylus: Stylus) -> None:
    stylus.press(100, 100)
    wheel(canvas, (0, -120))
    wheel(canvas, (0, 120), CTRL)
    assert canvas.view == View()


def test_the_middle_button_pans(canvas: Canvas, session: Session) -> None:
    drag(canvas, MIDDLE, (100, 100), (130, 80), (150, 90))
    assert (canvas.view.x, canvas.view.y) == (50.0, -10.0)
    assert not session.sketch.strokes


def test_space_and_drag_pan_until_space_is_let_go(canvas: Canvas, session: Session) -> None:
    hold(canvas, Qt.Key.Key_Space)
    drag(canvas, LEFT, (100, 100), (120, 130))
    let_go(canvas, Qt.Key.Key_Space)
    assert (canvas.view.x, canvas.view.y) == (20.0, 30.0)
    assert not session.sketch.strokes
    drag(canvas, LEFT, (100, 100), (120, 130))
    assert len(session.sketch.strokes) == 1


def test_space_pans_with_the_pen_too(canvas: Canvas, session: Session, stylus: Stylus) -> None:
    hold(canvas, Qt.Key.Key_Space)
    stylus.draw([(100, 100), (110, 100), (140, 120)])
    assert (canvas.view.x, canvas.view.y) == (40.0, 20.0)
    assert not session.sketch.strokes


def test_a_repeating_key_is_still_held(canvas: Canvas) -> None:
    hold(canvas, Qt.Key.Key_Space)
    key(canvas, QEvent.Type.KeyRelease, Qt.Key.Key_Space, repeated=True)
    drag(canvas, LEFT, (100, 100), (120, 130))
    assert canvas.view != View()


def test_a_key_let_go_elsewhere_is_not_held_for_ever(canvas: Canvas, session: Session) -> None:
    hold(canvas, Qt.Key.Key_Space)
    QApplication.sendEvent(canvas, QEvent(QEvent.Type.WindowDeactivate))
    drag(canvas, LEFT, (100, 100), (120, 130))
    assert len(session.sketch.strokes) == 1


def test_the_keys_for_dragging_are_kept_from_shortcuts(canvas: Canvas) -> None:
    for which, ours in ((Qt.Key.Key_Space, True), (Qt.Key.Key_R, True), (Qt.Key.Key_E, False)):
        event = QKeyEvent(QEvent.Type.ShortcutOverride, which, PLAIN)
        event.ignore()
        QApplication.sendEvent(canvas, event)
        assert event.isAccepted() == ours


@pytest.mark.parametrize("with_r", [True, False])
def test_turning_follows_the_hand_about_the_middle(canvas: Canvas, with_r: bool) -> None:
    middle = canvas.viewing.middle()
    under = canvas.view.to_page(middle.x(), middle.y())
    right, below = (
        (int(middle.x()) + 200, int(middle.y())),
        (int(middle.x()), int(middle.y()) + 200),
    )
    hold(canvas, Qt.Key.Key_R if with_r else Qt.Key.Key_Space)
    modifiers = PLAIN if with_r else SHIFT
    QTest.mousePress(canvas, LEFT, modifiers, QPoint(*right))
    QTest.mouseMove(canvas, QPoint(*below))
    QTest.mouseRelease(canvas, LEFT, modifiers, QPoint(*below))
    assert canvas.view.angle == pytest.approx(90.0, abs=1.0)
    assert canvas.view.to_window(*under) == pytest.approx((middle.x(), middle.y()))


def test_turning_snaps_near_upright(canvas: Canvas) -> None:
    canvas.viewing.rotate_by(10.0)
    middle = canvas.viewing.middle()
    hold(canvas, Qt.Key.Key_R)
    start = (int(middle.x()) + 300, int(middle.y()))
    drag(canvas, LEFT, start, (start[0], start[1] - 42))  # 8 degrees back
    assert canvas.view.angle == 0.0


def test_zoom_and_turn_by_command(canvas: Canvas) -> None:
    middle = canvas.viewing.middle()
    under = canvas.view.to_page(middle.x(), middle.y())
    told: list[View] = []
    canvas.view_changed.connect(told.append)
    canvas.viewing.zoom_in()
    canvas.viewing.rotate_by(15.0)
    canvas.viewing.zoom_out()
    assert canvas.view.scale == pytest.approx(1.0)
    assert canvas.view.to_window(*under) == pytest.approx((middle.x(), middle.y()))
    canvas.viewing.reset_rotation()
    assert canvas.view.angle == 0.0
    assert told[-1] == canvas.view
    assert len(told) == 4


@pytest.mark.parametrize("angle", [0.0, 40.0])
def test_drawing_on_a_turned_and_zoomed_page_lands_under_the_pen(
    canvas: Canvas, session: Session, stylus: Stylus, angle: float
) -> None:
    canvas.set_view(View(1.7, angle, 120.0, 30.0))
    stylus.draw([(200.0, 210.0), (260.5, 250.0)])
    (stroke,) = session.sketch.strokes
    assert canvas.view.to_window(*stroke.xy[1]) == pytest.approx((260.5, 250.0))


def test_a_touchpad_pinches_and_twists(canvas: Canvas) -> None:
    device = QPointingDevice.primaryPointingDevice()
    at = QPointF(300, 200)
    under = canvas.view.to_page(300, 200)
    for kind, value in (
        (Qt.NativeGestureType.ZoomNativeGesture, 0.25),
        (Qt.NativeGestureType.RotateNativeGesture, 12.0),
    ):
        event = QNativeGestureEvent(kind, device, 2, at, at, at, value, QPointF())
        QApplication.sendEvent(canvas, event)
    assert canvas.view.scale == pytest.approx(1.25)
    assert canvas.view.angle == pytest.approx(12.0)
    assert canvas.view.to_window(*under) == pytest.approx((300, 200))


def test_what_was_stretched_is_painted_anew_after_a_rest(
    canvas: Canvas, session: Session, qtbot: QtBot
) -> None:
    session.load(drawing(*[line((10, y), (700, y)) for y in range(10, 500, 10)]), None)
    canvas.cache.scene.seconds_a_stroke = 1.0
    canvas.viewing.zoom_in()
    assert canvas.cache.busy
    assert not canvas.refining.slices.isActive(), "not while the fingers are still zooming"
    qtbot.waitUntil(lambda: not canvas.cache.busy)


def test_the_pointer_says_what_a_drag_does(canvas: Canvas, eraser_end: Stylus) -> None:
    shapes = [canvas.cursor().shape()]
    hold(canvas, Qt.Key.Key_Space)
    shapes.append(canvas.cursor().shape())
    QTest.mousePress(canvas, LEFT, pos=QPoint(50, 50))
    shapes.append(canvas.cursor().shape())
    QTest.mouseRelease(canvas, LEFT, pos=QPoint(50, 50))
    let_go(canvas, Qt.Key.Key_Space)
    shape = Qt.CursorShape
    assert shapes == [shape.BitmapCursor, shape.OpenHandCursor, shape.ClosedHandCursor]
    pen = canvas.cursor().pixmap().size()
    eraser_end.hover(50, 50)
    assert canvas.cursor().pixmap().size() != pen
