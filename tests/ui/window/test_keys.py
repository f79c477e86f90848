"""Every key can be changed; tooltips, menus, the sheet and the drawing follow; it is remembered."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from sketch_assistant.ui.panels.cards.shortcuts_card import blocks
from sketch_assistant.ui.panels.keyboard.keys_card import KeysCard
from tests.ui.every_command import COMMANDS

if TYPE_CHECKING:
    from tests.ui.window.desk import Desk


@pytest.fixture
def card(desk: Desk) -> KeysCard:
    desk.actions["keys"].trigger()
    card = desk.window.findChild(KeysCard)
    assert isinstance(card, KeysCard)
    return card


def press(desk: Desk, keys: str) -> None:
    QTest.keySequence(QApplication.focusWidget() or desk.canvas, QKeySequence(keys))


def button(card: KeysCard, words: str) -> QPushButton:
    found = [each for each in card.findChildren(QPushButton) if each.text() == words]
    return next(each for each in found if not each.isHidden())


def said(card: KeysCard) -> str:
    return card._said.text()


def test_a_new_key_is_heard_and_does_it(desk: Desk, card: KeysCard) -> None:
    card.choose("eraser")
    press(desk, "Return")
    press(desk, "Ctrl+J")
    assert desk.actions.keys_of("eraser") == ("E", "Ctrl+J")
    assert card.name == "eraser"
    press(desk, "Esc")
    assert card.isHidden()
    press(desk, "Ctrl+J")
    assert desk.canvas.tool == "eraser"


def test_listening_does_nothing_else(desk: Desk, card: KeysCard) -> None:
    desk.draw_line(300)
    card.choose("eraser")
    card.listen()
    press(desk, "Ctrl+Z")
    assert len(desk.strokes) == 1, "undo does not happen"
    assert "Undo" in said(card)
    card.listen()
    press(desk, "Esc")
    assert card.isVisible()
    assert desk.actions.keys_of("eraser") == ("E",)


def test_a_clash_is_asked_about(desk: Desk, card: KeysCard) -> None:
    card.choose("eraser")
    card.offer("Ctrl+Z")
    assert "Undo" in said(card)
    assert desk.actions.keys_of("undo") == ("Ctrl+Z",)
    button(card, "No").click()
    assert desk.actions.holder("Ctrl+Z") == "undo"
    card.offer("Ctrl+Z")
    button(card, "Yes, change it").click()
    assert desk.actions.keys_of("undo") == ()
    assert desk.actions.keys_of("eraser") == ("E", "Ctrl+Z")
    desk.draw_line(300)
    desk.canvas.setFocus()
    press(desk, "Ctrl+Z")
    assert desk.canvas.tool == "eraser"
    assert len(desk.strokes) == 1


@pytest.mark.parametrize("key", ["Space", "R", "Tab", "Ctrl+W"])
def test_a_key_that_cannot_be_bound_is_refused(desk: Desk, card: KeysCard, key: str) -> None:
    card.choose("eraser")
    card.listen()
    press(desk, key)
    assert "cannot" in said(card) or "can only" in said(card)
    assert desk.actions.keys_of("eraser") == ("E",)


def test_a_key_is_taken_away_and_one_or_all_are_as_at_first(desk: Desk, card: KeysCard) -> None:
    card.choose("redo")
    button(card, "Ctrl+Y  ×").click()
    assert desk.actions.keys_of("redo") == ("Ctrl+Shift+Z",)
    button(card, "As at first").click()
    assert desk.actions.keys_of("redo") == ("Ctrl+Shift+Z", "Ctrl+Y")
    for name in ("redo", "undo"):
        desk.actions.drop(name, desk.actions.keys_of(name)[0])
    button(card, "All as at first").click()
    assert desk.actions.changed_keys == {}


def test_escape_cannot_be_taken_away(desk: Desk, card: KeysCard) -> None:
    card.choose("dismiss")
    assert not button(card, "Esc").isEnabled()


def test_tooltips_menus_and_the_sheet_follow(desk: Desk) -> None:
    desk.actions.rebind({"accept": ["Q"], "calmer": ["Ctrl+J"], "undo": []})
    assert desk.actions["accept"].toolTip() == "Keep the next part   Q"
    assert desk.actions["accept"].text().endswith("\tQ")
    assert desk.actions["keep_part"].text() == "Q keeps the next part"
    assert "Ctrl+J" in desk.cards.suggestion_panel.temperature.toolTip()
    assert desk.actions["undo"].toolTip() == "Undo"
    rows = dict(row for block in blocks(desk.actions) for row in block.rows)
    assert rows["Keep the next part"] == "Q"
    assert "Undo" not in rows


def test_a_key_of_the_drawing_alone_can_be_another(desk: Desk) -> None:
    desk.actions.rebind({"accept": ["Q"]})
    desk.ghosts()
    press(desk, "Tab")
    assert len(desk.strokes) == 1
    desk.canvas.setFocus()
    press(desk, "Q")
    assert len(desk.strokes) == 3


def test_colours_of_ink_are_listed_apart_once_one_has_another_key(desk: Desk) -> None:
    def colours() -> int:
        return sum("ink" in words for block in blocks(desk.actions) for words, _ in block.rows)

    before = colours()
    desk.actions.rebind({"colour_3": ["Ctrl+J"]})
    assert colours() == before + 5


def test_every_action_can_be_given_a_key(desk: Desk, card: KeysCard) -> None:
    for command in COMMANDS:
        card.choose(command.name)
        assert card.name == command.name
        desk.actions.give(command.name, "Ctrl+Alt+Shift+F9")
        assert desk.actions.holder("Ctrl+Alt+Shift+F9") == command.name


def test_an_action_is_found_by_its_key(desk: Desk, card: KeysCard) -> None:
    card.field.setText("ctrl+shift+r")
    assert card.name == "redraw_again"


def test_keys_are_remembered(make_desk: Callable[[], Desk]) -> None:
    first = make_desk()
    first.start()
    first.actions.give("eraser", "Ctrl+J")
    first.close()
    second = make_desk()
    second.start()
    assert second.actions.keys_of("eraser") == ("E", "Ctrl+J")
    assert second.message is None
    second.actions.rebind({})
    second.close()
    assert make_desk().actions.changed_keys == {}


def test_keys_of_the_settings_that_cannot_be_bound_are_said(make_desk: Callable[[], Desk]) -> None:
    first = make_desk()
    first.settings.put("keys", {"undo": ["Space", "Ctrl+U"], "gone": ["X"]})
    first.close()
    second = make_desk()
    second.start()
    assert second.actions.keys_of("undo") == ("Ctrl+U",)
    assert second.message
    assert second.message.startswith("2 keys")


@pytest.mark.parametrize(
    "key", ["", "Ctrl+", "Space", "Ctrl+Nothing", "\u202e", "\x00", "x" * 9999]
)
def test_a_key_that_cannot_be_bound_is_one_sentence(
    make_desk: Callable[[], Desk], key: str
) -> None:
    first = make_desk()
    first.settings.put("keys", {"eraser": [key, "Ctrl+J"]})
    first.close()
    second = make_desk()
    second.start()
    assert second.actions.keys_of("eraser") == ("Ctrl+J",)
    assert second.message == "A key of the settings cannot be bound; see Change the keys."


def test_settings_go_to_a_file_and_come_back(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "given.json"
    desk.actions.give("eraser", "Ctrl+J")
    desk.press(Qt.Key.Key_3)
    desk.dialogs.paths = [path]
    desk.actions["settings_out"].trigger()
    assert "recent" not in json.loads(path.read_text())["settings"]
    colour = desk.canvas.pen_ink.colour
    desk.actions.rebind({})
    desk.press(Qt.Key.Key_1)
    assert desk.canvas.pen_ink.colour != colour
    desk.dialogs.paths = [path]
    desk.actions["settings_in"].trigger()
    assert desk.actions.keys_of("eraser") == ("E", "Ctrl+J")
    assert desk.canvas.pen_ink.colour == colour
    message = desk.cards.message.message
    assert message is not None
    message.choices[0][1]()
    assert desk.actions.changed_keys == {}
    assert desk.canvas.pen_ink.colour != colour


def test_a_file_without_settings_is_said_and_changes_nothing(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "given.json"
    path.write_text("{")
    desk.actions.give("eraser", "Ctrl+J")
    desk.dialogs.paths = [path]
    desk.actions["settings_in"].trigger()
    assert desk.message == "given.json is damaged; your settings stay as they are."
    assert desk.actions.keys_of("eraser") == ("E", "Ctrl+J")


def test_settings_that_were_damaged_are_said_at_the_start(make_desk: Callable[[], Desk]) -> None:
    first = make_desk()
    first.settings.put("mode", "asked")
    first.close()
    (first.folder / "settings.json").write_text("{")
    second = make_desk()
    second.start()
    assert second.message
    assert "settings.1.json" in second.message
    assert (first.folder / "settings.1.json").read_text() == "{"
