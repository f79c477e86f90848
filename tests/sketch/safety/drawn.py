"""A drawing in steps, and the journal of it, for the tests of safety copies."""

from __future__ import annotations

import json
import struct
import zlib
from pathlib import Path

import numpy as np
import pytest

from sketch_assistant.sketch.document import Ink, Sketch, Stroke
from sketch_assistant.sketch.safety.file import JournalFile
from sketch_assistant.sketch.safety.records import OLD_MAGIC


def stroke(seed: int, points: int = 12) -> Stroke:
    rng = np.random.default_rng(seed)
    return Stroke(rng.uniform(0, 1, (points, 5)) * (500, 500, 1, 60, 2), Ink(2.5, "#2f5fd0"))


def history() -> list[Sketch]:
    """Drawing, erasing in the middle, undo, a second layer, drawing on."""
    first = Sketch().adding(stroke(1)).adding(stroke(2)).adding(stroke(3, points=1))
    erased = first.without([first.strokes[1]])
    layered = first.adding(stroke(4), stroke(5), layer="Suggested")
    return [Sketch(), first, erased, first, layered, layered.adding(stroke(6)), first]


def one_by_one(count: int, points: int = 4) -> list[Sketch]:
    """A drawing after each of its strokes."""
    states = [Sketch()]
    for seed in range(count):
        states.append(states[-1].adding(stroke(seed, points)))
    return states[1:]


def journal(folder: Path, states: list[Sketch]) -> tuple[bytes, list[int]]:
    """The bytes of a journal of these states, and where each of them ends."""
    file = JournalFile.new(folder, None, "")
    ends = []
    for state in states:
        file.append(state)
        ends.append(file.path.stat().st_size)
    data = file.path.read_bytes()
    file.delete()
    return data, ends


def old_journal(states: list[Sketch]) -> bytes:
    """The bytes of a journal as the program wrote it first: no marks, layers as differences."""
    numbers: dict[int, int] = {}
    data = OLD_MAGIC + _old_record({"document": "/tmp/pig.svg"}, b"")
    before = Sketch(layers=())
    for state in states:
        new = [each for each in state.strokes if id(each) not in numbers]
        numbers |= {id(each): len(numbers) + place for place, each in enumerate(new)}
        layers = []
        for place, layer in enumerate(state.layers):
            old = before.layers[place].strokes if place < len(before.layers) else ()
            kept = 0
            while kept < min(len(old), len(layer.strokes)) and old[kept] is layer.strokes[kept]:
                kept += 1
            layers.append([layer.name, kept, [numbers[id(s)] for s in layer.strokes[kept:]]])
        head = {
            "page": [state.width, state.height],
            "layers": layers,
            "strokes": [[len(s), s.ink.width, s.ink.colour, s.origin] for s in new],
        }
        data += _old_record(head, b"".join(s.points.tobytes() for s in new))
        before = state
    return data


def _old_record(head: object, points: bytes) -> bytes:
    payload = json.dumps(head).encode() + b"\n" + points
    return struct.pack("<II", len(payload), zlib.crc32(payload)) + payload


def wait_long(patch: pytest.MonkeyPatch, seconds: float = 3600.0) -> None:
    """A stroke is waited for so long until it is written, however busy this computer is."""
    for name in ("PATIENCE_SECONDS", "FIRST_SECONDS"):
        patch.setattr(f"sketch_assistant.sketch.safety.journal.{name}", seconds)
