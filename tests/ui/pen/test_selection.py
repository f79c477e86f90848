"""Selecting with pen, mouse and finger: lasso, rectangle, taps, adding, taking away."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from sketch_assistant.ui.base.session import Session
from sketch_assistant.ui.paint.view import View
from sketch_assistant.ui.pen.canvas import Canvas
from sketch_assistant.ui.pen.tools.selecting import Shape
from tests.ui.hands import Stylus, drawing, line

LEFT = Qt.MouseButton.LeftButton
SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
A, B, C = line((100, 100), (200, 100)), line((100, 200), (200, 200)), line((500, 400), (600, 400))


def loop(
    left: float, top: float, right: float, bottom: float, steps: int = 12
) -> list[tuple[float, float]]:
    """A lasso a little inside a box."""
    turn = np.linspace(0, 2 * np.pi, 4 * steps)
    x, y = (left + right) / 2, (top + bottom) / 2
    across, down = 0.75 * (right - left), 0.75 * (bottom - top)
    return [(x + across * float(np.cos(t)), y + down * float(np.sin(t))) for t in turn]


@pytest.fixture
def selecting(canvas: Canvas, session: Session) -> Canvas:
    """Three lines on the page, and the tool that selects."""
    session.load(drawing(A, B, C), None)
    canvas.set_view(View())
    canvas.tool = "select"
    return canvas


def chosen(session: Session) -> list[str]:
    names = {id(A): "A", id(B): "B", id(C): "C"}
    return [names[id(each)] for each in session.selection]


@pytest.mark.usefixtures("selecting")
class TestLasso:
    def test_takes_what_it_goes_around(self, stylus: Stylus, session: Session) -> None:
        before = session.sketch
        stylus.draw(loop(90, 90, 210, 210))
        assert chosen(session) == ["A", "B"]
        assert session.sketch is before
        stylus.draw(loop(490, 390, 610, 410))
        assert chosen(session) == ["C"]

    def test_nothing_changes_before_the_pen_lifts(self, stylus: Stylus, session: Session) -> None:
        stylus.draw(loop(490, 390, 610, 410))
        path = loop(90, 90, 210, 110)
        stylus.press(*path[0])
        for place in path[1:]:
            stylus.move(*place)
            assert chosen(session) == ["C"]
        stylus.release(*path[-1])
        assert chosen(session) == ["A"]

    def test_around_nothing_deselects(self, stylus: Stylus, session: Session) -> None:
        stylus.draw(loop(90, 90, 210, 210))
        stylus.draw(loop(300, 300, 400, 380))
        assert chosen(session) == []

    @pytest.mark.parametrize(
        ("held", "expected"),
        [(SHIFT, ["A", "B", "C"]), (CTRL, ["C"]), (ALT, ["C"])],
    )
    def test_held_keys_add_and_remove(
        self,
        stylus: Stylus,
        session: Session,
        held: Qt.KeyboardModifier,
        expected: list[str],
    ) -> None:
        session.select([A, C])
        stylus.modifiers = held
        stylus.draw(loop(90, 90, 210, 210))
        assert chosen(session) == expected

    def test_the_same_under_another_view(
        self, canvas: Canvas, stylus: Stylus, session: Session
    ) -> None:
        canvas.set_view(View(1.5, 30.0, 200.0, 40.0))
        stylus.draw([canvas.view.to_window(*place) for place in loop(90, 190, 210, 210)])
        assert chosen(session) == ["B"]

    def test_a_mouse_lassos_too(self, canvas: Canvas, session: Session) -> None:
        path = [QPoint(round(x), round(y)) for x, y in loop(90, 90, 210, 210)]
        QTest.mousePress(canvas, LEFT, pos=path[0])
        for place in path[1:]:
            QTest.mouseMove(canvas, place)
        QTest.mouseRelease(canvas, LEFT, pos=path[-1])
        assert chosen(session) == ["A", "B"]

    @pytest.mark.usefixtures("whole_strokes")
    def test_the_eraser_end_erases_all_the_same(self, eraser_end: Stylus, session: Session) -> None:
        eraser_end.draw([(150, 80), (150, 120)])
        assert session.sketch.strokes == (B, C)

    def test_a_lost_release_ends_it(self, canvas: Canvas, stylus: Stylus, session: Session) -> None:
        path = loop(90, 90, 210, 210)
        stylus.press(*path[0])
        for place in path[1:]:
            stylus.move(*place)
        stylus.hover(5, 5)
        assert chosen(session) == ["A", "B"]
        assert not canvas.is_pen_down

    def test_what_is_no_number_is_passed_over(self, stylus: Stylus, session: Session) -> None:
        path = loop(90, 90, 210, 210)
        stylus.draw([*path[:20], (float("nan"), 9.0), (9.0, float("inf")), *path[20:]])
        assert chosen(session) == ["A", "B"]


@pytest.mark.usefixtures("selecting")
class TestRectangle:
    def test_its_corners_are_where_the_pen_came_and_left(
        self, canvas: Canvas, stylus: Stylus, session: Session
    ) -> None:
        canvas.tools.selecting.shape = Shape.RECTANGLE
        stylus.draw([(90, 90), (300, 500), (210, 210)])
        assert chosen(session) == ["A", "B"]

    def test_it_is_upright_in_the_window(
        self, canvas: Canvas, stylus: Stylus, session: Session
    ) -> None:
        canvas.tools.selecting.shape = Shape.RECTANGLE
        canvas.set_view(View(1.0, 90.0, 500.0, 0.0))
        (left, top), (right, bottom) = (
            canvas.view.to_window(95, 195),
            canvas.view.to_window(205, 205),
        )
        stylus.draw([(left, top), (left, bottom), (right, bottom)])
        assert chosen(session) == ["B"]


def tap(stylus: Stylus, x: float, y: float) -> None:
    stylus.press(x, y)
    stylus.move(x + 1, y)
    stylus.release(x + 1, y)


@pytest.mark.usefixtures("selecting")
class TestTaps:
    @pytest.mark.parametrize(("y", "expected"), [(100, ["A"]), (207, ["B"]), (150, [])])
    def test_a_tap_takes_the_stroke_under_the_pen(
        self, stylus: Stylus, session: Session, y: float, expected: list[str]
    ) -> None:
        tap(stylus, 150, y)
        assert chosen(session) == expected

    def test_the_upper_of_two(self, canvas: Canvas, stylus: Stylus, session: Session) -> None:
        above = line((150, 50), (150, 150))
        session.load(drawing(A, above, B), None)
        canvas.set_view(View())
        tap(stylus, 150, 100)
        assert session.selection == (above,)

    def test_a_tap_on_paper_deselects_inside_the_frame_too(
        self, stylus: Stylus, session: Session
    ) -> None:
        stylus.draw(loop(90, 90, 210, 210))
        tap(stylus, 150, 150)
        assert chosen(session) == []

    def test_shift_adds_and_takes_away_again(self, stylus: Stylus, session: Session) -> None:
        tap(stylus, 150, 100)
        stylus.modifiers = SHIFT
        tap(stylus, 550, 400)
        assert chosen(session) == ["A", "C"]
        tap(stylus, 400, 300)
        assert chosen(session) == ["A", "C"], "beside all strokes nothing is added"
        stylus.milliseconds += 1000
        tap(stylus, 150, 100)
        assert chosen(session) == ["C"]

    def test_the_second_of_two_taps_takes_the_whole_drawing(
        self, canvas: Canvas, stylus: Stylus, session: Session
    ) -> None:
        near = line((150, 110), (150, 190))
        session.load(drawing(C, A, near, B), None)
        canvas.set_view(View())
        tap(stylus, 120, 100)
        assert session.selection == (A,)
        tap(stylus, 121, 100)
        assert session.selection == (A, near, B)

    def test_two_slow_taps_are_two(self, canvas: Canvas, stylus: Stylus, session: Session) -> None:
        near = line((150, 110), (150, 190))
        session.load(drawing(C, A, near, B), None)
        canvas.set_view(View())
        tap(stylus, 150, 100)
        stylus.milliseconds += 600
        tap(stylus, 150, 100)
        assert session.selection == (A,)

    def test_a_finger_taps(self, canvas: Canvas, session: Session) -> None:
        screen = QTest.createTouchDevice()
        QTest.touchEvent(canvas, screen).press(0, QPoint(150, 200), canvas).commit()
        QTest.touchEvent(canvas, screen).release(0, QPoint(150, 200), canvas).commit()
        assert chosen(session) == ["B"]

    def test_two_fingers_that_pinch_select_nothing(self, canvas: Canvas, session: Session) -> None:
        screen = QTest.createTouchDevice()
        session.select([C])
        QTest.touchEvent(canvas, screen).press(0, QPoint(150, 200), canvas).commit()
        sequence = QTest.touchEvent(canvas, screen).move(0, QPoint(150, 200), canvas)
        sequence.press(1, QPoint(300, 200), canvas).commit()
        for reach in (20, 60):
            sequence = QTest.touchEvent(canvas, screen).move(0, QPoint(150 - reach, 200), canvas)
            sequence.move(1, QPoint(300 + reach, 200), canvas).commit()
        sequence = QTest.touchEvent(canvas, screen).release(0, QPoint(90, 200), canvas)
        sequence.release(1, QPoint(360, 200), canvas).commit()
        assert chosen(session) == ["C"]
        assert canvas.view.scale > 1.2


@pytest.mark.usefixtures("selecting")
class TestHeldControl:
    def test_makes_the_pen_select_for_as_long(
        self, canvas: Canvas, stylus: Stylus, session: Session
    ) -> None:
        canvas.tool = "pen"
        stylus.modifiers = CTRL
        stylus.draw(loop(90, 90, 210, 210))
        assert chosen(session) == ["A", "B"]
        assert canvas.tool == "pen"
        stylus.modifiers = CTRL | SHIFT
        stylus.draw(loop(490, 390, 610, 410))
        assert chosen(session) == ["A", "B", "C"]
        stylus.modifiers = CTRL | ALT
        stylus.draw(loop(90, 90, 210, 110))
        assert chosen(session) == ["B", "C"]
        stylus.modifiers = Qt.KeyboardModifier.NoModifier
        stylus.draw(loop(90, 90, 210, 210))
        assert len(session.sketch.strokes) == 4, "without it the pen draws"

    def test_shows_by_the_pointer_what_the_next_drag_does(
        self, canvas: Canvas, stylus: Stylus, session: Session
    ) -> None:
        canvas.tool = "pen"
        stylus.hover(150, 150)
        pen = canvas.cursor().pixmap().width()
        QTest.keyPress(canvas, Qt.Key.Key_Control)
        assert canvas.cursor().pixmap().width() > pen
        session.select([A, B])
        stylus.hover(151, 150)
        assert canvas.cursor().shape() == Qt.CursorShape.SizeAllCursor
        QTest.keyRelease(canvas, Qt.Key.Key_Control)
        assert canvas.cursor().pixmap().width() == pen

    def test_is_forgotten_when_the_keyboard_goes_elsewhere(
        self, canvas: Canvas, stylus: Stylus, session: Session
    ) -> None:
        canvas.tool = "pen"
        QTest.keyPress(canvas, Qt.Key.Key_Control)
        QApplication.sendEvent(canvas, QFocusEvent(QEvent.Type.FocusOut))
        stylus.hover(151, 150)
        assert not canvas.tools.control


def test_the_selection_goes_with_its_strokes(selecting: Canvas, session: Session) -> None:
    session.select([A, B])
    session.edit("Erase", session.sketch.without([A]))
    assert chosen(session) == ["B"]
    session.load(drawing(C), None)
    assert chosen(session) == []


@pytest.mark.usefixtures("selecting")
def test_five_thousand_strokes_are_asked_at_once(canvas: Canvas, session: Session) -> None:
    """What takes long is done once for a drawing, not for every lasso."""
    selecting = canvas.tools.selecting
    first = selecting.pieces()
    assert selecting.pieces() is first
    session.edit("Erase", session.sketch.without([A]))
    assert selecting.pieces() is not first
