"""Selected strokes are dragged to another place: one undo step, seen all the way."""

from __future__ import annotations

from itertools import count

import numpy as np
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from sketch_assistant.sketch.document import Ink, Layer, Sketch, Stroke
from sketch_assistant.ui.base.session import Session
from sketch_assistant.ui.paint.over import selection_layer
from sketch_assistant.ui.paint.view import View
from sketch_assistant.ui.pen.canvas import Canvas
from sketch_assistant.ui.pen.tools.transforming import AT_ONCE, TOO_FAR
from tests.ui.hands import Seconds, Stylus, line, pixels, scrawl
from tests.ui.screen import seen, settle_selected

A, B = line((100, 100), (200, 100), width=8), line((100, 200), (200, 200), width=8)
C = line((500, 400), (600, 400), width=8)


@pytest.fixture
def moving(canvas: Canvas, session: Session) -> Canvas:
    """A and B are selected, in two layers; C is not."""
    session.load(Sketch((Layer("Below", (A, C)), Layer("Above", (B,)))), None)
    canvas.set_view(View())
    canvas.tool = "select"
    session.select([A, B])
    return canvas


def test_a_drag_inside_the_frame_moves_in_one_step(
    moving: Canvas, stylus: Stylus, session: Session
) -> None:
    before = session.sketch
    stylus.draw([(150, 150), (170, 170), (190, 200)])
    below, above = session.sketch.layers
    assert below.strokes[1] is C
    assert below.strokes[0].xy == pytest.approx(A.xy + np.array([40, 50]))
    assert above.strokes[0].xy == pytest.approx(B.xy + np.array([40, 50]))
    assert session.history.count() == 1
    assert session.history.undoText() == "Move"
    assert session.selection == (below.strokes[0], above.strokes[0])
    session.history.undo()
    assert session.sketch is before
    assert session.selection == (A, B)
    session.history.redo()
    assert session.selection == (below.strokes[0], above.strokes[0])


def test_all_but_the_place_stays(moving: Canvas, stylus: Stylus, session: Session) -> None:
    points = np.array([[100, 100, 0.2, 10, 0], [200, 120, 0.9, 30, 0.4]], float)
    stroke = Stroke(points, Ink(5.0, "#2b5fd9"), "suggested")
    session.load(Sketch().adding(stroke), None)
    moving.set_view(View(2.0, 90.0, 400.0, 100.0))
    session.select([stroke])
    x, y = moving.view.to_window(150, 110)
    stylus.draw([(x, y), (x + 30, y), (x + 40, y)])
    (moved,) = session.sketch.strokes
    assert moved.points[:, :2] == pytest.approx(points[:, :2] + np.array([0, -20]))
    assert (moved.points[:, 2:] == points[:, 2:]).all()
    assert (moved.ink.width, moved.ink.colour, moved.origin) == (5.0, "#2b5fd9", "changed")


@pytest.mark.parametrize("few", [0, 1500])
def test_it_is_seen_on_the_way_and_the_old_place_is_pale(
    moving: Canvas,
    stylus: Stylus,
    session: Session,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    few: int,
) -> None:
    monkeypatch.setattr(selection_layer, "FEW_POINTS", few)
    settle_selected(moving, qtbot)
    before = session.sketch
    stylus.press(150, 150)
    stylus.move(180, 150)
    stylus.move(450, 450)
    shown = moving.selected.washed if few else moving.selected.lifted
    qtbot.waitUntil(lambda: shown.is_ready)
    picture = seen(moving)
    assert picture[400, 450].mean() < 60, "A and B under the pen"
    assert picture[500, 450].mean() < 60
    assert 120 < picture[100, 150].mean() < 230, "and pale where they were"
    assert session.sketch is before
    stylus.release(450, 450)
    settle_selected(moving, qtbot)
    picture = seen(moving)
    assert picture[400, 450].mean() < 60
    assert picture[100, 150].mean() > 240


def test_the_screen_shows_what_painting_anew_would(
    moving: Canvas, stylus: Stylus, qtbot: QtBot
) -> None:
    settle_selected(moving, qtbot)
    stylus.draw([(150, 150), (300, 220), (320, 260)])
    settle_selected(moving, qtbot)
    qtbot.wait(50)
    on_screen = pixels(moving.screen().grabWindow(moving.winId()).toImage())
    assert (on_screen == seen(moving)).all()


@pytest.mark.parametrize(
    "held", [Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.AltModifier]
)
def test_with_a_key_held_the_same_drag_selects(
    moving: Canvas, stylus: Stylus, session: Session, held: Qt.KeyboardModifier
) -> None:
    before = session.sketch
    stylus.modifiers = held
    stylus.draw([(150, 150), (170, 170), (190, 200)])
    assert session.sketch is before
    assert not session.history.count()


def test_a_drag_outside_the_frame_selects(moving: Canvas, stylus: Stylus, session: Session) -> None:
    stylus.draw([(480, 380), (620, 380), (620, 420), (480, 420), (480, 380)])
    assert session.selection == (C,)
    assert not session.history.count()


def test_a_tremble_is_no_move(moving: Canvas, stylus: Stylus, session: Session) -> None:
    stylus.draw([(150, 100), (153, 102), (152, 101)])
    assert session.selection == (A,)
    assert not session.history.count()


def test_farther_than_a_drawing_reaches_nothing_moves(
    moving: Canvas, stylus: Stylus, session: Session, qtbot: QtBot
) -> None:
    before = session.sketch
    moving.set_view(View(0.02))
    x, y = moving.view.to_window(150, 150)
    with qtbot.waitSignal(moving.message) as told:
        stylus.draw([(x, y), (x + 50, y), (x + 3e4, y)])
    assert told.args == [TOO_FAR]
    assert session.sketch is before
    assert session.selection == (A, B)


