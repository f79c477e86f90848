"""A disk that is full, slow, read-only or taken away: told once, and the copy there is stays."""

from __future__ import annotations

import os
import shutil
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from sketch_assistant.sketch.document import Sketch
from sketch_assistant.sketch.safety.file import JournalFile
from sketch_assistant.sketch.safety.journal import Journal
from sketch_assistant.sketch.safety.recovery import copies, read, take_over
from tests.sketch.safety.drawn import journal, one_by_one, wait_long

STATES = one_by_one(6, points=40)


class Disk:
    """The room that is left, in bytes."""

    def __init__(self, patch: pytest.MonkeyPatch) -> None:
        self.room = 10**9
        self._append = JournalFile._append
        patch.setattr(JournalFile, "_append", lambda file, data: self.append(file, data))

    def append(self, file: JournalFile, data: bytes) -> None:
        if len(data) > self.room:
            file._stream.write(data[: self.room])
            self.room = 0
            raise OSError(28, "No space left on device")
        self.room -= len(data)
        self._append(file, data)


@pytest.fixture
def disk(monkeypatch: pytest.MonkeyPatch) -> Disk:
    return Disk(monkeypatch)


@pytest.fixture
def told() -> list[str]:
    return []


@pytest.fixture
def kept(tmp_path: Path, told: list[str]) -> Iterator[Journal]:
    made = Journal(tmp_path, told.append)
    yield made
    made.close()


def write(kept: Journal, *states: Sketch) -> None:
    for state in states:
        kept.record(state)
        kept.flush()


@pytest.mark.parametrize("room", [0, 10, 100, 1000, 3000])
def test_with_no_room_there_is_no_file_for_each_stroke(
    kept: Journal, disk: Disk, told: list[str], tmp_path: Path, room: int
) -> None:
    disk.room = room
    write(kept, *STATES)
    assert len(list(tmp_path.iterdir())) <= 1
    assert len(told) == 1
    assert told[0].endswith("can be kept: no space left on device. Save it often.")
    disk.room = 10**9
    write(kept, STATES[-1])
    (path,) = tmp_path.iterdir()
    assert read(path).sketch == STATES[-1]
    assert len(told) == 1


