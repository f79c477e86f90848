"""What a selection looks like, and what it costs to show it."""

from __future__ import annotations

from itertools import count

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from sketch_assistant.sketch.document import Sketch
from sketch_assistant.sketch.lines.centreline import Places
from sketch_assistant.ui.base.ghost import Ghost
from sketch_assistant.ui.base.session import Session
from sketch_assistant.ui.paint.over.selection_layer import FRAME_GAP, SPARE
from sketch_assistant.ui.paint.view import View
from sketch_assistant.ui.pen.canvas import Canvas
from sketch_assistant.ui.pen.tools import lasso
from sketch_assistant.ui.pen.tools.lasso import seen as seen_inside
from tests.ui.hands import Seconds, Stylus, drawing, line, pixels, scrawl
from tests.ui.screen import Paints, seen, settle_selected

WIDE, OTHER = line((100, 100), (300, 100), width=12), line((100, 300), (300, 300), width=12)


@pytest.fixture
def shown(canvas: Canvas, session: Session, qtbot: QtBot) -> Canvas:
    session.load(drawing(WIDE, OTHER), None)
    canvas.set_view(View())
    settle_selected(canvas, qtbot)
    return canvas


@pytest.mark.parametrize("dark", [False, True])
def test_it_glows_beside_the_ink_and_leaves_the_ink_as_it_is(
    shown: Canvas, session: Session, qtbot: QtBot, dark: bool
) -> None:
    shown.dark = dark
    settle_selected(shown, qtbot)
    before = seen(shown)
    session.select([WIDE])
    settle_selected(shown, qtbot)
    after = seen(shown)
    assert np.abs(after[97:103, 110:290] - before[97:103, 110:290]).max() <= 1, "on the ink"
    beside = before[108, 200] - after[108, 200]
    assert beside[0] > 30 > beside[2], "beside it, bluish"
    assert (after[280:320, 110:290] == before[280:320, 110:290]).all(), "not where the others are"


@pytest.mark.parametrize("scale", [0.5, 1.0, 3.0])
def test_the_frame_is_as_thin_at_every_zoom(
    shown: Canvas, session: Session, qtbot: QtBot, scale: float
) -> None:
    shown.set_view(View(scale, 0.0, 50.0, -60.0 * scale))
    settle_selected(shown, qtbot)
    before = seen(shown)
    session.select([WIDE])
    settle_selected(shown, qtbot)
    column = np.abs(seen(shown) - before)[:, round(50 + 200 * scale)].max(axis=1)
    edge = shown.view.to_window(200, 106)[1] + FRAME_GAP
    changed = np.flatnonzero(column > 3)
    line_of_it = changed[np.abs(changed - edge) < 5]
    assert 1 <= len(line_of_it) <= 5
    assert changed.max() <= edge + 3


def test_deselecting_leaves_no_trace(shown: Canvas, session: Session, qtbot: QtBot) -> None:
    before = seen(shown)
    session.select([WIDE])
    settle_selected(shown, qtbot)
    shown.selected.trace(np.array([[400.0, 400.0], [500.0, 400.0], [450.0, 500.0]]))
    assert (seen(shown) != before).any()
    QApplication.processEvents()
    session.select(())
    shown.selected.trace(None)
    QApplication.processEvents()
    on_screen = pixels(shown.screen().grabWindow(shown.winId()).toImage())
    assert (on_screen == before).all()


def test_ink_that_bulges_beyond_its_samples_leaves_none_either(
    shown: Canvas, session: Session, qtbot: QtBot
) -> None:
    sparse = line((100, 200), (200, 120), (300, 120), (400, 200), width=2)
    session.load(drawing(sparse), None)
    shown.set_view(View(2.0, 0.0, -100.0, -100.0))
    settle_selected(shown, qtbot)
    before = seen(shown)
    session.select([sparse])
    settle_selected(shown, qtbot)
    shade = seen(shown)[118, 400]  # above the samples
    assert shade[2] - shade[0] > 30
    QApplication.processEvents()
    session.select(())
    QApplication.processEvents()
    on_screen = pixels(shown.screen().grabWindow(shown.winId()).toImage())
    assert (on_screen == before).all()


def test_the_lasso_is_a_thin_dashed_line(shown: Canvas, stylus: Stylus) -> None:
    shown.tool = "select"
    before = seen(shown)
    stylus.press(400, 400)
    for x in range(405, 600, 5):
        stylus.move(x, 400)
    changed = np.abs(seen(shown) - before).max(axis=2) > 60
    row = changed[400, 410:590]
    assert 60 < row.sum() < 150, "dashes"
    assert not changed[395:399].any()
    assert not changed[402:406].any()
    stylus.release(595, 400)
    assert (seen(shown) == before).all()


