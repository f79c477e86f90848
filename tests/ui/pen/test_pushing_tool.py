"""The brush that pushes and smooths: live, one step of undo, only what is selected."""

from __future__ import annotations

import numpy as np
import pytest

from sketch_assistant.sketch.document import Stroke
from sketch_assistant.ui.base.session import Session
from sketch_assistant.ui.paint.view import View
from sketch_assistant.ui.pen.canvas import Canvas
from sketch_assistant.ui.pen.tools.cursors import Tip
from sketch_assistant.ui.pen.tools.pushing import Does
from tests.ui.hands import Stylus, drawing, line, pixels

DOWN = [(300, 90 + 5 * i) for i in range(9)]


@pytest.fixture(autouse=True)
def two_lines(session: Session, canvas: Canvas) -> tuple[Stroke, Stroke]:
    lines = line((100, 100), (500, 100)), line((100, 110), (500, 110))
    session.load(drawing(*lines), None)
    canvas.set_view(View())
    canvas.tool, canvas.tools.pushing.size = "push", 80.0
    return lines


def lowest(stroke: Stroke) -> float:
    return float(stroke.xy[:, 1].max())


def test_a_drag_pushes_lines_along_in_one_step(stylus: Stylus, session: Session) -> None:
    stylus.draw(DOWN)
    one, two = session.sketch.strokes
    assert 110.0 < lowest(one) < 140.0
    assert 115.0 < lowest(two) < 145.0
    assert one.xy[[0, -1]].tolist() == [[100.0, 100.0], [500.0, 100.0]]
    assert (session.history.count(), session.history.undoText()) == (1, "Push")
    session.history.undo()
    assert [lowest(each) for each in session.sketch.strokes] == [100.0, 110.0]


def test_it_is_seen_while_the_pen_is_down_and_stays_so(
    stylus: Stylus, session: Session, canvas: Canvas, qtbot
) -> None:
    stylus.press(*DOWN[0])
    for place in DOWN[1:]:
        stylus.move(*place)
    qtbot.waitUntil(lambda: not canvas.is_refining)
    live = pixels(canvas.grab().toImage())
    assert live[100, 300].min() > 200
    assert len(session.history.undoText()) == 0
    stylus.release(*DOWN[-1])
    assert (pixels(canvas.grab().toImage()) == live).all()


def test_only_what_is_selected_is_pushed(
    stylus: Stylus, session: Session, two_lines: tuple[Stroke, Stroke]
) -> None:
    session.select(two_lines[:1])
    stylus.draw(DOWN)
    assert lowest(session.sketch.strokes[0]) > 105.0
    assert session.sketch.strokes[1] is two_lines[1]
    assert session.selection == session.sketch.strokes[:1]


def test_smoothing(stylus: Stylus, session: Session, canvas: Canvas) -> None:
    noise = np.random.default_rng(3).normal(0.0, 2.0, 81)
    rough = line(*((100.0 + 5 * i, 100.0 + y) for i, y in enumerate(noise.tolist())))
    session.load(drawing(rough), None)
    canvas.set_view(View())
    canvas.tools.pushing.does = Does.SMOOTH
    stylus.draw([(200 + 4 * i, 100) for i in range(50)])
    (made,) = session.sketch.strokes
    before, after = (np.abs(np.diff(s.xy[25:55, 1], 2)).mean() for s in (rough, made))
    assert after < 0.4 * before
    assert session.history.undoText() == "Smooth"


def test_a_tap_and_the_empty_page_make_no_step(stylus: Stylus, session: Session) -> None:
    stylus.draw([(300, 100), (300, 100)])
    stylus.draw([(300, 400), (300, 450)])
    assert session.history.count() == 0


def test_the_pointer_is_a_ring_of_its_size(canvas: Canvas) -> None:
    assert canvas.tools.tip(300.0, 100.0) is Tip.PUSHER
    canvas.show_cursor()
    assert canvas.cursor().pixmap().width() >= 80 * canvas.devicePixelRatioF()
