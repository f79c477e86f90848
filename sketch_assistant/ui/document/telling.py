"""What a process that works for a window says of its work, see `ui.document.apart`."""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any, BinaryIO, TypeVar

from ...assist.sandbox.frames import Frame, receive, send
from ...sketch.document import Sketch, SketchError
from ...sketch.sentence import saved
from ...sketch.watched import watched
from .handed import Received

STEP = 0.01  # of the whole: smaller steps are not told

T = TypeVar("T")


def alone() -> tuple[BinaryIO, BinaryIO]:
    """Where it is asked and where it answers; what anybody else prints goes nowhere."""
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return sys.stdin.buffer, answers


def ended_with(questions: BinaryIO) -> None:
    """From now on this process ends when who asked has gone: nobody waits for the rest."""

    def wait() -> None:
        questions.read()
        os._exit(0)

    threading.Thread(target=wait, daemon=True).start()


def asked_of_drawing(answer: Callable[[Sketch, Path, dict[str, Any]], Frame]) -> None:
    """Take the drawing and the question that come on standard input, and answer on standard
    output. answer: is given the path of a file and all else that is asked; raises `SketchError` or
    `OSError`."""
    questions, answers = alone()
    drawing = Received()
    while (asked := receive(questions)) is not None and drawing.take(asked):
        pass
    if asked is not None:
        ended_with(questions)
        path = Path(os.fsdecode(bytes.fromhex(asked.facts["path"])))
        send(answers, told(lambda: answer(drawing.sketch, path, asked.facts), answers))


def told(work: Callable[[], T], shares: BinaryIO) -> T | Frame:
    """What comes of some work, or a frame that says why nothing does; shares: where it is said how
    far it is."""
    try:
        with watched(_Shares(shares)):
            return work()
    except SketchError as error:
        return Frame({"error": saved(error)})
    except OSError as error:
        return Frame({"system": [error.errno, error.strerror, error.filename]})


class _Shares:
    """Says how much is done, as often as it is worth it."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream, self._told = stream, 0.0

    def __call__(self, share: float | None) -> None:
        if share is not None and share >= self._told + STEP:
            self._told = share
            send(self._stream, Frame({"share": share}))
