"""Variations: nine takes, one of them as a ghost, more like it, and sheets of them to keep."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import cast

from PySide6.QtCore import QObject, Signal

from ...assist.desk import AssistDesk
from ...assist.requests import VaryRequest
from ...assist.vary import Varied
from ...sketch.document import Exchange, Stroke
from ..base.asking import Asking
from ..base.session import Ghost, Session
from ..ghosts.assistant import Assistant
from ..ghosts.ghosting import Ghosting
from ..panels.cards.vary_card import VaryCard

DEED = "Variation"
TAKES = 9
CLOSER = 0.5  # times the spread: what is wanted more of is less varied
Strokes = tuple[Stroke, ...]


class Varying(QObject):
    """Between the card, the desk and the ghosts.

    seeds: a new number for each nine. save: asks where, and writes the takes there.
    """

    failed = Signal(str)

    def __init__(
        self,
        session: Session,
        ghosting: Ghosting,
        assistant: Assistant,
        desk: AssistDesk,
        asking: Asking,
        card: VaryCard,
        seeds: Iterator[int],
        save: Callable[[tuple[Strokes, ...]], Path | None],
    ) -> None:
        super().__init__(card)
        self._session, self._ghosting, self._assistant = session, ghosting, assistant
        self._desk, self._asking, self._card = desk, asking, card
        self._seeds, self._save_sheet = seeds, save
        self._source: Strokes = ()  # what is varied; nothing: from nothing
        self._replaced: Strokes = ()  # strokes of the drawing whose place a take takes
        self._takes: tuple[Strokes, ...] = ()
        self._label, self._seed, self._closer = "", 0, 1.0
        card.opened.connect(self.begin)
        card.left.connect(self.end)
        card.wanted.connect(self._ask)
        card.others_wanted.connect(self.others)
        card.sheet_wanted.connect(lambda: self._save_sheet(self._takes))
        card.classes.chosen.connect(self._pin)
        card.grid.chosen.connect(self.choose)
        card.grid.more_like.connect(self.more_like)
        asking.answered.connect(self._answer)
        asking.failed.connect(self._fail)

    def begin(self) -> None:
        """The card was opened: vary what is selected, or draw from nothing."""
        self._source = self._replaced = self._session.selection
        self._label, self._closer, self._takes = "", 1.0, ()
        self._assistant.give_way()
        self._card.show_takes((), 0)
        self.others()

    def end(self) -> None:
        """The card was closed: what was not kept goes."""
        self._asking.forget()
        self._ghosting.withdraw(DEED)

    def others(self) -> None:
        """Nine others."""
        self._seed = next(self._seeds)
        self._ask()

    def choose(self, place: int) -> None:
        """Put a take on the page as a ghost."""
        if place >= len(self._takes):
            return
        strokes = self._takes[place]
        here = {id(stroke) for stroke in self._session.sketch.strokes}
        replaced = self._replaced
        exchange: Exchange | None = None
        if replaced and all(id(stroke) in here for stroke in replaced):
            exchange = tuple((old, strokes if old is replaced[-1] else ()) for old in replaced)
        at_once = self._ghosting.offers(DEED)
        self._ghosting.offer(Ghost(strokes, exchange, DEED, at_once))
        self._card.grid.show_chosen(place)

    def more_like(self, place: int) -> None:
        """Nine takes of a take."""
        if place < len(self._takes):
            self._source, self._closer = self._takes[place], CLOSER
            self.others()

    def _pin(self, label: str) -> None:
        self._label = label
        self._ask()

    def _ask(self) -> None:
        self._card.say("Drawing …")
        card, sketch = self._card, self._session.sketch
        spread = max(card.spread.value * self._closer, 0.05)
        request = VaryRequest(
            self._source,
            model=self._assistant.choice.model,
            label=self._label or self._of_model(),
            spread=spread,
            temperature=card.temperature.value,
            seed=self._seed,
            count=TAKES,
            page=(sketch.width, sketch.height),
        )
        self._asking.ask(partial(self._desk.vary, request))

    def _of_model(self) -> str:
        """From nothing: what the assistant is told to draw."""
        return "" if self._source else self._assistant.choice.told

    def _answer(self, outcome: object) -> None:
        answer = cast(Varied, outcome)
        self._takes = answer.takes
        choice = self._assistant.choice
        classes = choice.redrawable if self._source else choice.classes
        self._card.show_source(classes, self._label, answer.guess, bool(self._source))
        self._card.show_takes(answer.takes, TAKES)
        self._ghosting.withdraw(DEED)

    def _fail(self, sentence: str) -> None:
        self._card.say("")
        self.failed.emit(sentence)
