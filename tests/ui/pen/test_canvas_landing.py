"""Between the pen lifting and the ink moving into the cache nothing is seen and nothing lost."""

from __future__ import annotations

from itertools import count, pairwise

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from sketch_assistant.sketch import in_common
from sketch_assistant.sketch.document import Ink, Layer, Sketch, Stroke
from sketch_assistant.ui.base.session import Session
from sketch_assistant.ui.page.landing import COVERED, MILLISECONDS, MOST
from sketch_assistant.ui.paint.view import View
from sketch_assistant.ui.pen.canvas import Canvas
from tests.ui.hands import Pixels, Stylus, line, pixels
from tests.ui.screen import on_screen


def darkness(canvas: Canvas, x: int, y: int) -> float:
    return 255.0 - float(pixels(canvas.grab().toImage())[y, x].mean())


@pytest.fixture
def drawn(canvas: Canvas, stylus: Stylus) -> Canvas:
    """A line through (200, 100) was drawn just now."""
    canvas.pen_ink = Ink(12.0)
    stylus.draw([(100, 100), (200, 100), (300, 100)], 0.9)
    assert len(canvas.landing.strokes) == 1
    assert not canvas.cache.sketch.strokes
    return canvas


def test_the_cache_is_left_alone_until_the_pen_has_rested(
    drawn: Canvas, session: Session, qtbot: QtBot
) -> None:
    assert darkness(drawn, 200, 100) > 200
    qtbot.waitUntil(lambda: drawn.cache.sketch is session.sketch)
    qtbot.waitUntil(lambda: not drawn.is_refining)
    assert darkness(drawn, 200, 100) > 200


def test_a_stroke_under_others_is_seen_there_once_the_pen_has_left(
    canvas: Canvas, stylus: Stylus, session: Session, qtbot: QtBot
) -> None:
    x, y = canvas.view.to_page(200, 100)
    above = Stroke.through([(x, y - 40), (x, y + 40)], Ink(30.0, "#ffffff"))
    session.load(Sketch((Layer("A"), Layer("B", (above,))), active=0), None)
    canvas.set_view(View())
    canvas.pen_ink = Ink(12.0)
    stylus.draw([(100, 100), (200, 100), (300, 100)], 0.9)
    assert COVERED < 1000 / 60, "before the next frame"
    qtbot.waitUntil(lambda: darkness(canvas, 200, 100) < 10 < darkness(canvas, 150, 100))


