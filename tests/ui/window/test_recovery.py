"""After a crash: what was not saved is offered, and stays safe until the person decides."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication

from sketch_assistant.sketch.document import Sketch, Stroke
from sketch_assistant.sketch.files import save_sketch

if TYPE_CHECKING:
    from tests.ui.window.conftest import Desk

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
    crash(first)
    second = make_desk()
    second.start()
    assert second.message
    assert "was not saved" in second.message
    assert second.strokes == ()  # offered, not imposed
    second.stage.message._buttons[0].click()
    assert second.sketch == drawn
    assert second.session.path == saved
    assert second.documents.modified
    crash(second)  # again: it is still safe
    third = make_desk()
    third.start()
    third.stage.message._buttons[0].click()
    assert third.sketch == drawn


def crash(desk: Desk) -> None:
    """As if the program had been killed: nothing is tidied up."""
    desk.documents.journal.flush()
    file = desk.documents.journal._file
    assert file is not None
    file._stream.close()
    desk.documents.journal._file = None


def test_what_is_thrown_away_is_not_offered_again(make_desk: Callable[[], Desk]) -> None:
    first = make_desk()
    first.start()
    first.draw_line(300)
    crash(first)
    second = make_desk()
    second.start()
    second.stage.message._buttons[1].click()
    assert second.message is None
    second.close()
    third = make_desk()
    third.start()
    assert third.message is None


def test_deciding_later_keeps_it(make_desk: Callable[[], Desk]) -> None:
    first = make_desk()
    first.start()
    first.draw_line(300)
    crash(first)
    for _ in range(2):
        later = make_desk()
        later.start()
        assert later.message
        later.stage.message.close_top()
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


@pytest.fixture
def saved(tmp_path: Path) -> Path:
    """A drawing of two strokes on disk."""
    path = tmp_path / "pig.svg"
    strokes = (Stroke.through([(10, 10), (50, 80)]), Stroke.through([(60, 20), (90, 90)]))
    save_sketch(Sketch().adding(*strokes), path)
    return path
