"""One sentence at a time, and never in the way of the pen."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from sketch_assistant.ui.base.breaking import BREAK
from sketch_assistant.ui.panels.cards.message_bar import Message

if TYPE_CHECKING:
    from tests.ui.window.desk import Desk

CTRL = Qt.KeyboardModifier.ControlModifier
LEFT = Qt.MouseButton.LeftButton


def test_a_message_does_not_stop_the_drawing(desk: Desk) -> None:
    desk.window.complain("That file is broken.")
    assert desk.cards.message.isVisible()
    assert QApplication.activeModalWidget() is None
    assert QApplication.focusWidget() is desk.canvas
    desk.draw_line(300)
    assert len(desk.strokes) == 1
    assert desk.message == "That file is broken."
    desk.press(Qt.Key.Key_Escape)
    assert desk.message is None
    assert not desk.cards.message.isVisible()


def test_messages_wait_for_each_other_and_brief_ones_go(desk: Desk) -> None:
    bar = desk.cards.message
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
    desk.cards.message.timer.timeout.emit()
    assert desk.message is None


def test_a_long_message_is_wrapped_and_never_markup(desk: Desk) -> None:
    desk.window.complain("<b>A very long file name</b> " * 30)
    bar = desk.cards.message
    assert bar.width() < 800
    assert desk.cards.rect().contains(bar.geometry())
    assert bar.words.text().startswith("<b>")


def test_an_error_nobody_caught_leaves_the_drawing(
    desk: Desk, capsys: pytest.CaptureFixture[str]
) -> None:
    desk.draw_line(300)
    error = ValueError("a slip")
    desk.app.survive(ValueError, error, None)
    assert desk.documents.journal.path is not None
    assert desk.documents.journal.waiting == 0.0  # on the disk, not on its way there
    assert desk.message is not None
    assert "a slip" in desk.message
    assert len(desk.strokes) == 1
    assert list((desk.folder / "recovery").glob("*.journal"))
    assert "ValueError: a slip" in capsys.readouterr().err


LONG = (
    "One sentence.",
    "A sentence with everything that a person may want to know about it. " * 12,
    f"/home/somebody/{'a_name_without_an_end' * 12}.svg could not be read.",
)


@pytest.mark.parametrize("text", LONG)
@pytest.mark.parametrize("choices", [(), ("Open it", "Throw it away for ever")])
@pytest.mark.parametrize("size", [(760, 560), (1440, 900)])
def test_every_message_fits_and_nothing_of_it_lies_on_another(
    desk: Desk, text: str, choices: tuple[str, ...], size: tuple[int, int]
) -> None:
    desk.window.resize(*size)
    desk.window.complain("One before.")
    desk.window.complain("Another before.")
    bar = desk.cards.message
    bar.tell(Message(text, tuple((word, lambda: None) for word in choices)))
    assert desk.cards.rect().adjusted(8, 8, -8, -8).contains(bar.geometry())
    shown = [each for each in bar.findChildren(QWidget) if is_seen(each, bar)]
    places = [QRect(each.mapTo(bar, QPoint()), each.size()) for each in shown]
    for place, (each, box) in enumerate(zip(shown, places, strict=True)):
        assert bar.rect().contains(box), each
        assert not any(box.intersects(other) for other in places[place + 1 :]), each
    words = bar.words
    assert words.height() >= words.heightForWidth(words.width()), "every line of it is seen"
    longest = max(words.text().replace(BREAK, " ").split(" "), key=len)
    assert words.fontMetrics().horizontalAdvance(longest) <= words.width()
    for button in bar.buttons:
        assert button.width() >= button.sizeHint().width(), button.text()


def is_seen(each: QWidget, bar: QWidget) -> bool:
    """Whether it paints something: not what only holds others."""
    return each.isVisible() and (isinstance(each, (QLabel, QAbstractButton)))


def test_a_message_keeps_out_of_the_way_of_title_and_model(desk: Desk) -> None:
    for size in ((760, 560), (1440, 900)):
        desk.window.resize(*size)
        desk.window.complain("That file is broken.")
        for card in (desk.cards.title, desk.cards.suggestion_bar):
            assert not card.geometry().intersects(desk.cards.message.geometry())


def test_warnings_do_not_pile_up(desk: Desk) -> None:
    bar = desk.cards.message
    for i in range(5):
        desk.window.complain(f"Warning {i}.")
    assert bar.all_button.isVisible()
    assert bar.all_button.text() == "Close all 5"
    bar.all_button.click()
    assert desk.message is None
    desk.window.complain("Alone.")
    assert not bar.all_button.isVisible()


def test_what_a_file_lacks_is_one_message_that_goes_with_it(desk: Desk, tmp_path: Path) -> None:
    odd = '<image href="a.png"/><text>words</text>'
    path = tmp_path / "odd.svg"
    path.write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100">'
        f'<path d="M1 1L90 50" stroke="#000"/>{odd}</svg>'
    )
    desk.documents.open(path)
    assert desk.message is not None
    assert desk.message.startswith("odd.svg: ")
    assert len(desk.cards.message.waiting) == 1
    desk.documents.new()
    assert desk.message is None


def test_the_key_of_a_messages_answer_is_nobody_elses(desk: Desk, qtbot: QtBot) -> None:
    desk.draw_line(100)
    desk.session.select(desk.session.sketch.strokes)
    answered: list[str] = []
    choices = (("Yes", lambda: answered.append("yes")), ("No", lambda: answered.append("no")))
    desk.cards.message.tell(Message("Really?", choices))
    desk.press(Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: answered == ["yes"])
    desk.worker.work()
    assert desk.assist_desk.completions == []
    desk.cards.message.close_top()
    desk.press(Qt.Key.Key_Return, CTRL)
    desk.worker.work()
    assert answered == ["yes"]
    assert len(desk.assist_desk.completions) == 1
