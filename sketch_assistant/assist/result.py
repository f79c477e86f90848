"""What answers a request to go on with a drawing: ranked candidates."""

from __future__ import annotations

from dataclasses import dataclass

from ..sketch.document import Stroke
from .ghosts import votes
from .ghosts.finish import FINISHED, Signs, wanted
from .own_hand.offer import Spread
from .requests import MODEL, CompleteRequest


@dataclass(frozen=True)
class Candidate:
    """One way to go on: new strokes in canvas units, origin "suggested"; finished: the model
    ended. confidence: how probably it begins as the person would go on. parts: how many of the
    strokes are the next part, how many the one after it …; of a drawing from nothing, (). source:
    of `requests.SOURCES`. replaces: strokes in whose place they come. spread: of a row, what makes
    it closer or wider, longer or shorter."""

    strokes: tuple[Stroke, ...]
    finished: bool
    confidence: float = 0.0
    parts: tuple[int, ...] = ()
    source: str = MODEL
    replaces: tuple[Stroke, ...] = ()
    spread: Spread | None = None

    @property
    def part(self) -> int:
        """How many of the strokes are the next part."""
        return self.parts[0] if self.parts else len(self.strokes)


@dataclass(frozen=True)
class Result:
    """Candidates, best first, for exactly `request.sketch`; provider: "CPU" or "CUDA". guess: the
    class that the drawing was taken for, where the request names none and the model knows many.
    signs: of being finished; None of an empty page. about: the strokes that the candidates go on
    with. writing: they look like writing, not like a drawing."""

    request: CompleteRequest
    candidates: tuple[Candidate, ...]
    provider: str
    guess: str = ""
    signs: Signs | None = None
    about: tuple[Stroke, ...] = ()
    writing: bool = False

    @property
    def finished(self) -> float:
        """How probably nothing is missing."""
        return self.signs.finished if self.signs else 0.0

    @property
    def sure(self) -> float:
        """How probably the best candidate that goes on is what comes next, if something does; 0:
        unknown."""
        onwards = (each.confidence for each in self.candidates if not each.replaces)
        return max(onwards, default=0.0)

    @property
    def wanted(self) -> float:
        """How probably the best candidate is kept."""
        return wanted(self.finished, self.sure)

    @property
    def silent(self) -> bool:
        """Whether it looks finished, so that nothing is to be said unless asked: a stray tick on a
        finished drawing is worse."""
        return self.finished >= FINISHED and self.wanted < votes.CONFIDENT
