"""Copies of the drawing for other programs, and for the printer."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from ..base.dialogs import Dialogs
from ..base.session import Session
from ..base.words import tr
from . import filing
from .attempt import attempt

ENDINGS = {"editable": ".svg", "exact": ".svg", "png": ".png", "pdf": ".pdf"}


class Exporting(QObject):
    """The drawing is as unsaved as before. place: what a copy is called, without an ending."""

    told = Signal(str)  # one sentence that stays until it is closed
    said = Signal(str)  # one sentence of no importance

    def __init__(
        self, session: Session, dialogs: Dialogs, place: Callable[[], Path], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session, self._dialogs, self._place = session, dialogs, place

    def export(
        self,
        format: str,
        scale: int,
        transparent: bool,
        whole: bool = False,
        reference: bool = False,
        origins: bool = False,
    ) -> bool:
        """Write a copy for other programs, asking where."""
        place = self._place()
        suggestion = place.with_name(f"{place.name}{ENDINGS[format]}")
        path = self._dialogs.save_path(tr("Export the drawing"), suggestion)
        if path is None:
            return False
        self._session.settle()
        sketch = self._session.sketch
        about = format, scale, transparent, whole, reference, origins
        cut = attempt(lambda: filing.export(sketch, path, *about), self.told.emit)
        if cut is None:
            return False
        done = tr("Exported {name}.", name=path.name)
        (self.told if cut else self.said).emit(f"{done} {cut}".strip())
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
