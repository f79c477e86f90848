"""Large files are read in a process of their own: a reader in this one, on whatever thread, would
keep the window waiting for the interpreter."""

from __future__ import annotations

import math
import os
from collections.abc import Iterator
from pathlib import Path

from ...assist.running import own_python
from ...assist.sandbox.frames import Frame
from ...assist.sandbox.process import Process
from ...sketch import sentence
from ...sketch.document import SketchError
from ...sketch.reading import Reading
from ...sketch.watched import passed
from . import filing
from .handed import Received


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
