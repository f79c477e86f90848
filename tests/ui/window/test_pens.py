"""What the window has for pens and erasers: actions, cards, and what is remembered of them."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QPointingDevice
from PySide6.QtTest import QTest

from sketch_assistant.sketch.ink.pressing import STRAIGHT, Pressing
from sketch_assistant.ui.panels.pressing.pressure_card import PressureCard
from sketch_assistant.ui.pen.events.button_deeds import Button, Deed
from sketch_assistant.ui.pen.hand.pen import Pointer
from sketch_assistant.ui.pen.hand.stabiliser import Steadying
from sketch_assistant.ui.pen.tools.erasing import Takes
from sketch_assistant.ui.pen.tools.pushing import Does
from sketch_assistant.ui.wiring.ink.pen_settings import recall
from tests.ui.hands import Stylus, pixels

if TYPE_CHECKING:
    from tests.ui.window.desk import Desk

LEFT = Qt.MouseButton.LeftButton
E, WIDER = Qt.Key.Key_E, Qt.Key.Key_BracketRight


def test_the_eraser_again_takes_whole_strokes_and_again_parts(desk: Desk) -> None:
    erasing, button = desk.canvas.tools.erasing, desk.cards.tools.eraser_button
    seen = []
    for _ in range(3):
        desk.press(E)
        seen.append((desk.canvas.tool, erasing.takes, button.icon_))
    parts = ("eraser", Takes.PARTS, "cutter")
    assert seen == [parts, ("eraser", Takes.WHOLE, "eraser"), parts]
    assert desk.message == "The eraser cuts lines where it passes."


def test_the_kind_can_be_chosen_without_taking_the_eraser_up(desk: Desk) -> None:
    desk.actions["erase_whole"].trigger()
    assert (desk.canvas.tool, desk.canvas.tools.erasing.takes) == ("pen", Takes.WHOLE)
    assert desk.actions["erase_whole"].isChecked()
    assert not desk.actions["erase_parts"].isChecked()


def test_the_keys_for_width_change_the_eraser_while_it_is_taken_up(desk: Desk) -> None:
    width, size = desk.canvas.pen_ink.width, desk.canvas.tools.erasing.size
    desk.press(E)
    desk.press(WIDER)
    assert desk.canvas.pen_ink.width == width
    assert desk.canvas.tools.erasing.size == pytest.approx(1.25 * size)
    for _ in range(30):
        desk.press(WIDER)
    assert desk.canvas.tools.erasing.size == 120.0


def test_the_card_shows_the_settings_of_the_tool_in_hand(desk: Desk) -> None:
    card = desk.cards.pen
    desk.actions["pen_panel"].trigger()
    assert (card.width_slider.isVisible(), card.eraser_size.isVisible()) == (True, False)
    high = card.height()
    desk.press(E)
    assert (card.width_slider.isVisible(), card.eraser_size.isVisible()) == (False, True)
    assert card.height() < high


def test_the_eraser_is_the_same_on_the_next_day(make_desk: Callable[[], Desk]) -> None:
    first = make_desk()
    first.start()
    first.actions["erase_whole"].trigger()
    first.canvas.tools.erasing.size = 44.0
    first.close()
    second = make_desk()
    second.start()
    erasing = second.canvas.tools.erasing
    assert (erasing.takes, erasing.size) == (Takes.WHOLE, 44.0)


def test_how_the_hand_is_steadied(desk: Desk) -> None:
    canvas = desk.canvas
    for how in Steadying:
        desk.actions[f"steady_{how}"].trigger()
        assert canvas.steadying is how
        assert [desk.actions[f"steady_{each}"].isChecked() for each in Steadying] == [
            each is how for each in Steadying
        ]
    desk.actions["steady_off"].trigger()
    desk.press(Qt.Key.Key_S)
    assert canvas.steadying is Steadying.LIGHT, "who wants a steadier line has one"
    desk.actions["steady_mouse"].trigger()
    assert canvas.steadies_mouse


def test_pressure_off_with_one_click(desk: Desk) -> None:
    desk.actions["pressure"].trigger()
    assert not desk.canvas.pressing[Pointer.PEN].senses
    assert not desk.actions["pressure"].isChecked()
    desk.actions["pressure"].trigger()
    assert desk.canvas.pressing[Pointer.PEN].senses


@pytest.fixture
def card(desk: Desk) -> PressureCard:
    desk.actions["pressure_panel"].trigger()
    return desk.app.bound.pressing.card


def test_each_kind_of_pointer_has_its_own_curve(desk: Desk, card: PressureCard) -> None:
    card.choose(Pointer.FINGER)
    card.curve.changed.emit(((0.0, 0.2), (1.0, 0.9)))
    assert desk.canvas.pressing[Pointer.FINGER].curve == ((0.0, 0.2), (1.0, 0.9))
    assert desk.canvas.pressing[Pointer.PEN] == Pressing()
    card.choose(Pointer.PEN)
    assert card.curve.curve == STRAIGHT


def at(card: PressureCard, x: float, y: float) -> QPoint:
    return card.curve._place(x, y).toPoint()


def test_points_of_the_curve_are_dragged_added_and_dropped(desk: Desk, card: PressureCard) -> None:
    QTest.mousePress(card.curve, LEFT, pos=at(card, 0.5, 0.8))
    QTest.mouseRelease(card.curve, LEFT, pos=at(card, 0.5, 0.8))
    assert desk.canvas.pressing[Pointer.PEN].curve[1] == pytest.approx((0.5, 0.8), abs=0.01)
    QTest.mousePress(card.curve, LEFT, pos=at(card, 0.5, 0.8))
    QTest.mouseMove(card.curve, at(card, 0.3, 0.6))
    QTest.mouseRelease(card.curve, LEFT, pos=at(card, 0.3, 0.6))
    assert desk.canvas.pressing[Pointer.PEN].curve[1] == pytest.approx((0.3, 0.6), abs=0.01)
    QTest.mousePress(card.curve, LEFT, pos=at(card, 0.3, 0.6))
    QTest.mouseMove(card.curve, QPoint(-60, 20))
    QTest.mouseRelease(card.curve, LEFT, pos=QPoint(-60, 20))
    assert desk.canvas.pressing[Pointer.PEN].curve == STRAIGHT


def test_the_curve_is_pulled_with_the_keyboard_too(desk: Desk, card: PressureCard) -> None:
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Down):
        QTest.keyClick(card.curve, key)
    assert desk.canvas.pressing[Pointer.PEN].curve == ((0.0, 0.0), (1.0, pytest.approx(0.96)))


def test_what_is_tried_follows_the_curve_at_once(desk: Desk, card: PressureCard) -> None:
    pen = Stylus(card.trial)
    pen.press(40, 40, 0.2)
    for i in range(1, 30):
        pen.move(40 + 5 * i, 40, 0.2)
    before = pixels(card.trial.grab().toImage())
    card.least.moved.emit(1.0)
    after = pixels(card.trial.grab().toImage())
    assert (after != before).any()
    assert not desk.sketch.strokes
    pen.release(190, 40)


def test_who_tries_the_eraser_sees_its_curve(card: PressureCard) -> None:
    pen = Stylus(card.trial, QPointingDevice.PointerType.Eraser)
    pen.press(40, 40, 0.2)
    assert card.kind is Pointer.ERASER
    pen.release(40, 40)


def test_buttons_are_assigned(desk: Desk, card: PressureCard) -> None:
    choice = card.buttons[Button.MOUSE_RIGHT]
    choice.setCurrentIndex(choice.findData(Deed.UNDO.value))
    choice.activated.emit(choice.currentIndex())
    assert desk.canvas.deeds[Button.MOUSE_RIGHT] is Deed.UNDO


def test_escape_closes_the_card_and_the_drawing_has_the_keyboard(
    desk: Desk, card: PressureCard
) -> None:
    assert card.isVisible()
    QTest.keyClick(card, Qt.Key.Key_Escape)
    assert card.isHidden()


@pytest.mark.parametrize("size", [(760, 560), (1024, 600), (1600, 1000)])
def test_the_card_fits_every_window(desk: Desk, card: PressureCard, size: tuple[int, int]) -> None:
    desk.window.resize(*size)
    desk.window.cards.settle()
    cards = desk.window.cards
    assert cards.rect().contains(card.geometry())
    parts = (card.curve, card.trial, card.least, card.tilt, *card.presets, *card.buttons.values())
    boxes = [QRect(widget.mapTo(card, QPoint()), widget.size()) for widget in parts]
    for box in boxes:
        assert card.rect().contains(box)
        assert not any(box.intersects(other) for other in boxes if other is not box)
    assert card.trial.height() >= 160


def test_all_of_it_is_the_same_on_the_next_day(make_desk: Callable[[], Desk]) -> None:
    first = make_desk()
    first.start()
    soft = Pressing(((0.0, 0.1), (0.4, 0.8), (1.0, 1.0)), 0.3, True, 0.5)
    first.canvas.pressing[Pointer.PEN] = soft
    first.canvas.deeds[Button.PEN_RIGHT] = Deed.ERASE
    first.actions["steady_rope"].trigger()
    first.close()
    second = make_desk()
    second.start()
    assert second.canvas.pressing[Pointer.PEN] == soft
    assert second.canvas.deeds[Button.PEN_RIGHT] is Deed.ERASE
    assert second.canvas.steadying is Steadying.ROPE


@pytest.mark.parametrize(
    "kept", ["", "nonsense", "[]", '{"curve": [[0, 0]], "least": 0, "tilt": 0, "senses": true}']
)
def test_a_curve_that_makes_no_sense_is_passed_over(desk: Desk, kept: str) -> None:
    desk.window.settings.put("pressing_pen", kept)
    recall(desk.window.settings, desk.canvas)
    assert desk.canvas.pressing[Pointer.PEN] == Pressing()


def test_the_brush_that_pushes_smooths_when_it_is_taken_up_again(desk: Desk) -> None:
    seen = []
    for _ in range(3):
        desk.press(Qt.Key.Key_G)
        pushing, button = desk.canvas.tools.pushing, desk.cards.tools.push_button
        seen.append((desk.canvas.tool, pushing.does, button.icon_))
    push = ("push", Does.PUSH, "push")
    assert seen == [push, ("push", Does.SMOOTH, "smooth"), push]
    desk.press(WIDER)
    assert pushing.size == pytest.approx(87.5)
    desk.actions["pen_panel"].trigger()
    assert desk.cards.pen.push_size.isVisible()
