"""Saving the drawing to its file: all at once, and a large one while the person draws on."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from ...sketch.atomic import other_names
from ...sketch.document import Sketch
from ...sketch.safety.journal import Journal
from ..base.session import Session
from ..base.words import tr
from . import apart, filing
from .attempt import attempt
from .file_watch import FileWatch
from .writing import Writing, is_large

SVG = ".svg"
ENDINGS = (SVG, ".svgz")

Save = Callable[[Sketch, Path, str | None], str]


class Saving(QObject):
    """Writes what is drawn when it is asked to; what is drawn meanwhile is not saved.

    watch: is told what the file holds now. unseen: asked what to do with a file that another
    program changed, told its path; says whether the drawing is saved.
    """

    told = Signal(str)  # one sentence that stays until it is closed
    saved = Signal(object)  # Path: the drawing is in this file

    def __init__(
        self,
        session: Session,
        journal: Journal,
        watch: FileWatch,
        writing: Writing,
        unseen: Callable[[Path], bool],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._session, self._journal, self._watch = session, journal, watch
        self._writing, self._unseen = writing, unseen

    def save(self, path: Path, seen: str | None = None) -> bool:
        """seen: the digest of what may be replaced; None: whatever is there. False: the drawing is
        not saved, at least not yet."""
        if path.suffix.lower() not in ENDINGS:
            text = tr("Drawings are saved as SVG: choose a name that ends in {svg} or {svgz}.",
                      svg=ENDINGS[0], svgz=ENDINGS[1])  # fmt: skip
            self.told.emit(text)
            return False
        path = filing.real(path)
        self._session.settle()
        sketch = self._session.sketch
        take = partial(self._take, path, sketch, other_names(path))
        if not is_large(sketch):
            return take(partial(self._write, filing.save, sketch, path, seen))
        self._writing.start(path, partial(self._write, apart.save, sketch, path, seen), take)
        return False

    def _write(self, save: Save, sketch: Sketch, path: Path, seen: str | None) -> str:
        self._journal.saving(path)
        return save(sketch, path, seen)

    def _take(self, path: Path, sketch: Sketch, others: int, write: Callable[[], str]) -> bool:
        """others: how many names the file had that keep what it was."""
        written = attempt(write, self.told.emit)
        if written is None:
            return False
        if not written:
            return self._unseen(path)
        self._session.path = path
        self.holds(sketch, written)
        self.saved.emit(path)
        if others > 0:
            self.told.emit(tr("{name} has a second name, which keeps what it was.", name=path.name))
        return True

    def holds(self, sketch: Sketch, seen: str) -> None:
        """The file at the session's path is this drawing, and seen its digest. What was drawn
        since is not in it: it stays in the safety copy."""
        path, now = self._session.path, self._session.sketch
        self._watch.follow(path, seen)
        if now == sketch:
            self._session.history.setClean()
            self._journal.restart(path, seen)
        else:
            self._session.history.resetClean()
            self._journal.belongs(path, seen)
            self._journal.record(now)
