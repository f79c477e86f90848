"""Questions of one card to the worker: one in flight, one waiting, the newest wins."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from ..sketch.document import SketchError
from .worker import Job, Worker


class Asking(QObject):
    """cancel: cuts what the worker does for this card short; from any thread.

    While the pen is down nothing is answered; the last question is put again when it lifts.
    """

    answered = Signal(object)
    failed = Signal(str)  # one sentence
    changed = Signal()  # `busy`

    def __init__(
        self, worker: Worker, cancel: Callable[[], None], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._worker, self._cancel_running = worker, cancel
        self._flying: Job | None = None
        self._waiting: Job | None = None
        self._wanted = self._pen_is_down = False
        worker.done.connect(self._done)

    @property
    def busy(self) -> bool:
        """Whether an answer is awaited."""
        return self._flying is not None and self._wanted

    def ask(self, job: Job, live: bool = False) -> None:
        """Do this job and say what it gave. live: a slider asks, so that the answer to the last
        question is still welcome; else it is cut short and dropped."""
        self._waiting = job
        if self._flying is None:
            self._put()
        elif not live:
            self._drop()

    def forget(self) -> None:
        """Nobody waits for an answer any more."""
        self._waiting = None
        self._drop()

    def pen_down(self) -> None:
        """Nothing may change until the pen lifts."""
        self._pen_is_down = True
        if self._wanted and self._waiting is None:
            self._waiting = self._flying
        self._drop()

    def pen_up(self) -> None:
        """What waited is asked now."""
        self._pen_is_down = False
        self._put()

    def _drop(self) -> None:
        if self._flying is not None and self._wanted:
            self._wanted = False
            self._cancel_running()
            self.changed.emit()

    def _put(self) -> None:
        if self._waiting is not None and self._flying is None and not self._pen_is_down:
            self._flying, self._waiting, self._wanted = self._waiting, None, True
            self._worker.submit(self._flying)
            self.changed.emit()

    def _done(self, job: Job, outcome: object) -> None:
        if job is not self._flying:
            return
        wanted, self._flying, self._wanted = self._wanted, None, False
        self._put()
        if wanted:
            if isinstance(outcome, SketchError):
                self.failed.emit(str(outcome))
            elif isinstance(outcome, Exception):
                self.failed.emit(f"That did not work ({type(outcome).__name__}: {outcome}).")
            else:
                self.answered.emit(outcome)
        self.changed.emit()
