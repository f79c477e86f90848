"""Another program changed or deleted the open file: it is noticed, and nothing unseen is lost."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from sketch_assistant.sketch.document import Sketch, Stroke
from sketch_assistant.sketch.formats.files import open_sketch, save_sketch
from sketch_assistant.ui.base.dialogs import Changed, Unsaved

if TYPE_CHECKING:
    from tests.ui.window.desk import Desk

OURS = Sketch().adding(Stroke.through([(10, 10), (50, 80)]))
THEIRS = OURS.adding(Stroke.through([(60, 20), (90, 90)]))


@pytest.fixture
def path(tmp_path: Path, desk: Desk) -> Path:
    """The open file."""
    path = tmp_path / "pig.svg"
    save_sketch(OURS, path)
    assert desk.documents.open(path)
    return path


def focus(desk: Desk) -> None:
    """The person comes back to the window."""
    desk.window.activateWindow()
    QApplication.sendEvent(desk.window, QEvent(QEvent.Type.ActivationChange))


def choose(desk: Desk, place: int) -> None:
    desk.cards.message.buttons[place].click()


def test_a_change_is_noticed_when_the_window_gets_the_focus(desk: Desk, path: Path) -> None:
    focus(desk)
    assert desk.message is None
    save_sketch(THEIRS, path)
    focus(desk)
    assert desk.message == "pig.svg has changed since this drawing was read from it."
    desk.cards.message.close_top()
    focus(desk)
    assert desk.message is None  # told once


def test_written_again_as_it_was_is_no_change(desk: Desk, path: Path) -> None:
    path.write_bytes(path.read_bytes())
    os.utime(path, (1, 1))
    focus(desk)
    assert desk.message is None
    desk.draw_line(300)
    assert desk.documents.save()
    assert desk.dialogs.asked == []


def test_our_own_saving_is_no_change(desk: Desk, path: Path) -> None:
    for x in (300, 400):
        desk.draw_line(x)
        assert desk.documents.save()
        focus(desk)
    assert desk.message is None
    assert desk.dialogs.asked == []


@pytest.mark.parametrize("answer", list(Changed))
def test_saving_never_overwrites_what_was_not_seen(desk: Desk, path: Path, answer: Changed) -> None:
    desk.draw_line(300)
    mine = desk.sketch
    save_sketch(THEIRS, path)
    desk.dialogs.settled = [answer]
    desk.dialogs.paths = [path.with_name("mine.svg")]
    saved = desk.documents.save()
    assert desk.dialogs.asked[0] == "changed pig.svg"
    assert saved == (answer in (Changed.KEEP, Changed.OVERWRITE))
    assert open_sketch(path) == (mine if answer is Changed.OVERWRITE else THEIRS)
    if answer is Changed.KEEP:
        assert open_sketch(path.with_name("mine.svg")) == mine
    assert desk.sketch == (THEIRS if answer is Changed.RELOAD else mine)
    assert desk.documents.modified == (answer is Changed.CANCEL)


def test_a_reload_is_one_step_of_undo(desk: Desk, path: Path) -> None:
    desk.draw_line(300)
    mine = desk.sketch
    save_sketch(THEIRS, path)
    focus(desk)
    choose(desk, 0)
    assert desk.sketch == THEIRS
    assert not desk.documents.modified
    desk.actions["undo"].trigger()
    assert desk.sketch == mine
    assert desk.documents.save()  # their change was seen
    assert desk.dialogs.asked == []
    assert open_sketch(path) == mine


def test_mine_can_be_kept_as_another_file(desk: Desk, path: Path) -> None:
    desk.draw_line(300)
    save_sketch(THEIRS, path)
    focus(desk)
    desk.dialogs.paths = [path.with_name("mine.svg")]
    choose(desk, 1)
    assert open_sketch(path) == THEIRS
    assert open_sketch(path.with_name("mine.svg")) == desk.sketch
    assert desk.session.path == path.with_name("mine.svg")


def test_a_change_while_it_is_being_saved_is_unseen_too(
    desk: Desk, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.draw_line(300)
    fsync, once = os.fsync, [THEIRS]

    def meanwhile(handle: int) -> None:
        fsync(handle)
        if once:
            save_sketch(once.pop(), path)

    monkeypatch.setattr(os, "fsync", meanwhile)
    desk.dialogs.settled = [Changed.CANCEL]
    assert not desk.documents.save()
    assert open_sketch(path) == THEIRS


@pytest.mark.parametrize("leave", ["close", "new"])
def test_leaving_after_the_file_was_deleted_asks(desk: Desk, path: Path, leave: str) -> None:
    assert not desk.documents.modified
    path.unlink()
    desk.dialogs.answers = [Unsaved.CANCEL]
    (desk.window.close if leave == "close" else desk.documents.new)()
    assert desk.dialogs.asked == ["unsaved pig"]
    assert desk.sketch == OURS
    assert desk.window.isVisible()


def test_a_deleted_file_is_told_and_can_be_saved_again(desk: Desk, path: Path) -> None:
    path.unlink()
    focus(desk)
    assert desk.message
    assert "deleted" in desk.message
    assert desk.window.isWindowModified()
    choose(desk, 0)
    assert open_sketch(path) == OURS
    assert not desk.documents.modified
    assert desk.dialogs.asked == []


def test_a_deleted_file_leaves_a_safety_copy(desk: Desk, path: Path) -> None:
    path.unlink()
    focus(desk)
    desk.documents.journal.flush()
    assert list((desk.folder / "recovery").iterdir())


def test_two_windows_on_one_file(make_desk: Callable[[], Desk], tmp_path: Path) -> None:
    path = tmp_path / "pig.svg"
    save_sketch(OURS, path)
    first, second = make_desk(), make_desk()
    for desk in (first, second):
        desk.start([path])
    first.draw_line(300)
    assert first.documents.save()
    second.draw_line(400)
    second.dialogs.settled = [Changed.CANCEL]
    assert not second.documents.save()
    assert open_sketch(path) == first.sketch


@pytest.mark.skipif(os.name != "posix", reason="links")
def test_a_second_name_is_told(desk: Desk, path: Path) -> None:
    other = path.with_name("other.svg")
    other.hardlink_to(path)
    desk.draw_line(300)
    assert desk.documents.save()
    assert desk.message == "pig.svg has a second name, which keeps what it was."
    assert open_sketch(other) == OURS


@pytest.mark.skipif(os.name != "posix", reason="links")
def test_a_loop_of_links_is_refused(desk: Desk, tmp_path: Path) -> None:
    a, b = tmp_path / "a.svg", tmp_path / "b.svg"
    a.symlink_to(b)
    b.symlink_to(a)
    desk.draw_line(300)
    desk.dialogs.paths = [a]
    assert not desk.documents.save_as()
    assert desk.message
    assert "leads back to itself" in desk.message
    assert a.is_symlink()
    assert not desk.documents.open(a)
    assert desk.documents.modified


@pytest.mark.parametrize("letter", ["a", "ü", "猪", "🐖"])
def test_names_as_long_as_the_system_allows(desk: Desk, tmp_path: Path, letter: str) -> None:
    room = os.pathconf(tmp_path, "PC_NAME_MAX") if hasattr(os, "pathconf") else 255
    path = tmp_path / (letter * ((room - 4) // len(letter.encode())) + ".svg")
    desk.draw_line(300)
    desk.dialogs.paths = [path]
    assert desk.documents.save()
    assert desk.documents.open(path)
    assert desk.settings.recent() == [path]
    desk.dialogs.paths = [path.with_name(f"{letter * room}.svg")]
    assert not desk.documents.save_as()
    assert desk.message
    assert "too long" in desk.message
