"""One thread beside the window: jobs go in, and whoever asked is told, in the window's thread."""

from __future__ import annotations

import threading
from collections.abc import Callable
from queue import SimpleQueue

from PySide6.QtCore import QObject, Qt, QTimer, Signal

Job = Callable[[], object]
Then = Callable[[object], object]  # told what a job returned, or the exception that it raised
MOST_WAITED = 1.0  # seconds for the running job, when the window closes


class Worker(QObject):
    """Runs jobs one after the other; it sleeps while there are none.

    A job begins after what the window has to paint at that moment: two threads that take turns with
    the interpreter paint several times as slowly as one.
    """

    _came_back = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs: SimpleQueue[tuple[Job, Then] | None] = SimpleQueue()
        self._thread: threading.Thread | None = None
        self._next: list[tuple[Job, Then]] = []
        self._closing = threading.Event()
        self._painted = QTimer(self, singleShot=True, interval=0)
        self._painted.timeout.connect(self._begin)
        self._came_back.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def closing(self) -> bool:
        """Whether the window goes: long jobs ask now and then, from their thread."""
        return self._closing.is_set()

    def submit(self, job: Job, then: Then = lambda _: None) -> None:
        """Run the job after those already waiting; then, in this thread, tell what came of it."""
        self._next.append((job, then))
        self._painted.start()

    def _tell(self, then: Then, outcome: object) -> None:
        then(outcome)

    def _begin(self) -> None:
        for job in self._next:
            self._jobs.put(job)
        self._next.clear()
        if self._thread is None:
            self._thread = threading.Thread(target=self._run, name="assist", daemon=True)
            self._thread.start()

    def close(self) -> None:
        """End the thread; jobs not begun are dropped, and one that does not stop when it is asked
        to is left behind: closing the window does not wait for it."""
        self._closing.set()
        self._painted.stop()
        if self._thread:
            self._jobs.put(None)
            self._thread.join(MOST_WAITED)
            self._thread = None

    def _run(self) -> None:
        while (next_one := self._jobs.get()) is not None and not self._closing.is_set():
            job, then = next_one
            try:
                outcome = job()
            except Exception as error:  # told to the person by whoever asked
                outcome = error
            if not self._closing.is_set():
                self._came_back.emit(then, outcome)