def test_a_pen_event_beside_it_paints_nothing_of_it(
    shown: Canvas, session: Session, stylus: Stylus, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    session.select([WIDE])
    settle_selected(shown, qtbot)
    stylus.press(150, 200)
    shown.repaint(0, 0, 1, 1)
    paints = Paints(shown)
    frames: list[object] = []
    monkeypatch.setattr(
        "sketch_assistant.ui.paint.over.selection_layer.paint_frame",
        lambda *about: frames.append(about),
    )
    for x in range(151, 190, 4):
        stylus.move(x, 200)
        qtbot.waitUntil(lambda: bool(paints.areas))
        assert paints.areas.pop() < 60 * 40
    assert not frames, "a long line is slow to paint"
    stylus.release(190, 200)


def test_many_strokes_are_prepared_in_slices_and_not_under_the_pen(
    canvas: Canvas, session: Session, stylus: Stylus, seconds: Seconds, qtbot: QtBot
) -> None:
    session.load(drawing(*scrawl(3, 60)), None)
    canvas.set_view(View(0.6))
    settle_selected(canvas, qtbot)
    glow = canvas.selected.glow
    ticks = count(seconds.now, 0.001)
    glow.clock = lambda: next(ticks)
    session.select(session.sketch.strokes)
    canvas.repaint()
    assert not glow.is_ready
    stylus.press(700, 500)
    qtbot.wait(30)
    assert not glow.is_ready
    stylus.release(700, 500)
    qtbot.waitUntil(lambda: glow.is_ready)


def test_under_the_pen_a_new_view_waits_for_its_picture(
    shown: Canvas, session: Session, stylus: Stylus, qtbot: QtBot
) -> None:
    session.select([WIDE])
    settle_selected(shown, qtbot)
    made = shown.selected.glow.picture
    stylus.press(700, 500)
    shown.set_view(View(1.1))
    shown.repaint()
    assert shown.selected.glow.picture is made, "stretched for the time being"
    stylus.release(700, 500)
    qtbot.waitUntil(lambda: shown.selected.glow.picture is not made)


def test_panning_copies_the_picture(shown: Canvas, session: Session, qtbot: QtBot) -> None:
    session.select([WIDE])
    settle_selected(shown, qtbot)
    made = shown.selected.glow.picture
    for step in range(1, 6):
        shown.set_view(View(1.0, 0.0, 7.0 * step, 3.0 * step))
        shown.repaint()
        assert shown.selected.glow.picture is made
    shown.set_view(View())
    settle_selected(shown, qtbot)
    whole = seen(shown)
    shown.set_view(View(1.0, 0.0, 20.0, 10.0))
    shown.repaint()
    assert (seen(shown)[90:120, 90:320] == whole[80:110, 70:300]).all()


def test_panned_into_sight_it_glows_too(shown: Canvas, session: Session, qtbot: QtBot) -> None:
    long = line((100, 100), (3000, 100), width=12)
    session.load(drawing(long), None)
    shown.set_view(View())
    session.select([long])
    settle_selected(shown, qtbot)
    shown.set_view(View(1.0, 0.0, -2000.0, 0.0))
    settle_selected(shown, qtbot)
    qtbot.waitUntil(lambda: shown.selected.glow.is_ready)
    shade = seen(shown)[108, 700]
    assert shade[2] - shade[0] > 20


def test_a_ghost_in_its_place_silences_the_glow_and_washes_out_the_ink(
    shown: Canvas, session: Session, qtbot: QtBot
) -> None:
    session.select([WIDE])
    settle_selected(shown, qtbot)
    new = line((100, 130), (300, 130), width=12)
    session.set_ghosts((Ghost((new,), ((WIDE, (new,)),), "Steady"),))
    qtbot.waitUntil(lambda: shown.over.ghosts.opacity == 1.0)
    picture = seen(shown)
    assert 120 < picture[100, 200].mean() < 225, "pale"
    assert picture[107, 105].mean() > 240, "no glow"
    assert picture[130, 200].mean() < 140, "the ghost stands out"
    assert picture[300, 200].mean() < 40, "others are ink"
    session.set_ghosts(())
    settle_selected(shown, qtbot)
    assert seen(shown)[100, 200].mean() < 40


def test_it_says_where_to_paint_again(shown: Canvas, session: Session) -> None:
    told: list[QRectF] = []
    shown.selected.changed = told.append
    session.select([WIDE])
    assert told[-1].contains(QRectF(100, 95, 200, 10))
    assert SPARE > FRAME_GAP


def test_the_handles_go_from_the_screen_while_a_ghost_takes_the_place_of_ink(
    shown: Canvas, session: Session
) -> None:
    session.select([WIDE])
    told: list[QRectF] = []
    shown.selected.changed = told.append
    new = line((150, 100), (250, 100), width=4)
    ghosts = Ghost((new,), ((WIDE, (new,)),), "Redraw"), Ghost((new,), ((WIDE, (new,)),), "Redraw")
    for some in (ghosts[:1], ()):
        told.clear()
        session.set_ghosts(some)
        assert any(box.contains(QRectF(100, 95, 200, 10)) for box in told)
    session.set_ghosts(ghosts[:1])
    told.clear()
    session.set_ghosts(ghosts[1:])
    assert not told, "they are gone already"


def test_selecting_a_dot(shown: Canvas, session: Session, qtbot: QtBot) -> None:
    dot = line((400, 400), width=10)
    session.edit("Draw", session.sketch.adding(dot))
    session.select([dot])
    settle_selected(shown, qtbot)
    shade = seen(shown)[400, 408]
    assert shade[2] - shade[0] > 30


@pytest.mark.parametrize("strokes", [5, 5000])
def test_however_many_are_looked_up_in_the_lasso_at_once(
    session: Session, canvas: Canvas, monkeypatch: pytest.MonkeyPatch, strokes: int
) -> None:
    """`benchmarks.page.selection` says how long it takes."""
    session.load(Sketch().adding(*scrawl(6, strokes)), None)
    outline = np.array([[-1e4, -1e4], [1e4, -1e4], [1e4, 1e4], [-1e4, 1e4]])
    pieces = canvas.tools.selecting.pieces()
    looked = []

    def look(mask: NDArray[np.uint8], places: Places) -> NDArray[np.uint8]:
        looked.append(len(places))
        return seen_inside(mask, places)

    monkeypatch.setattr(lasso, "seen", look)
    found = pieces.inside(outline, 1.0)
    session.select(found)
    assert len(found) == len(session.selection) == strokes
    assert len(looked) == 2, "the pieces, and those that were long and had to be cut"
