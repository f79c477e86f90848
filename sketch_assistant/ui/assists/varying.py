"""Variations: nine takes, one of them as a ghost, more like it, and sheets of them to keep."""

from __future__ import annotations

from functools import partial
from typing import cast

from ...assist.requests import VaryRequest
from ...assist.vary import Varied
from ...sketch.document import Exchange, Stroke
from ..base.commands.command import Command
from ..base.ghost import Ghost
from ..base.words import mark, tr
from ..panels.cards.vary_card import VaryCard
from .assist import Around, Assist
from .card_assist import CardAssist

DEED = "Variation"
TAKES = 9
CLOSER = 0.5  # times the spread: what is wanted more of is less varied
Strokes = tuple[Stroke, ...]


class Varying(CardAssist):
    """Nine at a time, of a drawing or from nothing."""

    def __init__(self, around: Around, card: VaryCard) -> None:
        super().__init__(around, card, DEED)
        self._card = card
        self._seeds = around.seeds
        self._source: Strokes = ()  # what is varied; nothing: from nothing
        self._replaced: Strokes = ()  # strokes of the drawing whose place a take takes
        self._takes: tuple[Strokes, ...] = ()
        self._label, self._seed, self._closer = "", 0, 1.0
        card.wanted.connect(self._ask)
        card.others_wanted.connect(self.others)
        card.sheet_wanted.connect(lambda: around.save_sheet(self._takes))
        card.classes.chosen.connect(self._pin)
        card.grid.chosen.connect(self.choose)
        card.grid.more_like.connect(self.more_like)
        self.asking.answered.connect(self._answer)

    def begin(self) -> None:
        """The card was opened: vary what is selected, or draw from nothing."""
        super().begin()
        self._source = self._replaced = self.session.selection
        self._label, self._closer, self._takes = "", 1.0, ()
        self._card.show_takes((), 0)
        self.others()

    def others(self) -> None:
        """Nine others."""
        self._seed = next(self._seeds)
        self._ask()

    def choose(self, place: int) -> None:
        """Put a take on the page as a ghost."""
        if place >= len(self._takes):
            return
        strokes = self._takes[place]
        here = {id(stroke) for stroke in self.session.sketch.strokes}
        replaced = self._replaced
        exchange: Exchange | None = None
        if replaced and all(id(stroke) in here for stroke in replaced):
            exchange = tuple((old, strokes if old is replaced[-1] else ()) for old in replaced)
        at_once = self.ghosting.offers(DEED)
        self.ghosting.offer(Ghost(strokes, exchange, DEED, at_once))
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
        self._card.say(tr("Drawing …"))
        card, sketch = self._card, self.session.sketch
        spread = max(card.spread.value * self._closer, 0.05)
        request = VaryRequest(
            self._source,
            model=self.suggesting.choice.model,
            label=self._label or self._of_model(),
            spread=spread,
            temperature=card.temperature.value,
            seed=self._seed,
            count=TAKES,
            page=(sketch.width, sketch.height),
        )
        self.asking.ask(partial(self.desk.vary, request))

    def _of_model(self) -> str:
        """From nothing: what the model is told to draw."""
        return "" if self._source else self.suggesting.choice.told

    def _answer(self, outcome: object) -> None:
        answer = cast(Varied, outcome)
        self._takes = answer.takes
        choice = self.suggesting.choice
        classes = choice.redrawable if self._source else choice.classes
        self._card.show_source(classes, self._label, answer.guess, bool(self._source))
        self._card.show_takes(answer.takes, TAKES)
        self.ghosting.withdraw(DEED)


VARY = Assist(
    Command("vary_panel", "Blend", mark("Variations…"), ("Ctrl+Alt+V",), checkable=True),
    lambda made: VaryCard(made.theme, made.parent),
    "vary",
    start=Varying,
)
