"""Opening and saving; nothing drawn is lost on the way."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from ...sketch.document import Sketch
from ...sketch.reading import Reading
from ...sketch.safety.file import JournalFile
from ...sketch.safety.journal import Journal
from ...sketch.safety.recovery import State, take_over
from ..base.dialogs import Changed, Dialogs, Unsaved
from ..base.session import Session
from ..base.settings import Settings
from ..base.words import mark, tr, translated
from . import filing
from .attempt import attempt
from .exporting import Exporting
from .file_watch import FileWatch, News
from .folders import beside
from .opening import Opening, Outcome, given
from .saving import SVG, Saving
from .writing import Writing

T = TypeVar("T")

UNTITLED = mark("Untitled")


class Documents(QObject):
    """The session's file. Bad input is told and changes nothing."""

    titled = Signal()  # the name, or whether it is modified
    opened = Signal(str)  # the name of a drawing that was opened
    told = Signal(str)  # one sentence that stays until it is closed
    noted = Signal(str)  # the same, of no use once another drawing is open
    said = Signal(str)  # one sentence of no importance
    changed_outside = Signal()  # another program wrote the drawing's file
    gone = Signal()  # another program moved or deleted it

    def __init__(
        self,
        session: Session,
        settings: Settings,
        dialogs: Dialogs,
        recovery: Path,
        busy: Callable[[], bool] = lambda: False,
        parent: QObject | None = None,
    ) -> None:
        """busy: whether the pen is down, when no other drawing may come."""
        super().__init__(parent)
        self._session, self._settings, self._dialogs = session, settings, dialogs
        self._name = tr(UNTITLED)
        self._watch = FileWatch()
        self.opening, self.writing = Opening(busy, self), Writing(busy, self)
        place, copies = lambda: self.folder / self.name, Writing(busy, self)
        self.exporting = Exporting(session, dialogs, copies, place, self)
        self.exporting.told.connect(self.told)
        self.exporting.said.connect(self.said)
        # The signal carries the journal's words from its thread into this one.
        self.journal = Journal(recovery, lambda said: self.told.emit(translated(said)))
        kept = session, self.journal, self._watch, self.writing
        self._saving = Saving(*kept, self._unseen, self)
        self._saving.told.connect(self.told)
        self._saving.saved.connect(self._saved)
        session.history.cleanChanged.connect(self.titled)

    @property
    def name(self) -> str:
        """For the title: the file's name without its ending."""
        return self._session.path.stem if self._session.path else self._name

    @property
    def file(self) -> str:
        """The file's name with its ending; "" while there is none."""
        return self._session.path.name if self._session.path else ""

    @property
    def modified(self) -> bool:
        """Whether something would be lost."""
        return not self._session.history.isClean()

    def may_leave(self) -> bool:
        """Ask about unsaved work; False: stay with this drawing. What is being saved is waited
        for."""
        self._session.settle()
        self.writing.finish()
        self.look()
        if not self.modified:
            return True
        answer = self._dialogs.unsaved(self.name)
        if answer is Unsaved.SAVE:
            return self.save() or self.writing.finish()
        return answer is Unsaved.DISCARD

    def new(self) -> None:
        """An empty page."""
        if self.may_leave():
            self._load(Sketch(), None, tr(UNTITLED), "")

    def open(self, path: Path | None = None) -> bool:
        """Open a drawing, asking which if not told. False: the one on the page stays, at least
        until a large file is read."""
        path = path or self._dialogs.open_path(self.folder)
        if path is None:
            return False
        path = filing.real(path)
        return self.opening.read(path, partial(self._take, path))

    def _take(self, path: Path, outcome: Outcome) -> bool:
        """Open what was read, or say why it cannot be."""
        found = self._attempt(lambda: given(outcome))
        if found is None:
            self._settings.drop_recent(path)
            return False
        before = filing.glance(path)
        if not self.may_leave():
            return False
        if filing.glance(path) != before:  # it was just saved
            return self.open(path)
        self._load(found.reading.sketch, path if found.own else None, path.stem, found.seen)
        self._settings.add_recent(path)
        self._tell_notes(path, found.reading)
        return True

    def reload(self) -> bool:
        """Take over what another program wrote; one undo step brings back what was here. False:
        nothing has changed, at least until a large file is read."""
        path = self._session.path
        return path is not None and self.opening.read(path, partial(self._take_again, path))

    def _take_again(self, path: Path, outcome: Outcome) -> bool:
        found = self._attempt(lambda: given(outcome))
        if found is None:
            return False
        self._session.edit("Reload the file", found.reading.sketch)
        self._session.path = path if found.own else None
        self._saving.holds(found.reading.sketch, found.seen)
        self.titled.emit()
        self._tell_notes(path, found.reading)
        return True

    def look(self) -> None:
        """Notice, once, what another program did to the drawing's file."""
        if self.writing.is_going:  # what is done to it may be our own doing
            return
        path = self._session.path
        news = self._attempt(lambda: self._watch.news(path)) if self._watch.is_news(path) else None
        if news is News.GONE:
            self._session.history.resetClean()
            self.journal.record(self._session.sketch)
            self.gone.emit()
        elif news is News.CHANGED:
            self.changed_outside.emit()

    def save(self) -> bool:
        """Save to the drawing's file, asking for one if there is none. False: it is not saved, at
        least until a large one is written."""
        return self.writing.in_turn(self._save)

    def save_as(self) -> bool:
        """Save to another file; says what `save` does."""
        return self.writing.in_turn(self._save_as)

    def _save(self) -> bool:
        path = self._session.path
        return self._saving.save(path, self._watch.seen) if path else self._save_as()

    def _save_as(self) -> bool:
        path = self._dialogs.save_path(tr("Save the drawing"), self.folder / f"{self.name}{SVG}")
        return path is not None and self._saving.save(path)

    def recover(self, copy: Path) -> bool:
        """Open a safety copy and go on in it; the drawing counts as unsaved."""
        if not self.may_leave():
            return False
        taken = self._attempt(lambda: take_over(copy))
        if taken is None:
            return False
        file, found = taken
        self._load(found.sketch, found.document, tr(UNTITLED), found.seen, file)
        self._session.history.resetClean()
        if file is None:
            self.journal.record(found.sketch)
            self.told.emit(
                tr("The safety copy can only be read; save the drawing to keep what you do.")
            )
        if found.state is State.OLDER:
            self.changed_outside.emit()
        return True

    def _load(
        self,
        sketch: Sketch,
        path: Path | None,
        name: str,
        seen: str,
        file: JournalFile | None = None,
    ) -> None:
        """seen: the digest of the file at path; file: the journal that goes on."""
        self.opening.cancel()
        self._name = name
        self.journal.restart(path, seen, file)
        self._session.load(sketch, path)
        self._watch.follow(self._session.path, seen)
        self.opened.emit(self.name)
        self.titled.emit()

    def _unseen(self, path: Path) -> bool:
        """Another program changed the file: ask what to do; True: the drawing is saved."""
        match self._dialogs.changed(path.name):
            case Changed.KEEP:
                return self._save_as()
            case Changed.RELOAD:
                self.reload()
            case Changed.OVERWRITE:
                return self._saving.save(path)
        return False

    def _saved(self, path: Path) -> None:
        self._settings.add_recent(path)
        self.titled.emit()

    def _tell_notes(self, path: Path, reading: Reading) -> None:
        if reading.notes:
            self.noted.emit(f"{path.name}: {' '.join(map(translated, reading.notes))}")

    @property
    def folder(self) -> Path:
        """Where the dialogs start: beside the drawing, or where the last one lay."""
        return beside(self._session.path, self._settings.recent())

    def _attempt(self, act: Callable[[], T]) -> T | None:
        return attempt(act, self.told.emit)
