"""After a crash: what was not saved is offered, and stays safe until the person decides."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from sketch_assistant.sketch.document import Sketch, Stroke
from sketch_assistant.sketch.formats.files import open_sketch, save_sketch
from sketch_assistant.sketch.safety.journal import Journal
from sketch_assistant.ui.base.dialogs import Changed, Unsaved
from sketch_assistant.ui.document import recording
from sketch_assistant.ui.document.recording import LATE
from sketch_assistant.ui.panels.widgets.rows.lost_row import LostRow

if TYPE_CHECKING:
    from tests.ui.window.desk import Desk

FOREIGN = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100"><path d="M1 1L90 50"/></svg>'
)


def test_what_was_not_saved_is_offered_at_the_next_start(
    make_desk: Callable[[], Desk], saved: Path
) -> None:
    first = make_desk()
    first.start([saved])
    first.draw_line(300)
    drawn = first.sketch
    first.crash()
    second = make_desk()
    second.start()
    assert second.message
    assert "was not saved" in second.message
    assert second.strokes == ()  # offered, not imposed
    second.cards.message.buttons[0].click()
    assert second.sketch == drawn
    assert second.session.path == saved
    assert second.documents.modified
    second.crash()  # again: it is still safe
    third = make_desk()
    third.start()
    third.cards.message.buttons[0].click()
    assert third.sketch == drawn


def show_list(desk: Desk) -> list[LostRow]:
    desk.actions["lost"].trigger()
    desk.worker.work()
    assert desk.cards.lost.isVisible()
    return desk.cards.lost.rows


def click(row: LostRow, word: str) -> None:
    (button,) = (each for each in row.findChildren(QPushButton) if each.text() == word)
    button.click()


def words(row: LostRow) -> str:
    return "|".join(label.text() for label in row.findChildren(QLabel))


def killed(make_desk: Callable[[], Desk], *lines: float) -> None:
    desk = make_desk()
    desk.start()
    for x in lines:
        desk.draw_line(x)
    desk.crash()


def test_the_list_says_what_is_known_of_each(make_desk: Callable[[], Desk], saved: Path) -> None:
    killed(make_desk, 300, 400, 500)
    second = make_desk()
    second.start([saved])
    second.draw_line(300)
    second.crash()
    desk = make_desk()
    desk.start()
    assert desk.message == "2 drawings were not saved when the program ended."
    desk.cards.message.buttons[0].click()
    desk.worker.work()
    newest, oldest = desk.cards.lost.rows
    assert words(newest) == "|pig.svg|Just now · 3 strokes|Newer than its file."
    assert words(oldest) == "|Untitled|Just now · 3 strokes|Never saved to a file."
    assert all(not row._picture.pixmap().isNull() for row in (newest, oldest))


def test_one_is_opened_and_the_others_stay(make_desk: Callable[[], Desk]) -> None:
    killed(make_desk, 300)
    killed(make_desk, 300, 400)
    killed(make_desk, 300, 400, 500)
    desk = make_desk()
    desk.start()
    rows = show_list(desk)
    assert len(rows) == 3
    click(rows[1], "Open")
    assert len(desk.strokes) == 2
    assert not desk.cards.lost.isVisible()
    assert desk.documents.modified
    assert len(show_list(desk)) == 2
    assert len(list((desk.folder / "recovery").iterdir())) == 3
    desk.dialogs.answers = [Unsaved.CANCEL]
    click(desk.cards.lost.rows[0], "Open")  # what was just recovered is asked about
    assert desk.dialogs.asked == ["unsaved Untitled"]
    assert len(desk.strokes) == 2


def test_what_is_thrown_away_goes_at_the_end_and_can_be_brought_back(
    make_desk: Callable[[], Desk],
) -> None:
    killed(make_desk, 300)
    killed(make_desk, 300, 400)
    desk = make_desk()
    desk.start()
    show_list(desk)
    for place in (0, 1):
        click(desk.cards.lost.rows[place], "Throw away")
    assert "It goes when you quit." in words(desk.cards.lost.rows[0])
    click(desk.cards.lost.rows[1], "Bring back")
    assert len(list((desk.folder / "recovery").iterdir())) == 2
    desk.close()
    last = make_desk()
    last.start()
    (row,) = show_list(last)
    assert "1 stroke|" in words(row)


def test_a_copy_older_than_its_file_cannot_silently_replace_it(
    make_desk: Callable[[], Desk], saved: Path
) -> None:
    first = make_desk()
    first.start([saved])
    first.draw_line(300)
    first.crash()
    theirs = Sketch().adding(Stroke.through([(5, 5), (9, 9)]))
    save_sketch(theirs, saved)
    desk = make_desk()
    desk.start()
    (row,) = show_list(desk)
    assert "Its file was saved again since" in words(row)
    click(row, "Open")
    assert desk.message
    assert "pig.svg has changed" in desk.message
    assert len(desk.strokes) == 3
    desk.dialogs.settled = [Changed.CANCEL]
    assert not desk.documents.save()
    assert open_sketch(saved) == theirs


def test_killed_while_recovering_there_is_one_copy(make_desk: Callable[[], Desk]) -> None:
    killed(make_desk, 300)
    desk = make_desk()
    desk.start()
    desk.cards.message.buttons[0].click()
    desk.draw_line(400)
    desk.crash()
    last = make_desk()
    last.start()
    (row,) = show_list(last)
    assert "2 strokes" in words(row)


def test_a_copy_that_vanished_is_a_sentence(make_desk: Callable[[], Desk]) -> None:
    killed(make_desk, 300)
    desk = make_desk()
    desk.start()
    for path in (desk.folder / "recovery").iterdir():
        path.unlink()
    desk.draw_line(500)
    before = desk.sketch
    desk.dialogs.answers = [Unsaved.DISCARD]
    desk.cards.message.buttons[0].click()
    assert desk.message
    assert "gone" in desk.message
    assert desk.sketch is before
    assert desk.documents.modified
    desk.documents.journal.flush()
    assert desk.documents.journal.path
    assert show_list(desk) == []


def test_what_cannot_be_read_is_listed_and_cannot_be_opened(
    make_desk: Callable[[], Desk], tmp_path: Path
) -> None:
    (tmp_path / "recovery").mkdir()
    (tmp_path / "recovery" / "broken.journal").write_bytes(bytes(500))
    desk = make_desk()
    desk.start()
    desk.cards.message.buttons[0].click()
    desk.worker.work()
    (row,) = desk.cards.lost.rows
    assert "It cannot be read." in words(row)
    assert [button.text() for button in row.findChildren(QPushButton)] == ["Throw away"]


def test_copies_of_400_days_go_after_they_were_told(make_desk: Callable[[], Desk]) -> None:
    killed(make_desk, 300)
    killed(make_desk, 300, 400)
    desk = make_desk()
    old = min((desk.folder / "recovery").iterdir(), key=lambda path: path.stat().st_size)
    os.utime(old, (1, 1))
    desk.start()
    assert desk.message
    assert "1 older than 400 days will go when you quit." in desk.message
    assert "for it is too old" in words(show_list(desk)[1])
    assert old.exists()
    desk.close()
    assert not old.exists()
    assert len(list((desk.folder / "recovery").iterdir())) == 1


def test_what_was_removed_by_a_rule_can_be_kept_by_opening_it(
    make_desk: Callable[[], Desk], tmp_path: Path
) -> None:
    killed(make_desk, 300)
    (old,) = (tmp_path / "recovery").iterdir()
    os.utime(old, (1, 1))
    desk = make_desk()
    desk.start()
    desk.cards.message.buttons[0].click()
    assert len(desk.strokes) == 1
    desk.crash()
    desk.app.lost.clean()
    assert old.exists()


def test_a_slow_disk_is_told(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recording, "LATE", LATE)
    desk.draw_line(300)
    monkeypatch.setattr(Journal, "waiting", 0.5)
    desk.app.recording._look()
    assert desk.message is None
    monkeypatch.setattr(Journal, "waiting", 1.5)
    desk.app.recording._look()
    assert desk.message
    assert "disk is slow" in desk.message


def test_opening_records_nothing(desk: Desk, saved: Path) -> None:
    desk.documents.open(saved)
    desk.documents.journal.flush()
    assert not (desk.folder / "recovery").exists()


def test_deciding_later_keeps_it(make_desk: Callable[[], Desk]) -> None:
    first = make_desk()
    first.start()
    first.draw_line(300)
    first.crash()
    for _ in range(2):
        later = make_desk()
        later.start()
        assert later.message
        later.cards.message.close_top()
        later.close()


def test_an_orderly_end_leaves_no_safety_copy(make_desk: Callable[[], Desk]) -> None:
    first = make_desk()
    first.start()
    first.draw_line(300)
    first.documents.journal.flush()
    assert list((first.folder / "recovery").iterdir())
    first.close()
    assert not list((first.folder / "recovery").iterdir())


def test_no_safety_copy_is_told_and_drawing_goes_on(desk: Desk) -> None:
    (desk.folder / "recovery").write_text("in the way")
    desk.draw_line(300)
    desk.documents.journal.flush()
    QApplication.processEvents()
    assert desk.message
    assert "safety copy" in desk.message
    desk.draw_line(400)
    assert len(desk.strokes) == 2
