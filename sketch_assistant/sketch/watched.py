"""Long work that somebody watches: how far it is, and whether it is still wanted."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

Watch = Callable[[float | None], None]

_WATCH: ContextVar[Watch | None] = ContextVar("watch", default=None)


class UnwantedError(Exception):
    """Nobody waits for the work any more."""


def passed(share: float | None = None) -> None:
    """Say that a share (0 to 1) of the work is done, or only that it goes on. Whoever watches may
    raise `UnwantedError` here."""
    watch = _WATCH.get()
    if watch is not None:
        watch(share)


@contextmanager
def watched(watch: Watch) -> Iterator[None]:
    """What is done in here, in this thread, is watched."""
    token = _WATCH.set(watch)
    try:
        yield
    finally:
        _WATCH.reset(token)
