"""Selecting in the window: keys, and the card beside what is selected."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest

from sketch_assistant.sketch.document import Stroke
from sketch_assistant.ui.base.ghost import Ghost
from sketch_assistant.ui.panels.widgets.beside import GAP, beside
from sketch_assistant.ui.pen.tools.selecting import Shape
from tests.ui.window.lines import line
from tests.ui.window.pointing import button, click

if TYPE_CHECKING:
    from tests.ui.window.desk import Desk

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def drawn(desk: Desk) -> Desk:
    """Three lines on the page, and no suggestions."""
    for x in (300, 400, 700):
        desk.draw_line(x)
    desk.rest()
    desk.worker.jobs.clear()
    return desk


def rectangle(desk: Desk, left: float, top: float, right: float, bottom: float) -> None:
    desk.draw([(left, top), (right, top), (right, bottom), (left, bottom), (left, top)])


@pytest.mark.parametrize("key", [Qt.Key.Key_L, Qt.Key.Key_V])
def test_a_key_takes_up_the_lasso_and_changes_its_shape(desk: Desk, key: Qt.Key) -> None:
    desk.press(key)
    assert desk.canvas.tool == "select"
    assert desk.actions["select"].isChecked()
    assert not desk.actions["pen"].isChecked()
    for shape in (Shape.RECTANGLE, Shape.LINE, Shape.LASSO):
        desk.press(key)
        assert desk.canvas.tools.selecting.shape == shape
        assert desk.cards.tools.select_button.icon_ == shape
        assert shape in (desk.message or "")
    desk.press(Qt.Key.Key_B)
    desk.press(key)
    assert desk.canvas.tools.selecting.shape == Shape.LASSO, "coming back changes nothing"


def test_the_button_does_the_same(desk: Desk) -> None:
    tool = desk.cards.tools.select_button
    click(tool)
    assert desk.canvas.tool == "select"
    assert tool.isChecked()
    click(tool)
    assert tool.icon_ == "rectangle"
    assert tool.isChecked()


def test_a_lasso_with_the_mouse(drawn: Desk) -> None:
    drawn.press(Qt.Key.Key_L)
    rectangle(drawn, 280, 190, 420, 330)
    assert drawn.session.selection == drawn.strokes[:2]
    assert len(drawn.strokes) == 3


def test_all_and_nothing(drawn: Desk) -> None:
    drawn.press(Qt.Key.Key_A, CTRL)
    assert drawn.session.selection == drawn.strokes
    drawn.press(Qt.Key.Key_A, CTRL | SHIFT)
    assert drawn.session.selection == ()


@pytest.mark.parametrize("key", [Qt.Key.Key_Delete, Qt.Key.Key_Backspace])
def test_erasing_it_is_one_step(drawn: Desk, key: Qt.Key) -> None:
    before = drawn.sketch
    drawn.press(key)
    assert drawn.sketch is before, "nothing is selected"
    drawn.session.select(drawn.strokes[:2])
    drawn.press(key)
    assert drawn.strokes == before.strokes[2:]
    assert drawn.session.selection == ()
    drawn.press(Qt.Key.Key_Z, CTRL)
    assert drawn.sketch is before


def test_escape_deselects_last_of_all(drawn: Desk) -> None:
    drawn.session.select(drawn.strokes)
    drawn.session.set_ghosts((Ghost((line(500),)),))
    drawn.ghosting.show((Ghost((line(500),)),))
    drawn.window.complain("Something.")
    drawn.actions["shortcuts"].trigger()
    left = [
        lambda: drawn.cards.shortcuts.isVisible(),
        lambda: drawn.session.ghost is not None,
        lambda: drawn.message is not None,
        lambda: bool(drawn.session.selection),
    ]
    for i in range(4):
        drawn.press(Qt.Key.Key_Escape)
        assert [is_left() for is_left in left] == [False] * (i + 1) + [True] * (3 - i)


def test_escape_gives_up_a_lasso(drawn: Desk) -> None:
    drawn.session.select(drawn.strokes[2:])
    drawn.press(Qt.Key.Key_L)
    QTest.mousePress(drawn.canvas, LEFT, pos=drawn.pixel(280, 190))
    for place in ((420, 190), (420, 330), (280, 330)):
        QTest.mouseMove(drawn.canvas, drawn.pixel(*place))
    drawn.press(Qt.Key.Key_Escape)
    assert not drawn.canvas.is_pen_down
    QTest.mouseRelease(drawn.canvas, LEFT, pos=drawn.pixel(280, 190))
    assert drawn.session.selection == drawn.strokes[2:]


def test_drawing_on_deselects_but_erasing_does_not(drawn: Desk) -> None:
    drawn.session.select(drawn.strokes[:2])
    drawn.press(Qt.Key.Key_E)
    drawn.draw([(690, 250), (715, 250)])
    assert len(drawn.session.selection) == 2
    drawn.press(Qt.Key.Key_B)
    drawn.draw_line(800)
    assert drawn.session.selection == ()


def test_under_the_pen_nothing_is_erased_or_deselected(drawn: Desk) -> None:
    drawn.session.select(drawn.strokes[:2])
    QTest.mousePress(drawn.canvas, LEFT, pos=drawn.pixel(800, 300))
    QTest.mouseMove(drawn.canvas, drawn.pixel(840, 320))
    before = drawn.sketch
    for name in ("erase_selection", "deselect", "select_all", "steady"):
        drawn.actions[name].trigger()
    assert drawn.sketch is before
    assert drawn.session.selection == drawn.strokes[:2]
    QTest.mouseRelease(drawn.canvas, LEFT, pos=drawn.pixel(840, 320))


# The card, and the grip in it


def frame(desk: Desk) -> QRect:
    """Of the selection, in the window."""
    box = desk.canvas.selected.frame(1 / desk.canvas.view.scale)
    return desk.canvas.view.transform().mapRect(box).toAlignedRect()


def test_card_and_grip_come_and_go_with_the_selection(drawn: Desk) -> None:
    cards = drawn.cards
    assert not cards.selection.isVisible()
    assert not drawn.actions["erase_selection"].isEnabled()
    drawn.session.select(drawn.strokes[:2])
    assert cards.selection.isVisible()
    assert cards.selection.grip.isVisible()
    assert drawn.actions["erase_selection"].isEnabled()
    drawn.session.select(())
    assert not cards.selection.isVisible()
    assert not cards.selection.grip.isVisible()


@pytest.mark.parametrize("size", [(760, 560), (1200, 800), (1920, 1080)])
@pytest.mark.parametrize("angle", [0.0, 30.0, -100.0])
def test_the_card_covers_neither_selection_nor_cards(
    drawn: Desk, size: tuple[int, int], angle: float
) -> None:
    drawn.window.resize(*size)
    drawn.canvas.viewing.rotate_by(angle)
    drawn.session.select(drawn.strokes[:2])
    card = drawn.cards.selection.geometry()
    assert drawn.cards.rect().contains(card)
    assert not card.intersects(frame(drawn))
    for other in drawn.cards.lasting:
        assert not card.intersects(other.geometry())


@pytest.mark.parametrize("place", [(300, 200), (300, 5), (300, 700)])
def test_the_card_leaves_the_handles_free(drawn: Desk, place: tuple[int, int]) -> None:
    x, y = place
    stroke = Stroke.through([(x, y), (x + 200, y + 60)])
    drawn.session.edit("Draw", drawn.sketch.adding(stroke))
    drawn.press(Qt.Key.Key_L)
    for angle in (0.0, 90.0, 45.0):
        drawn.canvas.viewing.rotate_by(angle)
        drawn.session.select(())
        drawn.session.select([stroke])
        card, handles = drawn.cards.selection.geometry(), drawn.canvas.handles
        assert handles
        assert not card.contains(handles.knob.toPoint())
        for handle in handles.shown:
            assert not card.contains(handles.middle_of(handle).toPoint())


def test_they_are_away_while_the_pen_is_down(drawn: Desk) -> None:
    drawn.session.select(drawn.strokes[:2])
    drawn.press(Qt.Key.Key_L)
    QTest.mousePress(drawn.canvas, LEFT, pos=drawn.pixel(350, 260))
    QTest.mouseMove(drawn.canvas, drawn.pixel(380, 290))
    drawn.cards.resized.emit()
    assert not drawn.cards.selection.isVisible()
    assert not drawn.cards.selection.grip.isVisible()
    QTest.mouseRelease(drawn.canvas, LEFT, pos=drawn.pixel(380, 290))
    assert drawn.session.history.undoText() == "Move"
    assert drawn.cards.selection.isVisible()
    assert drawn.cards.selection.grip.isVisible()


def test_they_are_away_while_a_ghost_takes_the_place(drawn: Desk) -> None:
    old = drawn.strokes[0]
    drawn.session.select([old])
    drawn.ghosting.show((Ghost((line(305),), ((old, (line(305),)),), "Redraw"),))
    assert not drawn.cards.selection.isVisible()
    drawn.ghosting.dismiss()
    assert drawn.cards.selection.isVisible()
    drawn.ghosting.show((Ghost((line(900),)),))
    assert drawn.cards.selection.isVisible(), "a suggestion leaves room for it"


def test_its_buttons(drawn: Desk) -> None:
    card = drawn.cards.selection
    drawn.session.select(drawn.strokes[:2])
    for name in ("redraw", "steady", "vary_panel", "blend_panel", "analogy_panel"):
        if name in drawn.actions:
            assert button(card, name, drawn).isVisible()
    click(button(card, "erase_selection", drawn))
    assert len(drawn.strokes) == 1


def test_a_card_finds_room() -> None:
    free, size = QRect(0, 0, 1000, 800), QPoint(200, 50)
    card = QRect(0, 0, size.x(), size.y()).size()

    def placed(target: QRect, *others: QRect) -> QRect:
        return QRect(beside(card, target, free, others), card)

    middle = QRect(400, 300, 100, 100)
    below = placed(middle)
    assert below.top() == middle.bottom() + GAP
    assert abs(below.center().x() - middle.center().x()) <= 1
    assert placed(middle, QRect(300, 420, 300, 30)).bottom() < middle.top()
    tall = QRect(400, 0, 100, 800)
    assert placed(tall).left() > tall.right()
    assert placed(tall, QRect(500, 0, 500, 800)).right() < tall.left()
    everything = QRect(0, 0, 1000, 800)
    assert free.contains(placed(everything))
    assert placed(everything).bottom() >= 798


def test_snapping_is_remembered(make_desk: Callable[[], Desk]) -> None:
    desk = make_desk()
    desk.start()
    assert desk.canvas.hold_snaps
    assert desk.actions["hold_snaps"].isChecked()
    desk.actions["hold_snaps"].trigger()
    assert not desk.canvas.hold_snaps
    desk.close()
    again = make_desk()
    assert not again.canvas.hold_snaps
    assert not again.actions["hold_snaps"].isChecked()
