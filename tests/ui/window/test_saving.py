"""Large drawings are saved beside the window: the person draws on, and nothing drawn is lost."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from sketch_assistant.assist.running import own_python
from sketch_assistant.sketch.document import Sketch, SketchError, Stroke
from sketch_assistant.sketch.formats.files import open_sketch, save_sketch
from sketch_assistant.sketch.safety.recovery import State, read
from sketch_assistant.ui.base.dialogs import Changed, Unsaved
from sketch_assistant.ui.document import apart, filing, writing
from tests.ui.window.held import Held, in_place_of

if TYPE_CHECKING:
    from tests.ui.window.desk import Desk

BEFORE = Sketch().adding(Stroke.through([(10, 10), (60, 90)]))


class Slow(Held):
    """Saves when it is let; trouble: what it fails with instead."""

    def __init__(self) -> None:
        super().__init__()
        self.trouble: Exception | None = None
        self.asked = 0

    def __call__(self, sketch: Sketch, path: Path, seen: str | None) -> str:
        assert threading.current_thread() is not threading.main_thread()
        self.asked += 1
        self.go.wait()
        if self.trouble:
            raise self.trouble
        return filing.save(sketch, path, seen)

    def soon(self) -> None:
        """Once the window waits for it."""
        QTimer.singleShot(50, self.go.set)


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch) -> Iterator[Slow]:
    monkeypatch.setattr(writing, "LARGE", 1)
    yield from in_place_of(apart, "save", Slow(), monkeypatch)


@pytest.fixture
def path(desk: Desk, tmp_path: Path) -> Path:
    """The open file, whose drawing has one more line now."""
    path = tmp_path / "large.svg"
    save_sketch(BEFORE, path)
    assert desk.documents.open(path)
    desk.draw_line(300)
    return path


def ended(desk: Desk, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not desk.documents.writing.is_going)


def test_what_is_drawn_meanwhile_is_not_saved(
    desk: Desk, slow: Slow, path: Path, qtbot: QtBot
) -> None:
    assert not desk.documents.save()
    assert desk.message == "Saving large.svg…"
    asked = desk.sketch
    desk.draw_line(400)
    slow.go.set()
    ended(desk, qtbot)
    assert desk.message is None
    assert open_sketch(path) == asked
    assert len(desk.strokes) == 3
    assert desk.documents.modified
    desk.session.undo()
    assert desk.documents.modified  # it may be too careful, and never the other way round


def test_what_is_drawn_meanwhile_stays_in_the_safety_copy(
    desk: Desk, slow: Slow, path: Path, qtbot: QtBot
) -> None:
    desk.documents.save()
    desk.draw_line(400)
    slow.go.set()
    ended(desk, qtbot)
    desk.documents.journal.flush()
    kept = desk.documents.journal.path
    assert kept is not None
    copy = read(kept)
    assert copy.sketch == desk.sketch
    assert (copy.document, copy.state) == (path, State.NEWER)


def test_it_is_saved_once_the_file_is_written(
    desk: Desk, slow: Slow, path: Path, qtbot: QtBot
) -> None:
    desk.documents.save()
    assert desk.documents.modified
    desk.draw_line(400)
    desk.session.undo()
    slow.go.set()
    ended(desk, qtbot)
    assert not desk.documents.modified
    assert desk.documents.journal.path is None


@pytest.mark.parametrize(
    ("trouble", "said"),
    [
        (SketchError("There is no room left."), "There is no room left."),
        (OSError(5, "Broken disk", "large.svg"), "Broken disk: large.svg."),
    ],
)
def test_a_failure_is_told_and_costs_nothing(
    desk: Desk, slow: Slow, path: Path, qtbot: QtBot, trouble: Exception, said: str
) -> None:
    slow.trouble = trouble
    desk.documents.save()
    slow.go.set()
    ended(desk, qtbot)
    assert desk.message == said
    assert desk.documents.modified
    assert len(desk.strokes) == 2
    desk.documents.journal.flush()
    assert desk.documents.journal.path is not None
    assert open_sketch(path) == BEFORE


def test_closing_the_window_waits(desk: Desk, slow: Slow, path: Path) -> None:
    desk.documents.save()
    closed: list[bool] = []
    desk.window.closing.connect(lambda: closed.append(True))
    QTimer.singleShot(20, desk.window.close)  # asked for again meanwhile
    slow.soon()
    assert desk.window.close()
    assert desk.dialogs.asked == []
    assert closed == [True]
    assert open_sketch(path) == desk.sketch


@pytest.mark.parametrize("fails", [False, True])
def test_saving_before_leaving_waits_and_stays_where_it_fails(
    desk: Desk, slow: Slow, path: Path, fails: bool
) -> None:
    desk.dialogs.answers = [Unsaved.SAVE]
    slow.trouble = SketchError("No.") if fails else None
    slow.soon()
    desk.documents.new()
    assert len(desk.strokes) == (2 if fails else 0)
    assert len(open_sketch(path).strokes) == (1 if fails else 2)


def test_saving_again_follows(desk: Desk, slow: Slow, path: Path, qtbot: QtBot) -> None:
    desk.documents.save()
    desk.draw_line(400)
    desk.documents.save()
    qtbot.waitUntil(lambda: slow.asked > 0)
    qtbot.wait(20)
    assert slow.asked == 1
    slow.go.set()
    ended(desk, qtbot)
    assert open_sketch(path) == desk.sketch
    assert not desk.documents.modified
    assert desk.dialogs.asked == []  # its own writing is no other program's


def test_what_another_program_wrote_meanwhile_is_asked_about(
    desk: Desk, slow: Slow, path: Path, qtbot: QtBot
) -> None:
    desk.documents.save()
    save_sketch(Sketch(), path)
    desk.documents.look()
    assert desk.message == "Saving large.svg…"  # that is told once it is known
    desk.dialogs.settled = [Changed.CANCEL]
    slow.go.set()
    ended(desk, qtbot)
    assert desk.dialogs.asked == ["changed large.svg"]
    assert open_sketch(path) == Sketch()
    assert desk.documents.modified


def test_nothing_is_asked_while_the_pen_is_down(
    desk: Desk, slow: Slow, path: Path, qtbot: QtBot
) -> None:
    desk.documents.save()
    QTest.mousePress(desk.canvas, Qt.MouseButton.LeftButton, pos=desk.pixel(500, 300))
    slow.go.set()
    qtbot.wait(3 * writing.LATER)
    assert desk.documents.writing.is_going
    QTest.mouseRelease(desk.canvas, Qt.MouseButton.LeftButton, pos=desk.pixel(500, 300))
    ended(desk, qtbot)


def test_another_process_writes_the_very_same_file(
    desk: Desk, path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    filing.save(desk.sketch, tmp_path / "here.svg", None)

    def here(*_: object) -> str:
        raise AssertionError("the window must not wait for the interpreter")

    monkeypatch.setattr(filing, "save", here)
    monkeypatch.setattr(writing, "LARGE", 1)
    assert not desk.documents.save()
    ended(desk, qtbot)
    assert desk.message is None
    assert path.read_bytes() == (tmp_path / "here.svg").read_bytes()
    assert not desk.documents.modified
    desk.draw_line(400)
    path.unlink()
    path.mkdir()
    desk.documents.save()
    ended(desk, qtbot)
    assert "is a folder" in (desk.message or "")


def test_a_process_that_dies_is_told(
    desk: Desk, path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setitem(own_python.PARTS, own_python.WRITE_A_FILE, "this")  # prints, and ends
    monkeypatch.setattr(writing, "LARGE", 1)
    desk.documents.save()
    ended(desk, qtbot)
    assert "ended unexpectedly" in (desk.message or "")
    assert desk.documents.modified
    assert open_sketch(path) == BEFORE


def test_only_what_takes_long_is_large() -> None:
    point = Stroke.through([(1.0, 2.0)] * (writing.LARGE - 1))
    assert not writing.is_large(Sketch().adding(point))
    assert writing.is_large(Sketch().adding(point, Stroke.through([(1.0, 2.0)])))
