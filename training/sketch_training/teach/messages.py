"""What a lesson tells while it goes on: one JSON object a line, which a window reads."""

from __future__ import annotations

import json
import math
import os
from typing import Any, TextIO

SHARPEST = 5  # digits that mean something


class Messages:
    """Writes to a stream that may close at any moment: nobody listening is not an error here."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self.closed = False

    def tell(self, event: str, **facts: Any) -> None:
        """One event, flushed."""
        if self.closed:
            return
        line = json.dumps({"event": event, **_plain(facts)}, allow_nan=False)
        try:
            self._stream.write(line + "\n")
            self._stream.flush()
        except (BrokenPipeError, ValueError):
            self.closed = True
            _let_go(self._stream)


def _plain(value: Any) -> Any:
    """Values that JSON has: a number that is none is null, and digits are few."""
    if isinstance(value, dict):
        return {key: _plain(each) for key, each in value.items()}
    if isinstance(value, (list, tuple)):
        return [_plain(each) for each in value]
    if isinstance(value, float):
        return float(f"{value:.{SHARPEST}g}") if math.isfinite(value) else None
    return value


def _let_go(stream: TextIO) -> None:
    """What is still buffered goes nowhere, so that the interpreter's own flush at the end does not
    fail a second time."""
    try:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, stream.fileno())
        os.close(nowhere)
    except (OSError, ValueError):
        return
