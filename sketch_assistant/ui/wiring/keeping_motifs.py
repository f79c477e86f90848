"""The palette of motifs: kept by one key, dropped on the page, named, removed, switched off."""

from __future__ import annotations

from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QUrl
from PySide6.QtGui import QDesktopServices

from ...assist.desk import AssistDesk
from ...assist.motifs.motif_library import Library
from ...assist.motifs.motif_memory import Motif
from ...sketch.document import Stroke
from ...sketch.placing import moved, united
from ...sketch.selection.groups import copied
from ..base.ghost import Ghost
from ..base.settings import Settings
from ..base.words import tr, translated
from ..base.worker import Worker
from ..shell.window import Window
from .bindings import Bindings

if TYPE_CHECKING:
    from ..panels.motifs.motifs_card import MotifsCard

ON, FOLDER = "motifs", "motif_folder"  # settings
PUT = "Put a motif on the page"


class KeepingMotifs:
    """Files are written and read in the worker's thread; the card is made when it is first asked
    for."""

    def __init__(
        self,
        window: Window,
        bindings: Bindings,
        desk: AssistDesk,
        worker: Worker,
        settings: Settings,
    ) -> None:
        self._window, self._bindings = window, bindings
        self._worker, self._settings, self._known = worker, settings, desk.motifs
        self._canvas, self._session = window.canvas, window.canvas.session
        actions = window.actions_
        actions.bind("keep_motif", self.keep)
        actions.bind("motifs_panel", self.toggle)
        actions.bind("motifs_on", self._switch)
        self._known.is_on = settings.flag(ON, True)
        actions["motifs_on"].setChecked(self._known.is_on)
        folder = settings.text(FOLDER, "")
        self._known.expect(Path(folder) if folder else None)

    def keep(self) -> None:
        """What is selected, by a name of its own."""
        strokes = self._session.selection
        if strokes:
            self._worker.submit(partial(self._known.keep, strokes), self._kept)
        else:
            self._window.say(tr("Select what you draw again and again, then keep it as a motif."))

    def toggle(self) -> None:
        """Open the palette, or close it."""
        if self.card.isHidden():
            self._look()
        self._bindings.toggle_card(self.card)

    @cached_property
    def card(self) -> MotifsCard:
        from ..panels.motifs.motifs_card import MotifsCard  # the start need not load it

        card = MotifsCard(self._window.actions_, self._window.theme, self._window.cards)
        card.drop_wanted.connect(lambda motif: self._drop(self._placed(motif, None)))
        card.dragged.connect(self._drag)
        card.dropped.connect(self._let_go)
        card.renamed.connect(lambda name, new: self._change(partial(self._known.rename, name, new)))
        card.remove_wanted.connect(lambda name: self._change(partial(self._known.remove, name)))
        card.folder_wanted.connect(self._choose_folder)
        card.folder_left.connect(lambda: self._remember(None))
        card.file_wanted.connect(self._show_file)
        return self._bindings.add_late(card)

    def _kept(self, outcome: object) -> None:
        if isinstance(outcome, Exception):
            self._window.complain(translated(outcome))
            return
        self._window.say(
            tr("Kept as “{name}”: draw half of it, and the rest is a ghost.", name=outcome)
        )
        if self._is_open:
            self._look(translated(outcome))

    @property
    def _is_open(self) -> bool:
        return "card" in self.__dict__ and not self.card.isHidden()

    def _look(self, naming: str = "") -> None:
        """naming: the motif whose name is to be written."""
        self._worker.submit(self._known.motifs, partial(self._looked, naming))

    def _looked(self, naming: str, outcome: object) -> None:
        if isinstance(outcome, Exception):
            self._window.complain(translated(outcome))
        self.card.show_motifs(outcome if isinstance(outcome, tuple) else (), self._known.file)
        self.card.show_library(self._known.library)
        if naming:
            self.card.begin_naming(naming)

    def _change(self, act: partial[None]) -> None:
        self._worker.submit(act, self._changed)

    def _changed(self, outcome: object) -> None:
        if isinstance(outcome, Exception):
            self._window.complain(translated(outcome))
        self._look()

    def _switch(self) -> None:
        self._known.is_on = self._window.actions_["motifs_on"].isChecked()
        self._settings.put(ON, self._known.is_on)

    def _choose_folder(self) -> None:
        folder = self._window.dialogs.folder_path(self._known.library.folder or Path.home())
        if folder is not None:
            self._remember(folder)

    def _remember(self, folder: Path | None) -> None:
        self._settings.put(FOLDER, str(folder) if folder else "")
        self._worker.submit(partial(self._known.choose, folder), self._remembered)

    def _remembered(self, outcome: object) -> None:
        if isinstance(outcome, Exception):
            self._window.complain(translated(outcome))
        self.card.show_library(outcome if isinstance(outcome, Library) else self._known.library)

    def _show_file(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._known.file.parent)))

    # On the page

    def _placed(self, motif: Motif, at: QPoint | None) -> tuple[Stroke, ...]:
        """Its strokes around a place, the screen's pixels; None: the middle of what is seen."""
        canvas = self._canvas
        middle = canvas.viewing.middle() if at is None else canvas.mapFromGlobal(at)
        place = canvas.view.to_page(middle.x(), middle.y())
        left, top, right, bottom = united(motif.strokes)
        return tuple(moved(motif.strokes, ((left + right) / 2, (top + bottom) / 2), place))

    def _drag(self, motif: Motif, at: QPoint) -> None:
        strokes = self._placed(motif, at)
        self._canvas.over.show_preview(Ghost(strokes, deed=PUT, at_once=True))

    def _let_go(self, motif: Motif, at: QPoint) -> None:
        self._canvas.over.show_preview(None)
        over = self._window.cards.childAt(self._window.cards.mapFromGlobal(at))
        if over is self._canvas:
            self._drop(self._placed(motif, at))

    def _drop(self, strokes: tuple[Stroke, ...]) -> None:
        """One undo step; they are selected, to be moved."""
        if self._session.pen.is_down:
            return
        session = self._session
        placed = tuple(copied(strokes, session.sketch))
        session.edit(PUT, session.sketch.adding(*placed), placed)
        self._bindings.set_tool("select")
