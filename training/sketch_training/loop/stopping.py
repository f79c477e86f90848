"""Ctrl-C and SIGTERM, between two steps instead of within one."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

SIGNALS = (signal.SIGINT, signal.SIGTERM)


class Stop:
    """asked: whether somebody wants the run to end."""

    asked = False


@contextmanager
def stop_at_signal() -> Iterator[Stop]:
    """Within, the first signal only sets `asked`; a second one interrupts at once, as Ctrl-C does.
    Threads other than the main one cannot listen to signals; there `asked` stays False."""
    stop = Stop()

    def note(_signal: int, _frame: FrameType | None) -> None:
        if stop.asked:
            raise KeyboardInterrupt
        stop.asked = True

    if threading.current_thread() is not threading.main_thread():
        yield stop
        return
    former = {each: signal.signal(each, note) for each in SIGNALS}
    try:
        yield stop
    finally:
        for each, handler in former.items():
            signal.signal(each, handler)
