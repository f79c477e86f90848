"""The three guards that tell a real mouse from one that a tablet driver or Qt pretends."""

from __future__ import annotations

import math

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from sketch_assistant.ui.base.session import Session
from sketch_assistant.ui.pen.canvas import Canvas
from sketch_assistant.ui.pen.hand.pen import PALM_SECONDS, SUSPICIOUS_SECONDS, PenGuard, tilt
from tests.ui.hands import Seconds, Stylus

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
PRESS, MOVE, RELEASE, DOUBLE = (
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseMove,
    QEvent.Type.MouseButtonRelease,
    QEvent.Type.MouseButtonDblClick,
)
TRUE = Qt.MouseEventSource.MouseEventNotSynthesized
FALSE = [source for source in Qt.MouseEventSource if source is not TRUE]


def mouse(kind: QEvent.Type, x: float, y: float, source: Qt.MouseEventSource = TRUE) -> QMouseEvent:
    at = QPointF(x, y)
    button = NONE if kind == MOVE else LEFT
    buttons = NONE if kind == RELEASE else LEFT
    return QMouseEvent(kind, at, at, at, button, buttons, Qt.KeyboardModifier.NoModifier, source)


def drag(canvas: Canvas, source: Qt.MouseEventSource = TRUE) -> None:
    for kind, x in ((PRESS, 100.0), (MOVE, 120.0), (MOVE, 140.0), (RELEASE, 140.0)):
        QApplication.sendEvent(canvas, mouse(kind, x, 50.0, source))


def test_a_real_mouse_draws(canvas: Canvas, session: Session) -> None:
    drag(canvas)
    assert len(session.sketch.strokes) == 1
    assert (session.sketch.strokes[0].points[:, 2] == 1.0).all()


def test_a_double_click_makes_two_dots(canvas: Canvas, session: Session) -> None:
    for kind in (PRESS, RELEASE, DOUBLE, RELEASE):
        QApplication.sendEvent(canvas, mouse(kind, 50, 50))
    assert len(session.sketch.strokes) == 2


@pytest.mark.parametrize("source", FALSE)
def test_guard_1_synthesised_mouse_events_draw_nothing(
    canvas: Canvas, session: Session, source: Qt.MouseEventSource
) -> None:
    drag(canvas, source)
    assert not session.sketch.strokes


def test_guard_2_a_click_soon_after_the_pen_draws_nothing(
    canvas: Canvas, session: Session, stylus: Stylus, seconds: Seconds
) -> None:
    stylus.draw([(10, 10), (40, 40)])
    seconds.now += SUSPICIOUS_SECONDS * 0.9
    drag(canvas)
    assert len(session.sketch.strokes) == 1
    seconds.now += SUSPICIOUS_SECONDS
    drag(canvas)
    assert len(session.sketch.strokes) == 2


def test_guard_2_also_after_the_pen_only_hovered(
    canvas: Canvas, session: Session, stylus: Stylus
) -> None:
    stylus.hover(10, 10)
    drag(canvas)
    assert not session.sketch.strokes


def test_guard_3_no_mouse_while_a_tablet_stroke_is_down(
    canvas: Canvas, session: Session, stylus: Stylus, seconds: Seconds
) -> None:
    stylus.press(10, 10)
    stylus.move(60, 10)
    seconds.now += 60.0  # long after the last tablet event: guard 2 would let it pass
    drag(canvas)
    assert canvas.is_pen_down
    stylus.move(110, 10)
    stylus.release(110, 10)
    (stroke,) = session.sketch.strokes
    assert stroke.bounds == pytest.approx((10, 10, 110, 10))


def test_a_mouse_stroke_begun_before_the_pen_came_near_still_ends(
    canvas: Canvas, session: Session, stylus: Stylus
) -> None:
    QApplication.sendEvent(canvas, mouse(PRESS, 100, 50))
    QApplication.sendEvent(canvas, mouse(MOVE, 150, 50))
    canvas.devices.guard.tablet_seen()
    QApplication.sendEvent(canvas, mouse(RELEASE, 150, 50))
    assert not canvas.is_pen_down
    assert len(session.sketch.strokes) == 1


def test_touch_waits_until_the_pen_has_been_gone_for_a_while(seconds: Seconds) -> None:
    guard = PenGuard(seconds)
    assert guard.allows_touch()
    guard.tablet_seen()
    assert not guard.allows_touch()
    seconds.now += PALM_SECONDS
    assert guard.allows_touch()
    guard.tablet_down = True
    assert not guard.allows_touch()


@pytest.mark.parametrize(
    ("x", "y", "expected"), [(0, 0, 0.0), (30, 0, 30.0), (0, -60, 60.0), (45, 45, 54.7356)]
)
def test_tilt_from_upright(x: float, y: float, expected: float) -> None:
    assert tilt(x, y) == pytest.approx(expected, abs=1e-3)


def test_tilt_stays_in_range() -> None:
    assert 0.0 <= tilt(90.0, -90.0) <= 90.0
    assert math.isfinite(tilt(400.0, 0.0))


@pytest.mark.parametrize("first", ["hover", "press"])
def test_a_mouse_press_before_the_pens_leaves_no_dot(
    canvas: Canvas, session: Session, stylus: Stylus, first: str
) -> None:
    QApplication.sendEvent(canvas, mouse(PRESS, 100, 50))
    QApplication.sendEvent(canvas, mouse(MOVE, 101, 50))
    if first == "hover":
        stylus.hover(101, 50)
    stylus.press(101, 50)
    stylus.move(140, 50)
    QApplication.sendEvent(canvas, mouse(MOVE, 140, 50))
    stylus.release(140, 50)
    QApplication.sendEvent(canvas, mouse(RELEASE, 140, 50))
    (stroke,) = session.sketch.strokes
    assert stroke.bounds == pytest.approx((101, 50, 140, 50))
    assert session.history.count() == 1


@pytest.mark.parametrize(("far", "late"), [(60.0, 0.0), (0.0, 2.0)])
def test_what_a_mouse_has_drawn_stays_when_the_pen_comes(
    canvas: Canvas, session: Session, stylus: Stylus, seconds: Seconds, far: float, late: float
) -> None:
    QApplication.sendEvent(canvas, mouse(PRESS, 100, 50))
    QApplication.sendEvent(canvas, mouse(MOVE, 100 + far, 50))
    seconds.now += late
    stylus.draw([(300, 200), (340, 200)])
    assert len(session.sketch.strokes) == 2


@pytest.mark.parametrize("other", [Qt.MouseButton.RightButton, Qt.MouseButton.MiddleButton])
def test_another_button_of_the_mouse_does_not_end_the_stroke(
    canvas: Canvas, session: Session, other: Qt.MouseButton
) -> None:
    none = Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(canvas, mouse(PRESS, 100, 50))
    for kind, buttons, x in ((PRESS, LEFT | other, 120.0), (RELEASE, LEFT, 140.0)):
        at = QPointF(x, 50.0)
        QApplication.sendEvent(canvas, QMouseEvent(kind, at, at, at, other, buttons, none, TRUE))
    QApplication.sendEvent(canvas, mouse(MOVE, 160, 50))
    QApplication.sendEvent(canvas, mouse(RELEASE, 160, 50))
    (stroke,) = session.sketch.strokes
    assert stroke.bounds == pytest.approx((100, 50, 160, 50))
