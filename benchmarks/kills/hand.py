"""A hand at one window, until it is killed: draws, erases, accepts, saves, recovers, closes.

It writes a line of JSON to a log before or right after each thing that counts, so that whoever
killed it knows what must still be there.
"""

from __future__ import annotations

import json
import os
import random
import time
import zlib
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from sketch_assistant.app import App, prepared
from sketch_assistant.assist.bundle.bundle import Bundle
from sketch_assistant.assist.desk import AssistDesk
from sketch_assistant.sketch.document import Sketch, Stroke
from sketch_assistant.sketch.formats import files  # noqa: F401  # imported once, not in every window
from sketch_assistant.sketch.safety.journal import Journal
from sketch_assistant.sketch.safety.recovery import State, copies
from sketch_assistant.ui.base.change import Cause, Change
from sketch_assistant.ui.base.dialogs import Changed, Dialogs, Unsaved
from sketch_assistant.ui.base.ghost import Ghost
from sketch_assistant.ui.base.settings import Settings

LEFT = Qt.MouseButton.LeftButton
PAUSE = 0.04  # seconds between two deeds at most: many times as quick as a person's hand
DRAWING = *["draw"] * 9, "erase", "accept", "accept", "undo", "redo"
FILES = "save", "save", "recover", "new", "open"


def state(sketch: Sketch) -> list[int]:
    """A drawing as the checksums of its strokes."""
    return [zlib.crc32(stroke.points.tobytes()) for stroke in sketch.strokes]


class Answers(Dialogs):
    """Answers at random, but never so that another window's work is overwritten."""

    def __init__(self, rng: random.Random, folder: Path, log: Callable[..., None]) -> None:
        super().__init__()
        self._rng, self._folder, self._log = rng, folder, log

    def open_path(self, folder: Path) -> Path | None:
        found = sorted(self._folder.glob("*.svg"))
        return self._rng.choice(found) if found else None

    def save_path(self, title: str, suggestion: Path) -> Path | None:
        return self._folder / f"{os.getpid()}-{self._rng.getrandbits(40):x}.svg"

    def unsaved(self, name: str) -> Unsaved:
        answer = self._rng.choice((Unsaved.SAVE, Unsaved.SAVE, Unsaved.DISCARD, Unsaved.CANCEL))
        if answer is Unsaved.DISCARD:
            self._log("discard")
        return answer

    def changed(self, name: str) -> Changed:
        return self._rng.choice((Changed.KEEP, Changed.RELOAD, Changed.CANCEL))


class Nobody(AssistDesk):
    """Knows no model: what it suggests is not what is looked at here."""

    def models(self) -> tuple[list[Bundle], list[str]]:
        return [], []

    def warm(self) -> None:
        pass


class Hand:
    """folder: of the files and the safety copies, shared by all windows."""

    def __init__(self, folder: Path, seed: int, log: int) -> None:
        self._rng, self._folder, self._log = random.Random(seed), folder, log

    def work(self) -> None:
        """One window after the other, for ever."""
        application = prepared()
        while True:
            self._open_window()
            for _ in range(self._rng.randint(3, 60)):
                deed = self._rng.choice(DRAWING + FILES)
                self._tell("deed", deed=deed)
                getattr(self, f"_{deed}")()
                if self._rng.random() < 0.2:
                    application.processEvents()
                time.sleep(self._rng.random() * PAUSE)
            self._tell("deed", deed="close")
            if not self._app.window.close():
                self._tell("discard")
                self._app.session.history.setClean()
                self._app.window.close()
            self._tell("closed")

    def _tell(self, what: str, drawing: list[int] | None = None, **more: str) -> None:
        line = {"what": what, "state": drawing, **more}
        os.write(self._log, json.dumps(line).encode() + b"\n")

    def _open_window(self) -> None:
        self._tell("deed", deed="start")
        dialogs = Answers(self._rng, self._folder, self._tell)
        settings = Settings(self._folder / "settings.json")
        settings.put("welcomed", True)
        self._app = App(
            settings, self._folder / "recovery",
            Nobody([self._folder / "models"], self._folder), dialogs=dialogs, clock=self._later,
        )  # fmt: skip
        self._app.session.sketch_changed.connect(self._changed)
        self._watch(self._app.documents.journal)
        self._app.window.resize(700, 500)
        self._app.window.show()
        self._app.start()
        self._tell("window", [])

    def _watch(self, journal: Journal) -> None:
        """Tell of each drawing before it is written too: until it is told that it was, either may
        be there."""
        record = journal.record

        def told(sketch: Sketch) -> None:
            self._tell("coming", state(sketch))
            record(sketch)

        journal.record = told  # type: ignore[method-assign]  # nothing else is in between

    _now = 0.0

    def _later(self) -> float:
        """A clock that never makes a hand wait."""
        self._now += 1.0
        return self._now

    def _changed(self, change: Change) -> None:
        self._tell("loaded" if change.cause is Cause.LOAD else "drawn", state(change.after))

    def _draw(self) -> None:
        canvas, rng = self._app.canvas, self._rng
        places = [QPoint(rng.randint(150, 550), rng.randint(120, 380)) for _ in range(4)]
        QTest.mousePress(canvas, LEFT, pos=places[0])
        for place in places[1:]:
            QTest.mouseMove(canvas, place)
        QTest.mouseRelease(canvas, LEFT, pos=places[-1])

    def _erase(self) -> None:
        sketch = self._app.session.sketch
        if sketch.strokes:
            gone = self._rng.sample(
                sketch.strokes, min(len(sketch.strokes), self._rng.randint(1, 3))
            )
            self._app.session.edit("Erase", sketch.without(gone))

    def _accept(self) -> None:
        ends = [[self._rng.random() * 500 for _ in "xy"] for _ in range(5)]
        ghost = Ghost((Stroke.through(ends, origin="suggested"),))
        self._app.session.set_ghosts((ghost,))
        self._app.ghosting.accept_all()

    def _undo(self) -> None:
        self._app.session.history.undo()

    def _redo(self) -> None:
        self._app.session.history.redo()

    def _save(self) -> None:
        self._app.documents.save()

    def _recover(self) -> None:
        found = [
            c for c in copies(self._folder / "recovery", time.time()) if c.state != State.BROKEN
        ]
        if found:
            self._app.documents.recover(self._rng.choice(found).path)

    def _new(self) -> None:
        self._app.documents.new()

    def _open(self) -> None:
        self._app.documents.open()
