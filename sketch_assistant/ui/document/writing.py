"""Files of large drawings are written beside the window's thread; the window goes on meanwhile."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer, Signal

from ...sketch.document import Sketch
from .attempt import waiting

LARGE = 10_000  # points: writing so many takes longer than a moment
BYTES_A_POINT = 500  # of a picture to draw from, which are written as quickly
LATER = 100  # milliseconds until it is looked again whether the pen has lifted
LOOK = 5  # milliseconds between two looks of who waits

Work = Callable[[], str]
Take = Callable[[Work], bool]


class _Job:
    """One file on its way. took: what `take` said of what came of it."""

    def __init__(self, path: Path, work: Work, take: Take) -> None:
        self.path, self._work, self._take = path, work, take
        self._outcome: str | Exception = ""
        self.done = threading.Event()
        self.took = False

    def run(self) -> None:
        try:
            self._outcome = self._work()
        except Exception as error:  # told to the person who asked
            self._outcome = error
        self.done.set()

    def end(self) -> None:
        self.took = self._take(self._given)

    def _given(self) -> str:
        if isinstance(self._outcome, Exception):
            raise self._outcome
        return self._outcome


class Writing(QObject):
    """One file at a time, the others after it. busy: whether nothing may change at the moment."""

    going = Signal(str)  # the name of a file that takes its time
    ended = Signal()

    _came = Signal(object)  # from the thread: a job that is done

    def __init__(self, busy: Callable[[], bool], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._busy = busy
        self._job: _Job | None = None
        self._next: deque[Callable[[], bool]] = deque()
        self._came.connect(self._hear, Qt.ConnectionType.QueuedConnection)

    @property
    def is_going(self) -> bool:
        """Whether a file is on its way."""
        return self._job is not None

    def in_turn(self, act: Callable[[], bool]) -> bool:
        """Do what may start a file: once the others are written, False for now; or what it says."""
        if self._job is None:
            return act()
        self._next.append(act)
        return False

    def start(self, path: Path, work: Work, take: Take) -> None:
        """Do the work on a thread, then tell take, which gets what the work returned, or raised,
        by a call, and says whether all is well."""
        self._job = job = _Job(path, work, take)
        threading.Thread(target=self._run, args=(job,), name="write", daemon=True).start()
        self.going.emit(path.name)

    def finish(self) -> bool:
        """Returns once no file is on its way any more: whether all was well with the last one. The
        window is painted meanwhile, and hears of no key and no pen."""
        well = False
        while (job := self._job) is not None:
            with waiting():
                _wait(job)
            self._end(job)
            well = job.took
        return well

    def _run(self, job: _Job) -> None:
        job.run()
        self._came.emit(job)

    def _hear(self, job: _Job) -> None:
        if job is self._job and self._busy():
            QTimer.singleShot(LATER, self, lambda: self._hear(job))
        else:
            self._end(job)

    def _end(self, job: _Job) -> None:
        if job is not self._job:
            return
        self._job = None
        self.ended.emit()
        job.end()
        while self._next and self._job is None:
            self._next.popleft()()


def is_large(sketch: Sketch) -> bool:
    """Whether writing a drawing takes longer than a moment."""
    picture = len(sketch.reference.data) if sketch.reference else 0
    points = sum(len(stroke) for layer in sketch.layers for stroke in layer.strokes)
    return points + picture / BYTES_A_POINT >= LARGE


def _wait(job: _Job) -> None:
    loop, look = QEventLoop(), QTimer()
    look.timeout.connect(lambda: loop.quit() if job.done.is_set() else None)
    look.start(LOOK)
    loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
