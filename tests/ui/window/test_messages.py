"""One sentence at a time, and never in the way of the pen."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from sketch_assistant.ui.panels.message_bar import Message

if TYPE_CHECKING:
    from tests.ui.window.conftest import Desk

CTRL = Qt.KeyboardModifier.ControlModifier
LEFT = Qt.MouseButton.LeftButton


def test_a_message_does_not_stop_the_drawing(desk: Desk) -> None:
    desk.window.complain("That file is broken.")
    assert desk.stage.message.isVisible()
    assert QApplication.activeModalWidget() is None
    assert QApplication.focusWidget() is desk.canvas
    desk.draw_line(300)
    assert len(desk.strokes) == 1
    assert desk.message == "That file is broken."
    desk.press(Qt.Key.Key_Escape)
    assert desk.message is None
    assert not desk.stage.message.isVisible()


def test_messages_wait_for_each_other_and_brief_ones_go(desk: Desk) -> None:
    bar = desk.stage.message
    for text in ("one", "two", "one"):
        bar.tell(Message(text))
    bar.tell(Message("brief", brief=True))
    seen = []
    while bar.message:
        seen.append(bar.message.text)
        bar.close_top()
    assert seen == ["brief", "one", "two"]


def test_a_brief_message_goes_by_itself(desk: Desk) -> None:
    desk.window.say("Exported.")
    desk.stage.message._timer.timeout.emit()
    assert desk.message is None


def test_a_long_message_is_wrapped_and_never_markup(desk: Desk) -> None:
    desk.window.complain("<b>A very long file name</b> " * 30)
    bar = desk.stage.message
    assert bar.width() < 800
    assert desk.stage.rect().contains(bar.geometry())
    assert bar._text.text().startswith("<b>")


def test_an_error_nobody_caught_leaves_the_drawing(
    desk: Desk, capsys: pytest.CaptureFixture[str]
) -> None:
    desk.draw_line(300)
    error = ValueError("a slip")
    desk.app.survive(ValueError, error, None)
    kept = desk.documents.journal._file
    assert kept is not None
    assert not kept.unsynced  # on the disk, not on its way there
    assert desk.message is not None
    assert "a slip" in desk.message
    assert len(desk.strokes) == 1
    assert list((desk.folder / "recovery").glob("*.journal"))
    assert "ValueError: a slip" in capsys.readouterr().err
