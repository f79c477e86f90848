"""Let a window live as it does for a person, and listen to its heart."""

from __future__ import annotations

import time
from collections.abc import Callable
from itertools import pairwise

TICK = 1  # milliseconds between two beats of the window's heart


def live(seconds: float, until: Callable[[], bool] = lambda: False) -> None:
    """Let Qt run its own loop, sleeping between events as it does for a person."""
    from PySide6.QtCore import QEventLoop, QTimer

    loop = QEventLoop()
    look = QTimer()
    look.timeout.connect(lambda: loop.quit() if until() else None)
    look.start(1)
    QTimer.singleShot(round(seconds * 1000), loop, loop.quit)
    loop.exec()


def gaps_during(beats: list[float], act: Callable[[], None]) -> list[float]:
    """Milliseconds between heartbeats while act runs, from its beginning to its end."""
    beats[:] = [time.perf_counter()]
    act()
    beats.append(time.perf_counter())
    return [(after - before) * 1000 for before, after in pairwise(beats)]
