"""Questions of one kind to the worker: one in flight, one waiting, the newest wins."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from ...sketch.document import SketchError
from .pen_state import PenState
from .words import mark, tr, translated
from .worker import Job, Worker

SETTLE_MILLISECONDS = 120  # that a slider must stand still before a slow question is put


class _Question:
    """A job that need not be done any more once nobody waits for it."""

    def __init__(self, job: Job) -> None:
        self.job, self.begun, self.wanted = job, False, True

    def __call__(self) -> object:
        if not self.wanted:
            return None
        self.begun = True
        return self.job()


class Asking(QObject):
    """cancel: cuts what the worker does for this kind short; from any thread. what: how a failure
    that nobody foresaw begins.

    While the pen is down nothing is answered; the last question is put again when it lifts.
    """

    answered = Signal(object)
    failed = Signal(str)  # one sentence
    landed = Signal()  # after that, and where nobody waited any more: the worker is free of it

    def __init__(
        self,
        worker: Worker,
        cancel: Callable[[], None],
        pen: PenState,
        parent: QObject | None = None,
        what: str = mark("That did not work"),
    ) -> None:
        super().__init__(parent)
        self._what = what
        self._worker, self._cancel_running = worker, cancel
        self._flying: _Question | None = None
        self._waiting: Job | None = None
        self._pen = pen
        self._settle = QTimer(self, singleShot=True, interval=SETTLE_MILLISECONDS)
        self._settle.timeout.connect(self._put)
        pen.came.connect(self._pen_came)
        pen.left.connect(self._put)

    @property
    def busy(self) -> bool:
        """Whether an answer is awaited."""
        return self._waiting is not None or (self._flying is not None and self._flying.wanted)

    def ask(self, job: Job, live: bool = False, settle: bool = False) -> None:
        """Do this job and say what it gave. live: a slider asks, so that the answer to the last
        question is still welcome; else it is cut short and dropped. settle: a slider asks what
        takes its time, so that nothing is done before it stands still."""
        self._waiting = job
        if settle:
            self._settle.start()
        else:
            self._settle.stop()
        if self._flying is None:
            self._put()
        elif not live:
            self._drop()

    def forget(self) -> None:
        """Nobody waits for an answer any more."""
        self._settle.stop()
        self._waiting = None
        self._drop()

    def _pen_came(self) -> None:
        """Nothing may change until the pen lifts; what is asked then is asked again."""
        flying = self._flying
        if self._waiting is None and flying is not None and flying.wanted:
            self._waiting = flying.job
        self._drop()

    def _drop(self) -> None:
        flying = self._flying
        if flying is not None and flying.wanted:
            flying.wanted = False
            if flying.begun:  # else the worker is busy with what others asked
                self._cancel_running()

    def _put(self) -> None:
        if self._flying is not None or self._pen.is_down or self._settle.isActive():
            return
        if self._waiting is not None:
            self._flying, self._waiting = _Question(self._waiting), None
            self._worker.submit(self._flying, self._done)

    def _done(self, outcome: object) -> None:
        wanted = self._flying is not None and self._flying.wanted
        self._flying = None
        self._put()
        if wanted and isinstance(outcome, SketchError):
            self.failed.emit(translated(outcome))
        elif wanted and isinstance(outcome, Exception):
            self.failed.emit(f"{tr(self._what)} ({type(outcome).__name__}: {outcome}).")
        elif wanted:
            self.answered.emit(outcome)
        self.landed.emit()
