"""More lines than can be inked at every event: their picture goes along, true ink comes after."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from sketch_assistant.sketch.document import Layer, Sketch, Stroke
from sketch_assistant.sketch.paper import Paper
from sketch_assistant.ui.base.session import Session
from sketch_assistant.ui.paint.view import View
from sketch_assistant.ui.pen.canvas import Canvas
from sketch_assistant.ui.pen.tools.pushing import MANY, Does
from tests.ui.hands import Pixels, Stylus, line
from tests.ui.screen import on_screen, seen, settle

DOWN = [(300, 200 + 5 * i) for i in range(12)]


@pytest.fixture(autouse=True)
def hatched(session: Session, canvas: Canvas, qtbot: QtBot) -> tuple[Stroke, ...]:
    """Lines across the page, many times each about the way of the brush."""
    places = np.repeat(np.linspace(170, 300, 14), MANY // 8)
    strokes = tuple(line((100, y), (500, y)) for y in places.tolist())
    strokes += tuple(line((100 + 9 * i, 100), (100 + 9 * i, 400)) for i in range(50))
    show(canvas, Sketch((Layer("A", strokes),)), qtbot)
    canvas.tool, canvas.tools.pushing.size = "push", 120.0
    return strokes


def show(canvas: Canvas, sketch: Sketch, qtbot: QtBot) -> None:
    canvas.session.load(sketch, None)
    canvas.set_view(View())
    settle(canvas, qtbot)


def push(stylus: Stylus, moves: int = 11) -> None:
    stylus.press(*DOWN[0])
    for place in DOWN[1 : moves + 1]:
        stylus.move(*place)


def apart(one: Pixels, other: Pixels) -> float:
    """About the brush."""
    about = slice(150, 330), slice(220, 380)
    return float(np.abs(one[about].astype(float) - other[about]).mean())


def test_it_is_seen_at_once_and_stays_so(
    stylus: Stylus, session: Session, canvas: Canvas, qtbot: QtBot
) -> None:
    before, drawing = on_screen(canvas), session.sketch
    push(stylus, 6)
    assert canvas.cache.sketch is drawing, "nothing is inked"
    live = on_screen(canvas)
    assert (live == seen(canvas)).all()
    stylus.release(*DOWN[6])
    at_once = on_screen(canvas)
    settle(canvas, qtbot)
    after = on_screen(canvas)
    assert apart(before, after) > 3.0 * apart(live, after)
    assert apart(before, after) > 3.0 * apart(at_once, after)


def test_true_ink_comes_when_the_pen_has_left(
    stylus: Stylus, session: Session, canvas: Canvas, qtbot: QtBot
) -> None:
    push(stylus)
    stylus.release(*DOWN[-1])
    settle(canvas, qtbot)
    pushed = seen(canvas)
    assert (session.history.count(), session.history.undoText()) == (1, "Push")
    show(canvas, replace(session.sketch), qtbot)
    assert (seen(canvas) == pushed).all()


def test_what_was_not_meant_leaves_no_trace(
    stylus: Stylus, session: Session, canvas: Canvas
) -> None:
    before, drawing = seen(canvas), session.sketch
    push(stylus)
    canvas.tools.cancel()
    assert (on_screen(canvas) == before).all()
    stylus.release(*DOWN[-1])
    assert session.sketch is drawing


def test_looked_at_another_way_meanwhile_it_is_ink(
    stylus: Stylus, session: Session, canvas: Canvas, qtbot: QtBot
) -> None:
    push(stylus)
    drawing = session.sketch
    canvas.set_view(canvas.view.panned(30, 0))
    assert canvas.warping.picture is None
    assert canvas.cache.sketch is not drawing
    stylus.move(330, 265)
    stylus.release(330, 265)
    settle(canvas, qtbot)
    assert canvas.cache.sketch is session.sketch
    assert session.history.count() == 1
    session.history.undo()
    assert session.sketch.strokes == drawing.strokes


@pytest.mark.parametrize("beside", ["ruling", "selected", "locked", "edge"])
def test_nothing_else_goes_along(
    beside: str,
    stylus: Stylus,
    session: Session,
    canvas: Canvas,
    hatched: tuple[Stroke, ...],
    qtbot: QtBot,
) -> None:
    sketch = session.sketch
    if beside == "ruling":
        show(canvas, replace(sketch, paper=Paper(ruling="grid")), qtbot)
    if beside == "selected":
        session.select(hatched[:-30])
    if beside == "locked":
        other = Layer("B", (line((290, 150), (310, 400)),), locked=True)
        show(canvas, replace(sketch, layers=(*sketch.layers, other)), qtbot)
    if beside == "edge":
        show(canvas, replace(sketch, height=240.0), qtbot)
    drawing = session.sketch
    push(stylus)
    assert canvas.warping.picture is None
    assert canvas.cache.sketch is not drawing, "strokes are made"
    stylus.release(*DOWN[-1])
    assert session.history.count() == 1


def test_what_is_smoothed_is_ink_at_once(stylus: Stylus, canvas: Canvas) -> None:
    canvas.tools.pushing.does = Does.SMOOTH
    push(stylus)
    assert canvas.warping.picture is None


def test_the_pen_leaves_at_once_and_the_strokes_come_after(
    stylus: Stylus, session: Session, canvas: Canvas, qtbot: QtBot
) -> None:
    drawing = session.sketch
    push(stylus)
    stylus.release(*DOWN[-1])
    assert session.sketch is drawing, "nothing is made while the pen leaves"
    assert canvas.warping.picture, "what was pushed stays in sight"
    settle(canvas, qtbot)
    assert canvas.warping.picture is None
    assert (session.history.count(), session.history.undoText()) == (1, "Push")


def test_a_pen_that_comes_at_once_finds_what_was_pushed(
    stylus: Stylus, session: Session, canvas: Canvas
) -> None:
    push(stylus)
    stylus.release(*DOWN[-1])
    canvas.tool = "pen"
    stylus.press(150, 150)
    assert session.history.undoText() == "Push"
    stylus.move(190, 160)
    stylus.release(190, 160)
    assert [session.history.text(i) for i in range(2)] == ["Push", "Draw"]


def test_what_is_on_its_way_can_be_undone(stylus: Stylus, session: Session) -> None:
    before = session.sketch
    push(stylus)
    stylus.release(*DOWN[-1])
    session.undo()
    assert session.history.redoText() == "Push"
    assert session.sketch.strokes == before.strokes


def test_what_was_erased_meanwhile_stays_so(
    stylus: Stylus, session: Session, hatched: tuple[Stroke, ...]
) -> None:
    push(stylus)
    stylus.release(*DOWN[-1])
    session.edit("Erase", session.sketch.without(hatched[:40]))
    session.settle()
    assert session.history.count() == 2
    assert len(session.sketch.strokes) == len(hatched) - 40
