"""Keeping, browsing and dismissing ghosts, by keys and by the pen alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from sketch_assistant.sketch.document import Stroke
from sketch_assistant.ui.base.ghost import Ghost
from sketch_assistant.ui.panels.widgets.buttons import ActionButton
from sketch_assistant.ui.shell import ghost_place
from tests.ui.window.pointing import LEFT, button, click

if TYPE_CHECKING:
    from tests.ui.window.desk import Desk

ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


@pytest.mark.parametrize("key", [Qt.Key.Key_Tab, Qt.Key.Key_Escape])
def test_tab_and_escape_belong_to_the_canvas(desk: Desk, key: Qt.Key) -> None:
    assert desk.takes(key)
    assert not desk.takes(Qt.Key.Key_F5)


def test_tab_keeps_all_in_one_undo_step(desk: Desk) -> None:
    desk.ghosts()
    before, ghost = desk.sketch, desk.session.ghost
    assert ghost is not None
    desk.press(Qt.Key.Key_Tab)
    assert desk.strokes == before.strokes + ghost.strokes
    desk.press(Qt.Key.Key_Z, CTRL)
    assert desk.sketch is before


def test_tab_keeps_the_next_part_and_shift_tab_all_of_it(desk: Desk) -> None:
    desk.assist_desk.parts = (1, 1)
    desk.ghosts()
    before, ghost = desk.sketch, desk.session.ghost
    assert ghost is not None
    desk.press(Qt.Key.Key_Tab)
    assert desk.strokes == (*before.strokes, ghost.strokes[0])
    desk.press(Qt.Key.Key_Z, CTRL)
    desk.ghosts()
    ghost = desk.session.ghost
    assert ghost is not None
    desk.press(Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert desk.strokes[-2:] == ghost.strokes
    desk.press(Qt.Key.Key_6, ALT)
    desk.ghosts()
    ghost = desk.session.ghost
    assert ghost is not None
    desk.press(Qt.Key.Key_Tab)
    assert desk.strokes[-2:] == ghost.strokes


def test_a_button_keeps_all_of_it(desk: Desk) -> None:
    desk.assist_desk.parts = (1, 1)
    desk.ghosts()
    ghost = desk.session.ghost
    assert ghost is not None
    click(button(desk.window.cards.ghost, "accept_all", desk))
    assert desk.strokes[-2:] == ghost.strokes


def test_tab_never_moves_the_keyboard_elsewhere(desk: Desk) -> None:
    for _ in range(3):
        desk.press(Qt.Key.Key_Tab)
        assert QApplication.focusWidget() is desk.canvas


def test_a_tab_before_the_ghost_was_seen_is_ignored(desk: Desk) -> None:
    desk.draw_line(300)
    desk.rest()
    desk.worker.work()
    desk.clock.now += 0.2
    desk.press(Qt.Key.Key_Tab)
    assert len(desk.strokes) == 1
    desk.clock.now += 0.1
    desk.press(Qt.Key.Key_Tab)
    assert len(desk.strokes) == 3


def test_control_right_keeps_the_next_stroke(desk: Desk) -> None:
    desk.ghosts()
    first, second = desk.session.ghosts[0].strokes
    desk.press(Qt.Key.Key_Right, CTRL)
    assert desk.strokes[-1].points is first.points
    assert desk.session.ghosts[0].strokes == (second,)


def test_escape_dismisses_and_alt_bracket_brings_it_back(desk: Desk) -> None:
    desk.ghosts()
    desk.press(Qt.Key.Key_BracketRight, ALT)
    assert desk.session.current == 1
    ghost = desk.session.ghost
    desk.press(Qt.Key.Key_Escape)
    assert desk.session.ghost is None
    assert not desk.cards.strip.isVisible()
    assert not desk.cards.ghost.isVisible()
    desk.press(Qt.Key.Key_BracketLeft, ALT)
    assert desk.session.ghost is ghost
    desk.press(Qt.Key.Key_BracketLeft, ALT)
    assert desk.session.current == 0


def test_alt_backslash_asks_now(desk: Desk) -> None:
    desk.draw_line(300)
    desk.press(Qt.Key.Key_Backslash, ALT)
    assert desk.asked == 1


def test_drawing_on_dismisses_and_drawing_along_keeps_the_rest(desk: Desk) -> None:
    desk.ghosts()
    first, second = desk.session.ghosts[0].strokes
    desk.draw((first.xy + 2).tolist())
    (rest,) = desk.session.ghosts[0].strokes
    assert np.abs(rest.xy - second.xy).max() < 3
    desk.draw_line(900)
    assert desk.session.ghost is None
    assert len(desk.strokes) == 3


def test_while_the_pen_is_down_nothing_changes(desk: Desk) -> None:
    desk.ghosts()
    shown = desk.session.ghosts, desk.session.current
    QTest.mousePress(desk.canvas, LEFT, pos=desk.pixel(500, 500))
    QTest.mouseMove(desk.canvas, desk.pixel(560, 540))
    before = desk.sketch
    for name in ("accept", "accept_next", "dismiss", "next", "previous", "undo", "clear", "ask"):
        desk.actions[name].trigger()
    assert (desk.session.ghosts, desk.session.current) == shown
    assert desk.sketch is before
    assert desk.asked == 0
    QTest.mouseRelease(desk.canvas, LEFT, pos=desk.pixel(600, 580))
    assert len(desk.strokes) == 2


def test_tapping_a_ghost_stroke_keeps_it(desk: Desk) -> None:
    desk.ghosts()
    first, second = desk.session.ghosts[0].strokes
    QTest.mouseClick(desk.canvas, LEFT, pos=desk.pixel(*second.xy[1].tolist()))
    assert desk.strokes[-1].points is second.points
    assert desk.session.ghosts[0].strokes == (first,)


@pytest.mark.parametrize(
    ("name", "strokes"), [("accept", 3), ("accept_next", 2), ("dismiss", 1), ("next", 1)]
)
def test_the_card_beside_the_ghost_does_it_too(desk: Desk, name: str, strokes: int) -> None:
    desk.ghosts()
    click(button(desk.cards.ghost, name, desk))
    assert len(desk.strokes) == strokes
    assert (desk.session.ghost is None) == (name in ("accept", "dismiss"))
    assert desk.session.current == (1 if name == "next" else 0)


def test_the_pen_alone_asks_and_goes_back(desk: Desk) -> None:
    desk.ghosts()
    click(button(desk.cards.ghost, "dismiss", desk))
    click(button(desk.cards.suggestion_bar, "previous", desk))
    assert desk.session.ghosts
    click(button(desk.cards.suggestion_bar, "ask", desk))
    assert desk.asked == 1


def test_the_card_keeps_clear_of_the_ghost_and_the_ink_it_lies_on(desk: Desk) -> None:
    desk.ghosts()
    ghost = desk.session.ghost
    assert ghost is not None
    card = desk.cards.ghost.geometry()
    assert not card.intersects(ghost_place.around(ghost, desk.canvas))
    assert desk.cards.rect().contains(card)
    desk.canvas.set_view(desk.canvas.view.panned(0, 3000))
    assert desk.cards.free().contains(desk.cards.ghost.geometry())


def test_the_card_lies_outside_a_figure_that_the_ghost_lies_in(desk: Desk) -> None:
    desk.draw([(300, 200), (800, 200), (800, 500), (300, 500), (300, 200)])
    desk.ghosting.show((Ghost((Stroke.through([(500, 300), (560, 340)]),)),))
    desk.follow()
    below = desk.pixel(800, 500).y()
    assert desk.cards.ghost.geometry().top() > below


def test_a_pen_hits_every_button(desk: Desk) -> None:
    desk.ghosts()
    for each in desk.window.findChildren(ActionButton):
        assert min(each.sizeHint().toTuple()) >= 40


def test_ink_is_drawn_right_up_to_a_card(desk: Desk) -> None:
    card = desk.cards.tools.geometry()
    beside = QPoint(card.right() + 4, card.center().y())
    assert desk.cards.childAt(beside) is desk.canvas


@pytest.mark.parametrize("panel", ["", "suggestion_panel", "blend_panel"])
@pytest.mark.parametrize(
    ("left", "top"), [(20, 20), (1000, 20), (20, 680), (1000, 680), (500, 300), (20, 300)]
)
def test_the_card_lies_over_neither_the_ghost_nor_another_card(
    desk: Desk, panel: str, left: float, top: float
) -> None:
    if panel:
        desk.actions[panel].trigger()
    ghost = Ghost((Stroke.through([(left, top), (left + 60, top + 60)]),))
    desk.session.set_ghosts((ghost, ghost))
    desk.follow()
    card = desk.cards.ghost.geometry()
    assert desk.cards.rect().contains(card)
    for other in (ghost_place.around(ghost, desk.canvas), *desk.cards.in_the_way()):
        assert not card.intersects(other)


def test_the_card_lies_over_neither_ink_nor_ghost(desk: Desk) -> None:
    for x in range(60, 1000, 60):
        desk.session.edit(
            "Draw", desk.session.sketch.adding(Stroke.through([(x, 420), (x + 30, 700)]))
        )
    desk.ghosts()
    ghost = desk.session.ghost
    assert ghost is not None
    card = desk.cards.ghost.geometry()
    points = ghost_place.points(ghost, desk.canvas)
    assert not any(card.contains(QPointF(*each).toPoint()) for each in points.tolist())


def test_drawing_along_a_ghost_does_not_fade_the_rest_in_again(desk: Desk) -> None:
    desk.ghosts()
    first, _ = desk.session.ghosts[0].strokes
    layer = desk.canvas.over.ghosts
    layer._fade_to(1.0)
    desk.draw((first.xy + 6).tolist())
    assert desk.session.ghost is not None
    assert layer.opacity == 1.0
