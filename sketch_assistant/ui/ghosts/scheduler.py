"""When to ask for suggestions: the rules, without a clock, a thread or Qt of their own."""

from __future__ import annotations

import math
from collections import deque
from enum import StrEnum

LATELY = 5  # answers whose time says how long the next one takes


class Mode(StrEnum):
    """When suggestions come."""

    RESTING = "resting"  # after the pen has rested for a moment
    ASKED = "asked"  # only when the person asks
    OFF = "off"


class Scheduler:
    """One question in flight, at most one waiting, none while the pen is down.

    What nobody asked for is put so much before the pen has rested for long enough as an answer
    takes, so that it is there by then. Every moment is in seconds on any clock that never goes
    back; whoever owns the scheduler asks `wait` how long to sleep, calls `started` and `finished`
    around the question it then puts, and `answered` in between.
    """

    def __init__(self, mode: Mode = Mode.RESTING, delay: float = 0.5) -> None:
        self.mode = mode
        self.delay = delay
        self.busy = False
        self.asked = False  # whether the waiting question was put by hand
        self.quiet_until = -math.inf  # until then nothing is asked that nobody asks for
        self._due: float | None = None  # when an answer may be shown
        self._began, self._awaited = 0.0, -math.inf  # of the question in flight
        self._took: deque[float] = deque(maxlen=LATELY)

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
        lead = 0.0 if self.asked else max(self._took, default=0.0)
        return max(0.0, self._due - lead - now)

    def started(self, now: float) -> None:
        """The open question was put."""
        self._began = now
        self._awaited = -math.inf if self.asked or self._due is None else self._due
        self._due, self.busy = None, True

    def answered(self, now: float) -> float:
        """An answer came: seconds until it may be shown, for the pen has not rested until then."""
        self._took.append(now - self._began)
        return max(0.0, self._awaited - now)

    @property
    def took(self) -> float:
        """Seconds that the last answer took."""
        return self._took[-1]

    def finished(self) -> None:
        """An answer was shown, or a failure or a cancellation came back."""
        self.busy = False
