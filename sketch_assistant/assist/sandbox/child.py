"""The other side of `assist.sandbox.sandbox`: a process that runs one model and can do little else.

It gives up what it can before it sees a model, see `assist.walls`; what holds is the first thing
that it tells. It gets bytes, never a path, and ends when nobody talks to it any more.
"""

from __future__ import annotations

import contextlib
import os
import sys
import threading
from collections.abc import Callable
from queue import SimpleQueue
from typing import Any, BinaryIO

from .walls import kernel, landlock, limits, namespaces, seccomp
from .walls.protection import LANDLOCK, LIMITS, NAMESPACES, SECCOMP


def main() -> None:
    """Answer frames on standard input with frames on standard output until it closes."""
    holding = [NAMESPACES] if _granted(namespaces.enter) else []
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    from ..running import engine
    from . import frames  # all that is ever imported, before no file can be opened
    from .answers import Answers

    asked: SimpleQueue[Any] = SimpleQueue()
    runs = engine.Engine("cpu")
    work = Answers(runs)
    listener = threading.Thread(target=_listen, args=(sys.stdin.buffer, asked, runs), daemon=True)
    holding += _restricted(listener)
    frames.send(answers, frames.Frame({"ready": True, "layers": holding}))
    while True:
        frames.send(answers, work.answer(asked.get()))


def _restricted(listener: threading.Thread) -> list[str]:
    """The names of the walls that hold. Landlock is of one thread and those that it starts, so it
    comes before the listener; after the limits and the filter no thread can be started."""
    memory = limits.mapped() + limits.MEMORY  # asked for while a file can be opened
    alone = _threads() == 1
    held = {LANDLOCK: _granted(landlock.restrict) and alone}
    listener.start()
    held[LIMITS] = _granted(lambda: limits.restrict(memory))
    held[SECCOMP] = _granted(seccomp.restrict)
    return [name for name, holds in held.items() if holds]


def _granted(restrict: Callable[[], None]) -> bool:
    try:
        restrict()
    except (kernel.RefusedError, OSError, AttributeError):
        return False
    return True


def _threads() -> int:
    """Of this process, those of libraries too."""
    try:
        return len(os.listdir("/proc/self/task"))
    except OSError:
        return 0


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


if __name__ == "__main__":
    main()
