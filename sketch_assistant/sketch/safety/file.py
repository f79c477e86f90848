"""An open, locked journal and what it already holds."""

from __future__ import annotations

import json
import os
import uuid
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any, BinaryIO

import numpy as np

from ..atomic import sync_folder
from ..document import Sketch, Stroke
from .contents import Contents, contents
from .lock import hold
from .records import MAGIC, framed

SUFFIX = ".journal"
_BATCH = 64  # strokes in a record: damage to one costs no more


class JournalFile:
    """Appends every state of a drawing to a file that it holds until it is deleted or closed."""

    def __init__(self, stream: BinaryIO, path: Path, strokes: dict[int, Stroke]) -> None:
        self.path, self._stream = path, stream
        self._end = stream.seek(0, os.SEEK_END)
        # By id; holding the stroke keeps the id.
        self._numbers = {id(stroke): (number, stroke) for number, stroke in strokes.items()}
        self._next = max(strokes, default=-1) + 1
        self.unsynced = self._nameless = True  # neither content nor name are surely on the disk

    @classmethod
    def new(cls, folder: Path, document: Path | None, seen: str) -> JournalFile:
        """An empty one of a drawing that belongs to a file, whose digest is seen. Raises `OSError`,
        and leaves no file then."""
        folder.mkdir(parents=True, exist_ok=True)
        path = folder / f"{uuid.uuid4().hex}{SUFFIX}"
        stream = path.open("w+b", buffering=0)
        try:
            hold(stream, wait=True)  # `copies` may be looking at it for a moment
            made = cls(stream, path, {})
            made._append(MAGIC)
            made._append_record({"document": str(document) if document else None, "seen": seen})
        except BaseException:
            stream.close()
            path.unlink(missing_ok=True)
            raise
        return made

    @classmethod
    def old(cls, path: Path) -> tuple[JournalFile, Contents]:
        """Go on with a journal that nobody holds, and what is in it. Raises `SketchError` where it
        cannot be read, `OSError` where it cannot be held or written."""
        stream = path.open("r+b", buffering=0)
        try:
            hold(stream, wait=False)
            found = contents(path)
            return cls(stream, path, found.strokes), found
        except BaseException:
            stream.close()
            raise

    @property
    def lost(self) -> bool:
        """Whether somebody removed the file from under us."""
        return os.fstat(self._stream.fileno()).st_nlink == 0

    def append(self, sketch: Sketch) -> None:
        """Add the drawing as it is now. Raises `OSError`: the file holds what it held before."""
        fresh = list({id(s): s for s in sketch.strokes if id(s) not in self._numbers}.values())
        while len(fresh) > _BATCH:
            self._append_strokes(fresh[:_BATCH], {})
            fresh = fresh[_BATCH:]
        new = {id(stroke): number for number, stroke in enumerate(fresh, self._next)}
        layers = [(layer.name, self._runs(layer.strokes, new)) for layer in sketch.layers]
        self._append_strokes(fresh, {"page": [sketch.width, sketch.height], "layers": layers})

    def saving(self, document: Path) -> None:
        """The drawing is about to be saved as document. Raises `OSError`."""
        self._append_record({"saving": str(document)})

    def sync(self, lock: AbstractContextManager[object]) -> None:
        """Returns once all that is in it now is on the disk. Holds the lock of whoever appends only
        at its start: meanwhile more can be appended, or the file be deleted. Raises `OSError`."""
        with lock:
            if not self.unsynced or self._stream.closed:
                return
            handle = os.dup(self._stream.fileno())
            self.unsynced = False
        try:
            os.fsync(handle)
            if self._nameless:
                sync_folder(self.path.parent)
                self._nameless = False
        except OSError:
            self.unsynced = True
            raise
        finally:
            os.close(handle)

    def close(self) -> None:
        """Let go of it; the file stays."""
        self._stream.close()

    def delete(self) -> None:
        """Nothing of it is needed any more."""
        self._stream.close()
        self.path.unlink(missing_ok=True)

    def _runs(self, strokes: Sequence[Stroke], new: dict[int, int]) -> list[int]:
        """The strokes' numbers as runs: start, count, start, count …"""
        runs: list[int] = []
        for number in self._numbered(strokes, new):
            if runs and number == runs[-2] + runs[-1]:
                runs[-1] += 1
            else:
                runs += (number, 1)
        return runs

    def _numbered(self, strokes: Sequence[Stroke], new: dict[int, int]) -> Iterator[int]:
        for stroke in strokes:
            known = self._numbers.get(id(stroke))
            yield known[0] if known else new[id(stroke)]

    def _append_strokes(self, fresh: Sequence[Stroke], state: dict[str, Any]) -> None:
        styles = [[len(s), s.width, s.colour, s.origin, *_corners(s)] for s in fresh]
        points = b"".join(s.points.tobytes() for s in fresh)
        self._append_record({**state, "first": self._next, "strokes": styles}, points)
        for stroke in fresh:
            self._numbers[id(stroke)] = self._next, stroke
            self._next += 1

    def _append_record(self, head: dict[str, Any], points: bytes = b"") -> None:
        self._append(framed(json.dumps(head, separators=(",", ":")).encode() + b"\n" + points))

    def _append(self, data: bytes) -> None:
        self._stream.seek(self._end)  # over what a failed write may have left
        self._stream.truncate()
        rest = memoryview(data)
        while rest:
            rest = rest[self._stream.write(rest) :]
        self._end += len(data)
        self.unsynced = True


def _corners(stroke: Stroke) -> list[list[int]]:
    """The numbers of the points that are corners, where there are any."""
    return [] if stroke.corners is None else [np.flatnonzero(stroke.corners).tolist()]
