"""A process of our own, as this side sees it: started, asked, waited for, ended.

Nothing here waits for longer than it is told, whatever the other side does: a thread writes, a
thread reads, and who waits can be told to stop.
"""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import threading
import time
from collections.abc import Callable, Sequence
from queue import Empty, SimpleQueue
from typing import BinaryIO

from ..running import own_python
from .frames import Frame, FrameError, receive, send

LOOK_UP = 0.05  # seconds between two looks whether to stop
# What the loader and the libraries need to be found by, and nothing else of a person's environment.
KEPT = ("LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH")
KEPT_ON_WINDOWS = ("SYSTEMROOT", "PATH")
ONE_THREAD = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}


class Process:
    """command: what starts it, () for one that runs a model. Raises `OSError` where that is not to
    be had."""

    def __init__(self, command: Sequence[str] = ()) -> None:
        pipe = subprocess.PIPE
        self._process = subprocess.Popen(
            command or own_python.part(own_python.RUN_A_MODEL),
            stdin=pipe,
            stdout=pipe,
            stderr=subprocess.DEVNULL,
            env=environment(),
            cwd=own_python.ROOT,
            start_new_session=True,
        )
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._questions: SimpleQueue[Frame | None] = SimpleQueue()
        self._answers: SimpleQueue[Frame | None] = SimpleQueue()
        for act, stream, frames in (
            (_write, self._process.stdin, self._questions),
            (_read, self._process.stdout, self._answers),
        ):
            threading.Thread(target=act, args=(stream, frames), daemon=True).start()

    @property
    def id(self) -> int:
        """The system's number of it."""
        return self._process.pid

    def put(self, frame: Frame) -> None:
        """Ask. Never waits: a thread writes it when the other side reads."""
        self._questions.put(frame)

    def answer(self, seconds: float, stopped: Callable[[], bool]) -> Frame | None:
        """The next answer; None when none will come any more. Raises `TimeoutError` after so many
        seconds, or as soon as it is told to stop."""
        end = time.monotonic() + seconds
        while not stopped():
            left = end - time.monotonic()
            try:
                return self._answers.get(timeout=max(0.0, min(left, LOOK_UP)))
            except Empty:
                if left <= 0:
                    break
        raise TimeoutError

    def end(self) -> None:
        """Kill it, and whatever it has started."""
        self._questions.put(None)
        if self._process.poll() is None:
            with contextlib.suppress(OSError):
                if os.name == "posix":
                    os.killpg(self._process.pid, signal.SIGKILL)
            self._process.kill()
        self._process.wait()


def environment() -> dict[str, str]:
    """Of the other side: what it needs to be found by and no word of the person's."""
    kept = KEPT_ON_WINDOWS if os.name == "nt" else KEPT
    return {name: os.environ[name] for name in kept if name in os.environ} | ONE_THREAD


def _write(stream: BinaryIO, frames: SimpleQueue[Frame | None]) -> None:
    """Send frames as they come, until None or until nobody reads."""
    with contextlib.suppress(OSError, ValueError):
        while (frame := frames.get()) is not None:
            send(stream, frame)
    with contextlib.suppress(OSError):
        stream.close()


def _read(stream: BinaryIO, frames: SimpleQueue[Frame | None]) -> None:
    """Frames as they come; None at the end, or at the first that is none."""
    with contextlib.suppress(FrameError, OSError, ValueError):
        while (frame := receive(stream)) is not None:
            frames.put(frame)
    frames.put(None)
    stream.close()
