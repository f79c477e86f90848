"""Copies of the drawing for other programs, and for the printer."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from ...sketch.document import Sketch
from ..base.dialogs import Dialogs
from ..base.session import Session
from ..base.words import tr, translated
from . import apart, filing
from .attempt import attempt
from .writing import Writing, is_large

ENDINGS = {"editable": ".svg", "exact": ".svg", "png": ".png", "pdf": ".pdf"}
MOST_PIXELS = 1_000_000  # of a picture that is made in a moment


class Exporting(QObject):
    """The drawing is as unsaved as before. place: what a copy is called, without an ending."""

    told = Signal(str)  # one sentence that stays until it is closed
    said = Signal(str)  # one sentence of no importance

    def __init__(
        self,
        session: Session,
        dialogs: Dialogs,
        writing: Writing,
        place: Callable[[], Path],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._session, self._dialogs, self._place = session, dialogs, place
        self.writing = writing

    def export(
        self,
        format: str,
        scale: int,
        transparent: bool,
        whole: bool = False,
        reference: bool = False,
        origins: bool = False,
    ) -> bool:
        """Write a copy for other programs, asking where. False: there is none, at least not yet."""
        place = self._place()
        suggestion = place.with_name(f"{place.name}{ENDINGS[format]}")
        path = self._dialogs.save_path(tr("Export the drawing"), suggestion)
        if path is None:
            return False
        self._session.settle()
        sketch = self._session.sketch
        about = format, scale, transparent, whole, reference, origins
        take = partial(self._take, path)
        if not _is_long(sketch, *about):
            return take(partial(filing.export, sketch, path, *about))
        return self.writing.in_turn(partial(self._start, sketch, path, *about))

    def _start(self, sketch: Sketch, path: Path, *about: object) -> bool:
        work = partial(apart.export, sketch, path, *about)
        self.writing.start(path, work, partial(self._take, path))
        return False

    def _take(self, path: Path, export: Callable[[], str]) -> bool:
        cut = attempt(export, self.told.emit)
        if cut is None:
            return False
        done = tr("Exported {name}.", name=path.name)
        (self.told if cut else self.said).emit(f"{done} {translated(cut)}".strip())
        return True

    def print_out(self) -> bool:
        """Print the page, asking on what."""
        name = self._place().name
        printer = self._dialogs.printer(name)
        if printer is None:
            return False
        from .pdf import page_of, print_page

        self._session.settle()
        print_page(page_of(self._session.sketch), printer)
        self.said.emit(tr("{name} went to the printer.", name=name))
        return True


def _is_long(
    sketch: Sketch,
    format: str,
    scale: int,
    transparent: bool,
    whole: bool,
    reference: bool,
    origins: bool,
) -> bool:
    """Whether making the copy takes longer than a moment."""
    if is_large(sketch) or format != "png":
        return is_large(sketch)
    from .picture import extent  # not needed before somebody exports

    box = extent(sketch, whole)
    pixels = box.width() * box.height() * scale**2
    return pixels > MOST_PIXELS or (reference and sketch.reference is not None)