def test_what_found_no_room_is_tried_again_by_itself(
    kept: Journal, disk: Disk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sketch_assistant.sketch.safety.journal.RETRY_SECONDS", 0.01)
    disk.room = 0
    write(kept, STATES[0])
    assert kept.waiting
    disk.room = 10**9
    until(lambda: not kept.waiting)
    assert kept.path
    assert read(kept.path).sketch == STATES[0]


def test_recovering_on_a_full_disk_keeps_the_copy(
    kept: Journal, disk: Disk, told: list[str], tmp_path: Path
) -> None:
    path = left(tmp_path, STATES[:3])
    before = path.read_bytes()
    disk.room = 0
    file, found = take_over(path)
    kept.restart(found.document, found.seen, file)
    write(kept, *STATES[3:])
    assert read(path).sketch == STATES[2]
    assert path.read_bytes().startswith(before)
    assert len(told) == 1
    disk.room = 10**9
    write(kept, STATES[-1])
    assert [path] == list(tmp_path.iterdir())
    assert read(path).sketch == STATES[-1]


def test_a_journal_that_was_removed_is_written_again(kept: Journal, tmp_path: Path) -> None:
    folder = tmp_path / "recovery"
    kept._folder = folder
    write(kept, *STATES[:2])
    shutil.rmtree(folder)
    write(kept, *STATES[2:])
    (path,) = folder.iterdir()
    assert read(path).sketch == STATES[-1]


def test_a_disk_that_fails_to_sync_is_told_once(
    kept: Journal, told: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(handle: int) -> None:
        raise OSError(5, "Input/output error")

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", broken)
        write(kept, *STATES[:3])
        assert kept.failed
        assert kept.waiting
    assert len(told) == 1
    write(kept, *STATES[3:])
    assert not kept.failed
    assert not kept.waiting


def test_how_long_the_disk_has_not_kept_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    now, go_on, fsync = [0.0], threading.Event(), os.fsync

    def slow(handle: int) -> None:
        go_on.wait(10)
        fsync(handle)

    monkeypatch.setattr(os, "fsync", slow)
    kept = Journal(tmp_path, clock=lambda: now[0])
    assert kept.waiting == 0
    kept.record(STATES[0])
    now[0] = 3.0
    kept.record(STATES[1])
    assert kept.waiting == 3.0
    go_on.set()
    until(lambda: kept.waiting == 0)
    kept.close()


def test_the_thread_brings_a_stroke_to_the_disk_by_itself(
    kept: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    synced, fsync = [], os.fsync

    def counted(handle: int) -> None:
        synced.append(handle)
        fsync(handle)

    monkeypatch.setattr(os, "fsync", counted)
    kept.record(STATES[0])
    until(lambda: bool(synced) and not kept.waiting)


def test_a_stroke_drawn_during_a_sync_is_written_by_the_thread(
    kept: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A write may take as long as the sync does."""
    wait_long(monkeypatch)
    begun, go_on, who, fsync = threading.Event(), threading.Event(), [], os.fsync
    append = JournalFile._append

    def slow(handle: int) -> None:
        begun.set()
        go_on.wait(60)
        fsync(handle)

    def noted(file: JournalFile, data: bytes) -> None:
        who.append(threading.current_thread())
        append(file, data)

    monkeypatch.setattr(os, "fsync", slow)
    kept.record(STATES[0])
    assert begun.wait(60)
    monkeypatch.setattr(JournalFile, "_append", noted)
    kept.record(STATES[1])
    assert kept.path
    assert read(kept.path).sketch == STATES[1]
    assert threading.current_thread() not in who
    go_on.set()


def test_a_slow_disk_is_waited_for_once(kept: Journal, monkeypatch: pytest.MonkeyPatch) -> None:
    append, go_on = JournalFile._append, threading.Event()

    def slow(file: JournalFile, data: bytes) -> None:
        go_on.wait(60)
        append(file, data)

    monkeypatch.setattr(JournalFile, "_append", slow)
    wait_long(monkeypatch, 0.001)
    kept.record(STATES[0])
    time.sleep(0.01)
    go_on.set()
    until(lambda: kept._pending is None)
    go_on.clear()
    wait_long(monkeypatch)
    kept.record(STATES[1])  # returns
    go_on.set()
    until(lambda: kept._pending is None)
    kept.record(STATES[2])  # it is quick again
    assert kept.path
    assert read(kept.path).sketch == STATES[2]


def test_many_strokes_at_once_are_left_to_the_thread(
    kept: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    wait_long(monkeypatch)
    append, who = JournalFile._append, []

    def noted(file: JournalFile, data: bytes) -> None:
        who.append(threading.current_thread())
        append(file, data)

    kept.record(STATES[0])
    until(lambda: not kept.waiting)
    monkeypatch.setattr(JournalFile, "_append", noted)
    kept.record(STATES[1])
    assert set(who) == {threading.current_thread()}
    who.clear()
    kept.record(one_by_one(70)[-1])
    assert threading.current_thread() not in who
    assert kept.path
    assert read(kept.path).sketch == one_by_one(70)[-1]


def until(done: Callable[[], bool]) -> None:
    """Wait for another thread."""
    deadline = time.monotonic() + 60
    while not done():
        assert time.monotonic() < deadline
        time.sleep(0.001)


def left(folder: Path, states: list[Sketch]) -> Path:
    """A journal that a killed program left."""
    data, _ = journal(folder, states)
    path = folder / "left.journal"
    path.write_bytes(data)
    assert len(copies(folder, time.time())) == 1
    return path
