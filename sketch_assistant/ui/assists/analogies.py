"""Analogy: three drawings, the fourth as a ghost, and the steps that are kept by name."""

from __future__ import annotations

from functools import partial
from typing import cast

from PySide6.QtCore import QObject, Signal

from ...assist.analogy import Analogous
from ...assist.desk import AssistDesk
from ...assist.features import Feature
from ...assist.requests import AnalogyRequest, FeatureRequest
from ...sketch.document import new_strokes
from ..base.asking import Asking
from ..base.session import Ghost, Session
from ..base.worker import Job
from ..ghosts.assistant import Assistant
from ..ghosts.ghosting import Ghosting
from ..panels.cards.analogy_card import AnalogyCard

DEED = "Analogy"


class Analogies(QObject):
    """Between the card, the desk and the ghosts."""

    failed = Signal(str)
    said = Signal(str)

    def __init__(
        self,
        session: Session,
        ghosting: Ghosting,
        desk: AssistDesk,
        asking: Asking,
        card: AnalogyCard,
        assistant: Assistant,
    ) -> None:
        super().__init__(card)
        self._session, self._ghosting = session, ghosting
        self._desk, self._asking, self._card = desk, asking, card
        self._assistant = assistant
        self._feature: Feature | None = None  # applied to the selection in the place of B − A
        self._features: dict[str, Feature] = {}
        card.opened.connect(self.begin)
        card.left.connect(self.end)
        card.filled.connect(self._filled)
        card.strength_moved.connect(lambda _: self._ask())
        card.saved.connect(self._save)
        card.feature_chosen.connect(self._apply)
        card.feature_dropped.connect(self._forget)
        asking.answered.connect(self._answer)
        asking.failed.connect(self._fail)

    def begin(self) -> None:
        """The card was opened."""
        self._assistant.give_way()
        self._show_features(self._desk.features())

    def end(self) -> None:
        """The card was closed: what was not kept goes."""
        self._asking.forget()
        self._feature = None
        self._ghosting.withdraw(DEED)

    def _filled(self) -> None:
        self._feature = None
        self._ask()

    def _ask(self) -> None:
        card, strength = self._card, self._card.strength.value
        a, b, c = card.a.strokes, card.b.strokes, card.c.strokes
        if self._feature is not None and c:
            about = self._feature
            request = FeatureRequest(c, model=about.model, feature=about.name, strength=strength)
            job: Job = partial(self._desk.apply, request)
        elif a and b and c:
            model = self._assistant.choice.model
            job = partial(
                self._desk.analogy, AnalogyRequest(a, b, c, model=model, strength=strength)
            )
        else:
            card.show_ready(False, bool(a and b))
            card.say("")
            return
        card.show_ready(True, bool(a and b))
        self._asking.ask(job, live=True)

    def _answer(self, outcome: object) -> None:
        if isinstance(outcome, Feature):  # a step is kept
            self._show_features(self._desk.features())
            return
        answer = cast(Analogous, outcome)
        take = answer.takes[0]
        known = {id(stroke) for stroke in self._session.sketch.strokes}
        # Where C is on the page its place is taken, and "beside" keeps it.
        exchange = take if known.issuperset(id(old) for old, _ in take) else None
        self._ghosting.offer(Ghost(new_strokes(take), exchange, DEED, at_once=True))
        self._card.say("Keep it in the place of C, or beside it.")

    def _fail(self, sentence: str) -> None:
        self._card.say("")
        self.failed.emit(sentence)

    def _save(self, name: str) -> None:
        a, b = self._card.a.strokes, self._card.b.strokes
        if a and b:
            self._asking.ask(
                partial(self._desk.keep_feature, name, a, b, self._assistant.choice.model)
            )
            self.said.emit(f"“{name}” is kept: it can be applied to any drawing.")

    def _apply(self, name: str) -> None:
        if self._session.selection:
            self._card.c.put(self._session.selection)
        if not self._card.c.strokes:
            self.failed.emit(f"Select the drawing that “{name}” should be applied to first.")
            return
        self._feature = self._features.get(name)
        self._ask()

    def _forget(self, name: str) -> None:
        self._desk.drop_feature(name)
        self._show_features(self._desk.features())

    def _show_features(self, features: list[Feature]) -> None:
        self._features = {each.name: each for each in features}
        self._card.show_features(list(self._features))