def test_few_strokes_of_a_hand_that_never_rests_wait_for_the_ink(
    canvas: Canvas, stylus: Stylus, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An event that hands strokes to the cache takes longer: it is one in many."""
    monkeypatch.setattr(canvas.landing, "_start", lambda: None)  # no rest
    waiting = [0]
    for i in range(3 * MOST):
        stylus.draw([(20, 10 + 9 * i), (200, 10 + 9 * i)], 0.9)
        waiting.append(len(canvas.landing.strokes))
    landings = sum(after <= before for before, after in pairwise(waiting))
    assert 0 < landings <= 3 * MOST // 4


def test_what_a_quick_hand_drew_is_painted_without_comparing_all_strokes(
    canvas: Canvas, stylus: Stylus, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    """They are painted from the first one on, when the last one has long been asked about."""
    session.load(Sketch().adding(*(line((9.0, y), (90.0, y)) for y in range(200, 500))), None)
    monkeypatch.setattr(canvas.landing, "_start", lambda: None)  # no rest
    for i in range(MOST):
        stylus.draw([(20, 10 + 9 * i), (200, 10 + 9 * i)], 0.9)
    compared: list[Stroke] = []

    def is_not(one: Stroke, other: Stroke) -> bool:
        compared.append(one)
        return one is not other

    monkeypatch.setattr(in_common, "is_not", is_not)
    canvas.landing.now()
    assert canvas.cache.sketch is session.sketch
    assert not compared


def test_not_while_the_next_stroke_is_drawn(
    drawn: Canvas, stylus: Stylus, session: Session, qtbot: QtBot
) -> None:
    stylus.press(100, 200)
    qtbot.wait(2 * MILLISECONDS)
    assert not drawn.cache.sketch.strokes
    stylus.release(100, 200)
    qtbot.waitUntil(lambda: drawn.cache.sketch is session.sketch)
    assert len(session.sketch.strokes) == 2


def test_an_immediate_undo_leaves_no_trace_and_redo_brings_it_back(
    drawn: Canvas, session: Session
) -> None:
    session.history.undo()
    assert darkness(drawn, 200, 100) < 10
    session.history.redo()
    assert darkness(drawn, 200, 100) > 200


def test_strokes_drawn_in_quick_succession_are_undone_one_by_one(
    drawn: Canvas, stylus: Stylus, session: Session
) -> None:
    stylus.draw([(100, 200), (200, 200), (300, 200)], 0.9)
    session.history.undo()
    assert darkness(drawn, 200, 100) > 200
    assert darkness(drawn, 200, 200) < 10
    session.history.undo()
    assert not drawn.cache.busy, "from saved pixels"
    assert darkness(drawn, 200, 100) < 10


def test_what_is_undone_at_once_is_not_painted_before(
    canvas: Canvas, stylus: Stylus, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    def painted(*_: object, **__: object) -> None:
        raise AssertionError("a hand's last strokes, one by one, before one of them goes")

    canvas.pen_ink = Ink(12.0)
    stylus.draw([(100, 100), (200, 100), (300, 100)], 0.9)
    stylus.draw([(100, 200), (200, 200), (300, 200)], 0.9)
    both = whole(canvas)
    with monkeypatch.context() as without_ink:
        without_ink.setattr(canvas.cache, "show", painted)
        session.history.undo()
        assert darkness(canvas, 200, 100) > 200
        assert darkness(canvas, 200, 200) < 10
        session.history.undo()
        assert darkness(canvas, 200, 100) < 10
    session.history.redo()
    session.history.redo()
    canvas.landing.now()
    assert not canvas.cache.busy
    assert np.abs(whole(canvas) - both).mean() < 0.1


def test_what_is_undone_at_once_goes_from_the_screen(
    drawn: Canvas, stylus: Stylus, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(drawn.landing, "now", lambda: pytest.fail("painted to be undone"))
    stylus.draw([(100, 200), (200, 200), (300, 200)], 0.9)
    drawn.landing._timer.stop()
    assert on_screen(drawn)[200, 200].mean() < 50
    session.history.undo()
    assert on_screen(drawn)[200, 200].mean() > 240
    assert on_screen(drawn)[100, 200].mean() < 50


@pytest.mark.usefixtures("whole_strokes")
def test_what_was_just_drawn_can_be_erased(
    drawn: Canvas, eraser_end: Stylus, session: Session
) -> None:
    eraser_end.draw([(200, 80), (200, 120)])
    assert not session.sketch.strokes
    assert darkness(drawn, 200, 100) < 10


def test_another_drawing_takes_its_place(drawn: Canvas, session: Session, qtbot: QtBot) -> None:
    session.load(Sketch().adding(line((600, 600), (700, 600))), None)
    qtbot.waitUntil(lambda: not drawn.is_refining)
    assert drawn.cache.sketch is session.sketch
    assert pixels(drawn.grab().toImage()).mean() > 200


def test_a_hurried_hand_does_not_pile_up_strokes(drawn: Canvas, stylus: Stylus) -> None:
    for y in range(120, 600, 20):
        stylus.draw([(100, y), (200, y)])
        assert len(drawn.landing.strokes) <= MOST


def test_zooming_at_once_keeps_the_stroke_in_sight(drawn: Canvas) -> None:
    drawn.viewing.zoom_in()
    x, y = drawn.view.to_window(200, 100)
    assert darkness(drawn, round(x), round(y)) > 200


def test_the_page_is_fitted_with_ink_that_has_not_landed(canvas: Canvas, stylus: Stylus) -> None:
    canvas.set_view(canvas.view.panned(400, 0))
    stylus.draw([(50, 300), (90, 300)])  # left of the page
    canvas.viewing.zoom_to_fit()
    left = canvas.view.to_window(-350, 300)[0]
    assert np.isfinite(left)
    assert left > 0


@pytest.fixture
def tangled(qtbot: QtBot, session: Session) -> Canvas:
    """A line that takes long to paint was drawn, and its painting has begun."""
    ticks = count(0.0, 0.001)
    canvas = Canvas(session, clock=lambda: next(ticks))
    qtbot.addWidget(canvas)
    canvas.resize(800, 600)
    canvas.show()
    canvas.set_view(View())
    canvas.stabiliser = 0.0
    qtbot.waitUntil(lambda: not canvas.is_refining)
    rng = np.random.default_rng(0)
    Stylus(canvas).draw([(x, y) for x, y in rng.uniform(20, 580, (120, 2)).tolist()], 0.9)
    return canvas


def whole(canvas: Canvas) -> Pixels:
    return pixels(canvas.grab().toImage())


def test_a_tangled_line_stays_in_sight_while_it_is_painted(tangled: Canvas, qtbot: QtBot) -> None:
    live = whole(tangled)
    tangled.landing.now()
    assert tangled.cache.busy
    seen = 0
    while tangled.cache.busy:
        assert np.abs(whole(tangled) - live).mean() < 2.0
        tangled.refining.slice()
        seen += 1
    assert seen > 3
    assert not tangled.landing.settling
    assert np.abs(whole(tangled) - live).mean() < 2.0


def test_a_stroke_drawn_while_a_tangled_line_is_painted(
    tangled: Canvas, session: Session, qtbot: QtBot
) -> None:
    tangled.landing.now()
    tangled.refining.slice()
    stylus = Stylus(tangled)
    stylus.press(600, 300, 0.9)
    stylus.move(780, 300, 0.9)
    assert darkness(tangled, 700, 300) > 100
    stylus.release(780, 300)
    qtbot.waitUntil(lambda: not tangled.is_refining)
    fresh = Canvas(Session(session.sketch))
    qtbot.addWidget(fresh)
    fresh.resize(800, 600)
    fresh.show()
    fresh.set_view(View())
    qtbot.waitUntil(lambda: not fresh.is_refining)
    assert (whole(tangled) == whole(fresh)).all()


def test_undo_while_a_tangled_line_is_painted_leaves_no_trace(
    tangled: Canvas, session: Session, qtbot: QtBot
) -> None:
    tangled.landing.now()
    tangled.refining.slice()
    session.history.undo()
    blank = whole(tangled)
    assert not tangled.landing.settling
    qtbot.waitUntil(lambda: not tangled.is_refining)
    assert (whole(tangled) == blank).all()
    assert (blank[50:550, 50:550] == blank[300, 300]).all()


def test_erasing_another_stroke_keeps_the_tangled_line_in_sight(
    tangled: Canvas, session: Session
) -> None:
    first = session.sketch.strokes[0]
    session.edit("Draw", session.sketch.adding(line((700, 20), (700, 580), width=20)))
    tangled.landing.now()
    session.edit("Erase", session.sketch.without(session.sketch.strokes[1:]))
    assert session.sketch.strokes == (first,)
    ink = (whole(tangled) < 100).mean()
    while tangled.cache.busy:
        assert abs((whole(tangled) < 100).mean() - ink) < 0.02
        tangled.refining.slice()
