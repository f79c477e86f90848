"""What is being drawn: the class that a model of many is told when the person has not said."""

from __future__ import annotations

from .bundle import Manifest
from .ranking import Lines, Recogniser
from .tidy import tidy

# A first guess less probable than this is left unsaid: the model does better without.
SURE = 0.3


def guess(drawn: Lines, manifest: Manifest, recogniser: Recogniser | None) -> str:
    """The class of the model that the drawn lines [(n, 2)…] are taken for; "" for a model of one
    class, without a recogniser, or when it is not sure."""
    if not manifest.labels or recogniser is None or not drawn:
        return ""
    chances = recogniser([tidy(drawn)])[0]
    known = [
        (float(p), name)
        for p, name in zip(chances, recogniser.classes, strict=True)
        if name in manifest.classes
    ]
    best, name = max(known, default=(0.0, ""))
    return name if best >= SURE else ""
