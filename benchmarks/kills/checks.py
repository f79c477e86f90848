"""What must hold after a program was killed."""

from __future__ import annotations

import json
import time
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from sketch_assistant.sketch.document import SketchError
from sketch_assistant.sketch.formats.files import open_sketch
from sketch_assistant.sketch.safety.recovery import State, copies

from .hand import state

Drawing = tuple[int, ...]  # checksums of its strokes


@dataclass
class Log:
    """What a killed hand told: its last deed, and the drawing as it was, newest last."""

    deed: str = "start"
    drawings: list[Drawing] = field(default_factory=lambda: [()])
    coming: Drawing | None = None  # on its way to the safety copy when it was killed
    loaded: set[Drawing] = field(default_factory=set)
    bound: bool = True  # the drawing was not given up on purpose

    def read(self, data: bytes) -> Log:
        """Take in what came through the pipe; a line may be cut at the end."""
        for line in data.split(b"\n")[:-1]:
            told = json.loads(line)
            drawing = None if told["state"] is None else tuple(told["state"])
            what = told["what"]
            self.coming = drawing if what == "coming" else None
            self.deed = told.get("deed", self.deed)
            if what in ("loaded", "window"):
                self.drawings, self.bound = [drawing or ()], True
                self.loaded.add(drawing or ())
            elif what == "drawn":
                self.drawings.append(drawing or ())
            elif what in ("discard", "closed"):
                self.bound = False
        return self


@dataclass
class Left:
    """What is on the disk: the drawings in safety copies and in files, and what is wrong there."""

    copied: list[Drawing]
    saved: set[Drawing]
    unreadable: int


def left(folder: Path) -> Left:
    """Look at everything a killed program left."""
    found = copies(folder / "recovery", time.time())
    saved, unreadable = set(), sum(copy.state is State.BROKEN for copy in found)
    for path in folder.glob("*.svg"):
        try:
            saved.add(tuple(state(open_sketch(path))))
        except SketchError:
            unreadable += 1
    copied = [tuple(state(copy.sketch)) for copy in found if copy.state is not State.BROKEN]
    return Left(copied, saved, unreadable)


def verdict(log: Log, disk: Left, logs: Iterable[Log]) -> Counter[str]:
    """For one killed hand: "kept", "last stroke lost" or "lost", and "two copies".

    logs: of all hands, for another one may have gone on with this one's copy.
    """
    if not log.bound:
        return Counter(["kept"])
    taken = set[Drawing]().union(*(each.loaded for each in logs if each is not log))
    there = set(disk.copied) | disk.saved | taken | {()}
    last, before = log.drawings[-1], log.drawings[-2:][0]
    kept = last in there or (log.coming is not None and log.coming in there)
    found = "kept" if kept else "last stroke lost" if before in there else "lost"
    twice = sum(drawing in (last, before, log.coming) for drawing in disk.copied if drawing) > 1
    return Counter([found] + ["two copies"] * twice)
