"""Every shortcut that is written anywhere does what is written, and nothing else besides."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu
from pytestqt.qtbot import QtBot

from sketch_assistant.ui.base.commands.actions import Actions
from sketch_assistant.ui.base.commands.table import MENUS
from sketch_assistant.ui.panels.cards.message_bar import CLOSE, CLOSE_ALL, KEYS, Message
from sketch_assistant.ui.shell.menus import main_menu
from tests.ui.every_command import COMMANDS
from tests.ui.window.pointing import press

if TYPE_CHECKING:
    from tests.ui.window.desk import Desk

DOCS = Path(__file__).parents[3] / "docs" / "using.md"
WRITTEN = [(command.name, key) for command in COMMANDS for key in command.keys]
# What a key does without an action: the page moves while it is held and dragged.
HELD = {"Space", "R"}
MESSAGE = {CLOSE, CLOSE_ALL, *KEYS}
# Offscreen says so of every popup.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def listened(actions: Actions) -> list[str]:
    """Names of actions as they are triggered, in place of what they do."""
    heard: list[str] = []

    def note(name: str) -> Callable[[], None]:
        return lambda: heard.append(name)

    for name, action in actions.items():
        action.triggered.disconnect()
        action.triggered.connect(note(name))
        action.setEnabled(True)
    return heard


def test_every_key_of_every_command_triggers_it_alone(desk: Desk) -> None:
    heard = listened(desk.actions)
    for name, key in WRITTEN:
        press(desk, key)
        assert heard == [name], key
        heard.clear()


def documented() -> set[str]:
    """Keys that the manual writes."""
    text = DOCS.read_text(encoding="utf-8").split("## On the command line")[0]
    text = text.replace("`", "").replace("**", "").replace("→", "Right").replace("\\\\", "\\")
    combined = r"(?:Ctrl|Alt|Shift)\+(?:(?:Ctrl|Alt|Shift)\+)*(?:[A-Z][A-Za-z]+|\S)"
    found = set(re.findall(combined, text)) | set(re.findall(r"\bF\d\d?\b", text))
    return found | set(re.findall(r"(?<=press )[A-Z]\b|\b(?:Tab|Esc|Space|Delete)\b", text))


def test_the_manual_writes_no_key_that_is_none() -> None:
    ours = {QKeySequence(key).toString() for _, key in WRITTEN} | HELD | MESSAGE
    found = documented()
    assert len(found) > 25
    for key in found:
        assert QKeySequence(key).toString() in ours, key


def test_what_the_manual_says_of_keys_is_so(desk: Desk) -> None:
    canvas = desk.canvas
    fitted = canvas.view
    press(desk, ".")
    press(desk, "Ctrl++")
    assert canvas.view.angle == pytest.approx(15.0)
    press(desk, "Ctrl+0")
    assert canvas.view == fitted, "all of it, upright"
    press(desk, ".")
    press(desk, "/")
    assert canvas.view.angle == pytest.approx(0.0)
    desk.draw_line(300)
    press(desk, "Ctrl+Z")
    assert desk.strokes == ()
    press(desk, "Ctrl+Shift+Z")
    assert len(desk.strokes) == 1
    press(desk, "Ctrl+A")
    assert desk.session.selection == desk.strokes
    press(desk, "Esc")
    assert desk.session.selection == ()
    press(desk, "Ctrl+A")
    press(desk, "Delete")
    assert desk.strokes == ()


def test_ghosts_answer_to_the_keys_of_the_manual(desk: Desk) -> None:
    desk.ghosts()
    shown = desk.session.ghosts
    press(desk, "Alt+]")
    assert desk.session.ghost is shown[1]
    press(desk, "Alt+[")
    assert desk.session.ghost is shown[0]
    press(desk, "Ctrl+Right")
    assert len(desk.strokes) == 2
    press(desk, "Esc")
    assert desk.session.ghost is None
    press(desk, "Alt+[")
    assert desk.session.ghost is not None
    desk.clock.now += 1
    press(desk, "Tab")
    assert len(desk.strokes) == 3
    press(desk, "Alt+\\")
    assert desk.asked == 1


@pytest.mark.parametrize(
    ("key", "card"),
    [
        ("F1", "shortcuts"),
        ("Ctrl+M", "suggestion_panel"),
        ("Ctrl+B", "blend_panel"),
        ("Ctrl+Alt+G", "analogy_panel"),
        ("Ctrl+Alt+V", "vary_panel"),
        ("Ctrl+E", "export"),
        ("Ctrl+Shift+M", "models"),
        ("Ctrl+Shift+E", "teach"),
        ("W", "pen"),
    ],
)
def test_cards_come_and_go_by_their_keys(desk: Desk, key: str, card: str) -> None:
    shown = desk.cards.assists.get(card) or getattr(desk.cards, card)
    press(desk, key)
    assert shown.isVisible()
    press(desk, "Esc")
    assert not shown.isVisible()


def test_messages_close_and_are_answered_by_their_keys(desk: Desk, qtbot: QtBot) -> None:
    done: list[str] = []
    question = Message("Well?", (("Yes", lambda: done.append("yes")),
                                 ("No", lambda: done.append("no"))))  # fmt: skip
    for place, key in enumerate(KEYS):
        desk.cards.message.tell(question)
        press(desk, key)
        qtbot.waitUntil(lambda place=place: done == ["yes", "no"][: place + 1])  # type: ignore[misc]
    desk.window.complain("One.")
    desk.window.complain("Two.")
    press(desk, CLOSE)
    assert desk.message == "One."
    desk.cards.message.tell(question)
    for words in ("Two.", "Three."):
        desk.window.complain(words)
    press(desk, CLOSE_ALL)
    qtbot.waitUntil(lambda: desk.message == "Well?")


def test_the_menu_opens_by_its_key(desk: Desk) -> None:
    press(desk, "F10")
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    names = [action.text() for action in menu.actions()]
    assert [name.strip("&") for name in names] == list(MENUS)
    assert len({name[:2] for name in names}) == len(names)
    QTest.keyClick(menu, Qt.Key.Key_V)
    inner = QApplication.activePopupWidget()
    assert isinstance(inner, QMenu)
    assert desk.actions["zoom_in"] in inner.actions()
    inner.close()
    menu.close()


def test_every_button_names_a_key_that_is_one(desk: Desk) -> None:
    ours = {QKeySequence(key).toString() for _, key in WRITTEN} | MESSAGE | {"F10", "Return"}
    for button in desk.window.findChildren(QAbstractButton):
        for line in button.toolTip().splitlines():
            _, gap, key = line.rpartition("   ")
            if gap and re.fullmatch(r"((Ctrl|Alt|Shift)\+)*(\w+|.)", key):
                assert QKeySequence(key).toString() in ours, line


def test_every_command_is_in_one_menu(desk: Desk) -> None:
    menu = main_menu(desk.actions, desk.window)
    menu.aboutToShow.emit()

    def texts(menu: QMenu) -> list[str]:
        inner = [action.menu() for action in menu.actions()]
        return [action.text() for action, below in zip(menu.actions(), inner, strict=True)
                if not below and not action.isSeparator()] + [
                    text for below in inner if below for text in texts(below)]  # type: ignore[arg-type]  # fmt: skip

    assert sorted(texts(menu)) == sorted(action.text() for action in desk.actions.values())


def test_a_menu_says_the_key_of_each_command(desk: Desk) -> None:
    for command in COMMANDS:
        action = desk.actions[command.name]
        written = action.shortcut().toString() or action.text().partition("\t")[2]
        assert written == QKeySequence("".join(command.keys[:1])).toString()
    assert Qt.Key.Key_Tab not in {action.shortcut() for action in desk.actions.values()}


def test_the_sheet_costs_nothing_while_it_is_hidden(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    fitted: list[object] = []
    monkeypatch.setattr(type(desk.cards.shortcuts), "fit_into", lambda *_: fitted.append(1))
    desk.cards.arrange()
    assert fitted == []
    desk.cards.shortcuts.show()
    desk.cards.arrange()
    assert fitted == [1]
