"""A selection is kept as a motif by one key."""

from __future__ import annotations

from functools import partial

from ...assist.desk import AssistDesk
from ..base.worker import Worker
from ..shell.window import Window


class KeepingMotifs:
    """The file is written in the worker's thread."""

    def __init__(self, window: Window, desk: AssistDesk, worker: Worker) -> None:
        self._window, self._desk, self._worker = window, desk, worker
        window.actions_.bind("keep_motif", self.keep)

    def keep(self) -> None:
        """What is selected, by a name of its own."""
        strokes = self._window.canvas.session.selection
        if strokes:
            self._worker.submit(partial(self._desk.motifs.keep, strokes), self._kept)
        else:
            self._window.say("Select what you draw again and again, then keep it as a motif.")

    def _kept(self, outcome: object) -> None:
        if isinstance(outcome, Exception):
            self._window.complain(str(outcome))
        else:
            self._window.say(f"Kept as “{outcome}”: draw half of it, and the rest is a ghost.")
