"""What the drawing in progress looks like: three guesses of the recogniser, for whoever asks."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal

from ...assist.desk import AssistDesk
from ...sketch.document import Sketch
from ..base.session import Session
from ..base.worker import Worker

Guess = tuple[str, float]  # a class, and how probable it is


class Recognising(QObject):
    """Nothing is computed unless `recognise` is called, and nothing while the pen is down."""

    changed = Signal()  # an answer came: `recognise` may be called again

    def __init__(self, session: Session, desk: AssistDesk, worker: Worker) -> None:
        super().__init__()
        self.guesses: tuple[Guess, ...] = ()
        self._session, self._desk, self._worker = session, desk, worker
        self._seen: Sketch | None = None
        self._is_flying = False

    def recognise(self) -> None:
        """Guess anew if the drawing has changed since."""
        sketch = self._session.sketch
        if sketch is not self._seen and not self._is_flying and not self._session.pen.is_down:
            self._seen = sketch
            self._is_flying = True
            self._worker.submit(partial(self._desk.guesses, sketch), self._recognised)

    def _recognised(self, outcome: object) -> None:
        self._is_flying = False
        if self._seen is self._session.sketch:  # else it is a guess of another drawing
            self.guesses = outcome if isinstance(outcome, tuple) else ()
        self.changed.emit()
