"""The crash-safe journal of an unsaved drawing: what was drawn survives a killed process.

One file a drawing, only ever appended to. It starts with MAGIC; then records follow, each a length
and a CRC-32 (two little-endian uint32) and a payload: one line of JSON and the points of the new
strokes as float64. A record says how each layer differs from the record before: how many of its
strokes stay, and the numbers of those after them. A reader stops at the first broken record, so a
write cut short costs no more than that write.
"""

from __future__ import annotations

import json
import os
import struct
import threading
import time
import uuid
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

from .document import Layer, Sketch, Stroke
from .lock import hold

MAGIC = b"sketch-assistant journal 1\n"
SUFFIX = ".journal"
SYNC_SECONDS = 2.0  # how old a record may be before it is also safe from a power cut
FRAME = struct.Struct("<II")


class Journal:
    """Writes every state of one drawing from a thread of its own.

    `record` returns at once; the newest state wins. Failures (a full disk, a read-only folder) are
    told once to on_error, from that thread, and never stop the drawing.
    """

    def __init__(
        self, folder: Path, on_error: Callable[[str], None] = lambda message: None
    ) -> None:
        self._folder, self._on_error = folder, on_error
        self._pending: Sketch | None = None
        self._document: Path | None = None
        self._file: _File | None = None
        self._failed = self._closed = False
        self._wake = threading.Condition()
        self._writing = threading.Lock()
        self._thread: threading.Thread | None = None

    @property
    def path(self) -> Path | None:
        """The file on disk; None while there is nothing to recover."""
        return self._file.path if self._file else None

    def record(self, sketch: Sketch) -> None:
        """Keep this state of the drawing."""
        with self._wake:
            self._pending = sketch
            self._wake.notify()
        if self._thread is None:
            self._thread = threading.Thread(target=self._run, name="journal", daemon=True)
            self._thread.start()

    def flush(self) -> None:
        """Returns once everything recorded is on the disk."""
        self._write()
        self._sync()

    def restart(self, document: Path | None) -> None:
        """The drawing is saved as document, or another one was opened: nothing to recover."""
        with self._writing:
            with self._wake:
                self._pending = None
            self._document = document
            if self._file:
                self._file.delete()
            self._file = None

    def close(self) -> None:
        """An orderly end: everything is saved or was given up on purpose."""
        with self._wake:
            self._closed = True
            self._wake.notify()
        if self._thread:
            self._thread.join()
        self.restart(None)

    def _run(self) -> None:
        while not self._closed:
            with self._wake:
                unsynced = self._file is not None and self._file.unsynced
                if self._pending is None and not self._closed:
                    self._wake.wait(SYNC_SECONDS if unsynced else None)
                idle = self._pending is None
            if idle:
                self._sync()
            else:
                self._write()

    def _write(self) -> None:
        with self._writing:
            with self._wake:
                sketch, self._pending = self._pending, None
            if sketch is None:
                return
            try:
                if self._file is None:
                    self._file = _File(self._folder, self._document)
                self._file.append(sketch)
                self._failed = False
            except Exception as error:  # nothing may end this thread: it is the net below the rest
                self._complain(error)

    def _sync(self) -> None:
        with self._writing:
            try:
                if self._file:
                    self._file.sync()
            except OSError as error:
                self._complain(error)

    def _complain(self, error: Exception) -> None:
        if not self._failed:
            self._failed = True
            self._on_error(f"No safety copy of the drawing can be kept: {error}. Save it often.")


class _File:
    """An open, locked journal and what it already holds."""

    def __init__(self, folder: Path, document: Path | None) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.path = folder / f"{uuid.uuid4().hex}{SUFFIX}"
        self._stream = self.path.open("w+b", buffering=0)
        hold(self._stream, wait=True)  # `orphans` may be looking at it for a moment
        self._end = self._stream.write(MAGIC)
        self._written = Sketch(layers=())
        self._numbers: dict[int, tuple[int, Stroke]] = {}  # by id; holding the stroke keeps the id
        self._append({"document": str(document) if document else None}, b"")
        self._synced_at = time.monotonic()
        self.unsynced = True

    def append(self, sketch: Sketch) -> None:
        fresh: dict[int, tuple[int, Stroke]] = {}
        layers = [self._difference(i, layer, fresh) for i, layer in enumerate(sketch.layers)]
        new = [stroke for _, stroke in fresh.values()]
        strokes = [[len(s), s.width, s.colour, s.origin] for s in new]
        head = {"page": [sketch.width, sketch.height], "layers": layers, "strokes": strokes}
        self._append(head, b"".join(s.points.tobytes() for s in new))
        self._numbers.update(fresh)
        self._written, self.unsynced = sketch, True
        if time.monotonic() - self._synced_at > SYNC_SECONDS:
            self.sync()

    def sync(self) -> None:
        if self.unsynced:
            os.fsync(self._stream.fileno())
            self._synced_at, self.unsynced = time.monotonic(), False

    def delete(self) -> None:
        self._stream.close()
        self.path.unlink(missing_ok=True)

    def _difference(
        self, place: int, layer: Layer, fresh: dict[int, tuple[int, Stroke]]
    ) -> tuple[str, int, list[int]]:
        """The layer's name, how many strokes stay, and the numbers of those that follow."""
        before = self._written.layers[place].strokes if place < len(self._written.layers) else ()
        kept = _common(before, layer.strokes)
        return layer.name, kept, [self._number(stroke, fresh) for stroke in layer.strokes[kept:]]

    def _number(self, stroke: Stroke, fresh: dict[int, tuple[int, Stroke]]) -> int:
        known = self._numbers.get(id(stroke)) or fresh.get(id(stroke))
        if known is None:
            known = fresh[id(stroke)] = (len(self._numbers) + len(fresh), stroke)
        return known[0]

    def _append(self, head: dict[str, Any], points: bytes) -> None:
        payload = json.dumps(head, separators=(",", ":")).encode() + b"\n" + points
        data = memoryview(FRAME.pack(len(payload), zlib.crc32(payload)) + payload)
        self._stream.seek(self._end)  # over what a failed write may have left
        self._stream.truncate()
        size = len(data)
        while data:
            data = data[self._stream.write(data) :]
        self._end += size


def _common(before: tuple[Stroke, ...], after: tuple[Stroke, ...]) -> int:
    """How many strokes both begin with, by identity."""
    length = min(len(before), len(after))
    return next((i for i in range(length) if before[i] is not after[i]), length)
