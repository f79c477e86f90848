"""Large files are read in a process of their own: a reader in this one, on whatever thread, would
keep the window waiting for the interpreter."""

from __future__ import annotations

import json
import math
import os
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice
from pathlib import Path

from ...assist.running import own_python
from ...assist.sandbox.frames import Frame
from ...assist.sandbox.process import Process
from ...sketch.document import Sketch, SketchError, Stroke
from ...sketch.paper import Paper
from ...sketch.reading import Reading
from ...sketch.reference import Reference
from ...sketch.safety.spelled import bare_layer, strokes_of
from ...sketch.watched import passed
from . import filing


def read(path: Path) -> filing.Found:
    """As `filing.read`. Where no process can be started it is read here."""
    try:
        process = Process(own_python.part(own_python.READ_A_FILE))
    except OSError:
        return filing.read(path)
    try:
        process.put(Frame({"path": os.fsencode(path).hex()}))
        return _found(path, process)
    finally:
        process.end()


def _found(path: Path, process: Process) -> filing.Found:
    page = Frame()
    strokes: list[Stroke] = []
    for frame in _answers(path, process):
        facts = frame.facts
        if "share" in facts:
            passed(facts["share"])
        elif "page" in frame.arrays:
            page = frame
        elif "strokes" in facts:
            strokes += strokes_in(frame)
        elif "seen" in facts:
            reading = Reading(sketch_of(page, strokes), tuple(facts["notes"]))
            return filing.Found(reading, facts["seen"], facts["own"])
        elif "system" in facts:
            raise OSError(*facts["system"])
        else:
            raise SketchError(facts["error"])
    raise AssertionError  # frames come until one of the above, or until an error


def _answers(path: Path, process: Process) -> Iterator[Frame]:
    while True:
        frame = process.answer(math.inf, _unwanted)
        if frame is None:
            raise SketchError(f"{path} could not be read: what read it ended unexpectedly.")
        yield frame


def _unwanted() -> bool:
    passed()  # raises where nobody waits any more
    return False


def strokes_in(frame: Frame) -> Iterator[Stroke]:
    """Those of a batch."""
    corners = frame.arrays["corners"].astype(bool)
    return strokes_of(frame.facts["strokes"], frame.arrays["points"], corners)


def sketch_of(frame: Frame, strokes: list[Stroke]) -> Sketch:
    """The drawing of a page with its layers, and of all strokes."""
    page, rest = json.loads(frame.arrays["page"].tobytes()), iter(strokes)
    layers = tuple(
        replace(bare_layer(name, unusual), strokes=tuple(islice(rest, count)))
        for name, count, unusual in page["layers"]
    )
    width, height = page["page"]
    picture = page["reference"] and Reference.read(page["reference"])
    return Sketch(layers, width, height, Paper.read(page["paper"]), page["active"], picture)
