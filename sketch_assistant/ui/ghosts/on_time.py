"""Questions whose answers come no sooner than they may be shown."""

from __future__ import annotations

import math
from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from ..base.asking import Asking
from ..base.worker import Job


class OnTime(QObject):
    """Asks as `Asking` does, and keeps an answer that came early. early: seconds until one that
    came just now may be shown."""

    answered = Signal(object)
    failed = Signal(str)  # one sentence
    landed = Signal()  # after that, and where nobody waited any more

    def __init__(self, asking: Asking, early: Callable[[], float], parent: QObject) -> None:
        super().__init__(parent)
        self._asking, self._early = asking, early
        self._kept: object = None
        self._timer = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._show)
        asking.answered.connect(self._came)
        asking.failed.connect(self.failed)
        asking.landed.connect(self._landed)

    @property
    def busy(self) -> bool:
        """Whether an answer is awaited, or kept."""
        return self._asking.busy or self._timer.isActive()

    def ask(self, job: Job) -> None:
        """Do this job and say what it gave."""
        self._asking.ask(job)

    def forget(self) -> None:
        """Nobody waits for an answer any more."""
        self._asking.forget()
        if self._timer.isActive():
            self._timer.stop()
            self._kept = None
            self.landed.emit()

    def _came(self, outcome: object) -> None:
        wait = self._early()
        if wait > 0.0:
            self._kept = outcome
            self._timer.start(math.ceil(wait * 1000))
        else:
            self.answered.emit(outcome)

    def _landed(self) -> None:
        if not self._timer.isActive():
            self.landed.emit()

    def _show(self) -> None:
        outcome, self._kept = self._kept, None
        self.answered.emit(outcome)
        self.landed.emit()
