"""What suggestions are asked with, as the person has set it."""

from __future__ import annotations

from dataclasses import dataclass

from ...assist.ghosts.votes import CONFIDENT
from ...assist.requests import DEFAULT_TEMPERATURE, SOURCES, CompleteRequest
from ...sketch.document import Sketch, Stroke
from .choice import ModelChoice

CANDIDATES = 9


@dataclass
class Wishes:
    """temperature: 0.05 (calm) to 1 (wild). confident: how probably the best candidate must be
    right to be shown by itself, 0 to 1. sources: what may answer."""

    temperature: float = DEFAULT_TEMPERATURE
    confident: float = CONFIDENT
    sources: tuple[str, ...] = SOURCES

    def request(
        self, sketch: Sketch, choice: ModelChoice, seed: int, asked: bool, about: tuple[Stroke, ...]
    ) -> CompleteRequest:
        """How the drawing goes on. about: strokes to go on with, none for the one in progress."""
        return CompleteRequest(
            sketch,
            model=choice.model,
            label=choice.told,
            temperature=self.temperature,
            seed=seed,
            count=CANDIDATES,
            asked=asked,
            chosen=about,
            sources=self.sources,
        )
