"""A colour is chosen by hand, by arrow keys or by its name."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from sketch_assistant.ui.base.colours.colour_question import ColourQuestion
from sketch_assistant.ui.base.dialogs import Dialogs

LEFT = Qt.MouseButton.LeftButton


def chosen(qtbot: QtBot, current: str, *acts: Callable[[ColourQuestion], object]) -> str | None:
    """What the person chose by doing this."""
    window = QWidget()
    qtbot.addWidget(window)
    window.show()

    def act() -> None:
        question = QApplication.activeModalWidget()
        if not (isinstance(question, ColourQuestion) and question.isActiveWindow()):
            QTimer.singleShot(10, act)  # a key would go nowhere yet
            return
        for each in acts:
            each(question)

    QTimer.singleShot(0, act)
    return Dialogs(window).colour(current)


def key(key: Qt.Key) -> Callable[[ColourQuestion], object]:
    return lambda question: QTest.keyClick(question, key)


def typed(words: str) -> Callable[[ColourQuestion], object]:
    def act(question: ColourQuestion) -> None:
        question.field.setFocus()
        question.field.selectAll()
        QTest.keyClicks(question.field, words)

    return act


@pytest.mark.parametrize("colour", ["#1b1b1f", "#d9822b", "#ffffff", "#000000", "#808080"])
def test_the_colour_that_there_is_stays_if_nothing_is_done(qtbot: QtBot, colour: str) -> None:
    assert chosen(qtbot, colour, key(Qt.Key.Key_Return)) == colour
    assert chosen(qtbot, colour, key(Qt.Key.Key_Escape)) is None


@pytest.mark.parametrize("words", ["#2b5fd9", "2b5fd9", " #2B5FD9 "])
def test_a_colour_is_found_by_its_digits(qtbot: QtBot, words: str) -> None:
    assert chosen(qtbot, "#000000", typed(words), key(Qt.Key.Key_Return)) == "#2b5fd9"


def test_a_colour_is_found_by_its_name_and_nonsense_is_refused(qtbot: QtBot) -> None:
    assert chosen(qtbot, "#000000", typed("teal"), key(Qt.Key.Key_Return)) == "#008080"

    def still_there(question: ColourQuestion) -> None:
        assert question.isVisible()
        assert question.wrong.text() == "No colour is called like that."
        question.reject()

    assert chosen(qtbot, "#000000", typed("tealy"), key(Qt.Key.Key_Return), still_there) is None


def test_the_plane_and_the_hues_are_pressed(qtbot: QtBot) -> None:
    def press(question: ColourQuestion) -> None:
        QTest.mouseClick(question.plane, LEFT, pos=QPoint(259, 0))
        QTest.mouseClick(question.strip, LEFT, pos=QPoint(10, 190 // 3))

    found = QColor(str(chosen(qtbot, "#808080", press, key(Qt.Key.Key_Return))))
    assert found.hsvHue() == pytest.approx(120, abs=3)
    assert found.hsvSaturationF() > 0.98
    assert found.valueF() == pytest.approx(1.0)


def test_arrow_keys_move_the_mark(qtbot: QtBot) -> None:
    def steer(question: ColourQuestion) -> None:
        for _ in range(10):
            QTest.keyClick(question.plane, Qt.Key.Key_Up)
        for _ in range(5):
            QTest.keyClick(question.plane, Qt.Key.Key_Left)
        QTest.keyClick(question.strip, Qt.Key.Key_Down)

    before = QColor("#804040")
    found = QColor(str(chosen(qtbot, "#804040", steer, key(Qt.Key.Key_Return))))
    assert found.valueF() == pytest.approx(before.valueF() + 0.2, abs=0.02)
    assert found.hsvSaturationF() == pytest.approx(before.hsvSaturationF() - 0.1, abs=0.02)
    assert found.hsvHue() > before.hsvHue()
