"""The window around the drawing: actions, cards, messages, themes, what is remembered."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication

from sketch_assistant.ui.base.commands.families import COLOURS
from sketch_assistant.ui.panels.widgets.slider import Slider
from tests.ui.every_command import COMMANDS

if TYPE_CHECKING:
    from tests.ui.window.desk import Desk

CTRL = Qt.KeyboardModifier.ControlModifier
LEFT = Qt.MouseButton.LeftButton


def test_every_action_has_a_shortcut_of_its_own_and_does_something(desk: Desk) -> None:
    keys = [QKeySequence(key).toString() for command in COMMANDS for key in command.keys]
    assert "" not in keys
    assert len(keys) == len(set(keys))
    for name, action in desk.actions.items():
        assert action.receivers("2triggered(bool)") > 0, name


def test_every_tooltip_names_its_shortcut(desk: Desk) -> None:
    for command in COMMANDS:
        tip, key = desk.actions[command.name].toolTip(), desk.actions.key(command.name)
        assert tip.endswith(f"   {key}" if key else tip)
    for button in desk.window.findChildren(QAbstractButton):
        assert button.toolTip(), button.text()
        assert button.accessibleName() or button.text()


def test_the_keyboard_stays_with_the_drawing(desk: Desk) -> None:
    for button in desk.window.findChildren(QAbstractButton):
        assert not button.focusPolicy() & Qt.FocusPolicy.ClickFocus, button.accessibleName()
    for name in ("pen_panel", "suggestion_panel", "shortcuts", "export"):
        desk.actions[name].trigger()
        assert QApplication.focusWidget() is desk.canvas


def test_the_tools(desk: Desk) -> None:
    desk.press(Qt.Key.Key_E)
    assert desk.canvas.tool == "eraser"
    assert desk.actions["eraser"].isChecked()
    desk.press(Qt.Key.Key_3)
    assert desk.canvas.tool == "pen"
    assert desk.canvas.pen_ink.colour == tuple(COLOURS.values())[2]
    width = desk.canvas.pen_ink.width
    desk.press(Qt.Key.Key_BracketRight)
    assert desk.canvas.pen_ink.width > width
    desk.press(Qt.Key.Key_BracketLeft)
    assert desk.canvas.pen_ink.width == pytest.approx(width)
    for _ in range(100):
        desk.press(Qt.Key.Key_BracketRight)
    assert desk.canvas.pen_ink.width == 24


def test_any_colour(desk: Desk) -> None:
    desk.dialogs.colours = ["#123456", None]
    desk.press(Qt.Key.Key_C)
    assert desk.canvas.pen_ink.colour == "#123456"
    assert desk.cards.tools.own.isChecked()
    desk.press(Qt.Key.Key_C)
    assert desk.canvas.pen_ink.colour == "#123456"


def test_the_pen_card(desk: Desk) -> None:
    desk.actions["pen_panel"].trigger()
    for slider, read in (
        (desk.cards.pen.width_slider, lambda: desk.canvas.pen_ink.width / 24),
        (desk.cards.pen.opacity, lambda: 1.05 - desk.canvas.pen_ink.opacity),
        (desk.cards.pen.steadiness, lambda: desk.canvas.stabiliser),
    ):
        drag(slider, 0.0 if slider is desk.cards.pen.opacity else 1.0)
        assert read() == pytest.approx(1.0)
    desk.press(Qt.Key.Key_O)
    assert desk.canvas.pen_ink.opacity == pytest.approx(0.15)
    desk.press(Qt.Key.Key_O, Qt.KeyboardModifier.ShiftModifier)
    desk.press(Qt.Key.Key_O, Qt.KeyboardModifier.ShiftModifier)
    assert desk.canvas.pen_ink.opacity == desk.cards.pen.opacity.value == 0.05
    desk.press(Qt.Key.Key_S)
    assert desk.canvas.stabiliser == pytest.approx(1.0)
    desk.press(Qt.Key.Key_S, Qt.KeyboardModifier.ShiftModifier)
    assert desk.canvas.stabiliser == pytest.approx(0.9)
    desk.actions["touch_draws"].trigger()
    assert not desk.canvas.touch_draws


def drag(slider: Slider, part: float) -> None:
    at = slider.rect().center()
    at.setX(int(part * slider.width()))
    QTest.mousePress(slider, LEFT, pos=at)
    QTest.mouseRelease(slider, LEFT, pos=at)


def test_undo_redo_and_erasing_everything(desk: Desk) -> None:
    assert not desk.actions["undo"].isEnabled()
    desk.draw_line(300)
    desk.draw_line(400)
    drawn = desk.sketch
    desk.press(Qt.Key.Key_Backspace, CTRL)
    assert desk.strokes == ()
    desk.press(Qt.Key.Key_Z, CTRL)
    assert desk.sketch is drawn
    desk.press(Qt.Key.Key_Z, CTRL)
    assert desk.actions["redo"].isEnabled()
    desk.press(Qt.Key.Key_Y, CTRL)
    assert desk.sketch is drawn


def test_the_view(desk: Desk) -> None:
    fitted = desk.canvas.view
    desk.actions["actual"].trigger()
    assert desk.canvas.view.scale == pytest.approx(1.0)
    desk.actions["rotate_right"].trigger()
    assert desk.canvas.view.angle == pytest.approx(15.0)
    assert desk.cards.view_card.upright.isVisible()
    desk.actions["upright"].trigger()
    assert not desk.cards.view_card.upright.isVisible()
    desk.actions["fit"].trigger()
    assert desk.canvas.view.scale == pytest.approx(fitted.scale)


def test_the_page_lies_between_the_cards(desk: Desk) -> None:
    page = desk.pixel(0, 0), desk.pixel(desk.sketch.width, desk.sketch.height)
    for corner in page:
        assert not any(card.geometry().contains(corner) for card in desk.cards.lasting)
    assert page[0].x() > desk.cards.tools.geometry().right()


def test_without_panels_there_is_only_the_drawing(desk: Desk) -> None:
    scale = desk.canvas.view.scale
    desk.actions["panels"].trigger()
    assert not any(card.isVisible() for card in desk.cards.lasting)
    assert desk.canvas.view.scale > scale
    desk.actions["panels"].trigger()
    assert all(card.isVisible() for card in desk.cards.lasting)


@pytest.mark.parametrize("size", [(760, 560), (1024, 600), (1920, 1080)])
@pytest.mark.parametrize("long", [False, True])
def test_cards_stay_inside_and_apart(desk: Desk, size: tuple[int, int], long: bool) -> None:
    desk.window.resize(*size)
    desk.ghosts()
    if long:  # the name of the drawing, and what the model takes it for
        desk.cards.title.show_title("A name that goes on and on and on and on", True, "")
        desk.cards.arrange()
        desk.suggesting.choice.model = "everything but the kitchen sink"
        desk.suggesting.changed.emit()
    cards = [card.geometry() for card in desk.cards.lasting]
    for place, card in enumerate(cards):
        assert desk.cards.rect().contains(card)
        assert not any(card.intersects(other) for other in cards[place + 1 :])


@pytest.mark.parametrize("size", [(760, 560), (1200, 800)])
@pytest.mark.parametrize("name", ["shortcuts", "export", "pen_panel", "suggestion_panel"])
def test_escape_closes_what_lies_over_the_page_first(
    desk: Desk, name: str, size: tuple[int, int]
) -> None:
    desk.window.resize(*size)
    desk.ghosts()
    desk.actions[name].trigger()
    (card,) = [each for each in desk.cards.passing if each.isVisible()]
    assert desk.cards.rect().contains(card.geometry())
    desk.press(Qt.Key.Key_Escape)
    assert not card.isVisible()
    assert desk.session.ghost is not None
    desk.press(Qt.Key.Key_Escape)
    assert desk.session.ghost is None
