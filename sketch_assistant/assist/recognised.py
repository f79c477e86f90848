"""What a drawing should be, and how probably a recogniser takes it for that."""

from __future__ import annotations

from collections.abc import Sequence

from ..sketch.document import Floats
from .bundle.manifest import Manifest
from .ghosts.drawn import Drawn, may_be
from .sampling import ranking
from .sampling.ranking import Recogniser


def chances_of(drawn: Drawn, manifest: Manifest) -> dict[str, float]:
    """What the drawing should be, and how probably; nothing where that is anybody's guess."""
    known = may_be(manifest, drawn.label)
    return {known[0]: 1.0} if len(known) == 1 else drawn.guessed


def recognised(
    drawings: Sequence[Sequence[Floats]],
    chances: dict[str, float],
    recogniser: Recogniser | None,
) -> Floats | None:
    """How probably a recogniser takes each drawing for what it should be; None where it does not
    know these things."""
    if recogniser is None or not knows(recogniser, chances):
        return None
    return as_wanted(recogniser(drawings), chances, recogniser)


def as_wanted(found: Floats, chances: dict[str, float], recogniser: Recogniser) -> Floats | None:
    """The same of what it has found already (n, k)."""
    if not knows(recogniser, chances):
        return None
    whole = sum(chances.values())
    shares = {name: chance / whole for name, chance in chances.items()}
    return ranking.shares_of(found, recogniser.classes, [shares] * len(found))


def knows(recogniser: Recogniser, chances: dict[str, float]) -> bool:
    """Whether it knows the classes of what a drawing should be."""
    return bool(chances) and ranking.knows(recogniser, chances)
