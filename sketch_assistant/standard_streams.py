"""How a program leaves standard output and errors: written out, or given up with one sentence."""

from __future__ import annotations

import os
import sys
from typing import TextIO


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


def silence(stream: TextIO) -> None:
    """Give up on a stream: what still waits for it may not fail again at the end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
