"""An assist is one row of a table: everything in the window that names assists follows."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QMenu

from sketch_assistant import app
from sketch_assistant.ui.assists.assist import Around, Assist
from sketch_assistant.ui.assists.card_assist import CardAssist
from sketch_assistant.ui.assists.table import ASSISTS
from sketch_assistant.ui.base.commands.command import Command
from sketch_assistant.ui.panels.cards.shortcuts_card import blocks
from sketch_assistant.ui.panels.widgets.asking_card import AskingCard
from sketch_assistant.ui.panels.widgets.buttons import ActionButton
from sketch_assistant.ui.shell.menus import fill
from sketch_assistant.ui.wiring import assists

if TYPE_CHECKING:
    from tests.ui.window.desk import Desk


class Doodling(CardAssist):
    def __init__(self, around: Around, card: AskingCard) -> None:
        super().__init__(around, card, "Doodle")


DOODLE = Assist(
    Command("doodle_panel", "Blend", "Doodle…", ("Ctrl+Alt+D",), checkable=True),
    lambda made: AskingCard(made.theme, made.parent),
    "ask",
    start=Doodling,
)


@pytest.fixture
def doodling(monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> Desk:
    """The window with one assist more."""
    for place in (app, assists):
        monkeypatch.setattr(place, "ASSISTS", (*ASSISTS, DOODLE))
    desk: Desk = request.getfixturevalue("desk")
    return desk


def test_its_key_opens_its_card_and_hushes_what_comes_by_itself(doodling: Desk) -> None:
    card, action = doodling.cards.assists["doodle_panel"], doodling.actions["doodle_panel"]
    action.trigger()
    assert not card.isHidden()
    assert action.isChecked()
    assert doodling.app.suggesting.is_hushed()
    doodling.app.bound.bindings.dismiss()
    assert card.isHidden()
    assert not doodling.app.suggesting.is_hushed()


def test_menus_keys_and_buttons_name_it(doodling: Desk) -> None:
    menu = QMenu(doodling.app.window)
    fill(menu, "Assist", doodling.actions)
    inner = [each for each in menu.findChildren(QMenu) if each.title() == "Blend"]
    assert doodling.actions["doodle_panel"] in inner[0].actions()
    rows = [row for block in blocks(doodling.actions) for row in block.rows]
    assert ("Doodle", doodling.actions.key("doodle_panel")) in rows
    buttons = doodling.cards.selection.findChildren(ActionButton)
    assert any(each.toolTip().startswith("Doodle") for each in buttons)
