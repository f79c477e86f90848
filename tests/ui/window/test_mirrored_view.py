"""The view in a mirror: what is drawn, nudged and fitted there goes where the hand sees it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from tests.ui.window.desk import Desk
from tests.ui.window.lines import line


def test_a_key_mirrors_the_view_and_leaves_the_drawing_alone(desk: Desk) -> None:
    desk.session.edit("Draw", desk.sketch.adding(line(300)))
    before, middle = desk.sketch, desk.canvas.viewing.middle()
    seen = desk.pixel(300, 260)
    desk.press(Qt.Key.Key_M)
    assert desk.sketch is before
    assert desk.canvas.viewing.is_fitted
    assert desk.actions["mirror_view"].isChecked()
    assert desk.cards.view_card.mirrored.isVisible()
    off = desk.pixel(300, 260).x() - middle.x()
    assert off * (seen.x() - middle.x()) < 0.0
    desk.press(Qt.Key.Key_M)
    assert desk.pixel(300, 260) == seen
    assert not desk.cards.view_card.mirrored.isVisible()


def test_a_stroke_lies_where_it_was_drawn(desk: Desk) -> None:
    desk.press(Qt.Key.Key_M)
    places = [(200.0, 200.0), (260.0, 220.0), (320.0, 300.0)]
    desk.draw(places)
    assert desk.strokes[-1].xy[0] == pytest.approx(places[0], abs=1.5)
    assert desk.strokes[-1].xy[-1] == pytest.approx(places[-1], abs=1.5)


def test_a_nudge_goes_the_way_of_its_arrow(desk: Desk) -> None:
    desk.session.edit("Draw", desk.sketch.adding(line(300)))
    desk.press(Qt.Key.Key_M)
    desk.session.select(desk.strokes)
    desk.press(Qt.Key.Key_Right)
    assert desk.strokes[0].xy[0, 0] == pytest.approx(299.0)
    assert desk.strokes[0].xy[0, 1] == pytest.approx(200.0)
