"""Tablet events become strokes: pressure, tilt, the eraser end, and releases that never come."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent, QInputDevice
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from sketch_assistant.sketch.document import Ink, Stroke
from sketch_assistant.ui.base.session import Session
from sketch_assistant.ui.paint.view import View
from sketch_assistant.ui.pen.canvas import Canvas
from tests.ui.hands import Stylus, drawing, line


def only(session: Session) -> Stroke:
    (stroke,) = session.sketch.strokes
    return stroke


def test_a_stroke_keeps_position_pressure_tilt_and_time(
    stylus: Stylus, session: Session, canvas: Canvas
) -> None:
    canvas.set_view(View(2.0, 0.0, 10.0, 20.0))
    stylus.press(110.5, 120.0, 0.4)
    stylus.move(130.25, 140.0, 0.5, tilt=(30.0, 0.0))
    stylus.move(150.0, 160.0, 0.7)
    stylus.release(150.0, 160.0)
    points = only(session).points
    assert points[:, 0] == pytest.approx([50.25, 60.125, 70.0])
    assert points[:, 1] == pytest.approx([50.0, 60.0, 70.0])
    assert points[:, 2] == pytest.approx([0.4, 0.5, 0.7])
    assert points[:, 3] == pytest.approx([0.0, 30.0, 0.0])
    assert points[:, 4] == pytest.approx([0.0, 0.008, 0.016])


def test_signals_come_in_order_after_the_drawing_changed(
    stylus: Stylus, session: Session, canvas: Canvas
) -> None:
    told: list[tuple[str, int]] = []
    canvas.session.pen.came.connect(lambda: told.append(("down", len(session.sketch.strokes))))
    canvas.session.pen.left.connect(lambda: told.append(("up", len(session.sketch.strokes))))
    canvas.stroke_drawn.connect(lambda _: told.append(("drawn", len(session.sketch.strokes))))
    stylus.draw([(10, 10), (30, 30), (60, 10)])
    assert told == [("down", 0), ("up", 1), ("drawn", 1)]


def test_a_stroke_is_one_undo_step(stylus: Stylus, session: Session) -> None:
    stylus.draw([(10, 10), (30, 30)])
    stylus.draw([(60, 10), (90, 30)])
    assert session.history.count() == 2
    session.history.undo()
    assert only(session).bounds == pytest.approx((10, 10, 30, 30))


def test_every_tablet_event_is_accepted(stylus: Stylus) -> None:
    accepted = [stylus.hover(5, 5), stylus.press(5, 5), stylus.move(9, 9), stylus.release(9, 9)]
    accepted.append(stylus.press(5, 5, button=Qt.MouseButton.RightButton))
    accepted.append(stylus.release(5, 5, button=Qt.MouseButton.RightButton))
    assert all(accepted)


def test_hovering_draws_nothing(stylus: Stylus, session: Session) -> None:
    stylus.hover(10, 10)
    stylus.hover(50, 50)
    assert not session.sketch.strokes


def test_pen_width_and_colour_are_the_strokes(
    stylus: Stylus, session: Session, canvas: Canvas
) -> None:
    canvas.pen_ink = Ink(7.5, "#cf3f3f")
    stylus.draw([(10, 10), (30, 30)])
    assert (only(session).ink.width, only(session).ink.colour) == (7.5, "#cf3f3f")


def test_a_stylus_without_pressure_presses_fully(canvas: Canvas, session: Session) -> None:
    plain = Stylus(canvas, senses=QInputDevice.Capability.Position)
    plain.draw([(10, 10), (40, 40)], pressure=0.0)
    assert (only(session).points[:, 2] == 1.0).all()


def test_pressure_out_of_range_counts_as_its_limit(stylus: Stylus, session: Session) -> None:
    stylus.press(10, 10, -0.5)
    for x in (20, 30, 40):
        stylus.move(x, 10, 1.7)
    stylus.release(40, 10)
    assert only(session).points[:, 2] == pytest.approx([0.0, 1.0, 1.0, 1.0])


def test_a_pressure_spike_at_first_contact_is_softened(stylus: Stylus, session: Session) -> None:
    stylus.press(10, 10, 1.0)
    for x, pressure in ((14, 0.9), (18, 0.2), (24, 0.3), (30, 0.8)):
        stylus.move(x, 10, pressure)
    stylus.release(30, 10)
    assert only(session).points[:, 2] == pytest.approx([0.2, 0.2, 0.2, 0.3, 0.8])


def test_the_stabiliser_calms_a_pen_and_ends_where_the_pen_left(
    stylus: Stylus, session: Session, canvas: Canvas
) -> None:
    path = [(10.0 + i, 50.0 + 3.0 * (-1) ** i) for i in range(60)]
    stylus.draw(path)
    canvas.stabiliser = 0.6
    stylus.draw(path)
    rough, steady = (stroke.points[10:50, 1].std() for stroke in session.sketch.strokes)
    assert steady < 0.3 * rough
    assert session.sketch.strokes[1].xy[-1] == pytest.approx(path[-1])


def test_a_missed_release_is_seen_at_the_next_hover(
    stylus: Stylus, session: Session, canvas: Canvas
) -> None:
    stylus.press(10, 10)
    stylus.move(40, 40)
    stylus.hover(300, 300)
    assert not canvas.is_pen_down
    assert only(session).bounds == pytest.approx((10, 10, 40, 40))


def test_a_second_press_keeps_the_stroke_that_was_never_released(
    stylus: Stylus, session: Session
) -> None:
    stylus.press(10, 10)
    stylus.move(40, 40)
    stylus.draw([(100, 100), (140, 100)])
    assert [stroke.xy[0, 0] for stroke in session.sketch.strokes] == [10, 100]


@pytest.mark.parametrize("kind", [QEvent.Type.WindowDeactivate, QEvent.Type.Hide])
def test_losing_the_window_keeps_the_stroke(
    stylus: Stylus, session: Session, canvas: Canvas, kind: QEvent.Type
) -> None:
    stylus.press(10, 10)
    stylus.move(40, 40)
    QApplication.sendEvent(canvas, QEvent(kind))
    assert not canvas.is_pen_down
    assert len(session.sketch.strokes) == 1


def test_losing_the_keyboard_keeps_the_stroke(
    stylus: Stylus, session: Session, canvas: Canvas
) -> None:
    stylus.press(10, 10)
    stylus.move(40, 40)
    QApplication.sendEvent(canvas, QFocusEvent(QEvent.Type.FocusOut))
    assert len(session.sketch.strokes) == 1


def test_a_pen_that_leaves_the_tablet_keeps_the_stroke(
    stylus: Stylus, session: Session, qapp: QApplication
) -> None:
    stylus.press(10, 10)
    stylus.move(40, 40)
    QApplication.sendEvent(qapp, QEvent(QEvent.Type.TabletLeaveProximity))
    assert len(session.sketch.strokes) == 1


@pytest.mark.usefixtures("whole_strokes")
def test_the_eraser_end_erases_whatever_the_tool(
    stylus: Stylus, eraser_end: Stylus, session: Session, canvas: Canvas
) -> None:
    stylus.draw([(10, 50), (200, 50)])
    eraser_end.draw([(100, 20), (100, 80)])
    assert not session.sketch.strokes
    stylus.draw([(10, 50), (200, 50)])
    assert len(session.sketch.strokes) == 1
    assert canvas.tool == "pen"


@pytest.mark.usefixtures("whole_strokes")
def test_the_eraser_tool_erases(stylus: Stylus, session: Session, canvas: Canvas) -> None:
    session.load(drawing(line((10, 50), (200, 50)), line((10, 90), (200, 90))), None)
    canvas.set_view(View())
    canvas.tool = "eraser"
    stylus.draw([(100, 30), (100, 70)])
    assert only(session).bounds == pytest.approx((10, 90, 200, 90))


@pytest.mark.usefixtures("whole_strokes")
def test_one_erasing_gesture_is_one_undo_step(
    stylus: Stylus, session: Session, canvas: Canvas
) -> None:
    lines = [line((10, y), (200, y)) for y in (50, 90, 130)]
    session.load(drawing(*lines), None)
    canvas.set_view(View())
    canvas.tool = "eraser"
    stylus.press(100, 30)
    stylus.move(100, 110)
    assert len(session.sketch.strokes) == 3, "the drawing changes when the eraser lifts"
    stylus.move(100, 150)
    stylus.release(100, 150)
    assert not session.sketch.strokes
    assert session.history.count() == 1
    session.history.undo()
    assert list(session.sketch.strokes) == lines


def test_erasing_nothing_is_no_step(stylus: Stylus, session: Session, canvas: Canvas) -> None:
    canvas.tool = "eraser"
    stylus.draw([(100, 30), (100, 70)])
    assert session.history.count() == 0


@pytest.mark.usefixtures("whole_strokes")
def test_what_is_erased_is_out_of_sight_at_once(
    stylus: Stylus, session: Session, canvas: Canvas, qtbot: QtBot
) -> None:
    session.load(drawing(line((50, 50), (250, 50), width=20)), None)
    canvas.set_view(View())
    canvas.tool = "eraser"
    assert canvas.grab().toImage().pixelColor(200, 50).lightness() < 60
    stylus.press(100, 50)
    assert canvas.grab().toImage().pixelColor(200, 50).lightness() > 240


def test_long_strokes_lose_no_sample(stylus: Stylus, session: Session) -> None:
    angles = np.linspace(0.0, 40.0, 1500)
    path = np.column_stack([300 + angles * 6 * np.cos(angles), 300 + angles * 6 * np.sin(angles)])
    stylus.draw([(x, y) for x, y in path.tolist()])
    assert only(session).xy == pytest.approx(path)


@pytest.mark.parametrize("points", [1, 3, 60])
def test_a_pen_that_never_reports_pressure_is_seen_as_one_without(
    stylus: Stylus, session: Session, canvas: Canvas, points: int
) -> None:
    path = [(50.0 + 3 * i, 50.0) for i in range(points)]
    stylus.press(*path[0], 0.0)
    for place in path[1:]:
        stylus.move(*place, 0.0)
    if points > 3:
        assert canvas.grab().toImage().pixelColor(100, 50).lightness() < 60, "while it is drawn"
    stylus.release(*path[-1])
    assert (only(session).points[:, 2] == 1.0).all()


def test_pressure_that_comes_late_counts_from_the_beginning(
    stylus: Stylus, session: Session, canvas: Canvas
) -> None:
    canvas.pen_ink = Ink(8.0)
    stylus.press(20, 50, 0.0)
    for x in range(25, 320, 5):
        stylus.move(x, 50, 0.0)
    canvas.grab()
    stylus.move(325, 50, 0.2)
    shown = canvas.grab().toImage()
    stylus.release(325, 50)
    assert only(session).points[:, 2] == pytest.approx(0.2)
    assert shown.pixelColor(100, 54).lightness() > 240, "no longer as wide as it was"
    assert shown.pixelColor(100, 50).lightness() < 120


def test_a_light_touch_is_no_pen_without_pressure(stylus: Stylus, session: Session) -> None:
    stylus.press(10, 10, 0.0)
    for x, pressure in ((20, 0.3), (30, 0.0), (40, 0.0), (50, 0.0), (60, 0.0)):
        stylus.move(x, 10, pressure)
    stylus.release(60, 10)
    assert only(session).points[2:, 2] == pytest.approx(0.0)


@pytest.mark.parametrize("button", [Qt.MouseButton.RightButton, Qt.MouseButton.MiddleButton])
def test_squeezing_a_button_of_the_pen_does_not_end_the_stroke(
    stylus: Stylus, session: Session, canvas: Canvas, button: Qt.MouseButton
) -> None:
    tip = Qt.MouseButton.LeftButton
    stylus.press(10, 10)
    stylus.move(40, 10)
    stylus.send(QEvent.Type.TabletPress, 70, 10, 0.6, button, tip | button)
    stylus.move(100, 10, buttons=tip | button)
    stylus.send(QEvent.Type.TabletRelease, 130, 10, 0.6, button, tip)
    assert canvas.is_pen_down
    stylus.move(160, 10)
    stylus.release(160, 10)
    assert only(session).xy[:, 0].tolist() == [10, 40, 70, 100, 130, 160]
    assert canvas.view == View(), "nor moves it the page"


def test_a_pen_whose_button_goes_last_still_ends_its_stroke(
    stylus: Stylus, session: Session, canvas: Canvas
) -> None:
    both = Qt.MouseButton.LeftButton | Qt.MouseButton.RightButton
    stylus.press(10, 10)
    stylus.send(QEvent.Type.TabletPress, 40, 10, 0.6, Qt.MouseButton.RightButton, both)
    stylus.send(
        QEvent.Type.TabletRelease, 70, 10, 0.0, Qt.MouseButton.LeftButton,
        Qt.MouseButton.RightButton,
    )  # fmt: skip
    assert not canvas.is_pen_down
    stylus.release(70, 10, Qt.MouseButton.RightButton)
    assert len(session.sketch.strokes) == 1
