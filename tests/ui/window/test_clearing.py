"""No card hides the drawing: the view makes room for it, and comes back when it goes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
from PySide6.QtCore import QRect, QRectF, Qt
from pytestqt.qtbot import QtBot

from sketch_assistant.sketch.document import Stroke
from sketch_assistant.ui.panels.cards.teach_card import TeachCard
from sketch_assistant.ui.panels.widgets.card import Card
from sketch_assistant.ui.pen.hand.pen import Pointer, Sample

if TYPE_CHECKING:
    from tests.ui.window.desk import Desk

# What is only read while it is open may lie over all of it.
SHEETS = {"shortcuts", "models", "lost"}
ACTIONS = {
    "export": "export",
    "pen": "pen_panel",
    "layers": "layers_panel",
    "suggestion_panel": "suggestion_panel",
    "vary_panel": "vary_panel",
    "blend_panel": "blend_panel",
    "analogy_panel": "analogy_panel",
    "teach": "teach",
}
SMALLEST, USUAL = (760, 560), (1200, 800)
CASES = [(name, USUAL) for name in ACTIONS] + [
    (name, SMALLEST)
    for name in ("export", "pen", "suggestion_panel", "blend_panel", "analogy_panel")
]


def card_of(desk: Desk, name: str) -> Card:
    found: Card = desk.cards.assists.get(name) or getattr(desk.cards, name)
    return found


def drawn_over_the_page(desk: Desk) -> None:
    """Ink from corner to corner."""
    wide, high = desk.sketch.width, desk.sketch.height
    turn = np.linspace(0.0, 2.0 * np.pi, 400)
    across = wide / 2 + np.cos(turn) * (wide / 2 - 60)
    down = high / 2 + np.sin(turn) * (high / 2 - 60)
    ring = Stroke.through(np.column_stack([across, down]))
    desk.session.edit("Draw", desk.sketch.adding(ring))


def ink(desk: Desk) -> QRect:
    """Where the drawing is seen, window pixels."""
    canvas = desk.canvas
    return canvas.view.transform().mapRect(canvas.ink()).toAlignedRect()


def test_every_card_is_among_those_that_are_tried(desk: Desk) -> None:
    cards = {id(card_of(desk, name)) for name in (*ACTIONS, *SHEETS)}
    assert cards == {id(card) for card in desk.cards.passing}


@pytest.mark.parametrize(("name", "size"), CASES)
@pytest.mark.parametrize("zoomed", [False, True])
def test_the_drawing_stays_in_sight(
    desk: Desk, name: str, size: tuple[int, int], zoomed: bool
) -> None:
    desk.window.resize(*size)
    drawn_over_the_page(desk)
    if zoomed:
        desk.canvas.set_view(desk.canvas.view.zoomed(0.97, desk.canvas.viewing.middle()))
    before = desk.canvas.view
    card = card_of(desk, name)
    desk.actions[ACTIONS[name]].trigger()
    assert card.isVisible()
    assert desk.cards.rect().contains(card.geometry())
    assert not ink(desk).intersects(card.geometry())
    assert QRectF(desk.canvas.rect()).contains(ink(desk).toRectF())
    desk.actions[ACTIONS[name]].trigger()
    assert not card.isVisible()
    assert desk.canvas.view == before


@pytest.mark.parametrize("name", SHEETS)
def test_what_is_read_fits_the_window(desk: Desk, name: str) -> None:
    desk.window.resize(*SMALLEST)
    card = card_of(desk, name)
    desk.app.bound.bindings.show_card(card, True)
    assert desk.cards.rect().contains(card.geometry())


def test_a_card_beside_the_drawing_moves_nothing(desk: Desk) -> None:
    desk.draw_line(300)
    before = desk.canvas.view
    desk.actions["suggestion_panel"].trigger()
    assert desk.canvas.view == before


def test_who_looks_elsewhere_meanwhile_stays_there(desk: Desk) -> None:
    drawn_over_the_page(desk)
    desk.actions["suggestion_panel"].trigger()
    desk.canvas.viewing.zoom_in()
    looked = desk.canvas.view
    desk.actions["suggestion_panel"].trigger()
    assert desk.canvas.view == looked


def test_who_looks_closely_goes_on_looking_there(desk: Desk) -> None:
    drawn_over_the_page(desk)
    for _ in range(8):
        desk.canvas.viewing.zoom_in()
    close = desk.canvas.view
    desk.actions["suggestion_panel"].trigger()
    assert desk.canvas.view == close


def test_nothing_moves_under_the_pen(desk: Desk) -> None:
    drawn_over_the_page(desk)
    before = desk.canvas.view
    at, none = Sample(400.0, 300.0, 1.0, 0.0, 1.0), Qt.KeyboardModifier.NoModifier
    desk.canvas.press(at, Pointer.PEN, none)
    desk.actions["suggestion_panel"].trigger()
    assert desk.canvas.view == before
    desk.canvas.lift()


def test_a_card_that_grows_stays_in_the_window(desk: Desk, qtbot: QtBot) -> None:
    desk.window.resize(*SMALLEST)
    desk.actions["teach"].trigger()
    desk.cards.card(TeachCard).show_step("choose", ready=True)
    qtbot.wait(20)
    assert desk.cards.rect().contains(desk.cards.card(TeachCard).geometry())
