"""Everything that can be done with ghosts, by a pen alone, by a finger alone and by keys alone."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu, QWidget

from sketch_assistant.ui.ghosts.scheduler import Mode
from tests.ui.hands import Stylus
from tests.ui.window.fakes import MANY
from tests.ui.window.pointing import button, press

if TYPE_CHECKING:
    from tests.ui.window.desk import Desk

Tap = Callable[[QWidget, QPoint], None]
LEFT = Qt.MouseButton.LeftButton
# The offscreen platform says so of every popup.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture(scope="module")
def screen() -> QPointingDevice:
    return QTest.createTouchDevice()


@pytest.fixture(params=["pen", "finger"])
def tap(request: pytest.FixtureRequest, desk: Desk, screen: QPointingDevice) -> Tap:
    """Down and up again in a place of a widget. Of a pen on a button Qt makes a mouse."""
    desk.assist_desk.parts = (1, 1)
    desk.assist_desk.names = ["everything"]
    desk.assist_desk.classes = {"everything": MANY}
    desk.suggesting.find_models()
    desk.worker.work()

    def pen(widget: QWidget, at: QPoint) -> None:
        if widget is desk.canvas:
            Stylus(desk.canvas).draw([(at.x(), at.y()), (at.x(), at.y())])
        else:
            QTest.mouseMove(widget, at)
            QTest.mouseClick(widget, LEFT, pos=at)

    def finger(widget: QWidget, at: QPoint) -> None:
        window = widget.window()
        for act in ("press", "release"):
            sequence = QTest.touchEvent(window, screen)
            getattr(sequence, act)(0, widget.mapTo(window, at), window)
            sequence.commit()

    return {"pen": pen, "finger": finger}[request.param]


def focused() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def middle(widget: QWidget) -> QPoint:
    return widget.rect().center()


@pytest.mark.parametrize(
    ("name", "strokes"), [("accept", 2), ("accept_all", 3), ("accept_next", 2), ("dismiss", 1)]
)
def test_the_card_keeps_a_part_all_or_a_stroke_and_dismisses(
    desk: Desk, tap: Tap, name: str, strokes: int
) -> None:
    desk.ghosts()
    pressed = button(desk.cards.ghost, name, desk)
    tap(pressed, middle(pressed))
    assert len(desk.strokes) == strokes
    assert (desk.session.ghost is None) == (name in ("accept_all", "dismiss"))


def test_the_card_and_the_strip_go_to_another_one(desk: Desk, tap: Tap) -> None:
    desk.ghosts()
    for name, current in (("next", 1), ("previous", 0)):
        pressed = button(desk.cards.ghost, name, desk)
        tap(pressed, middle(pressed))
        assert desk.session.current == current
    thumb = desk.cards.strip.thumbs[1]
    tap(thumb, middle(thumb))
    assert desk.session.current == 1


def test_a_tap_on_a_stroke_of_the_ghost_keeps_it(desk: Desk, tap: Tap) -> None:
    QTest.mouseMove(desk.canvas, desk.pixel(600, 500))  # over no thumbnail: that shows another one
    desk.ghosts()
    assert desk.canvas.over.preview is None
    first, second = desk.session.ghosts[0].strokes
    tap(desk.canvas, desk.pixel(*second.xy[1].tolist()))
    assert desk.strokes[-1].points is second.points
    assert desk.session.ghosts[0].strokes == (first,)


def test_the_bar_asks(desk: Desk, tap: Tap) -> None:
    desk.draw_line(300)
    pressed = button(desk.cards.suggestion_bar, "ask", desk)
    tap(pressed, middle(pressed))
    assert desk.asked == 1


def test_the_card_beside_a_selection_goes_on_with_it(desk: Desk, tap: Tap) -> None:
    desk.draw_line(300)
    desk.draw_line(500)
    desk.session.select(desk.strokes[:1])
    pressed = button(desk.cards.selection, "go_on", desk)
    tap(pressed, middle(pressed))
    desk.worker.work()
    assert desk.assist_desk.completions[-1].chosen == desk.strokes[:1]


def test_the_panel_sets_how_sure_and_when(desk: Desk, tap: Tap) -> None:
    pressed = button(desk.cards.suggestion_bar, "suggestion_panel", desk)
    tap(pressed, middle(pressed))
    slider = desk.cards.suggestion_panel.confident
    tap(slider, QPoint(slider.width() - 8, slider.height() - 12))
    assert desk.suggesting.wishes.confident > 0.5
    buttons = desk.cards.suggestion_panel.findChildren(QAbstractButton)
    off = next(each for each in buttons if each.text() == "Off")
    tap(off, middle(off))
    assert desk.suggesting.pace.mode is Mode.OFF


def test_the_panel_takes_a_class(desk: Desk, tap: Tap) -> None:
    pressed = button(desk.cards.suggestion_bar, "suggestion_panel", desk)
    tap(pressed, middle(pressed))
    field = desk.cards.suggestion_panel.classes
    tap(field.field, middle(field.field))
    row = field.list.visualRect(field.list.model().index(2, 0))
    tap(field.list.viewport(), row.center())
    assert desk.suggesting.choice.label == sorted(MANY)[1]


def test_the_menu_snoozes(desk: Desk, tap: Tap) -> None:
    press(desk, "F10")
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    entry = next(each for each in menu.actions() if "Assist" in each.text())
    tap(menu, menu.actionGeometry(entry).center())
    inner = entry.menu()
    assert isinstance(inner, QMenu)
    tap(inner, inner.actionGeometry(desk.actions["snooze"]).center())
    assert desk.suggesting.pace.snoozes
    menu.close()


def test_two_fingers_dismiss(desk: Desk, screen: QPointingDevice) -> None:
    desk.ghosts()
    places = desk.pixel(600, 500), desk.pixel(700, 500)
    for act in ("press", "release"):
        sequence = QTest.touchEvent(desk.canvas, screen)
        for finger, place in enumerate(places):
            getattr(sequence, act)(finger, place, desk.canvas)
        sequence.commit()
    assert desk.session.ghost is None
    assert len(desk.strokes) == 1


def test_keys_go_on_with_a_selection_and_have_peace(desk: Desk) -> None:
    desk.draw_line(300)
    press(desk, "Ctrl+A")
    press(desk, "Ctrl+Return")
    desk.worker.work()
    assert desk.assist_desk.completions[-1].chosen == desk.strokes
    press(desk, "Alt+4")
    assert desk.suggesting.pace.snoozes
    press(desk, "Alt+4")
    assert not desk.suggesting.pace.snoozes


def test_keys_set_how_sure_a_ghost_must_be(desk: Desk) -> None:
    before = desk.suggesting.wishes.confident
    press(desk, "Alt+Shift+Right")
    assert desk.suggesting.wishes.confident > before
    press(desk, "Alt+Shift+Left")
    assert desk.suggesting.wishes.confident == pytest.approx(before)


def test_keys_reach_the_field_of_classes(desk: Desk) -> None:
    desk.assist_desk.names, desk.assist_desk.classes = ["everything"], {"everything": MANY}
    desk.suggesting.find_models()
    desk.worker.work()
    press(desk, "Ctrl+M")
    field = desk.cards.suggestion_panel.classes.field
    for key in [Qt.Key.Key_F6] * 12:
        if desk.cards.suggestion_panel.isAncestorOf(focused()):
            break
        QTest.keyClick(focused(), key)
    for key in [Qt.Key.Key_Tab] * 12:
        if focused() is field:
            break
        QTest.keyClick(focused(), key)
    assert focused() is field
    QTest.keyClicks(field, "palm")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert desk.suggesting.choice.label == "palm tree"
    assert QApplication.focusWidget() is desk.canvas
