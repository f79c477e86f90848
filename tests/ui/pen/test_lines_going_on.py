"""Shift draws straight lines; Ctrl at the end of a stroke goes on with it."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import Qt

from sketch_assistant.sketch.document import Ink, Stroke
from sketch_assistant.sketch.ink.pressing import Pressing
from sketch_assistant.ui.base.session import Session
from sketch_assistant.ui.paint.view import View
from sketch_assistant.ui.pen.canvas import Canvas
from sketch_assistant.ui.pen.hand.pen import Pointer
from sketch_assistant.ui.pen.tools.cursors import Tip
from tests.ui.hands import Stylus, drawing, line, pixels

SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
NONE = Qt.KeyboardModifier.NoModifier
WAVY = [(100 + 10 * i, 100 + 8 * (i % 2)) for i in range(20)]


def only(session: Session) -> Stroke:
    (stroke,) = session.sketch.strokes
    return stroke


def test_shift_draws_a_straight_line_in_one_step(stylus: Stylus, session: Session) -> None:
    stylus.modifiers = SHIFT
    stylus.draw(WAVY)
    assert only(session).xy == pytest.approx(np.array([[100.0, 100.0], [290.0, 100.0]]))
    assert (session.history.count(), session.history.undoText()) == (1, "Draw")


def test_without_shift_meanwhile_it_goes_in_any_direction(stylus: Stylus, session: Session) -> None:
    stylus.modifiers = SHIFT
    stylus.press(100, 100)
    stylus.move(200, 108)
    stylus.modifiers = NONE
    stylus.move(300, 108)
    stylus.release(300, 108)
    assert only(session).xy == pytest.approx(np.array([[100.0, 100.0], [300.0, 108.0]]))


def test_it_is_straight_on_the_screen_before_the_pen_leaves(
    stylus: Stylus, session: Session, canvas: Canvas
) -> None:
    blank = pixels(canvas.grab().toImage())
    stylus.modifiers = SHIFT
    stylus.press(100, 100)
    for place in ((150, 180), (200, 240), (300, 104)):
        stylus.move(*place)
    shown = pixels(canvas.grab().toImage())
    assert not session.sketch.strokes
    assert shown[100, 110:290].max() < 120
    assert (shown[120:300] == blank[120:300]).all()
    stylus.release(300, 104)
    assert (pixels(canvas.grab().toImage()) == shown).all()


def test_directions_are_those_of_the_page(stylus: Stylus, session: Session, canvas: Canvas) -> None:
    canvas.set_view(View(1.0, 20.0, 300.0, 0.0))
    stylus.modifiers = SHIFT
    stylus.draw([(300, 100), (400, 140)])  # 21.8 degrees on the screen, 1.8 on the page
    start, end = only(session).xy
    assert start[1] == pytest.approx(end[1])


def test_a_straight_line_of_a_pen_that_reports_no_pressure_is_full(
    stylus: Stylus, session: Session
) -> None:
    stylus.modifiers = SHIFT
    stylus.draw([(100, 100), (200, 100)], pressure=0.0)
    assert (only(session).points[:, 2] == 1.0).all()


class TestGoingOn:
    @pytest.fixture(autouse=True)
    def a_line(self, session: Session, canvas: Canvas) -> Stroke:
        made = line((100, 100), (200, 100)).inked(width=6.0, colour="#cf3f3f")
        session.load(drawing(made), None)
        canvas.set_view(View())
        canvas.pen_ink = Ink()
        return made

    def go_on(self, stylus: Stylus, *places: tuple[float, float]) -> None:
        stylus.modifiers = CONTROL
        stylus.draw(places)

    def test_ctrl_at_the_end_joins_what_is_drawn(
        self, stylus: Stylus, session: Session, a_line: Stroke
    ) -> None:
        self.go_on(stylus, (204, 103), (220, 120), (240, 160), (240, 220))
        made = only(session)
        assert made.xy[:2].tolist() == [[100.0, 100.0], [200.0, 100.0]]
        assert made.xy[-1].tolist() == [240.0, 220.0]
        assert made.ink == a_line.ink
        assert (session.history.count(), session.history.undoText()) == (1, "Continue")
        session.history.undo()
        assert only(session) is a_line

    def test_it_begins_at_the_very_end_and_is_soon_under_the_pen(
        self, stylus: Stylus, session: Session
    ) -> None:
        self.go_on(stylus, (204, 104), (206, 110), (206, 150), (206, 200))
        xy = only(session).xy
        assert np.hypot(*np.diff(xy[1:4], axis=0).T)[0] < 9.0  # no jump to where the pen was
        assert xy[-2].tolist() == [206.0, 150.0]

    def test_at_its_start_too(self, stylus: Stylus, session: Session) -> None:
        self.go_on(stylus, (98, 100), (60, 100), (20, 140))
        assert only(session).xy[0].tolist() == [200.0, 100.0]
        assert only(session).xy[-1].tolist() == [20.0, 140.0]

    def test_it_looks_like_the_stroke_while_it_is_drawn(
        self, stylus: Stylus, session: Session, canvas: Canvas
    ) -> None:
        stylus.modifiers = CONTROL
        stylus.press(200, 100)
        stylus.move(200, 160)
        stylus.move(200, 220)
        red, green, blue = pixels(canvas.grab().toImage())[180, 200].tolist()
        assert red > green + 90
        assert red > blue + 90
        stylus.release(200, 220)

    def test_with_shift_the_next_piece_is_straight(self, stylus: Stylus, session: Session) -> None:
        stylus.modifiers = CONTROL | SHIFT
        stylus.draw([(200, 100), (230, 140), (203, 200)])
        made = only(session)
        assert made.xy[-1] == pytest.approx([200.0, 200.0])
        assert made.corners is not None
        assert made.corners.tolist() == [False, True, True]

    def test_a_tap_on_the_end_selects_the_stroke(
        self, stylus: Stylus, session: Session, a_line: Stroke
    ) -> None:
        self.go_on(stylus, (200, 100), (201, 100))
        assert session.selection == (a_line,)
        assert session.history.count() == 0

    def test_elsewhere_ctrl_selects(self, stylus: Stylus, session: Session, a_line: Stroke) -> None:
        self.go_on(stylus, (80, 80), (220, 80), (220, 130), (80, 130), (80, 82))
        assert session.selection == (a_line,)
        assert session.history.count() == 0

    def test_the_pointer_says_so(self, canvas: Canvas) -> None:
        canvas.tools.control = True
        assert canvas.tools.tip(202.0, 101.0) is Tip.GOING_ON
        assert canvas.tools.tip(150.0, 101.0) is Tip.LASSO
        canvas.tool = "select"
        assert canvas.tools.tip(202.0, 101.0) is Tip.LASSO


def test_the_pressure_that_counts_is_what_is_kept_and_seen(
    stylus: Stylus, session: Session, canvas: Canvas
) -> None:
    canvas.pressing[Pointer.PEN] = Pressing(((0.0, 0.0), (0.5, 1.0)))
    stylus.draw([(100 + 5 * i, 100) for i in range(30)], pressure=0.5)
    assert only(session).points[3:, 2] == pytest.approx(1.0)


@pytest.mark.parametrize("pressing", [Pressing(), Pressing(least=0.4), Pressing(((0, 0), (1, 0)))])
def test_a_pen_that_reports_no_pressure_draws_full_lines_whatever_the_curve(
    stylus: Stylus, session: Session, canvas: Canvas, pressing: Pressing
) -> None:
    canvas.pressing[Pointer.PEN] = pressing
    stylus.draw([(100 + 5 * i, 100) for i in range(30)], pressure=0.0)
    assert (only(session).points[:, 2] == 1.0).all()


def test_tilt_is_kept_as_reported(stylus: Stylus, session: Session, canvas: Canvas) -> None:
    canvas.pressing[Pointer.PEN] = Pressing(tilt=0.5)
    stylus.press(100, 100, 0.8)
    for i in range(1, 9):
        stylus.move(100 + 10 * i, 100, 0.8, tilt=(60.0 if i > 4 else 0.0, 0.0))
    stylus.release(180, 100)
    points = only(session).points
    assert points[-1, 3] == pytest.approx(60.0)
    assert points[3, 2] < points[-1, 2] < 0.8
