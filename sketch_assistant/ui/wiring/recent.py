"""Files last used, each with a picture of its drawing."""

from __future__ import annotations

from functools import cached_property, partial
from pathlib import Path

from PySide6.QtCore import QSizeF, Qt
from PySide6.QtGui import QPixmap

from ...sketch.document import Stroke
from ..base.words import tr
from ..base.worker import Worker
from ..panels.keyboard.palette_card import Entry, PaletteCard
from ..panels.widgets.thumbnail import MOST, picture
from ..shell.window import Window
from .bindings import Bindings

PICTURE = QSizeF(84, 60)  # logical pixels
LARGEST = 2_000_000  # bytes of a file that is looked into for its picture
Strokes = tuple[Stroke, ...]


class RecentFiles:
    """The files are read in the worker's thread, one by one, between other questions."""

    def __init__(self, window: Window, bindings: Bindings, worker: Worker) -> None:
        self._window, self._bindings, self._worker = window, bindings, worker
        self._strokes: dict[Path, Strokes | None] = {}  # None: the file is gone
        window.actions_.bind("recent", self.toggle)
        window.theme.changed.connect(self._show)

    def toggle(self) -> None:
        """Open the card, or close it."""
        if self.card.isHidden():
            self._strokes.clear()
            self.card.show_entries(self._entries())
            for path in self._window.settings.recent():
                self._worker.submit(partial(self._look, path), partial(self._looked, path))
        self._bindings.show_card(self.card, self.card.isHidden())

    @cached_property
    def card(self) -> PaletteCard:
        card = PaletteCard(self._window.theme, self._window.cards)
        card.explain(
            tr("Find a file last used"), tr("Nothing opened or saved yet is called like that.")
        )
        return self._bindings.add_late(card)

    def _look(self, path: Path) -> Strokes | None:
        """In the worker's thread. Raises `SketchError`, `OSError`."""
        from ...sketch.formats.files import open_sketch

        if not path.exists():
            return None
        if path.stat().st_size > LARGEST:
            return ()
        strokes = open_sketch(path).strokes
        return strokes[:: -(-len(strokes) // MOST) or 1]

    def _looked(self, path: Path, outcome: object) -> None:
        if outcome is None or isinstance(outcome, tuple):
            self._strokes[path] = outcome
            self._show()

    def _show(self) -> None:
        if "card" in self.__dict__ and not self.card.isHidden():
            self.card.show_entries(self._entries(), again=True)

    def _entries(self) -> list[Entry]:
        return [self._entry(path) for path in self._window.settings.recent()]

    def _entry(self, path: Path) -> Entry:
        strokes = self._strokes.get(path, ())
        missing = tr("it is gone") if strokes is None else ""
        act = partial(self._window.documents.open, path)
        shown = self._picture(strokes or ())
        return Entry(path.name, act, str(path.parent), missing=missing, picture=shown)

    def _picture(self, strokes: Strokes) -> QPixmap:
        ratio = self._window.devicePixelRatioF()
        if strokes:
            ink = self._window.theme.colour("text")
            return picture(strokes, PICTURE, 4, ratio, ink, 1.2)
        blank = QPixmap((PICTURE * ratio).toSize())
        blank.setDevicePixelRatio(ratio)
        blank.fill(Qt.GlobalColor.transparent)
        return blank
