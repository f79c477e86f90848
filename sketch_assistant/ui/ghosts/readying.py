"""Looks for models, and loads and frees what runs them, in the worker's thread."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from ...assist.desk import AssistDesk
from ..base.words import translated
from ..base.worker import Worker


class Readying(QObject):
    """Between the desk and the worker."""

    found = Signal(list)  # the models (Bundle) that may be used
    failed = Signal(object)  # a sentence, or an error

    def __init__(self, desk: AssistDesk, worker: Worker, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._worker = desk, worker

    def find(self, warm: bool) -> None:
        """Look what is there. warm: load what runs models, too."""
        self._worker.submit(self._desk.models, self._looked)
        if warm:
            self._worker.submit(self._desk.warm, self._done)

    def release(self) -> None:
        """Give the memory back."""
        self._worker.submit(self._desk.release, self._done)

    def close(self) -> None:
        """What runs ends, and the thread."""
        self._desk.close()
        self._worker.close()

    def _looked(self, outcome: object) -> None:
        models, problems = outcome if isinstance(outcome, tuple) else ([], [outcome])
        self.found.emit(models)
        if problems:
            one = problems[0] if len(problems) == 1 else " ".join(map(translated, problems))
            self.failed.emit(one)

    def _done(self, outcome: object) -> None:
        if isinstance(outcome, Exception):
            self.failed.emit(outcome)
