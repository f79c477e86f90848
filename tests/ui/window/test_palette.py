"""One field finds all that can be done, and does it."""

from __future__ import annotations

from dataclasses import fields
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from sketch_assistant.ui.base.commands.command import Command
from sketch_assistant.ui.panels.keyboard.palette_card import PaletteCard
from tests.ui.every_command import COMMANDS

if TYPE_CHECKING:
    from tests.ui.window.desk import Desk

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def palette(desk: Desk) -> PaletteCard:
    """Open."""
    QApplication.processEvents()  # the window becomes active
    return opened(desk)


def opened(desk: Desk) -> PaletteCard:
    QTest.keyClick(desk.canvas, Qt.Key.Key_K, CTRL)
    card = desk.window.findChild(PaletteCard)
    assert isinstance(card, PaletteCard)
    assert card.isVisible()
    return card


def type_in(words: str) -> None:
    """Where the keyboard is."""
    field = QApplication.focusWidget()
    assert field is not None
    QTest.keyClicks(field, words)


def key(key: Qt.Key) -> None:
    field = QApplication.focusWidget()
    assert field is not None
    QTest.keyClick(field, key)


def shown(card: PaletteCard) -> list[str]:
    return [row.words for row in card.list.rows]


def test_it_is_not_made_before_it_is_asked_for(desk: Desk) -> None:
    assert desk.window.findChild(PaletteCard) is None


def test_every_action_is_found_by_its_words_and_shows_its_key(
    desk: Desk, palette: PaletteCard
) -> None:
    for command in COMMANDS:
        if command.name == "palette":
            continue
        palette.field.setText(desk.actions.said(command.name))
        rows = [row for row in palette.list.rows if row.words == desk.actions.said(command.name)]
        assert rows, command.name
        assert desk.actions.key(command.name) in (*rows[0].keys, "")


def test_typing_and_return_do_it(desk: Desk, palette: PaletteCard) -> None:
    type_in("erasr")
    key(Qt.Key.Key_Return)
    assert desk.canvas.tool == "eraser"
    assert palette.isHidden()
    assert QApplication.focusWidget() is desk.canvas


def test_arrows_choose(desk: Desk, palette: PaletteCard) -> None:
    type_in("ink")
    second = shown(palette)[1]
    key(Qt.Key.Key_Down)
    assert palette.list.rows[palette.list.current].words == second
    key(Qt.Key.Key_Up)
    assert palette.list.current == 0


def test_what_cannot_be_done_says_why_and_does_nothing(desk: Desk, palette: PaletteCard) -> None:
    type_in("undo")
    assert palette.list.rows[0].off
    assert palette.list.rows[0].detail == "nothing to undo"
    key(Qt.Key.Key_Return)
    assert palette.isVisible()
    key(Qt.Key.Key_Escape)
    desk.draw_line(300)
    opened(desk)
    type_in("undo")
    key(Qt.Key.Key_Return)
    assert desk.strokes == ()


def test_whatever_cannot_be_done_at_the_start_says_why(desk: Desk, palette: PaletteCard) -> None:
    off = [row for row in palette.list.rows if row.off]
    assert len(off) > 10
    usual = next(field for field in fields(Command) if field.name == "missing").default
    assert [row.words for row in off if row.detail == usual] == []


def test_what_can_be_done_comes_before_what_cannot(desk: Desk, palette: PaletteCard) -> None:
    type_in("sel")
    off = [row.off for row in palette.list.rows if row.words.startswith("Select")]
    assert off == sorted(off)
    assert set(off) == {False, True}


def test_escape_and_its_own_key_close_it(desk: Desk, palette: PaletteCard) -> None:
    key(Qt.Key.Key_Escape)
    assert palette.isHidden()
    opened(desk)
    field = QApplication.focusWidget()
    assert field is not None
    QTest.keyClick(field, Qt.Key.Key_K, CTRL)
    assert palette.isHidden()


def test_letters_do_not_reach_the_drawing(desk: Desk, palette: PaletteCard) -> None:
    type_in("e")
    assert desk.canvas.tool == "pen"
    assert palette.field.text() == "e"


def test_models_and_classes_are_found(desk: Desk) -> None:
    desk.assist_desk.names = ["everything", "pig"]
    desk.assist_desk.classes = {"everything": ("palm tree", "pig")}
    desk.suggesting.find_models()
    desk.worker.work()
    assert desk.suggesting.choice.model == "everything"
    palette = opened(desk)
    assert not any("palm" in words for words in shown(palette)), "not before it is typed"
    type_in("palm")
    key(Qt.Key.Key_Return)
    assert desk.suggesting.choice.label == "palm tree"
    opened(desk)
    type_in("use pig")
    key(Qt.Key.Key_Return)
    assert desk.suggesting.choice.model == "pig"


def test_a_file_last_used_opens(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "boat <b>.svg"
    desk.draw_line(300)
    desk.dialogs.paths = [path]
    desk.documents.save()
    desk.documents.new()
    assert desk.strokes == ()
    opened(desk)
    type_in("boat")
    key(Qt.Key.Key_Return)
    assert len(desk.strokes) == 1


def test_what_was_done_lately_comes_first(desk: Desk, palette: PaletteCard) -> None:
    type_in("turn upright")
    key(Qt.Key.Key_Return)
    palette = opened(desk)
    assert shown(palette)[0] == "Turn upright"
    assert len(shown(palette)) == len(set(shown(palette)))


def test_nothing_found_is_said(desk: Desk, palette: PaletteCard) -> None:
    type_in("qqqqq")
    assert shown(palette) == []
    key(Qt.Key.Key_Return)
    key(Qt.Key.Key_Down)
    assert palette.isVisible()
