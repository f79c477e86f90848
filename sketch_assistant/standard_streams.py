"""How a program leaves standard output and errors: written out, or given up with one sentence."""

from __future__ import annotations

import os
import sys
from typing import Any, TextIO, cast

from .sketch.plain import shown


def said(text: str, status: int) -> int:
    """The same exit status, after the text where there is still somebody to read it."""
    try:
        print(text, file=sys.stderr)
    except OSError:
        silence(sys.stderr)
    return status


def finished(status: int, program: str) -> int:
    """Write out what still waits for standard output, now rather than when Python ends, which has
    no sentence about a full disk; returns the exit status."""
    try:
        if sys.stdout is not None:
            sys.stdout.flush()
    except OSError as error:
        silence(sys.stdout)
        if status:
            return status
        if isinstance(error, BrokenPipeError):  # whoever read it has seen enough
            return 1
        return said(f"{program}: {error.strerror or error}: standard output.", 2)
    return status


def show_controls() -> None:
    """From now on nothing that is printed steers the terminal, whatever a file is called or says
    of itself."""
    sys.stdout, sys.stderr = (
        stream if stream is None or isinstance(stream, _Shown) else cast(TextIO, _Shown(stream))
        for stream in (sys.stdout, sys.stderr)
    )


class _Shown:
    """A stream, with control characters in text written out. What goes to its buffer is data."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    def write(self, text: str) -> int:
        return self._stream.write(shown(text))

    def __getattr__(self, name: str) -> Any:
        return getattr(self._stream, name)


def silence(stream: TextIO) -> None:
    """Give up on a stream: what still waits for it may not fail again at the end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
