"""When a question may be put: the rules, with a clock and a timer."""

from __future__ import annotations

import math
from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from ..base.pen_state import PenState
from .scheduler import Mode, Scheduler

SNOOZE = 300.0  # seconds


class Pace(QObject):
    """Tells when it is time. clock: seconds, never going back. able: whether there is a model."""

    due = Signal()  # the open question may be put now
    changed = Signal()  # the delay, or the snooze is over

    def __init__(
        self, clock: Callable[[], float], pen: PenState, able: Callable[[], bool], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._clock, self._pen, self._able = clock, pen, able
        self._rules = Scheduler()
        self._timer = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.plan)
        self._waking = QTimer(self, singleShot=True, interval=int(SNOOZE * 1000))
        self._waking.timeout.connect(self.changed)

    @property
    def mode(self) -> Mode:
        """When suggestions come."""
        return self._rules.mode

    def set_mode(self, mode: Mode) -> None:
        """Off and on-demand drop an open question."""
        self._rules.set_mode(mode)
        self.plan()

    @property
    def delay(self) -> float:
        """Seconds the pen must rest."""
        return self._rules.delay

    def set_delay(self, seconds: float) -> None:
        """How long the pen must rest, from the next stroke on."""
        self._rules.delay = seconds
        self.changed.emit()

    @property
    def asked(self) -> bool:
        """Whether the person put the question."""
        return self._rules.asked

    @property
    def waits(self) -> bool:
        """Whether a question is open that is put by itself."""
        return self._timer.isActive()

    def drew(self) -> None:
        """The drawing grew by hand: a question follows when the pen has rested."""
        self._rules.drew(self._clock())
        self.plan()

    def ask(self, after: float = 0.0) -> None:
        """The person asks. after: seconds."""
        self._rules.ask(self._clock() + after)
        self.plan()

    def forget(self) -> None:
        """Nothing is to be asked until the next stroke."""
        self._rules.forget()
        self.plan()

    def pen_came(self) -> None:
        """The pen touches."""
        self._rules.pen_down()
        self.plan()

    def pen_left(self) -> None:
        """The pen lifts."""
        self._rules.pen_up(self._clock())
        self.plan()

    @property
    def snoozes(self) -> bool:
        """Whether nothing comes by itself for a while."""
        return self._clock() < self._rules.quiet_until

    def snooze(self) -> None:
        """Nothing comes by itself for a while."""
        self._rules.snooze(self._clock() + SNOOZE)
        self._waking.start()
        self.plan()

    def wake(self) -> None:
        """It does again."""
        self._rules.snooze(-math.inf)

    def started(self) -> None:
        """The open question was put."""
        self._timer.stop()
        self._rules.started(self._clock())

    def answered(self) -> float:
        """An answer came: seconds until it may be shown."""
        return self._rules.answered(self._clock())

    @property
    def took(self) -> float:
        """Seconds that the last answer took."""
        return self._rules.took

    def finished(self) -> None:
        """An answer was shown, or a failure or a cancellation came back."""
        self._rules.finished()
        self.plan()

    def close(self) -> None:
        """Nothing is asked any more."""
        self._waking.stop()
        self.set_mode(Mode.OFF)

    def plan(self) -> None:
        """Put the open question if it is time, else wait for it."""
        wait = self._rules.wait(self._clock(), self._pen.is_down)
        if wait is None or not self._able():
            self._timer.stop()
        elif wait > 0:
            self._timer.start(math.ceil(wait * 1000))
        else:
            self.due.emit()
