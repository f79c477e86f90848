"""Copies that nobody writes any more: found, described, taken over by one window, cleaned up."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from sketch_assistant.sketch.atomic import digest
from sketch_assistant.sketch.document import Sketch, SketchError
from sketch_assistant.sketch.formats.files import save_sketch
from sketch_assistant.sketch.safety.file import JournalFile
from sketch_assistant.sketch.safety.journal import Journal
from sketch_assistant.sketch.safety.recovery import (
    KEPT_DAYS,
    Copy,
    State,
    copies,
    is_aged,
    read,
    remove,
    take_over,
)
from tests.killed import kill
from tests.sketch.safety.drawn import history, journal, old_journal, one_by_one

STATES = one_by_one(5)
posix = pytest.mark.skipif(os.name != "posix", reason="POSIX files")


def found(folder: Path) -> list[Copy]:
    return copies(folder, time.time())


def leave(folder: Path, state: Sketch, document: Path | None = None, seen: str = "") -> Path:
    file = JournalFile.new(folder, document, seen)
    file.append(state)
    file.close()
    return file.path


@pytest.fixture
def pig(tmp_path: Path) -> Path:
    """The file of a drawing of two strokes."""
    (tmp_path / "files").mkdir()
    save_sketch(STATES[1], tmp_path / "files" / "pig.svg")
    return tmp_path / "files" / "pig.svg"


def test_a_drawing_that_was_never_saved(tmp_path: Path) -> None:
    path = leave(tmp_path, STATES[2])
    (copy,) = found(tmp_path)
    assert (copy.path, copy.sketch, copy.state) == (path, STATES[2], State.UNSAVED)
    assert copy.document is None


def test_a_copy_newer_or_older_than_its_file_or_without_it(tmp_path: Path, pig: Path) -> None:
    path = leave(tmp_path, STATES[2], pig, digest(pig))
    assert read(path).state is State.NEWER
    save_sketch(STATES[4], pig)
    assert read(path).state is State.OLDER
    assert read(path).seen != digest(pig)
    pig.unlink()
    assert read(path).state is State.ALONE
    assert len(found(tmp_path)) == 1


def test_a_copy_of_what_is_in_the_file_is_no_lost_drawing(tmp_path: Path, pig: Path) -> None:
    """The program was killed between saving and removing its journal."""
    path = leave(tmp_path, STATES[2], pig, digest(pig))
    save_sketch(STATES[2], pig)
    assert found(tmp_path) == []
    os.utime(path, (1, 1))
    assert found(tmp_path) == []
    assert not path.exists()


def test_killed_while_it_was_saved_for_the_first_time(tmp_path: Path, pig: Path) -> None:
    """The file is there already, the journal still says that there is none."""
    journal = Journal(tmp_path)
    journal.record(STATES[2])
    journal.saving(pig)
    kill(journal)  # before the file was written
    (copy,) = found(tmp_path)
    assert (copy.sketch, copy.state) == (STATES[2], State.UNSAVED)
    save_sketch(STATES[2], pig)
    assert found(tmp_path) == []
    journal.close()


def test_the_newest_comes_first(tmp_path: Path) -> None:
    paths = [leave(tmp_path, STATES[i]) for i in range(3)]
    for path, when in zip(paths, (300, 100, 200), strict=True):
        os.utime(path, (when, when))
    assert [copy.path for copy in found(tmp_path)] == [paths[0], paths[2], paths[1]]


def test_who_takes_a_copy_over_goes_on_in_it(tmp_path: Path) -> None:
    path = leave(tmp_path, STATES[2], Path("/tmp/pig.svg"), "abc")
    for state in STATES[3:]:
        file, copy = take_over(path)
        assert file
        assert found(tmp_path) == []  # it is held
        journal = Journal(tmp_path)
        journal.restart(copy.document, copy.seen, file)
        journal.record(copy.sketch.adding(state.strokes[-1]))
        journal.flush()
        kill(journal)
        (copy,) = found(tmp_path)
        assert (copy.path, copy.sketch) == (path, state)
        assert (copy.document, copy.seen) == (Path("/tmp/pig.svg"), "abc")


def test_one_goes_on_in_the_old_format_too(tmp_path: Path) -> None:
    path = tmp_path / "old.journal"
    path.write_bytes(old_journal(history())[:-5])  # torn at the end
    file, copy = take_over(path)
    assert file
    assert copy.sketch == history()[-2]
    more = copy.sketch.adding(STATES[0].strokes[0])
    file.append(more)
    file.close()
    assert read(path).sketch == more


def test_saving_removes_the_copy_that_was_taken_over(tmp_path: Path) -> None:
    path = leave(tmp_path, STATES[2])
    file, copy = take_over(path)
    journal = Journal(tmp_path)
    journal.restart(copy.document, copy.seen, file)
    journal.restart(tmp_path / "pig.svg", "abc")
    assert not path.exists()


def test_two_windows_never_take_the_same(tmp_path: Path) -> None:
    path = leave(tmp_path, STATES[2])
    file, _ = take_over(path)
    with pytest.raises(SketchError, match=r"another window.*\.$"):
        take_over(path)
    remove(path)
    assert path.exists()
    assert file
    file.close()
    remove(path)
    assert not path.exists()


def test_a_copy_that_has_vanished_is_a_sentence(tmp_path: Path) -> None:
    path = leave(tmp_path, STATES[2])
    path.unlink()
    with pytest.raises(SketchError, match=r"gone.*\.$"):
        take_over(path)
    with pytest.raises(SketchError, match=r"gone.*\.$"):
        read(path)
    remove(path)


def test_a_copy_that_vanishes_while_it_is_looked_at(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    leave(tmp_path, STATES[2])
    gone = leave(tmp_path, STATES[3])

    def looked(path: Path) -> bool:
        gone.unlink(missing_ok=True)
        return True

    monkeypatch.setattr("sketch_assistant.sketch.safety.recovery._is_free", looked)
    assert len(found(tmp_path)) == 1


def test_what_cannot_be_read_is_kept_and_said(tmp_path: Path) -> None:
    data, _ = journal(tmp_path, STATES[:1])
    for name, content in (("turned", b"\x00" + bytes(300)), ("zeroed", data[:40] + bytes(300))):
        (tmp_path / f"{name}.journal").write_bytes(content)
        os.utime(tmp_path / f"{name}.journal", (1, 1))
    both = found(tmp_path)
    assert [copy.state for copy in both] == [State.BROKEN] * len(both)
    assert (tmp_path / "turned.journal") in [copy.path for copy in both]
    with pytest.raises(SketchError, match=r"\.$"):
        take_over(tmp_path / "turned.journal")


@pytest.mark.parametrize("how", ["folder", "file"])
def test_what_may_only_be_read_is_still_found_and_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, how: str
) -> None:
    path = leave(tmp_path, STATES[2])
    plain = Path.open

    def read_only(self: Path, mode: str = "r", *rest: int, **options: int) -> object:
        if "+" in mode or "w" in mode:
            number = 13 if how == "file" else 30  # EACCES, EROFS
            raise OSError(number, os.strerror(number), str(self))
        return plain(self, mode, *rest, **options)  # type: ignore[call-overload]

    monkeypatch.setattr(Path, "open", read_only)
    assert [copy.sketch for copy in found(tmp_path)] == [STATES[2]]
    file, copy = take_over(path)
    assert file is None
    assert copy.sketch == STATES[2]
    assert path.exists()


def test_old_copies_are_aged_but_never_removed_by_looking(tmp_path: Path) -> None:
    path = leave(tmp_path, STATES[2])
    (copy,) = found(tmp_path)
    assert not is_aged(copy, copy.written + (KEPT_DAYS - 1) * 86400)
    assert is_aged(copy, copy.written + (KEPT_DAYS + 1) * 86400)
    assert copies(tmp_path, copy.written + 1e9) == [copy]
    assert path.exists()
