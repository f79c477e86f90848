"""The crash-safe journal of an unsaved drawing: what was drawn survives a killed process.

One file a drawing, only ever appended to (see `contents` for what is in it). A drawing that is
recovered goes on in the file it was found in: there is one copy at every moment, and no room on the
disk is needed for it.
"""

from __future__ import annotations

import contextlib
import math
import threading
import time
from collections.abc import Callable
from pathlib import Path

from ..document import Sketch
from ..sentence import Sentence
from .file import JournalFile

SYNC_SECONDS = 0.4  # how long a record may wait until it is also safe from a power cut
# A write takes far less than a millisecond, but while the disk syncs it may take as long as that.
# It is waited for a frame at most, and not at all after one that took longer.
PATIENCE_SECONDS = 0.016
FIRST_SECONDS = 0.1  # the same for the first stroke of a drawing, for which the file is made
FEW = 64  # strokes that are written at once; more are left to the thread
MANY = 1000  # of a drawing for which the file is made: writing so many is not waited for
RETRY_SECONDS = 5.0  # after which what could not be written is tried again


class Journal:
    """Writes every state of one drawing, and a thread of its own sees to it that the disk has it
    soon: that may be slow.

    When `record` returns the state is written, so that a killed program loses nothing, unless that
    is slow: another thread does it then, and the newest state wins. Failures (a full disk, a
    read-only folder) are told once to on_error, from any thread, and never stop the drawing.
    """

    def __init__(
        self,
        folder: Path,
        on_error: Callable[[str], None] = lambda message: None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._folder, self._on_error, self._clock = folder, on_error, clock
        self._pending: Sketch | None = None
        self._document: Path | None = None
        self._seen = ""
        self._file: JournalFile | None = None
        self._since: float | None = None  # when the oldest record was made that is not on the disk
        self._syncing: float | None = None  # the same of what is just being brought there
        self._fresh = self._failed = self._closed = self._slow = False
        self._wake = threading.Condition()
        self._writing = threading.Lock()
        self._written, self._ended = threading.Event(), threading.Event()
        self._threads: list[threading.Thread] = []

    @property
    def path(self) -> Path | None:
        """The file on disk; None while there is nothing to recover."""
        return self._file.path if self._file else None

    @property
    def waiting(self) -> float:
        """For how many seconds something recorded has not been safe from a power cut."""
        times = [since for since in (self._syncing, self._since) if since is not None]
        return self._clock() - min(times) if times else 0.0

    @property
    def failed(self) -> bool:
        """Whether the last attempt failed, which was told."""
        return self._failed

    def record(self, sketch: Sketch) -> None:
        """Keep this state of the drawing."""
        with self._wake:
            self._pending = sketch
            if self._since is None:
                self._since = self._clock()
        if not self._threads:
            self._begin()
        if self._slow or self._failed or not self._write_at_once():
            self._hand_over()

    def _write_at_once(self) -> bool:
        """Whether the state could be written without waiting for anything."""
        busy = self._file is None or self._syncing is not None
        if busy or not self._writing.acquire(blocking=False):
            return False
        try:
            return self._append(FEW)
        finally:
            self._writing.release()

    def _hand_over(self) -> None:
        """Leave the writing to the thread, which gets a moment if the disk usually is quick."""
        with self._wake:
            self._fresh = True
            self._wake.notify_all()
            if not (self._failed or self._slow or self._is_long()):
                seconds = PATIENCE_SECONDS if self._file else FIRST_SECONDS
                self._wake.wait_for(lambda: self._pending is None, seconds)

    def _is_long(self) -> bool:
        """Whether all of a large drawing is still to be written."""
        layers = () if self._file or self._pending is None else self._pending.layers
        return sum(len(layer.strokes) for layer in layers) >= MANY

    def _begin(self) -> None:
        for loop in (self._write_all, self._sync_all):
            self._threads.append(threading.Thread(target=loop, name="journal", daemon=True))
            self._threads[-1].start()

    def flush(self) -> None:
        """Returns once everything recorded is on the disk, or could not be."""
        self._write()
        self._sync()

    def saving(self, document: Path) -> None:
        """The drawing is about to be saved as document: where the program is killed before it can
        say that it was, the file is looked at."""
        self._write()
        with self._writing, contextlib.suppress(OSError):  # it would be told with the next stroke
            if self._file:
                self._file.saving(document)

    def belongs(self, document: Path | None, seen: str) -> None:
        """A former state is saved as document, with this digest; what came since is only here."""
        with self._writing, contextlib.suppress(OSError):  # it would be told with the next stroke
            self._document, self._seen = document, seen
            if self._file:
                self._file.belongs(document, seen)

    def restart(
        self, document: Path | None, seen: str = "", file: JournalFile | None = None
    ) -> None:
        """The drawing is saved as document, with this digest, or another one took its place:
        nothing is left to recover. file: the journal the other one was found in, and goes on in."""
        with self._writing:
            with self._wake:
                self._pending = self._since = None
                self._fresh = False
            self._document, self._seen = document, seen
            before, self._file = self._file, file
            if before:
                before.delete()

    def close(self) -> None:
        """An orderly end: everything is saved or was given up on purpose."""
        with self._wake:
            self._closed = True
            self._wake.notify_all()
        self._ended.set()
        self._written.set()
        if self._threads:
            self._threads[0].join()  # the other one may be waiting for a slow disk, in vain now
        self.restart(None)

    def _write_all(self) -> None:
        while not self._closed:
            with self._wake:
                if not self._fresh and not self._closed:
                    self._wake.wait(None if self._pending is None else RETRY_SECONDS)
            self._write()

    def _sync_all(self) -> None:
        while not self._ended.wait(RETRY_SECONDS if self._failed else SYNC_SECONDS):
            self._written.wait()
            self._sync()

    def _write(self) -> None:
        with self._writing:
            self._append()

    def _append(self, most: float = math.inf) -> bool:
        """Whether what was recorded is in the file. most: strokes that may be new for that."""
        with self._wake:
            sketch, self._fresh = self._pending, False
        if sketch is None:
            return True
        try:
            file = self._held()
            began = time.monotonic()
            if not file.append(sketch, most):
                return False
        except Exception as error:  # nothing may end a thread of this net below the rest
            self._complain(error)
            return False
        self._slow = time.monotonic() - began > PATIENCE_SECONDS
        with self._wake:
            if self._pending is sketch:
                self._pending = None
                self._wake.notify_all()
        self._written.set()
        return True

    def _held(self) -> JournalFile:
        """The file to write to; a new one where somebody removed it."""
        if self._file and self._file.lost:
            self._file.close()
            self._file = None
        if self._file is None:
            self._file = JournalFile.new(self._folder, self._document, self._seen)
        return self._file

    def _sync(self) -> None:
        """Not while holding what the writing waits for: a slow disk must not cost a stroke."""
        with self._wake:
            self._written.clear()
            file, self._syncing = self._file, self._since
            self._since = None if self._pending is None else self._since
        try:
            if file:
                file.sync(self._writing)
            if self._pending is None:
                self._failed = False
        except OSError as error:
            self._since = self._syncing
            self._written.set()
            self._complain(error)
        self._syncing = None

    def _complain(self, error: Exception) -> None:
        if not self._failed:
            self._failed = True
            reason = error.strerror if isinstance(error, OSError) else ""
            why = (reason or str(error)).lower()
            self._on_error(
                Sentence(
                    "No safety copy of the drawing can be kept: {why}. Save it often.", why=why
                )
            )
