"""What a journal holds, and which journals nobody writes any more."""

from __future__ import annotations

import json
import time
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from .document import Layer, Sketch, SketchError, Stroke
from .journal import FRAME, MAGIC, SUFFIX
from .lock import hold

LARGEST_FILE = 2**31
EMPTY_SECONDS = 60.0  # an empty journal younger than this may be one that is just begun


@dataclass(frozen=True)
class Recovered:
    """A drawing found in a journal; document: the file it was last saved as, if any."""

    sketch: Sketch
    document: Path | None


def read(path: Path) -> Recovered:
    """The last complete state in a journal.

    Raises `SketchError` when the file is no journal or holds no state.
    """
    sketch: Sketch | None = None
    document: Path | None = None
    known: list[Stroke] = []
    try:
        for head, points in _records(path):
            if "document" in head:
                document = Path(head["document"]) if head["document"] else None
            else:
                sketch = _applied(sketch or Sketch(layers=()), head, points, known)
    except (KeyError, TypeError, ValueError, IndexError, OSError) as error:
        if sketch is None:
            raise SketchError(f"The safety copy {path.name} cannot be read.") from error
    if sketch is None:
        raise SketchError(f"The safety copy {path.name} is empty.")
    return Recovered(sketch, document)


def orphans(folder: Path) -> list[Path]:
    """Journals with a drawing that no running program holds, newest first.

    Those without a drawing are removed, unless they are so new that a program may be at them.
    """
    if not folder.is_dir():
        return []
    found = [path for path in folder.glob(f"*{SUFFIX}") if _free(path)]
    filled = [path for path in found if _holds_strokes(path)]
    for path in set(found) - set(filled):
        if time.time() - path.stat().st_mtime > EMPTY_SECONDS:
            path.unlink(missing_ok=True)
    return sorted(filled, key=lambda path: path.stat().st_mtime, reverse=True)


def _holds_strokes(path: Path) -> bool:
    try:
        return bool(read(path).sketch.strokes)
    except SketchError:
        return False


def _records(path: Path) -> Iterator[tuple[dict[str, Any], bytes]]:
    if path.stat().st_size > LARGEST_FILE:
        raise SketchError(f"The safety copy {path.name} is too large to read.")
    with path.open("rb") as stream:
        if stream.read(len(MAGIC)) != MAGIC:
            raise SketchError(f"{path.name} is not a safety copy of a drawing.")
        while len(frame := stream.read(FRAME.size)) == FRAME.size:
            length, checksum = FRAME.unpack(frame)
            payload = stream.read(length) if length <= LARGEST_FILE else b""
            if len(payload) != length or zlib.crc32(payload) != checksum:
                return
            head, _, points = payload.partition(b"\n")
            yield json.loads(head), points


def _applied(before: Sketch, head: dict[str, Any], points: bytes, known: list[Stroke]) -> Sketch:
    rows = np.frombuffer(points).reshape(-1, 5)
    ends = np.cumsum([length for length, *_ in head["strokes"]], dtype=int)
    for (_, width, colour, origin), part in zip(
        head["strokes"], np.split(rows, ends[:-1]) if len(ends) else [], strict=True
    ):
        known.append(Stroke(part, width, colour, origin))
    old = [layer.strokes for layer in before.layers] + [()] * len(head["layers"])
    layers = tuple(
        Layer(name, strokes[:kept] + tuple(known[number] for number in numbers))
        for strokes, (name, kept, numbers) in zip(old, head["layers"], strict=False)
    )
    return Sketch(layers, *head["page"])


def _free(path: Path) -> bool:
    try:
        with path.open("r+b") as stream:
            hold(stream, wait=False)
    except OSError:
        return False
    return True
