"""The lines of the reference as strokes: found beside the window, and cancelled when unwanted."""

from __future__ import annotations

import threading
from functools import partial
from typing import cast

from PySide6.QtCore import QObject, Qt, Signal

from ...sketch.document import Stroke
from ...sketch.reference import Reference
from ...sketch.sentence import Sentence
from ...sketch.watched import UnwantedError, watched
from ..base.pictures import grey
from ..base.words import figure, tr, translated
from ..base.worker import Worker
from ..panels.cards.message_bar import Message
from ..shell.window import Window

DEED = "Trace"
ABOUT = "tracing"  # what the message is about that says how much is traced
STEP = 0.05  # of the work: smaller steps are not told


class Tracing(QObject):
    """One at a time: another one takes the place of the one that runs."""

    _went_on = Signal(float)  # from the worker's thread

    def __init__(self, window: Window, worker: Worker) -> None:
        super().__init__(window)
        self._window, self._worker = window, worker
        self._canvas, self._session = window.canvas, window.canvas.session
        self._unwanted = threading.Event()  # the one that runs need not go on
        self._went_on.connect(self._tell, Qt.ConnectionType.QueuedConnection)
        for way in ("lines", "edges"):
            window.actions_.bind(f"trace_{way}", partial(self.begin, way))
        self._session.loaded.connect(self.cancel)

    def begin(self, way: str) -> None:
        """Find the lines of the reference. way: of `trace.WAYS`."""
        sketch = self._session.sketch
        if sketch.reference is None or self._canvas.is_pen_down:
            return
        self.cancel()
        self._unwanted = threading.Event()
        job = partial(self._trace, sketch.reference, way, self._unwanted)
        self._worker.submit(job, partial(self._take, self._unwanted))
        self._tell(0.0)

    def cancel(self) -> None:
        """Nothing is traced any more."""
        self._unwanted.set()
        self._window.cards.message.forget(ABOUT)

    def _trace(
        self, reference: Reference, way: str, unwanted: threading.Event
    ) -> tuple[Stroke, ...]:
        from ...sketch.tracing import trace  # not needed before somebody traces

        told = 0.0

        def passing(share: float | None) -> None:
            nonlocal told
            if unwanted.is_set() or self._worker.closing():
                raise UnwantedError
            if share is not None and share >= told + STEP:
                told = share
                self._went_on.emit(share)

        with watched(passing):
            picture = grey(reference.data, Sentence("The reference"), trace.LONGEST_SIDE)
            asked = trace.Tracing(picture, reference, self._canvas.pen_ink, way)
            return trace.trace(asked)

    def _tell(self, share: float) -> None:
        if self._unwanted.is_set():
            return
        text = tr("Tracing the picture: {share}", share=figure(share, ".0%"))
        if not self._window.cards.message.reword(ABOUT, text):
            cancel = (tr("Cancel"), self.cancel)
            self._window.cards.message.tell(Message(text, (cancel,), about=ABOUT))

    def _take(self, unwanted: threading.Event, outcome: object) -> None:
        if unwanted.is_set():
            return
        self.cancel()
        if isinstance(outcome, Exception):
            self._window.complain(translated(outcome))
            return
        sketch = self._session.sketch
        strokes = sketch.numbered(cast(tuple[Stroke, ...], outcome))
        self._session.edit(DEED, sketch.adding(*strokes), strokes)
        one = "1 line was traced, and selected."
        self._window.say(tr("%n lines were traced, and selected.", "", len(strokes), one=one))
