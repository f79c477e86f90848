"""Analogy: three drawings, the fourth as a ghost, and the steps that are kept by name."""

from __future__ import annotations

from functools import partial
from typing import cast

from ...assist.analogy import Analogous
from ...assist.features import Feature
from ...assist.requests import AnalogyRequest, FeatureRequest
from ...sketch.document import new_strokes
from ..base.commands.command import Command
from ..base.ghost import Ghost
from ..base.words import mark, tr
from ..base.worker import Job
from ..panels.cards.analogy_card import AnalogyCard
from .assist import Around, Assist
from .card_assist import CardAssist

DEED = "Analogy"


class Analogies(CardAssist):
    """Three drawings, or one and a step that is kept."""

    def __init__(self, around: Around, card: AnalogyCard) -> None:
        super().__init__(around, card, DEED)
        self._card = card
        self._feature: Feature | None = None  # applied to the selection in the place of B − A
        self._features: dict[str, Feature] = {}
        card.filled.connect(self._filled)
        card.strength_moved.connect(lambda _: self._ask())
        card.saved.connect(self._save)
        card.feature_chosen.connect(self._apply)
        card.feature_dropped.connect(self._forget)
        self.asking.answered.connect(self._answer)

    def begin(self) -> None:
        """The card was opened."""
        super().begin()
        self._show_features(self.desk.features())

    def end(self) -> None:
        """The card was closed: what was not kept goes."""
        self._feature = None
        super().end()

    def _filled(self) -> None:
        self._feature = None
        self._ask()

    def _ask(self) -> None:
        card, strength = self._card, self._card.strength.value
        a, b, c = card.a.strokes, card.b.strokes, card.c.strokes
        if self._feature is not None and c:
            about = self._feature
            request = FeatureRequest(c, model=about.model, feature=about.name, strength=strength)
            job: Job = partial(self.desk.apply, request)
        elif a and b and c:
            model = self.suggesting.choice.model
            job = partial(
                self.desk.analogy, AnalogyRequest(a, b, c, model=model, strength=strength)
            )
        else:
            card.show_ready(False, bool(a and b))
            card.say("")
            return
        card.show_ready(True, bool(a and b))
        self.asking.ask(job, live=True)

    def _answer(self, outcome: object) -> None:
        if isinstance(outcome, Feature):  # a step is kept
            self._show_features(self.desk.features())
            return
        answer = cast(Analogous, outcome)
        take = answer.takes[0]
        known = {id(stroke) for stroke in self.session.sketch.strokes}
        # Where C is on the page its place is taken, and "beside" keeps it.
        exchange = take if known.issuperset(id(old) for old, _ in take) else None
        self.ghosting.offer(Ghost(new_strokes(take), exchange, DEED, at_once=True))
        self._card.say(tr("Keep it in the place of C, or beside it."))

    def _save(self, name: str) -> None:
        a, b = self._card.a.strokes, self._card.b.strokes
        if a and b:
            self.asking.ask(
                partial(self.desk.keep_feature, name, a, b, self.suggesting.choice.model)
            )
            self.said.emit(tr("“{name}” is kept: it can be applied to any drawing.", name=name))

    def _apply(self, name: str) -> None:
        if self.session.selection:
            self._card.c.put(self.session.selection)
        if not self._card.c.strokes:
            self.failed.emit(
                tr("Select the drawing that “{name}” should be applied to first.", name=name)
            )
            return
        self._feature = self._features.get(name)
        self._ask()

    def _forget(self, name: str) -> None:
        self.desk.drop_feature(name)
        self._show_features(self.desk.features())

    def _show_features(self, features: list[Feature]) -> None:
        self._features = {each.name: each for each in features}
        self._card.show_features(list(self._features))


ANALOGY = Assist(
    Command("analogy_panel", "Blend", mark("Analogy…"), ("Ctrl+Alt+G",), checkable=True),
    lambda made: AnalogyCard(made.session, made.theme, made.parent),
    "analogy",
    start=Analogies,
)
