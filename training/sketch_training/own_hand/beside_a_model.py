"""What the own hand offers by itself once a model has voted, asked as the window asks."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np

from sketch_assistant.assist.bundle.bundle import Bundle, load
from sketch_assistant.assist.bundle.choose_model import beside
from sketch_assistant.assist.by_hand import PROBABLE
from sketch_assistant.assist.complete import complete
from sketch_assistant.assist.own_hand.offer import Offer
from sketch_assistant.assist.recogniser.recognise import open_recogniser
from sketch_assistant.assist.requests import MODEL, CompleteRequest
from sketch_assistant.assist.running.engine import Engine
from sketch_assistant.assist.sampling.ranking import Recogniser

from .cases import Case


@dataclass(frozen=True)
class Beside:
    """A model that votes, with those that draw beside it and what looks on."""

    bundle: Bundle
    others: tuple[Bundle, ...]
    recogniser: Recogniser
    engine: Engine

    @classmethod
    def opened(cls, bundle: Path, recogniser: Path) -> Beside:
        """From their folders. Raises `SketchError`."""
        model = load(bundle)
        return cls(model, tuple(beside(model)), open_recogniser(recogniser), Engine())

    def agrees(self, case: Case, first: Offer) -> bool:
        """Whether the first offer comes by itself, though alone it is not sure enough."""
        if first.chance < PROBABLE:
            return False
        name = self.bundle.manifest.name
        request = CompleteRequest(case.sketch, model=name, seed=case.kept, asked=False)
        found = complete(request, self.engine, self.bundle, self.recogniser, self.others)
        own = [each.strokes[0] for each in found.candidates if each.source != MODEL]
        return any(np.array_equal(each.xy, first.strokes[0].xy) for each in own)
