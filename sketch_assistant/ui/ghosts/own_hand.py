"""Ghosts from the person's own hand, at once: they need no model and no rest of the pen."""

from __future__ import annotations

from functools import partial
from typing import cast

from PySide6.QtCore import QObject

from ...assist.desk import AssistDesk
from ...assist.own_hand.offers import SURE
from ...assist.requests import ALIGNMENT, MODEL, SOURCES, CompleteRequest
from ...assist.result import Candidate, Result
from ..base.asking import Asking
from ..base.session import Session
from ..base.words import tr
from ..base.worker import Worker
from .ghosting import Ghosting
from .scheduler import Mode
from .suggested import ghost_of
from .suggesting import Suggesting
from .symmetric import symmetric


class OwnHand(QObject):
    """Asks after every stroke, in a thread of its own, and shows only what is sure.

    is_on: whether there are ghosts from the own hand at all; aligns: whether the last stroke is
    offered as it was surely meant.
    """

    def __init__(
        self,
        session: Session,
        ghosting: Ghosting,
        suggesting: Suggesting,
        desk: AssistDesk,
        worker: Worker,
    ) -> None:
        super().__init__()
        self.is_on = self.aligns = True
        self._session, self._ghosting, self._suggesting = session, ghosting, suggesting
        self._desk = desk
        self._asking = Asking(worker, lambda: None, session.pen, self, tr("The suggestion failed"))
        self._asking.answered.connect(self._answer)
        session.sketch_changed.connect(lambda *_: self._asking.forget())
        ghosting.accepted.connect(self._accepted)

    def set_on(self, on: bool) -> None:
        """Off is off: nothing is looked for."""
        self.is_on = on
        self._follow()

    def set_aligns(self, aligns: bool) -> None:
        """Whether the last stroke is offered as it was surely meant."""
        self.aligns = aligns
        self._follow()

    def stroke_drawn(self) -> None:
        """Ask at once, where ghosts come by themselves and none is there."""
        suggesting = self._suggesting
        wanted = suggesting.pace.mode is Mode.RESTING and not suggesting.pace.snoozes
        if not wanted or suggesting.is_hushed() or self._session.ghost or not self._sources:
            return
        request = CompleteRequest(
            self._session.sketch, model="", sources=self._sources, asked=False
        )
        self._asking.ask(partial(self._desk.by_hand, request))

    @property
    def _sources(self) -> tuple[str, ...]:
        own = [each for each in SOURCES if each not in (MODEL, ALIGNMENT)] if self.is_on else []
        return (*own, ALIGNMENT) if self.aligns else tuple(own)

    def _follow(self) -> None:
        self._suggesting.wishes.sources = (MODEL, *self._sources)
        self._suggesting.changed.emit()

    def _accepted(self, more: bool) -> None:
        if more:
            self.stroke_drawn()

    def _answer(self, outcome: object) -> None:
        result = cast(Result, outcome)
        if result.request.sketch is not self._session.sketch or self._session.ghost:
            return
        least = max(SURE, self._suggesting.wishes.confident)
        sure = [each for each in result.candidates if each.confidence >= least]
        rows = [each for each in sure if not each.replaces]
        shown: list[Candidate] = rows or sure  # the last stroke, where nothing goes on
        images = self._session.images
        ghosts = (ghost_of(each, result.about) for each in shown)
        self._ghosting.show(tuple(symmetric(each, images) for each in ghosts))
