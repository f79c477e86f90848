"""The eraser on the canvas: parts or whole strokes, live, and one drag is one step of undo."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from sketch_assistant.sketch.document import Stroke
from sketch_assistant.ui.base.session import Session
from sketch_assistant.ui.paint.view import View
from sketch_assistant.ui.pen.canvas import Canvas
from sketch_assistant.ui.pen.tools.erasing import Takes
from tests.ui.hands import Stylus, drawing, line, pixels

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


@pytest.fixture(autouse=True)
def two_lines(session: Session, canvas: Canvas) -> tuple[Stroke, Stroke]:
    lines = line((100, 100), (500, 100)), line((100, 300), (500, 300))
    session.load(drawing(*lines), None)
    canvas.set_view(View())
    canvas.tool, canvas.tools.erasing.size = "eraser", 20.0
    return lines


def ends(session: Session) -> list[tuple[float, float]]:
    return [(s.xy[0, 0], s.xy[-1, 0]) for s in session.sketch.strokes]


def test_a_drag_cuts_what_it_crosses_in_one_step(stylus: Stylus, session: Session) -> None:
    stylus.draw([(300, 50), (300, 150), (300, 250), (300, 350)])
    cut = [pytest.approx((100.0, 288.5)), pytest.approx((311.5, 500.0))]
    assert ends(session) == cut * 2
    assert (session.history.count(), session.history.undoText()) == (1, "Erase")
    session.history.undo()
    assert len(session.sketch.strokes) == 2


def test_a_line_is_cut_again_and_again_in_one_drag(stylus: Stylus, session: Session) -> None:
    stylus.draw([(200, 80), (200, 120), (300, 140), (300, 80), (400, 60), (400, 120)])
    assert len(session.sketch.strokes) == 5
    assert session.history.count() == 1


def test_it_is_seen_while_the_pen_is_down(stylus: Stylus, session: Session, canvas: Canvas) -> None:
    stylus.press(300, 60)
    stylus.move(300, 120)
    assert len(session.sketch.strokes) == 2
    shown = pixels(canvas.grab().toImage())
    assert shown[100, 300].min() > 240
    assert shown[100, 250].max() < 100
    stylus.release(300, 120)
    assert len(session.sketch.strokes) == 3


def test_whole_strokes(stylus: Stylus, session: Session, canvas: Canvas) -> None:
    canvas.tools.erasing.takes = Takes.WHOLE
    stylus.draw([(300, 50), (300, 150)])
    assert ends(session) == [(100.0, 500.0)]
    assert session.history.count() == 1


@pytest.mark.parametrize(("takes", "left"), [(Takes.PARTS, 3), (Takes.WHOLE, 1)])
def test_the_pens_other_end_does_what_was_chosen_last(
    eraser_end: Stylus, session: Session, canvas: Canvas, takes: Takes, left: int
) -> None:
    canvas.tool, canvas.tools.erasing.takes = "pen", takes
    eraser_end.draw([(300, 50), (300, 150)])
    assert len(session.sketch.strokes) == left


def test_the_size_is_of_the_window_and_counts(
    stylus: Stylus, session: Session, canvas: Canvas
) -> None:
    canvas.set_view(View(2.0, 0.0, 0.0, 0.0))
    canvas.tools.erasing.size = 40.0
    stylus.draw([(600, 150), (600, 250)])
    assert ends(session)[0] == pytest.approx((100.0, 288.5))


def test_what_is_not_touched_makes_no_step(stylus: Stylus, session: Session) -> None:
    stylus.draw([(300, 180), (400, 220)])
    assert session.history.count() == 0


def test_what_is_selected_stays_selected_in_parts(
    stylus: Stylus, session: Session, two_lines: tuple[Stroke, Stroke]
) -> None:
    session.select(two_lines[:1])
    stylus.draw([(300, 50), (300, 150)])
    assert [s.xy[0, 1] for s in session.selection] == [100.0, 100.0]
    session.history.undo()
    assert session.selection == two_lines[:1]


def test_cancelling_brings_all_of_it_back(stylus: Stylus, session: Session, canvas: Canvas) -> None:
    before = pixels(canvas.grab().toImage())
    stylus.press(300, 60)
    stylus.move(300, 120)
    canvas.cancel()
    assert session.history.count() == 0
    assert (pixels(canvas.grab().toImage()) == before).all()


def test_positions_that_are_no_numbers_do_no_harm(stylus: Stylus, session: Session) -> None:
    stylus.press(300, 60)
    stylus.move(float("nan"), 120)
    stylus.move(300, float("inf"))
    stylus.move(300, 120)
    stylus.release(300, 120)
    assert len(session.sketch.strokes) == 3


def test_the_pointer_is_a_ring_as_large_as_the_eraser(canvas: Canvas) -> None:
    for size in (10.0, 60.0):
        canvas.tools.erasing.size = size
        canvas.show_cursor()
        ring = pixels(canvas.cursor().pixmap().toImage())
        alpha = canvas.cursor().pixmap().toImage()
        middle = ring.shape[0] // 2
        dark = [x for x in range(ring.shape[1]) if alpha.pixelColor(x, middle).alpha() > 200
                and alpha.pixelColor(x, middle).lightness() < 120]  # fmt: skip
        ratio = canvas.devicePixelRatioF()
        assert (dark[-1] - dark[0]) / ratio == pytest.approx(size, abs=2.0)


def test_a_mouse_erases_too(canvas: Canvas, session: Session) -> None:
    QTest.mousePress(canvas, LEFT, NONE, QPoint(300, 60))
    QTest.mouseMove(canvas, QPoint(300, 140))
    QTest.mouseRelease(canvas, LEFT, NONE, QPoint(300, 140))
    assert len(session.sketch.strokes) == 3
