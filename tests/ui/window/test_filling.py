"""Filling what strokes surround, and drawing with brushes."""

from __future__ import annotations

import math

import pytest
from PySide6.QtCore import Qt

from sketch_assistant.sketch.document import Stroke
from tests.ui.hands import pixels
from tests.ui.window.desk import Desk
from tests.ui.window.lines import line

SHIFT = Qt.KeyboardModifier.ShiftModifier
RING = [(400 + 90 * math.cos(t / 9), 400 + 90 * math.sin(t / 9)) for t in range(57)]


def dark(desk: Desk, x: float, y: float) -> bool:
    while desk.canvas.cache.busy:  # a busy computer leaves some of an edit for later
        desk.canvas.refining.slice()
    at = desk.pixel(x, y)
    return bool(pixels(desk.canvas.grab().toImage())[at.y(), at.x()].max() < 100)


@pytest.fixture
def ringed(desk: Desk) -> Desk:
    desk.session.edit("Draw", desk.sketch.adding(Stroke.through(RING)))
    return desk


def test_the_last_stroke_is_filled_from_below_in_one_step(ringed: Desk) -> None:
    assert not dark(ringed, 400, 400)
    ringed.press(Qt.Key.Key_F, SHIFT)
    area, ring = ringed.strokes
    assert (area.ink.brush, ring.ink.brush) == ("area", "pen")
    assert dark(ringed, 400, 400)
    ringed.session.history.undo()
    assert len(ringed.strokes) == 1
    assert not dark(ringed, 400, 400), "the whole of it is painted anew"


def test_what_is_selected_is_filled_in_the_pens_colour_and_stays_selected(ringed: Desk) -> None:
    ringed.session.edit("Draw", ringed.sketch.adding(line(700)))
    ringed.actions["colour_6"].trigger()
    ringed.session.select(ringed.strokes)
    ringed.actions["fill"].trigger()
    assert [each.ink.brush for each in ringed.strokes] == ["area", "pen", "pen"]
    assert ringed.strokes[0].ink.colour == ringed.canvas.pen_ink.colour
    assert ringed.session.selection == ringed.strokes[1:]


def test_an_open_line_is_not_filled_and_a_sentence_says_so(desk: Desk) -> None:
    desk.session.edit("Draw", desk.sketch.adding(line(300)))
    before = desk.sketch
    desk.actions["fill"].trigger()
    assert desk.sketch is before
    assert desk.message is not None
    assert desk.message.startswith("Nothing there is closed")


def test_a_lasso_of_the_brush_area_fills_what_it_surrounds(desk: Desk) -> None:
    desk.actions["brush_area"].trigger()
    assert desk.actions["brush_area"].isChecked()
    desk.draw(RING)
    (stroke,) = desk.strokes
    assert stroke.ink.brush == "area"
    desk.canvas.landing.now()
    assert dark(desk, 400, 400)


@pytest.mark.parametrize("brush", ["pencil", "marker"])
def test_a_brush_is_remembered_and_drawn_with(desk: Desk, brush: str) -> None:
    desk.actions[f"brush_{brush}"].trigger()
    desk.draw_line(300)
    assert desk.strokes[0].ink.brush == brush
    desk.app.remembering.keep()
    assert desk.settings.text("pen_brush", "") == brush


def test_another_brush_for_what_is_selected_is_one_step(ringed: Desk) -> None:
    ringed.session.select(ringed.strokes)
    count = ringed.session.history.count()
    ringed.actions["brush_marker"].trigger()
    assert ringed.strokes[0].ink.brush == "marker"
    assert ringed.session.history.count() == count + 1
