"""Large files are read and written in a process of their own: what did so in this one, on whatever
thread, would keep the window waiting for the interpreter."""

from __future__ import annotations

import math
import os
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from ...assist.running import own_python
from ...assist.sandbox.frames import Frame
from ...assist.sandbox.process import Process
from ...sketch import sentence
from ...sketch.document import Sketch, SketchError
from ...sketch.reading import Reading
from ...sketch.watched import passed
from . import filing
from .handed import Received, handed

BREATH = 0.001  # seconds after each part of a drawing in which the window has the interpreter


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


def save(sketch: Sketch, path: Path, seen: str | None) -> str:
    """As `filing.save`. Where no process can be started it is written here."""
    process = _writer()
    if process is None:
        return filing.save(sketch, path, seen)
    digest: str = of_drawing(process, sketch, path, {"seen": seen}, _unwritten(path))["digest"]
    return digest


def export(sketch: Sketch, path: Path, *about: Any) -> str:
    """As `filing.export`. Where no process can be started it is written here."""
    process = _writer()
    if process is None:
        return filing.export(sketch, path, *about)
    asked = {"export": about}
    return sentence.read(of_drawing(process, sketch, path, asked, _unwritten(path))["cut"])


def of_drawing(
    process: Process, sketch: Sketch, path: Path, asked: dict[str, Any], ended: SketchError
) -> dict[str, Any]:
    """What another process answers that is handed a drawing and asked for a file of it; then it
    ends. Raises what it fails with: `ended` where that was without a word."""
    try:
        for frame in handed(sketch):
            process.put(frame)
            time.sleep(BREATH)
        process.put(Frame({"path": os.fsencode(path).hex(), **asked}))
        return next(answers(ended, process)).facts
    finally:
        process.end()


def _writer() -> Process | None:
    try:
        return Process(own_python.part(own_python.WRITE_A_FILE))
    except OSError:
        return None


def _unwritten(path: Path) -> SketchError:
    return SketchError("{path} could not be saved: what wrote it ended unexpectedly.", path=path)


def _found(path: Path, process: Process) -> filing.Found:
    drawing = Received()
    ended = SketchError("{path} could not be read: what read it ended unexpectedly.", path=path)
    for frame in answers(ended, process):
        facts = frame.facts
        if "seen" in facts:
            reading = Reading(drawing.sketch, tuple(map(sentence.read, facts["notes"])))
            return filing.Found(reading, facts["seen"], facts["own"])
        drawing.take(frame)
    raise AssertionError  # frames come until that one, or until an error


def answers(ended: SketchError, process: Process) -> Iterator[Frame]:
    """What another process says besides how far it is. Raises what it fails with: `ended` where
    that was without a word."""
    while True:
        frame = process.answer(math.inf, _unwanted)
        if frame is None:
            raise ended
        facts = frame.facts
        if "share" in facts:
            passed(facts["share"])
        elif "system" in facts:
            raise OSError(*facts["system"])
        elif "error" in facts:
            raise SketchError(sentence.read(facts["error"]))
        else:
            yield frame


def _unwanted() -> bool:
    passed()  # raises where nobody waits any more
    return False
