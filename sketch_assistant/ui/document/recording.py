"""Every state of the drawing goes to its safety copy; a disk that does not keep up is told."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from ...sketch.document import Sketch
from ...sketch.safety.journal import Journal
from ..base.change import Cause, Change
from ..base.session import Session
from ..base.words import tr

LATE = 1000  # milliseconds after which a stroke should be on the disk
QUIET = 60_000  # milliseconds until the same is said again


class Recording(QObject):
    """Watches the session for the journal."""

    said = Signal(str)  # one sentence of no importance

    def __init__(self, session: Session, journal: Journal, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._journal = session, journal
        self._late = QTimer(self, singleShot=True, interval=LATE)
        self._late.timeout.connect(self._look)
        self._quiet = QTimer(self, singleShot=True, interval=QUIET)
        session.sketch_changed.connect(self._record)
        session.layer_chosen.connect(self._record_layer)

    def _record(self, change: Change) -> None:
        if change.cause is Cause.LOAD:  # what is loaded is in its file, or in the copy it came from
            return
        self._keep(change.after)

    def _record_layer(self) -> None:
        """Another layer is drawn on: no reason for a copy, but a copy tells it."""
        if not self._session.history.isClean():
            self._keep(self._session.sketch)

    def _keep(self, sketch: Sketch) -> None:
        self._journal.record(sketch)
        if not self._late.isActive():
            self._late.start()

    def _look(self) -> None:
        waiting = self._journal.waiting
        if not waiting or self._journal.failed:  # a failure is told by the journal itself
            return
        if waiting * 1000 > LATE and not self._quiet.isActive():
            self._quiet.start()
            self.said.emit(tr("The disk is slow: what you drew last has no safety copy on it yet."))
        self._late.start()
