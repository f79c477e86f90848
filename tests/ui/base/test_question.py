"""Questions say what would be lost, and wait for one of a few plain words."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from sketch_assistant.ui.base.dialogs import Changed, Dialogs, Unsaved
from sketch_assistant.ui.base.question import Question

# Offscreen says so of every window that is raised.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
ASKED: dict[type[Enum], Callable[[Dialogs, str], Enum]] = {
    Unsaved: Dialogs.unsaved,
    Changed: Dialogs.changed,
}


@pytest.fixture
def dialogs(qtbot: QtBot) -> Dialogs:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(800, 600)
    window.show()
    return Dialogs(window)


def when_asked(act: Callable[[Question], object]) -> None:
    """Do this to the question as soon as it is there."""

    def wait() -> None:
        question = QApplication.activeModalWidget()
        if isinstance(question, Question):
            act(question)
        else:
            QTimer.singleShot(10, wait)

    QTimer.singleShot(0, wait)


def press(words: str) -> Callable[[Question], None]:
    def act(question: Question) -> None:
        buttons = {button.text(): button for button in question.findChildren(QPushButton)}
        buttons[words].click()

    return act


@pytest.mark.parametrize("kind", ASKED)
def test_every_answer_has_its_button(dialogs: Dialogs, kind: type[Enum]) -> None:
    for answer in kind:
        when_asked(press(answer.value))
        assert ASKED[kind](dialogs, "boat") is answer


@pytest.mark.parametrize(
    ("kind", "key", "answer"),
    [
        (Unsaved, Qt.Key.Key_Return, Unsaved.SAVE),
        (Unsaved, Qt.Key.Key_Escape, Unsaved.CANCEL),
        (Changed, Qt.Key.Key_Return, Changed.KEEP),
        (Changed, Qt.Key.Key_Escape, Changed.CANCEL),
    ],
)
def test_return_and_escape_lose_nothing(
    dialogs: Dialogs, kind: type[Enum], key: Qt.Key, answer: Enum
) -> None:
    when_asked(lambda question: QTest.keyClick(question, key))
    assert ASKED[kind](dialogs, "boat") is answer


@pytest.mark.parametrize("name", ["<b>boat</b> & <img src=x>", "w" * 10_000, "‮abc", ""])
def test_any_name_is_shown_as_it_is_and_fits(dialogs: Dialogs, name: str, tmp_path: Path) -> None:
    seen: list[tuple[str, int, bool]] = []

    def look(question: Question) -> None:
        label = question.findChildren(QLabel)[0]
        plain = label.textFormat() == Qt.TextFormat.PlainText
        fits = label.fontMetrics().horizontalAdvance(name[:18]) <= question.width()
        seen.append((label.text(), question.width(), plain and fits))
        question.reject()

    when_asked(look)
    assert dialogs.unsaved(name) is Unsaved.CANCEL
    ((text, width, good),) = seen
    assert name[:18] in text
    assert width <= 600
    assert good


def test_nothing_of_it_is_left(dialogs: Dialogs, qtbot: QtBot) -> None:
    assert dialogs.window is not None
    when_asked(press("Save"))
    dialogs.unsaved("boat")
    qtbot.waitUntil(lambda: not dialogs.window.findChildren(QWidget))  # type: ignore[union-attr]
