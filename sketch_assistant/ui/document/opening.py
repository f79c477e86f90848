"""Files are read beside the window's thread; the window goes on, shows how far, and may cancel.

A small one is read on a thread, a large one in a process of its own, see `apart`.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from ...sketch.watched import UnwantedError, watched
from ..paint.stroke_index import AHEAD
from . import apart, filing

AT_ONCE = 0.15  # seconds that the window waits: nothing need be said of a file read in less
LARGE = 300_000  # bytes: reading so many takes longer than starting a process
LARGE_PACKED = LARGE // 10
LATER = 100  # milliseconds until it is looked again whether the pen has lifted
STEP = 0.01  # of the whole: smaller steps are not told

Outcome = filing.Found | Exception
Take = Callable[[Outcome], bool]


class _Reading:
    """One file on its way. say: told, from the thread, of each step. over: called there once the
    file is of no use any more."""

    def __init__(
        self,
        path: Path,
        take: Take,
        say: Callable[[_Reading, float], None],
        over: Callable[[], None],
    ) -> None:
        self.path, self.take, self._say, self._over = path, take, say, over
        self.large = is_large(path)
        self.outcome: Outcome | None = None
        self.done = threading.Event()
        self.unwanted = False
        self._told = 0.0

    def run(self) -> None:
        try:
            with watched(self._passed):
                found = (apart if self.large else filing).read(self.path)
            if self.large:
                AHEAD.work_out(found.reading.sketch.strokes)
            self.outcome = found
        except Exception as error:  # told to the person who asked
            self.outcome = error
        self._over()
        self.done.set()

    def _passed(self, share: float | None) -> None:
        if self.unwanted:
            raise UnwantedError
        if share is not None and share >= self._told + STEP:
            self._told = share
            self._say(self, share)


class Opening(QObject):
    """One file at a time, the newest wins. busy: whether nothing may change at the moment."""

    going = Signal(str, float)  # the name of a file that takes its time, and how much is read
    ended = Signal()

    _came = Signal(object, float)  # from the thread: a reading and its share, 1 at its end

    def __init__(self, busy: Callable[[], bool], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._busy = busy
        self._reading: _Reading | None = None
        self._came.connect(self._hear, Qt.ConnectionType.QueuedConnection)

    def read(self, path: Path, take: Take, over: Callable[[], None] = lambda: None) -> bool:
        """Read a file and hand it to take, at once if that is possible: then what take says, else
        False. over: called, on any thread, once the file has been read or nobody waits for it."""
        self.cancel()
        reading = _Reading(path, take, self._came.emit, over)
        threading.Thread(target=self._run, args=(reading,), name="open", daemon=True).start()
        if not reading.large and reading.done.wait(AT_ONCE) and reading.outcome is not None:
            return take(reading.outcome)
        self._reading = reading
        self.going.emit(path.name, 0.0)
        return False

    def cancel(self) -> None:
        """Nobody waits for the file any more."""
        if self._reading is not None:
            self._reading.unwanted = True
            self._reading = None
            self.ended.emit()

    def _run(self, reading: _Reading) -> None:
        reading.run()
        self._came.emit(reading, 1.0)

    def _hear(self, reading: _Reading, share: float) -> None:
        if reading is not self._reading:
            return
        if not reading.done.is_set():
            self.going.emit(reading.path.name, share)
        elif self._busy():
            QTimer.singleShot(LATER, self, lambda: self._hear(reading, share))
        else:
            self._reading = None
            self.ended.emit()
            assert reading.outcome is not None
            reading.take(reading.outcome)


def is_large(path: Path) -> bool:
    """Whether reading it takes longer than a moment."""
    look = filing.glance(path)
    packed = path.suffix.lower() in (".svgz", ".gz")
    return look is not None and look[1] >= (LARGE_PACKED if packed else LARGE)


def given(outcome: Outcome) -> filing.Found:
    """What was read. Raises what reading raised."""
    if isinstance(outcome, Exception):
        raise outcome
    return outcome
