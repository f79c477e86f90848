"""An open, locked journal and what it already holds."""

from __future__ import annotations

import json
import math
import os
import uuid
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager
from itertools import chain
from pathlib import Path
from typing import Any, BinaryIO

from ..atomic import sync_folder
from ..document import Sketch, Stroke
from ..in_common import Strokes, in_common
from .contents import Contents, contents
from .lock import hold
from .records import MAGIC, framed
from .spelled import spelled, unusual

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
        self._last: list[tuple[Strokes, list[int]]] = []  # the last state: strokes and runs a layer
        self._reference: object = ""  # of the last state; at first none that it could be
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
            made.belongs(document, seen)
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

    def append(self, sketch: Sketch, most: float = math.inf) -> bool:
        """Add the drawing as it is now. False, and nothing is added, where more strokes than most
        come after the first change. Raises `OSError`: the file holds what it held before."""
        kept = list(map(in_common, (before for before, _ in self._last), _layers(sketch)))
        kept += [0] * (len(sketch.layers) - len(kept))
        rests = [strokes[count:] for strokes, count in zip(_layers(sketch), kept, strict=True)]
        if sum(map(len, rests)) > most:
            return False
        fresh = list({id(s): s for s in chain(*rests) if id(s) not in self._numbers}.values())
        while len(fresh) > _BATCH:
            self._append_strokes(fresh[:_BATCH], {})
            fresh = fresh[_BATCH:]
        new = {id(stroke): number for number, stroke in enumerate(fresh, self._next)}
        runs = [self._runs(*each, new) for each in zip(range(len(kept)), kept, rests, strict=True)]
        layers = [(layer.name, row) for layer, row in zip(sketch.layers, runs, strict=True)]
        state = {"page": [sketch.width, sketch.height], "layers": layers}
        if others := {i: more for i, each in enumerate(sketch.layers) if (more := unusual(each))}:
            state["unusual"] = others
        if paper := sketch.paper.saved():
            state["paper"] = paper
        if sketch.place < len(sketch.layers) - 1:
            state["active"] = sketch.place
        if sketch.reference is not self._reference:  # it may be large: not with every stroke
            state["reference"] = sketch.reference and sketch.reference.saved()
        self._append_strokes(fresh, state)
        self._last = list(zip(_layers(sketch), runs, strict=True))
        self._reference = sketch.reference
        return True

    def belongs(self, document: Path | None, seen: str) -> None:
        """Document is the file of the drawing, whose digest is seen. Raises `OSError`."""
        self._append_record({"document": str(document) if document else None, "seen": seen})

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

    def _runs(self, layer: int, kept: int, rest: Strokes, new: dict[int, int]) -> list[int]:
        """The numbers of a layer's strokes as runs: start, count, start, count … Those that it kept
        of the last state are not looked at again: of a large drawing they are all but all."""
        runs = _cut(self._last[layer][1], kept) if kept else []
        for number in self._numbered(rest, new):
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
        styles = [spelled(stroke) for stroke in fresh]
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


def _layers(sketch: Sketch) -> list[Strokes]:
    return [layer.strokes for layer in sketch.layers]


def _cut(runs: list[int], count: int) -> list[int]:
    """The runs of the first so many numbers."""
    cut: list[int] = []
    for start, length in zip(runs[::2], runs[1::2], strict=True):
        if count <= 0:
            break
        cut += (start, min(length, count))
        count -= length
    return cut
