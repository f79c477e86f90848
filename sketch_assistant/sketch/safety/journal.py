"""The crash-safe journal of an unsaved drawing: what was drawn survives a killed process.

One file a drawing, only ever appended to (see `contents` for what is in it). A drawing that is
recovered goes on in the file it was found in: there is one copy at every moment, and no room on the
disk is needed for it.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from pathlib import Path

from ..document import Sketch
from .file import JournalFile

SYNC_SECONDS = 0.4  # how long a record may wait until it is also safe from a power cut
RETRY_SECONDS = 5.0  # after which what could not be written is tried again


class Journal:
    """Writes every state of one drawing from a thread of its own.

    `record` returns at once; the newest state wins. Failures (a full disk, a read-only folder) are
    told once to on_error, from that thread, and never stop the drawing.
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
        self._fresh = self._failed = self._closed = False
        self._wake = threading.Condition()
        self._writing = threading.Lock()
        self._thread: threading.Thread | None = None

    @property
    def path(self) -> Path | None:
        """The file on disk; None while there is nothing to recover."""
        return self._file.path if self._file else None

    @property
    def waiting(self) -> float:
        """For how many seconds something recorded has not been safe from a power cut."""
        since = self._since
        return 0.0 if since is None else self._clock() - since

    @property
    def failed(self) -> bool:
        """Whether the last attempt failed, which was told."""
        return self._failed

    def record(self, sketch: Sketch) -> None:
        """Keep this state of the drawing."""
        with self._wake:
            self._pending, self._fresh = sketch, True
            if self._since is None:
                self._since = self._clock()
            self._wake.notify()
        if self._thread is None:
            self._thread = threading.Thread(target=self._run, name="journal", daemon=True)
            self._thread.start()

    def flush(self) -> None:
        """Returns once everything recorded is on the disk, or could not be."""
        self._write()
        self._sync()

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
            self._wake.notify()
        if self._thread:
            self._thread.join()
        self.restart(None)

    def _run(self) -> None:
        while not self._closed:
            with self._wake:
                idle = not self._fresh
                if idle and not self._closed:
                    self._wake.wait(self._pause())
            self._write()
            if idle or self.waiting > SYNC_SECONDS:
                self._sync()

    def _pause(self) -> float | None:
        """For how many seconds there is nothing to do; None: until something is recorded."""
        if self._pending is not None:
            return RETRY_SECONDS
        return SYNC_SECONDS if self._file and self._file.unsynced else None

    def _write(self) -> None:
        with self._writing:
            with self._wake:
                sketch, self._fresh = self._pending, False
            if sketch is None:
                return
            try:
                self._held().append(sketch)
            except Exception as error:  # nothing may end this thread: it is the net below the rest
                self._complain(error)
                return
            with self._wake:
                if self._pending is sketch:
                    self._pending = None

    def _held(self) -> JournalFile:
        """The file to write to; a new one where somebody removed it."""
        if self._file and self._file.lost:
            self._file.close()
            self._file = None
        if self._file is None:
            self._file = JournalFile.new(self._folder, self._document, self._seen)
        return self._file

    def _sync(self) -> None:
        with self._writing:
            try:
                if self._file:
                    self._file.sync()
            except OSError as error:
                self._complain(error)
                return
            with self._wake:
                if self._pending is None:
                    self._since, self._failed = None, False

    def _complain(self, error: Exception) -> None:
        if not self._failed:
            self._failed = True
            self._on_error(f"No safety copy of the drawing can be kept: {error}. Save it often.")
