"""Drawings that were not saved when a program ended: offered at the start, and in a list."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject

from ...sketch.safety.recovery import KEPT_DAYS, Copy, State, copies, is_aged, remove
from ..base.words import tr
from ..base.worker import Worker
from ..panels.cards.message_bar import Message
from ..shell.window import Window
from .bindings import Bindings


class Lost(QObject):
    """Between the card, the message and the documents. folder: of the safety copies. now: seconds
    since the epoch."""

    def __init__(
        self,
        window: Window,
        bindings: Bindings,
        worker: Worker,
        folder: Path,
        now: Callable[[], float],
    ) -> None:
        super().__init__(window)
        self._window, self._bindings, self._worker = window, bindings, worker
        self._folder, self._now = folder, now
        self._card = window.cards.lost
        self._copies: list[Copy] = []
        self._thrown: set[Path] = set()
        self._card.opened.connect(lambda: self._look(self._list))
        self._card.open_wanted.connect(self._open)
        self._card.throw_wanted.connect(self._throw)
        self._card.closed.connect(partial(bindings.show_card, self._card, False))
        window.actions_.bind("lost", self._toggle)

    def offer(self) -> None:
        """Say so where there is a drawing that was not saved."""
        self._look(self._tell)

    def clean(self) -> None:
        """Remove what was thrown away, and what is so old that it was told to go."""
        now = self._now()
        for copy in self._copies:
            if copy.path in self._thrown or is_aged(copy, now):
                remove(copy.path)

    def _look(self, then: Callable[[], None]) -> None:
        job = partial(copies, self._folder, self._now())
        self._worker.submit(job, partial(self._looked, then))

    def _looked(self, then: Callable[[], None], outcome: object) -> None:
        if isinstance(outcome, list):
            self._copies = outcome
            then()

    def _tell(self) -> None:
        if not self._copies:
            return
        count, first = len(self._copies), self._copies[0]
        one = "A drawing was not saved when the program ended."
        said = [tr("%n drawings were not saved when the program ended.", "", count, one=one)]
        aged = sum(is_aged(copy, self._now()) for copy in self._copies)
        if aged:
            text = tr("%n older than {days} days will go when you quit.", "", aged, days=KEPT_DAYS)
            said.append(text)
        choices: list[tuple[str, Callable[[], object]]] = [(tr("Show…"), self._toggle)]
        if count == 1 and first.state is not State.BROKEN:
            choices.insert(0, (tr("Open it"), lambda: self._open(first)))
        self._window.cards.message.tell(Message(" ".join(said), choices))

    def _list(self) -> None:
        self._card.show_copies(self._copies, self._thrown, self._now())
        self._window.cards.arrange()

    def _toggle(self) -> None:
        self._bindings.show_card(self._card, self._card.isHidden())

    def _open(self, copy: Copy) -> None:
        self._bindings.show_card(self._card, False)
        if self._window.documents.recover(copy.path):
            self._copies = [each for each in self._copies if each is not copy]

    def _throw(self, copy: Copy) -> None:
        self._thrown ^= {copy.path}
        self._list()
