"""The other side of `assist.sandbox`: a process that runs one model and can do little else.

It limits itself before it sees a model: memory, files, processes, and on Linux no network and no
new rights. It gets bytes, never a path, and ends when nobody talks to it any more.
"""

from __future__ import annotations

import contextlib
import ctypes
import os
import sys
import threading
from queue import SimpleQueue
from typing import Any, BinaryIO

MEMORY = 1_500_000_000  # bytes beyond what the runtime itself takes
_CLONE_NEWUSER, _CLONE_NEWNET = 0x10000000, 0x40000000
_NO_NEW_PRIVILEGES = 38


def main() -> None:
    """Answer frames on standard input with frames on standard output until it closes."""
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    _leave_the_network()
    from . import engine, frames  # the runtime is there before memory and files are limited

    _limit()
    asked: SimpleQueue[Any] = SimpleQueue()
    runs = engine.Engine("cpu")
    threading.Thread(target=_listen, args=(sys.stdin.buffer, asked, runs), daemon=True).start()
    from .sandbox_answers import Answers

    work = Answers(runs)
    frames.send(answers, frames.Frame({"ready": True}))
    while True:
        frames.send(answers, work.answer(asked.get()))


def _listen(stream: BinaryIO, asked: SimpleQueue[Any], runs: Any) -> None:
    """Hand frames on; a cancellation does not wait its turn. The end of the stream is the end."""
    from . import frames

    with contextlib.suppress(frames.FrameError, OSError):
        while (frame := frames.receive(stream)) is not None:
            if frame.facts.get("do") == "cancel":
                runs.cancel()
            else:
                asked.put(frame)
    os._exit(0)


def _leave_the_network() -> None:
    """Where the system lets a process do so by itself."""
    if not sys.platform.startswith("linux"):
        return
    with contextlib.suppress(OSError, AttributeError):
        libc = ctypes.CDLL(None)
        libc.prctl(_NO_NEW_PRIVILEGES, 1, 0, 0, 0)
        libc.unshare(_CLONE_NEWUSER | _CLONE_NEWNET)


def _limit() -> None:
    """POSIX only; elsewhere the time limit of the other side is all there is."""
    try:
        import resource
    except ImportError:
        return
    wanted = {
        resource.RLIMIT_AS: _mapped() + MEMORY,
        resource.RLIMIT_FSIZE: 0,
        resource.RLIMIT_CORE: 0,
    }
    for kind, most in wanted.items():
        with contextlib.suppress(ValueError, OSError):
            resource.setrlimit(kind, (most, most))


def _mapped() -> int:
    """Bytes of address space in use."""
    try:
        with open("/proc/self/statm", encoding="ascii") as stream:
            return int(stream.read().split()[0]) * os.sysconf("SC_PAGE_SIZE")
    except (OSError, ValueError):
        return 4_000_000_000


if __name__ == "__main__":
    main()
