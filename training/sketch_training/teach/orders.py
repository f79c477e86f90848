"""What a window says to a lesson: pause, resume, stop or cancel, one word a line."""

from __future__ import annotations

import enum
import os
import stat
import threading
from collections.abc import Callable

from ..loop.stopping import Stop

NOTICE = 0.5  # seconds until a signal is noticed in a pause
LONGEST_LINE = 100  # bytes


class Order(enum.Enum):
    """KEEP: end now and keep the best so far. CANCEL: end and keep nothing. LEAVE: end and keep
    what the same command resumes."""

    GO_ON = "go on"
    KEEP = "stop"
    CANCEL = "cancel"
    LEAVE = "leave"


ENDINGS = {each.value: each for each in (Order.KEEP, Order.CANCEL)}


class Orders:
    """What has been said so far; any thread may say it. Unknown words mean nothing."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._paused = False
        self._order = Order.GO_ON

    def say(self, word: str) -> None:
        """One word of a person."""
        with self._changed:
            if word in ("pause", "resume"):
                self._paused = word == "pause"
            elif word in ENDINGS and self._order is not Order.CANCEL:
                self._order = ENDINGS[word]
            self._changed.notify_all()

    def close(self) -> None:
        """Nobody is there to say anything any more."""
        with self._changed:
            if self._order is Order.GO_ON:
                self._order = Order.LEAVE
            self._changed.notify_all()

    @property
    def paused(self) -> bool:
        """Whether it waits until it is told to go on."""
        return self._paused and self._order is Order.GO_ON

    def heed(self, stop: Stop | None = None) -> Order:
        """What to do now; sleeps while the person wants a pause and no signal has come."""
        with self._changed:
            while self.paused and not (stop and stop.asked):
                self._changed.wait(NOTICE)
            if stop and stop.asked and self._order is Order.GO_ON:
                return Order.LEAVE
            return self._order


def listen(orders: Orders, handle: int) -> threading.Thread:
    """Pass on the lines of a file descriptor, in a thread of its own. Its end counts as `close`
    where somebody held the other end: a pipe, a socket, a terminal."""
    end = orders.close if _held(handle) else _nothing
    thread = threading.Thread(target=_pass_on, args=(orders, handle, end), daemon=True)
    thread.start()
    return thread


def _pass_on(orders: Orders, handle: int, end: Callable[[], None]) -> None:
    # Not sys.stdin: a thread that waits in it holds a lock that the interpreter wants at its end.
    rest = b""
    while True:
        try:
            more = os.read(handle, LONGEST_LINE)
        except OSError:
            more = b""
        if not more:
            return end()
        *lines, rest = (rest + more).split(b"\n")
        rest = rest[:LONGEST_LINE]
        for line in lines:
            orders.say(line.decode(errors="replace").strip())


def _held(handle: int) -> bool:
    try:
        mode = os.fstat(handle).st_mode
    except OSError:
        return False
    return stat.S_ISFIFO(mode) or stat.S_ISSOCK(mode) or os.isatty(handle)


def _nothing() -> None:
    """A file has ended; nobody has gone."""
