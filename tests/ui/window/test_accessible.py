"""Every control has a name and a role, and the keyboard reaches it; the drawing keeps it else."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollBar,
    QWidget,
)

from sketch_assistant.ui.panels.help.pad import Pad
from sketch_assistant.ui.panels.layers.layer_list import LayerList
from sketch_assistant.ui.panels.pressing.trial import Trial
from sketch_assistant.ui.panels.reference.frame import ReferenceFrame
from sketch_assistant.ui.panels.widgets.card import Card
from sketch_assistant.ui.panels.widgets.grip import Grip
from sketch_assistant.ui.panels.widgets.segments import Segments
from sketch_assistant.ui.pen.canvas import Canvas

if TYPE_CHECKING:
    from tests.ui.window.desk import Desk

CONTROLS = (
    QAbstractButton,
    QLineEdit,
    QAbstractItemView,
    QAbstractSlider,
    QPlainTextEdit,
    QComboBox,
)
HANDS = ("mousePressEvent", "mouseReleaseEvent", "tabletEvent")
# What is drawn on, and what is painted by ourselves and says its rows in its description: the
# client area, as screen readers call it.
SURFACES = (Canvas, Pad, Trial, LayerList, ReferenceFrame)
LATE = (
    "palette",
    "keys",
    "about",
    "tablet",
    "first_steps",
    "recent",
    "pressure_panel",
    "colours_panel",
    "reference_panel",
    "symmetry_panel",
    "motifs_panel",
)


@pytest.fixture
def full(desk: Desk) -> Desk:
    """With every card made."""
    for name in LATE:
        desk.actions[name].trigger()
    return desk


def controls(window: QWidget) -> Iterator[QWidget]:
    """What takes a press or a key."""
    for widget in window.findChildren(QWidget):
        ours = [
            kind for kind in type(widget).__mro__ if kind.__module__.startswith("sketch_assist")
        ]
        takes = any(hand in kind.__dict__ for kind in ours for hand in HANDS)
        if not isinstance(widget, QScrollBar) and (takes or isinstance(widget, CONTROLS)):
            yield widget


def faults(window: QWidget) -> list[str]:
    found = []
    for widget in controls(window):
        face = QAccessible.queryAccessibleInterface(widget)
        plain = face.role() in (QAccessible.Role.NoRole, QAccessible.Role.Client)
        if plain and not isinstance(widget, SURFACES):
            found.append(f"{type(widget).__name__} has no role")
        if not face.text(QAccessible.Text.Name).strip():
            found.append(f"{type(widget).__name__} in {type(widget.parent()).__name__} has no name")
    return found


def test_every_control_has_a_name_and_a_role(full: Desk) -> None:
    assert len(list(controls(full.window))) > 120
    assert faults(full.window) == []


def test_a_control_without_one_would_be_found(full: Desk) -> None:
    class Knob(QWidget):
        def mousePressEvent(self, event: object) -> None: ...

    Knob.__module__ = "sketch_assistant.knob"
    QPushButton(full.cards)
    Knob(full.cards)
    assert sorted(faults(full.window)) == [
        "Knob has no role",
        "Knob in CardLayout has no name", "QPushButton in CardLayout has no name",
    ]  # fmt: skip


def test_the_keyboard_can_reach_every_control(full: Desk) -> None:
    for widget in controls(full.window):
        if isinstance(widget, (Canvas, Pad, Trial, Grip, QAbstractItemView)):
            continue  # drawn on, dragged with, or steered from the field above
        reached = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
        in_one_stop = isinstance(widget.parent(), Segments)
        assert reached or in_one_stop, (type(widget).__name__, widget.accessibleName())


def test_arrow_keys_choose_the_layer(desk: Desk) -> None:
    desk.actions["layer_add"].trigger()
    desk.actions["layers_panel"].trigger()
    layers = desk.window.findChild(LayerList)
    assert isinstance(layers, LayerList)
    above = desk.session.sketch.place
    QTest.keyClick(layers, Qt.Key.Key_Down)
    assert desk.session.sketch.place == above - 1
    QTest.keyClick(layers, Qt.Key.Key_Down)
    assert desk.session.sketch.place == above - 1
    QTest.keyClick(layers, Qt.Key.Key_Up)
    assert desk.session.sketch.place == above


def card_with_the_keyboard(desk: Desk) -> Card | None:
    widget: QWidget | None = desk.window.focusWidget()
    while widget is not None and not isinstance(widget, Card):
        widget = widget.parentWidget()
    return widget


def test_f6_goes_through_the_panels_and_back_to_the_drawing(desk: Desk) -> None:
    seen = []
    desk.canvas.setFocus()
    for _ in range(12):
        desk.actions["next_panel"].trigger()
        card = card_with_the_keyboard(desk)
        if card is None:
            break
        seen.append(card)
    cards = desk.cards
    assert seen == [card for card in cards.lasting if card.isVisible()]
    assert desk.window.focusWidget() is desk.canvas


def test_controls_follow_each_other_as_they_are_read(desk: Desk) -> None:
    for name in ("pen_panel", "suggestion_panel", "export"):
        desk.actions[name].trigger()
        cards = [card for card in (*desk.cards.lasting, *desk.cards.passing) if card.isVisible()]
        for card in cards:
            controls = desk.app.bound.panel_focus.order(card)
            assert controls or card is not desk.cards.tools
            assert_in_reading_order(card)


def assert_in_reading_order(card: Card) -> None:
    places, each = [], card.nextInFocusChain()
    while each is not None and each is not card:
        wants = bool(each.focusPolicy() & Qt.FocusPolicy.TabFocus)
        if wants and card.isAncestorOf(each) and each.isVisible():
            at = each.mapTo(card, each.rect().center())
            places.append((at.y() // 20, at.x()))
        each = each.nextInFocusChain()
    assert places == sorted(places), type(card).__name__


def test_escape_in_a_panel_gives_the_keyboard_back(desk: Desk) -> None:
    desk.actions["next_panel"].trigger()
    held = desk.window.focusWidget()
    assert held is not None
    assert held is not desk.canvas
    QTest.keyClick(held, Qt.Key.Key_Escape)
    assert desk.window.focusWidget() is desk.canvas


def test_a_control_that_goes_leaves_the_keyboard_to_the_drawing(desk: Desk) -> None:
    desk.actions["pen_panel"].trigger()
    desk.cards.pen.width_slider.setFocus(Qt.FocusReason.TabFocusReason)
    desk.actions["pen_panel"].trigger()
    assert desk.window.focusWidget() is desk.canvas
    desk.draw_line(300)
    undo = next(
        each for each in desk.cards.title.findChildren(QAbstractButton)
        if each.accessibleName().startswith("Undo")
    )  # fmt: skip
    undo.setFocus(Qt.FocusReason.TabFocusReason)
    desk.actions["undo"].trigger()
    assert desk.window.focusWidget() is desk.canvas


def test_a_slider_is_moved_by_keys(desk: Desk) -> None:
    desk.actions["pen_panel"].trigger()
    slider = desk.cards.pen.width_slider
    before = desk.canvas.pen_ink.width
    QTest.keyClick(slider, Qt.Key.Key_Right)
    assert desk.canvas.pen_ink.width > before
    QTest.keyClick(slider, Qt.Key.Key_Left)
    assert desk.canvas.pen_ink.width == pytest.approx(before)
    QTest.keyClick(slider, Qt.Key.Key_Home)
    assert desk.canvas.pen_ink.width == pytest.approx(0.5)
    assert slider.accessibleDescription() == "0.5"


def test_arrow_keys_choose_what_is_exported(desk: Desk) -> None:
    desk.actions["export"].trigger()
    card = desk.cards.export
    first = next(
        each for each in card.findChildren(QAbstractButton) if each.text() == "Editable SVG"
    )
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Right)
    assert card.format == "exact"
    QTest.keyClick(first, Qt.Key.Key_Left)
    QTest.keyClick(first, Qt.Key.Key_Left)
    assert card.format == "pdf"
