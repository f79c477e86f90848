"""A test's hands leave the keyboard as they found it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.ui.hands import let_go

SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
NONE = Qt.KeyboardModifier.NoModifier


@pytest.mark.parametrize("held", [SHIFT, CONTROL, SHIFT | CONTROL])
def test_no_key_is_held_after_a_test(qtbot: QtBot, held: Qt.KeyboardModifier) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    QTest.keyClick(page, Qt.Key.Key_C, held)
    assert QGuiApplication.keyboardModifiers() != NONE, "or nobody need let go"
    let_go()
    assert QGuiApplication.keyboardModifiers() == NONE
