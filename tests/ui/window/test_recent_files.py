"""Files opened of late, and files named at the start."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

if TYPE_CHECKING:
    from tests.ui.window.desk import Desk


def test_recent_files_show_their_drawings(desk: Desk, saved: Path, tmp_path: Path) -> None:
    gone = tmp_path / "gone.svg"
    desk.settings.add_recent(gone)
    desk.documents.open(saved)
    desk.documents.new()
    desk.actions["recent"].trigger()
    card = desk.app.bound.recent.card
    blank = card.list.rows[0].picture
    desk.worker.work()
    first, second = card.list.rows
    assert (first.words, first.off, second.words, second.off) == (
        "pig.svg",
        False,
        "gone.svg",
        True,
    )
    assert first.picture is not None
    assert blank is not None
    assert first.picture.toImage() != blank.toImage()
    QTest.keyClicks(card.field, "pig")
    QTest.keyClick(card.field, Qt.Key.Key_Return)
    assert desk.session.path == saved
    assert card.isHidden()
    saved.unlink()
    desk.documents.open(saved)
    assert desk.settings.recent() == [gone]


def test_a_recent_file_that_cannot_be_read_shows_no_drawing(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "broken.svg").write_text("<svg")
    desk.settings.add_recent(tmp_path / "broken.svg")
    desk.actions["recent"].trigger()
    desk.worker.work()
    (row,) = desk.app.bound.recent.card.list.rows
    assert not row.off
    desk.actions["recent"].trigger()
    desk.actions["recent"].trigger()
    desk.actions["recent"].trigger()
    desk.worker.work()
    assert desk.message is None


def test_files_named_at_the_start(make_desk: Callable[[], Desk], saved: Path) -> None:
    desk = make_desk()
    desk.start([saved, saved])
    assert desk.session.path == saved
    assert desk.message
    assert "One drawing at a time" in desk.message


def test_names_with_odd_characters(desk: Desk, tmp_path: Path) -> None:
    name = "Schwein & Söhne [1] 猪.svg" if sys.platform != "win32" else "Schwein & Söhne.svg"
    desk.draw_line(300)
    desk.dialogs.paths = [tmp_path / name]
    assert desk.documents.save()
    assert desk.documents.open(tmp_path / name)
    assert desk.settings.recent() == [tmp_path / name]