@pytest.fixture
def thousands(canvas: Canvas, session: Session, seconds: Seconds) -> Canvas:
    """So many that they do not follow at once."""
    session.load(Sketch().adding(*scrawl(8, 6 * AT_ONCE)), None)
    canvas.set_view(View())
    canvas.tool = "select"
    session.select(session.sketch.strokes)
    ticks = count(seconds.now, 0.003)
    canvas.clock = lambda: next(ticks)
    return canvas


def test_many_follow_in_slices(
    thousands: Canvas, stylus: Stylus, session: Session, qtbot: QtBot
) -> None:
    before = session.sketch
    stylus.draw([(400, 300), (450, 300), (460, 310)])
    assert session.sketch is before
    assert thousands.selected.affine is not None, "shown there meanwhile"
    qtbot.waitUntil(lambda: session.sketch is not before)
    assert session.history.count() == 1
    assert session.sketch.strokes[7].xy == pytest.approx(before.strokes[7].xy + np.array([60, 10]))
    assert thousands.selected.affine is None


def test_the_next_press_does_not_overtake_them(
    thousands: Canvas, stylus: Stylus, session: Session
) -> None:
    before = session.sketch
    stylus.draw([(400, 300), (450, 300), (460, 310)])
    stylus.press(400, 300)
    assert session.sketch is not before
    assert session.history.count() == 1
    stylus.release(400, 300)


def test_another_edit_meanwhile_comes_first(
    thousands: Canvas, stylus: Stylus, session: Session, qtbot: QtBot
) -> None:
    stylus.draw([(400, 300), (450, 300), (460, 310)])
    session.edit("Erase", session.sketch.without(session.sketch.strokes[:1]))
    after = session.sketch
    qtbot.waitUntil(lambda: thousands.selected.affine is None)
    assert session.sketch is after


def test_very_many_stay_in_sight_until_their_ink_is_painted_anew(
    canvas: Canvas, session: Session, stylus: Stylus, seconds: Seconds, qtbot: QtBot
) -> None:
    many, other = scrawl(9, 450), line((20, 20), (780, 20), width=12)
    session.load(Sketch().adding(other, *many), None)
    canvas.set_view(View())
    settle_selected(canvas, qtbot)
    canvas.tool = "select"
    session.select(many)
    stylus.press(400, 300)
    stylus.move(430, 320)
    stylus.move(470, 350)
    qtbot.waitUntil(lambda: canvas.selected.lifted.is_ready and canvas.selected.washed.is_ready)
    before = seen(canvas)
    canvas.cache.scene.seconds_a_stroke = 1.0  # so that nothing is painted at once
    stylus.release(470, 350)
    canvas.tools.selecting.dragging.transforming.finish()
    assert session.history.count() == 1
    assert canvas.is_refining
    after = seen(canvas)
    inked = (before < 90).all(axis=2)
    assert inked.sum() > 5000
    inked &= (np.abs(before - 27) < 40).all(axis=2)
    still = (after[inked] < 140).all(axis=1)
    assert still.mean() > 0.97, "neither blank nor back where they came from"
    settle_selected(canvas, qtbot)
    assert (seen(canvas)[20, 100:700] < 60).all()
    other_canvas = Canvas(Session(session.sketch))
    qtbot.addWidget(other_canvas)
    other_canvas.resize(canvas.size())
    other_canvas.show()
    other_canvas.set_view(View())
    settle_selected(other_canvas, qtbot)
    session.select(())
    assert (seen(canvas) == seen(other_canvas)).all()


@pytest.fixture
def on_its_way(moving: Canvas, stylus: Stylus, session: Session, seconds: Seconds) -> Canvas:
    """Strokes were let go that do not lie there yet; moved by (40, 50)."""
    many = [line((100, 100 + i), (200, 100 + i)) for i in range(3 * AT_ONCE)]
    session.load(Sketch().adding(C), None)
    moving.set_view(View())
    session.edit("Draw", session.sketch.adding(*many))
    session.select(many)
    clock = count()
    moving.tools.selecting.dragging.transforming._page.clock = lambda: float(next(clock))
    stylus.draw([(150, 110), (170, 130), (190, 160)])
    assert session.history.count() == 1
    return moving


def places(session: Session) -> list[float]:
    """Where the strokes but C begin, across."""
    return sorted({float(each.xy[0, 0]) for each in session.sketch.strokes if each is not C})


def test_undo_takes_back_what_is_still_on_its_way(on_its_way: Canvas, session: Session) -> None:
    session.undo()
    assert places(session) == [100.0]
    assert session.history.redoText() == "Move"
    session.redo()
    assert places(session) == [140.0]


def test_what_is_drawn_meanwhile_costs_no_move(
    on_its_way: Canvas, session: Session, qtbot: QtBot
) -> None:
    gone = session.selection[0]
    session.edit("Erase", session.sketch.without([gone]).adding(A))
    session.draw_on(0)
    qtbot.waitUntil(lambda: session.history.count() == 3)
    assert places(session) == [100.0, 140.0]
    assert session.sketch.strokes[-1] is A
    assert len(session.sketch.strokes) == 1 + 3 * AT_ONCE


def test_nothing_lands_in_another_drawing(
    on_its_way: Canvas, session: Session, qtbot: QtBot
) -> None:
    session.load(Sketch().adding(A), None)
    on_its_way.tools.selecting.dragging.transforming.finish()
    assert session.history.count() == 0
    assert session.sketch.strokes == (A,)
