"""One way a drawing goes on, as a value."""

from __future__ import annotations

from dataclasses import dataclass

from ...sketch.document import Stroke
from .hatching import Hatching
from .spread import Steps

Spread = Steps | Hatching  # what makes a row closer or wider, longer or shorter


@dataclass(frozen=True)
class Offer:
    """strokes: what comes next; follows: what comes after that, in order. source: of
    `requests.SOURCES`. confidence: how probably the person would draw the first of them next.
    spread: what makes the row closer or wider, longer or shorter; None of what is no such row.
    chance: how probable it is beside a model, where it need not be sure by itself."""

    strokes: tuple[Stroke, ...]
    follows: tuple[Stroke, ...]
    source: str
    confidence: float
    spread: Spread | None = None
    chance: float = 0.0

    @property
    def row(self) -> tuple[Stroke, ...]:
        """All of it."""
        return self.strokes + self.follows
