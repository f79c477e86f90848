"""Keys are spelled in one way, however they come, and some cannot be bound."""

from __future__ import annotations

from typing import cast

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from sketch_assistant.ui.assists.table import ASSISTS
from sketch_assistant.ui.base.commands.actions import Actions, first_keys
from sketch_assistant.ui.base.commands.keys import TAKEN, canonical, pressed, refusal
from sketch_assistant.ui.base.commands.table import MENUS
from sketch_assistant.ui.panels.cards.message_bar import CLOSE, CLOSE_ALL, KEYS
from sketch_assistant.ui.pen.canvas import Canvas
from sketch_assistant.ui.pen.events.navigation import Navigation
from tests.ui.every_command import COMMANDS

Mod = Qt.KeyboardModifier
Key = Qt.Key


def event(key: Key, modifiers: Mod = Mod.NoModifier, text: str = "") -> QKeyEvent:
    return QKeyEvent(QEvent.Type.KeyPress, key, modifiers, text)


@pytest.mark.parametrize(
    ("given", "wanted"),
    [
        (event(Key.Key_K, Mod.ControlModifier), "Ctrl+K"),
        (event(Key.Key_S, Mod.ShiftModifier, "S"), "Shift+S"),
        (event(Key.Key_Question, Mod.ShiftModifier, "?"), "?"),
        (event(Key.Key_Backtab, Mod.ShiftModifier), "Shift+Tab"),
        (event(Key.Key_Tab, Mod.ShiftModifier), "Shift+Tab"),
        (event(Key.Key_5, Mod.KeypadModifier, "5"), "5"),
        (event(Key.Key_Left, Mod.ShiftModifier | Mod.AltModifier), "Alt+Shift+Left"),
        (event(Key.Key_Shift, Mod.ShiftModifier), ""),
        (event(Key.Key_Control, Mod.ControlModifier), ""),
        (event(Key.Key_unknown), ""),
    ],
)
def test_a_pressed_key_has_one_spelling(given: QKeyEvent, wanted: str) -> None:
    assert pressed(given) == wanted


def test_written_keys_have_the_same_spelling() -> None:
    assert canonical("ctrl+k") == canonical("Ctrl+K") == "Ctrl+K"
    assert canonical("Shift+Ctrl+Z") == "Ctrl+Shift+Z"
    for none in ("", "Ctrl+K, Ctrl+X", "Shift", "nonsense key", "Ctrl+"):
        assert canonical(none) == ""


def test_every_key_of_the_beginning_is_spelled_so_and_may_be_bound() -> None:
    for command in COMMANDS:
        assert command.group in {group for groups in MENUS.values() for group in groups}
        for key in first_keys(command):
            assert key
            assert key == canonical(key)
            assert not refusal(key, command.at_canvas) or command.name == "dismiss"


def test_what_other_parts_of_the_window_listen_for_is_taken() -> None:
    for key in (CLOSE, CLOSE_ALL, KEYS[1]):
        assert canonical(key) in TAKEN
    navigation = Navigation(cast(Canvas, None))
    for modifiers in (Mod.NoModifier, Mod.ShiftModifier, Mod.ControlModifier, Mod.AltModifier):
        for each in Key:
            if navigation.wants(event(each, modifiers)):
                assert pressed(event(each, modifiers)) in TAKEN
    assert navigation.wants(event(Key.Key_Space))


@pytest.mark.parametrize("key", ["", "Esc", "Space", "R", "Return", "Tab", "Shift+Tab", "Alt+F4",
                                 "Meta+L", "\x00"])  # fmt: skip
def test_a_key_that_cannot_be_bound_is_refused_in_a_sentence(key: str) -> None:
    sentence = refusal(key)
    assert sentence.endswith(".")
    assert sentence.count(".") == 1
    assert refusal("Ctrl+K") == ""
    assert refusal("Tab", at_canvas=True) == ""


def test_of_keys_from_a_file_only_good_ones_are_used(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    actions = Actions(window, [ASSISTS[0].command])
    wanted = {
        "undo": ["Ctrl+U", "Space", "nonsense key", "Ctrl+U"],
        "redo": ["ctrl+y"],
        "dismiss": ["X"],
        "no such action": ["Ctrl+J"],
    }
    made = actions.usable(wanted)
    assert made == {"undo": ("Ctrl+U",), "redo": ("Ctrl+Y",), "dismiss": ("Esc", "X")}
    both = actions.usable({"undo": ["Ctrl+J"], "redo": ["Ctrl+J"]})
    assert sorted(map(len, both.values())) == [0, 1]
    assert set(made) <= set(actions)
