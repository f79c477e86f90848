"""Films are made beside the window, in a process of their own; it says how far, and may cancel."""

from __future__ import annotations

import threading
from dataclasses import asdict, dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal

from ....assist.running import own_python
from ....assist.sandbox.process import Process
from ....sketch.document import Sketch, SketchError
from ....sketch.watched import UnwantedError, watched
from ...base.words import mark, tr, translated
from ..apart import of_drawing
from .film import Wanted


def make(sketch: Sketch, path: Path, wanted: Wanted) -> None:
    """Write the film of a drawing, whole or not at all. Raises `SketchError`, `OSError`."""
    text = mark("{name} could not be made: what made it ended unexpectedly.")
    process = Process(own_python.part(own_python.MAKE_A_FILM))
    asked = {"wanted": asdict(wanted)}
    of_drawing(process, sketch, path, asked, SketchError(text, name=path.name))


@dataclass(eq=False)
class _Film:
    """One on its way. trouble: why it could not be made."""

    path: Path
    unwanted: bool = False
    trouble: str = ""


class Making(QObject):
    """One film at a time, the newest wins; what is drawn meanwhile is not on it."""

    going = Signal(str, float)  # the name of the file, and how much of it is made
    made = Signal(str)
    failed = Signal(str)  # one sentence
    ended = Signal()  # however

    _came = Signal(object, float)  # from the thread: a film and its share, 1 at its end

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._film: _Film | None = None
        self._came.connect(self._hear, Qt.ConnectionType.QueuedConnection)

    def start(self, sketch: Sketch, path: Path, wanted: Wanted) -> None:
        """Make the film of a drawing."""
        self.cancel()
        self._film = film = _Film(path)
        self.going.emit(path.name, 0.0)
        work = threading.Thread(
            target=self._run, args=(film, sketch, wanted), name="film", daemon=True
        )
        work.start()

    def cancel(self) -> None:
        """Nobody waits for the film any more: there is none."""
        if self._film is not None:
            self._film.unwanted = True
            self._film = None
            self.ended.emit()

    def _run(self, film: _Film, sketch: Sketch, wanted: Wanted) -> None:
        def watch(share: float | None) -> None:
            if film.unwanted:
                raise UnwantedError
            if share is not None:
                self._came.emit(film, min(share, 0.99))

        try:
            with watched(watch):
                make(sketch, film.path, wanted)
        except UnwantedError:
            return
        except SketchError as error:
            film.trouble = translated(error)
        except OSError as error:
            film.trouble = tr(
                "{name} could not be made: {reason}.",
                name=film.path.name,
                reason=error.strerror or error,
            )
        self._came.emit(film, 1.0)

    def _hear(self, film: _Film, share: float) -> None:
        if film is not self._film:
            return
        if share < 1.0:
            self.going.emit(film.path.name, share)
            return
        self._film = None
        self.ended.emit()
        if film.trouble:
            self.failed.emit(film.trouble)
        else:
            self.made.emit(film.path.name)
