"""How long things take: by the clock on the wall, and of the processor for the thread that acts.

Where other programs have a share of the computer, the second says what the first would be without.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import NamedTuple

from PySide6.QtCore import Qt, QTimer

from .report import Measure, percentile


class Taken(NamedTuple):
    """Seconds."""

    wall: float
    busy: float


Times = list[Taken]


def timed(*acts: Callable[[], object]) -> Taken:
    """How long this thread takes to do these one after the other."""
    wall, busy = time.perf_counter(), time.thread_time()
    for act in acts:
        act()
    return Taken(time.perf_counter() - wall, time.thread_time() - busy)


def worked() -> float:
    """Seconds of the processor so far, of this program and of processes of its own that ended."""
    times = os.times()
    return times.user + times.system + times.children_user + times.children_system


def measured(
    name: str, taken: Sequence[Taken], percent: float, limit: float | None = None
) -> Measure:
    """So many of 100 are no longer than this; limit: milliseconds on the wall."""
    wall, busy = (1000.0 * percentile(each, percent) for each in zip(*taken, strict=True))
    return Measure(name, wall, "ms", limit, busy=busy)


class Heart:
    """Beats in this thread's event loop, so many milliseconds apart where that is not held up."""

    def __init__(self, tick: int = 1) -> None:
        self._beats: list[Taken] = []
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.beat)
        self._timer.start(tick)

    def beat(self) -> None:
        """Once, now."""
        self._beats.append(Taken(time.perf_counter(), time.thread_time()))

    def stopped(self) -> Times:
        """The gaps between the beats so far; there are no more."""
        self._timer.stop()
        pairs = pairwise(self._beats)
        return [Taken(after[0] - before[0], after[1] - before[1]) for before, after in pairs]


def gaps_during(act: Callable[[], object]) -> Times:
    """The gaps from its beginning to its end."""
    heart = Heart()
    heart.beat()
    act()
    heart.beat()
    return heart.stopped()
