"""Large files are read beside the window: it says how far, can be told to stop, and goes on."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from sketch_assistant.sketch.document import Sketch, SketchError
from sketch_assistant.sketch.formats.files import open_reading, save_sketch
from sketch_assistant.sketch.watched import UnwantedError, passed, watched
from sketch_assistant.ui.document import filing, opening
from tests.ui.window.held import Held, in_place_of

if TYPE_CHECKING:
    from tests.ui.window.desk import Desk


class Slow(Held):
    """Reads as far as it is let, and then what the file holds."""

    def __init__(self) -> None:
        super().__init__()
        self.share = 0.0
        self.ended: list[str] = []
        self._read = filing.read

    def __call__(self, path: Path) -> filing.Found:
        try:
            while not self.go.wait(0.002):
                passed(self.share)
            found = self._read(path)
        except BaseException as error:
            self.ended.append(type(error).__name__)
            raise
        self.ended.append("read")
        return found


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch) -> Iterator[Slow]:
    monkeypatch.setattr(opening, "AT_ONCE", 0.0)
    yield from in_place_of(filing, "read", Slow(), monkeypatch)


def test_drawing_goes_on_while_a_file_is_read(
    desk: Desk, slow: Slow, saved: Path, qtbot: QtBot
) -> None:
    assert not desk.documents.open(saved)
    assert desk.message == "Opening pig.svg: 0%"
    slow.share = 0.4
    qtbot.waitUntil(lambda: desk.message == "Opening pig.svg: 40%")
    desk.session.history.setClean()
    desk.draw_line(300)
    assert len(desk.strokes) == 1
    desk.session.history.undo()
    slow.go.set()
    qtbot.waitUntil(lambda: desk.session.path == saved)
    assert len(desk.strokes) == 2
    assert desk.message is None


def test_it_can_be_cancelled(desk: Desk, slow: Slow, saved: Path, qtbot: QtBot) -> None:
    desk.documents.open(saved)
    shown = desk.cards.message.message
    assert shown is not None
    (cancel,) = desk.cards.message.buttons
    assert cancel.text() == "Cancel"
    cancel.click()
    qtbot.waitUntil(lambda: slow.ended == ["UnwantedError"])
    qtbot.wait(20)
    assert desk.session.path is None
    assert desk.message is None


def test_nothing_comes_while_the_pen_is_down(
    desk: Desk, slow: Slow, saved: Path, qtbot: QtBot
) -> None:
    desk.documents.open(saved)
    QTest.mousePress(desk.canvas, Qt.MouseButton.LeftButton, pos=desk.pixel(300, 300))
    slow.go.set()
    qtbot.waitUntil(lambda: slow.ended == ["read"])
    qtbot.wait(3 * opening.LATER)
    assert desk.session.path is None
    QTest.mouseRelease(desk.canvas, Qt.MouseButton.LeftButton, pos=desk.pixel(300, 300))
    desk.session.history.undo()
    desk.session.history.setClean()
    qtbot.waitUntil(lambda: desk.session.path == saved)


def test_the_file_asked_for_last_is_the_one_that_comes(
    desk: Desk, slow: Slow, saved: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    other = tmp_path / "other.svg"
    save_sketch(Sketch(), other)
    desk.documents.open(saved)
    desk.documents.open(other)
    slow.go.set()
    qtbot.waitUntil(lambda: desk.session.path == other)
    qtbot.wait(20)
    assert desk.session.path == other
    desk.documents.open(saved)
    desk.documents.new()  # a new page is wanted instead
    qtbot.wait(20)
    assert desk.session.path is None


def test_a_bad_file_is_one_sentence(desk: Desk, slow: Slow, tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / "bad.svg").write_text("<html/>")
    desk.documents.open(tmp_path / "bad.svg")
    slow.go.set()
    qtbot.waitUntil(lambda: "not an SVG" in (desk.message or ""))


def test_a_window_that_closes_does_not_wait(
    desk: Desk, slow: Slow, saved: Path, qtbot: QtBot
) -> None:
    desk.documents.open(saved)
    desk.close()
    qtbot.waitUntil(lambda: slow.ended == ["UnwantedError"])


def test_a_large_file_is_read_by_another_process(
    desk: Desk, saved: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    def here(path: Path) -> filing.Found:
        raise AssertionError("the window must not wait for the interpreter")

    monkeypatch.setattr(filing, "read", here)
    monkeypatch.setattr(opening, "LARGE", 100)
    assert not desk.documents.open(saved)
    assert desk.message == "Opening pig.svg: 0%"
    qtbot.waitUntil(lambda: desk.session.path == saved)
    assert len(desk.strokes) == 2
    desk.documents.reload()
    assert desk.message == "Opening pig.svg: 0%"
    qtbot.waitUntil(lambda: desk.message is None)
    assert desk.session.history.undoText() == "Reload the file"


@pytest.mark.parametrize(
    ("name", "large"), [("a.svg", False), ("a.svgz", True), ("a.ndjson.gz", True)]
)
def test_what_is_packed_is_large_sooner(tmp_path: Path, name: str, large: bool) -> None:
    path = tmp_path / name
    path.write_bytes(bytes(opening.LARGE - 1))
    assert opening.is_large(path) == large
    path.write_bytes(bytes(opening.LARGE))
    assert opening.is_large(path)


@pytest.mark.parametrize("name", ["many.svg", "path.svg", "many.ndjson"])
def test_every_reader_says_how_far_and_ends_when_nobody_waits(tmp_path: Path, name: str) -> None:
    head = '<svg xmlns="http://www.w3.org/2000/svg" width="99" height="99">'
    zigzag = " ".join(f"L{i % 90} {i % 70}" for i in range(60_000))
    texts = {
        "many.svg": head + "<path d='M0 0L9 9' stroke='red'/>" * 6000 + "</svg>",
        "path.svg": f"{head}<path d='M0 0{zigzag}' stroke='red'/></svg>",
        "many.ndjson": '{"drawing":[[[0,1,2],[0,1,2]]]}\n' * 2000,
    }
    (tmp_path / name).write_text(texts[name])
    shares: list[float | None] = []
    with watched(shares.append):
        open_reading(tmp_path / name)
    told = [share for share in shares if share is not None]
    assert len(shares) > 3
    assert told == sorted(told)
    assert 0.0 <= told[0] <= told[-1] <= 1.0
    for stop in range(0, len(shares), max(len(shares) // 7, 1)):
        left = iter(range(stop))

        def watch(share: float | None, left: Iterator[int] = left) -> None:
            if next(left, None) is None:
                raise UnwantedError

        with watched(watch), pytest.raises(UnwantedError):
            open_reading(tmp_path / name)


def test_unwatched_reading_reads(tmp_path: Path) -> None:
    passed(0.5)
    with pytest.raises(SketchError):
        open_reading(tmp_path / "missing.svg")
