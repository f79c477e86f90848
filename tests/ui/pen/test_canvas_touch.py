"""Fingers: drawing until a pen was seen, then navigation only; taps; the resting palm."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QPointingDevice
from PySide6.QtTest import QTest

from sketch_assistant.ui.base.ghost import Ghost
from sketch_assistant.ui.base.session import Session
from sketch_assistant.ui.paint.view import View
from sketch_assistant.ui.pen.canvas import Canvas
from tests.ui.hands import Seconds, Stylus, drawing, line

Place = tuple[int, int]


@pytest.fixture(scope="module")
def screen() -> QPointingDevice:
    return QTest.createTouchDevice()


class Fingers:
    """Presses, moves and lifts several fingers at once."""

    def __init__(self, canvas: Canvas, screen: QPointingDevice, seconds: Seconds) -> None:
        self._canvas, self._screen, self._seconds = canvas, screen, seconds

    def press(self, *places: Place, beside: tuple[Place, ...] = ()) -> None:
        """More fingers come down; those `beside` are down already."""
        sequence = QTest.touchEvent(self._canvas, self._screen)
        for finger, place in enumerate(beside):
            sequence.move(finger, QPoint(*place), self._canvas)
        for finger, place in enumerate(places, len(beside)):
            sequence.press(finger, QPoint(*place), self._canvas)
        sequence.commit()

    def move(self, *places: Place) -> None:
        self._seconds.now += 0.02
        sequence = QTest.touchEvent(self._canvas, self._screen)
        for finger, place in enumerate(places):
            sequence.move(finger, QPoint(*place), self._canvas)
        sequence.commit()

    def lift(self, *places: Place) -> None:
        self._seconds.now += 0.02
        sequence = QTest.touchEvent(self._canvas, self._screen)
        for finger, place in enumerate(places):
            sequence.release(finger, QPoint(*place), self._canvas)
        sequence.commit()

    def tap(self, count: int, after: float = 0.1) -> None:
        places = [(200 + 60 * i, 300) for i in range(count)]
        self.press(*places)
        self._seconds.now += after
        self.lift(*places)


@pytest.fixture
def fingers(canvas: Canvas, screen: QPointingDevice, seconds: Seconds) -> Fingers:
    return Fingers(canvas, screen, seconds)


def seen_pen(stylus: Stylus, seconds: Seconds) -> None:
    """A pen hovered, some time ago."""
    stylus.hover(5, 5)
    seconds.now += 10


def test_one_finger_draws_while_no_pen_was_seen(
    fingers: Fingers, session: Session, canvas: Canvas
) -> None:
    fingers.press((100, 100))
    fingers.move((140, 120))
    fingers.move((180, 120))
    fingers.lift((180, 120))
    (stroke,) = session.sketch.strokes
    assert stroke.bounds == pytest.approx((100, 100, 180, 120))
    assert canvas.view == View()


def test_once_a_pen_was_seen_one_finger_pans(
    fingers: Fingers, stylus: Stylus, session: Session, canvas: Canvas, seconds: Seconds
) -> None:
    seen_pen(stylus, seconds)
    assert not canvas.touch_draws
    fingers.press((100, 100))
    fingers.move((140, 120))
    fingers.move((180, 130))
    fingers.lift((180, 130))
    assert not session.sketch.strokes
    assert (canvas.view.x, canvas.view.y) == pytest.approx((80.0, 30.0))


def test_touch_may_be_told_to_draw_again(
    fingers: Fingers, stylus: Stylus, session: Session, canvas: Canvas, seconds: Seconds
) -> None:
    seen_pen(stylus, seconds)
    canvas.touch_draws = True
    seen_pen(stylus, seconds)
    fingers.press((100, 100))
    fingers.move((140, 120))
    fingers.lift((140, 120))
    assert len(session.sketch.strokes) == 1


def test_two_fingers_pinch_and_what_is_under_them_stays(
    fingers: Fingers, canvas: Canvas, session: Session
) -> None:
    under = [canvas.view.to_page(x, 300) for x in (200, 400)]
    fingers.press((200, 300), (400, 300))
    fingers.move((200, 300), (400, 300))
    fingers.move((150, 320), (450, 320))
    fingers.lift((150, 320), (450, 320))
    assert canvas.view.scale == pytest.approx(1.5)
    assert canvas.view.to_window(*under[0]) == pytest.approx((150, 320))
    assert canvas.view.to_window(*under[1]) == pytest.approx((450, 320))
    assert not session.sketch.strokes


def test_a_slight_twist_while_pinching_does_not_turn_the_page(
    fingers: Fingers, canvas: Canvas
) -> None:
    fingers.press((200, 300), (400, 300))
    fingers.move((200, 300), (400, 300))
    fingers.move((150, 310), (450, 290))
    assert canvas.view.angle == 0.0
    fingers.move((300, 150), (300, 450))
    assert canvas.view.angle == pytest.approx(82.0, abs=1.0)
    fingers.lift((300, 150), (300, 450))


def test_a_finger_that_barely_drew_was_the_first_of_two(
    fingers: Fingers, canvas: Canvas, session: Session
) -> None:
    fingers.press((200, 300))
    fingers.move((203, 300))
    fingers.press((400, 300), beside=((203, 300),))
    fingers.move((203, 300), (400, 300))
    fingers.move((103, 300), (500, 300))
    fingers.lift((103, 300), (500, 300))
    assert not session.sketch.strokes
    assert session.history.count() == 0
    assert canvas.view.scale > 1.2


def test_a_second_finger_in_the_middle_of_a_stroke_is_ignored(
    fingers: Fingers, canvas: Canvas, session: Session
) -> None:
    fingers.press((200, 300))
    fingers.move((260, 300))
    fingers.press((400, 300), beside=((260, 300),))
    fingers.move((300, 300), (480, 300))
    fingers.lift((300, 300), (480, 300))
    assert canvas.view == View()
    assert len(session.sketch.strokes) == 1


def test_a_tap_of_two_undoes_and_of_three_redoes(
    fingers: Fingers, stylus: Stylus, session: Session, seconds: Seconds
) -> None:
    stylus.draw([(10, 10), (40, 40)])
    seconds.now += 10
    fingers.tap(2)
    assert not session.sketch.strokes
    fingers.tap(3)
    assert len(session.sketch.strokes) == 1


def test_a_tap_of_two_dismisses_a_ghost_before_it_undoes(
    fingers: Fingers, canvas: Canvas, session: Session
) -> None:
    session.edit("Draw", drawing(line((10, 10), (40, 40))))
    session.set_ghosts((Ghost((line((100, 100), (200, 100)),)),))
    told: list[str] = []
    canvas.ghost_dismissed.connect(lambda: told.append("dismissed"))
    fingers.tap(2)
    assert told == ["dismissed"]
    assert len(session.sketch.strokes) == 1


def test_resting_two_fingers_is_no_tap(
    fingers: Fingers, stylus: Stylus, session: Session, seconds: Seconds
) -> None:
    stylus.draw([(10, 10), (40, 40)])
    seconds.now += 10
    fingers.tap(2, after=0.8)
    assert len(session.sketch.strokes) == 1


def test_the_palm_beside_the_pen_does_nothing(
    fingers: Fingers, stylus: Stylus, session: Session, canvas: Canvas, seconds: Seconds
) -> None:
    stylus.press(100, 100)
    fingers.press((300, 400), (340, 420), (320, 460))
    seconds.now += 5
    stylus.move(150, 100)
    fingers.move((350, 400), (300, 420), (320, 400))
    stylus.release(150, 100)
    fingers.lift((350, 400), (300, 420), (320, 400))
    assert canvas.view == View()
    assert len(session.sketch.strokes) == 1
