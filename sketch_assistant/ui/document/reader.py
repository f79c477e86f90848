"""The process that reads one large file for a window, see `ui.document.apart`.

It is told a path, says how far it is, and hands the drawing over as numbers and plain JSON. It ends
when it is done, or when nobody listens to it any more.
"""

from __future__ import annotations

import json
import os
import sys
import threading
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import BinaryIO

import numpy as np
from numpy.typing import NDArray

from ...assist.sandbox.frames import Frame, receive, send
from ...sketch.document import Sketch, SketchError, Stroke
from ...sketch.safety.spelled import spelled, unusual
from ...sketch.watched import watched
from . import filing

STEP = 0.01  # of the whole: smaller steps are not told
BATCH_STROKES, BATCH_POINTS = 64, 50_000  # of a frame: it becomes strokes again in a moment


def main() -> None:
    """Read the file named in a frame on standard input; frames on standard output."""
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    asked = receive(sys.stdin.buffer)
    if asked is not None:
        threading.Thread(target=_end_with, args=(sys.stdin.buffer,), daemon=True).start()
        for frame in told(Path(os.fsdecode(bytes.fromhex(asked.facts["path"]))), answers):
            send(answers, frame)


def told(path: Path, shares: BinaryIO) -> Iterator[Frame]:
    """What a file holds, or why it cannot be read; shares: where it is said how far it is."""
    passed = _Shares(shares)
    try:
        with watched(passed):
            found = filing.read(path)
    except SketchError as error:
        yield Frame({"error": str(error)})
        return
    except OSError as error:
        yield Frame({"system": [error.errno, error.strerror, error.filename]})
        return
    yield from _drawing(found.reading.sketch)
    yield Frame({"notes": found.reading.notes, "seen": found.seen, "own": found.own})


class _Shares:
    """Says how much is read, as often as it is worth it."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream, self._told = stream, 0.0

    def __call__(self, share: float | None) -> None:
        if share is not None and share >= self._told + STEP:
            self._told = share
            send(self._stream, Frame({"share": share}))


def _drawing(sketch: Sketch) -> Iterator[Frame]:
    """The page, then the strokes in batches."""
    page = {
        "page": [sketch.width, sketch.height],
        "paper": sketch.paper.saved(),
        "reference": sketch.reference and sketch.reference.saved(),
        "active": sketch.active,
        "layers": [[each.name, len(each.strokes), unusual(each)] for each in sketch.layers],
    }
    yield Frame({}, {"page": np.frombuffer(json.dumps(page).encode(), np.uint8)})
    for batch in _batches(sketch.every_stroke):
        arrays = {
            "points": np.concatenate([stroke.points for stroke in batch]),
            "corners": np.concatenate([_corners(stroke) for stroke in batch]),
        }
        yield Frame({"strokes": [spelled(stroke, cornered=False) for stroke in batch]}, arrays)


def _corners(stroke: Stroke) -> NDArray[np.uint8]:
    marks = np.zeros(len(stroke), bool) if stroke.corners is None else stroke.corners
    return marks.astype(np.uint8)


def _batches(strokes: Sequence[Stroke]) -> Iterator[list[Stroke]]:
    batch: list[Stroke] = []
    points = 0
    for stroke in strokes:
        batch.append(stroke)
        points += len(stroke)
        if len(batch) == BATCH_STROKES or points >= BATCH_POINTS:
            yield batch
            batch, points = [], 0
    if batch:
        yield batch


def _end_with(stream: BinaryIO) -> None:
    """Who asked has gone: nobody waits for the rest."""
    stream.read()
    os._exit(0)


if __name__ == "__main__":
    main()
