"""When to ask for suggestions: the rules, without a clock, a thread or Qt of their own."""

from __future__ import annotations

import math
from enum import StrEnum


class Mode(StrEnum):
    """When suggestions come."""

    RESTING = "resting"  # after the pen has rested for a moment
    ASKED = "asked"  # only when the person asks
    OFF = "off"


class Scheduler:
    """One question in flight, at most one waiting, none while the pen is down.

    Every moment is in seconds on any clock that never goes back; whoever owns the scheduler asks
    `wait` how long to sleep, and calls `started` and `finished` around the question it then puts.
    """

    def __init__(self, mode: Mode = Mode.RESTING, delay: float = 0.5) -> None:
        self.mode = mode
        self.delay = delay
        self.busy = False
        self.asked = False  # whether the waiting question was put by hand
        self.quiet_until = -math.inf  # until then nothing is asked that nobody asks for
        self._due: float | None = None

    def pen_down(self) -> None:
        """The pen touches: what runs is cut short, but an automatic question stays open."""
        if self.mode is not Mode.RESTING:
            self._due = None
        elif self.busy and self._due is None:
            self._due = 0.0

    def pen_up(self, now: float) -> None:
        """The pen lifts: an open question waits for the pen to rest again."""
        if self._due is not None:
            self._due = max(self._due, now + self.delay)

    def drew(self, now: float) -> None:
        """The drawing grew by hand."""
        if self.mode is Mode.RESTING and now >= self.quiet_until:
            self._due, self.asked = now + self.delay, False

    def ask(self, now: float) -> None:
        """The person asks: no rest is needed."""
        if self.mode is not Mode.OFF:
            self._due, self.asked = now, True

    def snooze(self, until: float) -> None:
        """Nothing is asked before that moment, unless somebody asks."""
        self.quiet_until = until
        self.forget()

    def forget(self) -> None:
        """Nothing is to be asked until the next stroke."""
        self._due = None

    def set_mode(self, mode: Mode) -> None:
        """Off and on-demand drop an open question."""
        self.mode = mode
        if mode is not Mode.RESTING:
            self.forget()

    def wait(self, now: float, pen_is_down: bool = False) -> float | None:
        """Seconds until the open question may be put, 0 for at once; None: nothing to wait for."""
        if self._due is None or self.busy or pen_is_down:
            return None
        return max(0.0, self._due - now)

    def started(self) -> None:
        """The open question was put."""
        self._due, self.busy = None, True

    def finished(self) -> None:
        """An answer, a failure or a cancellation came back."""
        self.busy = False
