"""Opening, saving, exporting, recovering: nothing drawn is lost, and bad input changes nothing."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from sketch_assistant.sketch.formats.files import open_sketch
from sketch_assistant.ui.base.dialogs import Unsaved

if TYPE_CHECKING:
    from tests.ui.window.desk import Desk

FOREIGN = '<svg xmlns="http://www.w3.org/2000/svg"><path d="M1 1L90 50L1 50"/></svg>'


def test_opening(desk: Desk, saved: Path) -> None:
    assert desk.documents.open(saved)
    assert desk.sketch == open_sketch(saved)
    assert desk.session.path == saved
    assert not desk.documents.modified
    assert desk.window.windowTitle() == "pig[*] – Sketch Assistant"
    assert desk.settings.recent() == [saved]
    assert desk.suggesting.choice.model == "pig"  # named after what it shows


def test_a_drawing_that_was_opened_is_continued_once_the_person_goes_on(
    desk: Desk, saved: Path
) -> None:
    desk.documents.open(saved)
    desk.rest()
    desk.worker.work()
    assert not desk.session.ghosts
    desk.draw_line(300)
    desk.rest()
    desk.worker.work()
    assert desk.session.ghosts


def test_the_title_says_what_is_not_saved(desk: Desk, saved: Path) -> None:
    desk.documents.open(saved)
    assert not desk.window.isWindowModified()
    desk.draw_line(300)
    assert desk.window.isWindowModified()
    desk.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert not desk.window.isWindowModified()


def test_saving_and_opening_again_gives_the_same_drawing(desk: Desk, tmp_path: Path) -> None:
    desk.draw_line(300)
    desk.dialogs.paths = [tmp_path / "new.svg"]
    desk.actions["save"].trigger()
    assert desk.dialogs.asked == ["Untitled.svg"]
    assert not desk.documents.modified
    assert open_sketch(tmp_path / "new.svg") == desk.sketch
    desk.documents.journal.flush()
    assert not list((desk.folder / "recovery").iterdir())  # nothing is left to recover
    desk.draw_line(400)
    desk.actions["save"].trigger()
    assert len(open_sketch(tmp_path / "new.svg").strokes) == 2
    desk.dialogs.paths = [tmp_path / "other.svg"]
    desk.actions["save_as"].trigger()
    assert desk.documents.name == "other"
    assert desk.settings.recent()[:2] == [tmp_path / "other.svg", tmp_path / "new.svg"]


def test_ghosts_are_never_saved_or_exported(desk: Desk, tmp_path: Path) -> None:
    desk.ghosts()
    desk.dialogs.paths = [tmp_path / "a.svg", tmp_path / "b.svg"]
    desk.documents.save()
    desk.documents.exporting.export("exact", 1, False)
    for name in ("a.svg", "b.svg"):
        assert len(open_sketch(tmp_path / name).strokes) == 1
    assert desk.session.ghosts


@pytest.mark.parametrize("kind", ["empty", "text", "half", "folder", "missing", "ending"])
def test_bad_input_is_one_sentence_and_changes_nothing(
    desk: Desk, saved: Path, tmp_path: Path, kind: str
) -> None:
    desk.draw_line(300)
    before, path = desk.sketch, tmp_path / "bad.svg"
    match kind:
        case "empty":
            path.write_bytes(b"")
        case "text":
            path.write_text("Dear diary")
        case "half":
            path.write_bytes(saved.read_bytes()[:700])
        case "folder":
            path.mkdir()
        case "ending":
            path = tmp_path / "bad.docx"
            path.write_text("x")
    assert not desk.documents.open(path)
    assert desk.message
    assert "\n" not in desk.message
    assert desk.sketch is before
    assert desk.documents.modified
    desk.draw_line(400)
    assert len(desk.strokes) == 2


def test_a_bad_file_asks_nothing_about_unsaved_work(desk: Desk, tmp_path: Path) -> None:
    desk.draw_line(300)
    desk.documents.open(tmp_path / "missing.svg")
    assert desk.dialogs.asked == []


@pytest.mark.parametrize("way", ["new", "open", "recent", "close"])
def test_unsaved_work_is_asked_about(desk: Desk, saved: Path, way: str) -> None:
    desk.draw_line(300)
    before = desk.sketch
    desk.dialogs.answers = [Unsaved.CANCEL]
    if way == "open":
        desk.dialogs.paths = [saved]
    act: dict[str, Callable[[], object]] = {
        "new": desk.actions["new"].trigger,
        "open": desk.actions["open"].trigger,
        "recent": lambda: desk.documents.open(saved),
        "close": desk.window.close,
    }
    act[way]()
    assert desk.dialogs.asked[-1] == "unsaved Untitled"
    assert desk.sketch is before
    assert desk.window.isVisible()


def test_answering_save_saves_first(desk: Desk, saved: Path, tmp_path: Path) -> None:
    desk.draw_line(300)
    desk.dialogs.answers, desk.dialogs.paths = [Unsaved.SAVE], [tmp_path / "kept.svg"]
    desk.documents.open(saved)
    assert len(open_sketch(tmp_path / "kept.svg").strokes) == 1
    assert desk.session.path == saved


def test_changing_ones_mind_about_the_name_keeps_the_drawing(desk: Desk) -> None:
    desk.draw_line(300)
    desk.dialogs.answers, desk.dialogs.paths = [Unsaved.SAVE], [None]
    desk.documents.new()
    assert len(desk.strokes) == 1


def test_discarding_is_a_fresh_page(desk: Desk, saved: Path) -> None:
    desk.documents.open(saved)
    desk.draw_line(300)
    desk.dialogs.answers = [Unsaved.DISCARD]
    desk.documents.new()
    assert desk.strokes == ()
    assert desk.documents.name == "Untitled"
    assert desk.session.path is None
    assert not desk.documents.modified
    assert not desk.session.history.canUndo()


def test_a_saved_drawing_is_left_without_a_question(desk: Desk, saved: Path) -> None:
    desk.documents.open(saved)
    desk.documents.new()
    assert desk.dialogs.asked == []


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write all")
def test_a_folder_that_may_not_be_written(desk: Desk, tmp_path: Path) -> None:
    folder = tmp_path / "locked"
    folder.mkdir(mode=0o500)
    _cannot_write(desk, folder / "x.svg")


def test_a_folder_that_is_not_there(desk: Desk, tmp_path: Path) -> None:
    _cannot_write(desk, tmp_path / "gone" / "x.svg")


def _cannot_write(desk: Desk, path: Path) -> None:
    desk.draw_line(300)
    for act in (
        desk.documents.save_as,
        lambda: desk.documents.exporting.export("editable", 1, False),
        lambda: desk.documents.exporting.export("png", 1, False),
    ):
        desk.cards.message.close_top()
        desk.dialogs.paths = [path]
        assert not act()
        assert desk.message
        assert desk.documents.modified
    assert len(desk.strokes) == 1


def test_a_drawing_is_saved_as_svg_only(desk: Desk, tmp_path: Path) -> None:
    desk.draw_line(300)
    desk.dialogs.paths = [tmp_path / "x.ndjson"]
    assert not desk.documents.save()
    assert desk.message
    assert desk.documents.modified


@pytest.mark.parametrize("kind", ["svg", "ndjson"])
def test_what_another_program_made_is_not_saved_over(desk: Desk, tmp_path: Path, kind: str) -> None:
    path = tmp_path / f"theirs.{kind}"
    drawing = '{"word": "cat", "drawing": [[[1, 9], [2, 8]]]}\n'
    path.write_text(FOREIGN if kind == "svg" else drawing)
    assert desk.documents.open(path)
    assert len(desk.strokes) == 1
    assert desk.documents.name == "theirs"
    desk.draw_line(300)
    desk.dialogs.paths = [tmp_path / "mine.svg"]
    desk.documents.save()
    assert desk.dialogs.asked == ["theirs.svg"]
    assert path.read_text() == (FOREIGN if kind == "svg" else drawing)


def test_what_a_file_holds_and_the_drawing_does_not_is_told(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "many.ndjson"
    path.write_text('{"drawing": [[[1, 9], [2, 8]]]}\n' * 3)
    desk.documents.open(path)
    assert desk.message
    assert "3" in desk.message


def test_dropping_a_file_opens_it(desk: Desk, saved: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(saved))])
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPointF(50, 50).toPoint(), copy, data, left, none)
    desk.window.dragEnterEvent(enter)
    assert enter.isAccepted()
    desk.window.dropEvent(QDropEvent(QPointF(50, 50), copy, data, left, none))
    QApplication.processEvents()
    assert desk.session.path == saved
