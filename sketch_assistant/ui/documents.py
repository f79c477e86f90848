"""Opening, saving and exporting; nothing drawn is lost on the way."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, QStandardPaths, Qt, Signal
from PySide6.QtGui import QGuiApplication

from ..sketch.document import Sketch, SketchError
from ..sketch.journal import Journal
from ..sketch.reading import Reading
from ..sketch.recovery import orphans, read
from .dialogs import Dialogs, Unsaved
from .session import Session
from .settings import Settings

T = TypeVar("T")

SVG = ".svg"
UNTITLED = "Untitled"
HEAD = 4096  # bytes of a file in which its own names are declared
ENDINGS = {"editable": SVG, "exact": SVG, "png": ".png"}


class Documents(QObject):
    """The session's file. Bad input is told and changes nothing."""

    titled = Signal()  # the name, or whether it is modified
    opened = Signal(str)  # the name of a drawing that was opened
    told = Signal(str)  # one sentence that stays until it is closed
    said = Signal(str)  # one sentence of no importance

    def __init__(
        self,
        session: Session,
        settings: Settings,
        dialogs: Dialogs,
        recovery: Path,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self._settings, self._dialogs = session, settings, dialogs
        self._recovery = recovery
        self._name = UNTITLED
        # The signal carries the journal's words from its thread into this one.
        self.journal = Journal(recovery, self.told.emit)
        session.sketch_changed.connect(lambda _, after: self.journal.record(after))
        session.loaded.connect(lambda: self.journal.restart(session.path))
        session.history.cleanChanged.connect(self.titled)

    @property
    def name(self) -> str:
        """For the title: the file's name without its ending."""
        return self._session.path.stem if self._session.path else self._name

    @property
    def modified(self) -> bool:
        """Whether something would be lost."""
        return not self._session.history.isClean()

    def may_leave(self) -> bool:
        """Ask about unsaved work; False: stay with this drawing."""
        if not self.modified:
            return True
        answer = self._dialogs.unsaved(self.name)
        return self.save() if answer is Unsaved.SAVE else answer is Unsaved.DISCARD

    def new(self) -> None:
        """An empty page."""
        if self.may_leave():
            self._load(Sketch(), None, UNTITLED)

    def open(self, path: Path | None = None) -> bool:
        """Open a drawing, asking which if not told. False: the one on the page stays."""
        path = path or self._dialogs.open_path(self._folder())
        if path is None:
            return False
        path = path.resolve()
        reading = self._attempt(lambda: _read(path))
        if reading is None:
            self._settings.drop_recent(path)
            return False
        if not self.may_leave():
            return False
        # Saved over, a file of another program would lose what we do not read.
        own = not reading.notes and _is_ours(path)
        self._load(reading.sketch, path if own else None, path.stem)
        self._settings.add_recent(path)
        for note in reading.notes:
            self.told.emit(f"{path.name}: {note}")
        return True

    def save(self) -> bool:
        """Save to the drawing's file, asking for one if there is none."""
        path = self._session.path
        return self._save_to(path) if path else self.save_as()

    def save_as(self) -> bool:
        """Save to another file."""
        path = self._dialogs.save_path("Save the drawing", self._folder() / f"{self.name}{SVG}")
        return path is not None and self._save_to(path)

    def export(self, format: str, scale: int, transparent: bool) -> bool:
        """Write a copy for other programs, asking where; the drawing is as unsaved as before."""
        suggestion = self._folder() / f"{self.name}{ENDINGS[format]}"
        path = self._dialogs.save_path("Export the drawing", suggestion)
        if path is None:
            return False
        sketch = self._session.sketch
        done = self._attempt(lambda: _export(sketch, path, format, scale, transparent))
        if done:
            self.said.emit(f"Exported {path.name}.")
        return done is not None

    def recoverable(self) -> list[Path]:
        """Safety copies of drawings that were not saved when the program ended, newest first."""
        return orphans(self._recovery)

    def recover(self, copy: Path) -> bool:
        """Open a safety copy; it counts as unsaved."""
        found = self._attempt(lambda: read(copy))
        if found is None or not self.may_leave():
            return False
        self._load(found.sketch, found.document, UNTITLED)
        self._session.history.resetClean()
        self.journal.record(found.sketch)
        self.journal.flush()
        copy.unlink(missing_ok=True)
        return True

    def _load(self, sketch: Sketch, path: Path | None, name: str) -> None:
        self._name = name
        self._session.load(sketch, path)
        self.opened.emit(self.name)
        self.titled.emit()

    def _save_to(self, path: Path) -> bool:
        if path.suffix.lower() != SVG:
            self.told.emit(f"Drawings are saved as SVG: choose a name that ends in {SVG}.")
            return False
        path = path.resolve()
        sketch = self._session.sketch
        if self._attempt(lambda: _save(sketch, path)) is None:
            return False
        self._session.path = path
        self._session.history.setClean()
        self.journal.restart(path)
        self._settings.add_recent(path)
        self.titled.emit()
        return True

    def _folder(self) -> Path:
        """Where the dialogs start: beside the drawing, or where the last one lay."""
        recent = [self._session.path] if self._session.path else self._settings.recent()
        places = [path.parent for path in recent if path.parent.is_dir()]
        pictures = QStandardPaths.StandardLocation.PicturesLocation
        return places[0] if places else Path(QStandardPaths.writableLocation(pictures))

    def _attempt(self, act: Callable[[], T]) -> T | None:
        """What act returns; None after telling what went wrong."""
        QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            return act()
        except SketchError as error:
            self.told.emit(str(error))
        except OSError as error:
            self.told.emit(f"{error.strerror or error}: {error.filename or 'no file named'}.")
        finally:
            QGuiApplication.restoreOverrideCursor()
        return None


# The readers and writers are imported when they are used: the window must not wait for them.


def _read(path: Path) -> Reading:
    from ..sketch.files import open_reading

    return open_reading(path)


def _is_ours(path: Path) -> bool:
    """Whether the file holds our own copy of the drawing beside the picture of it."""
    from ..sketch.svg_names import SKETCH

    with path.open("rb") as stream:
        return SKETCH.encode() in stream.read(HEAD)


def _save(sketch: Sketch, path: Path) -> bool:
    from ..sketch.files import save_sketch

    save_sketch(sketch, path)
    return True


def _export(sketch: Sketch, path: Path, format: str, scale: int, transparent: bool) -> bool:
    if format == "png":
        from .picture import save_picture

        save_picture(sketch, path, scale, transparent)
    else:
        from ..sketch.files import save_sketch

        save_sketch(sketch, path, format)
    return True
