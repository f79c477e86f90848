"""What a whole drawing looks like, and which way up."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ...sketch.document import Floats
from ..bundle.manifest import Manifest
from ..sampling.ranking import Lines, Recogniser
from .tidy import tidy

# A drawing that the recogniser knows this well as it stands is upright.
KNOWN = 0.3
# Turned, it must be known this well, and this many times better than as it stands.
TURNED, BETTER = 0.6, 4.0
ANGLES = (45.0, 90.0, 135.0, 180.0, 225.0, 270.0, 315.0)  # degrees
# The model is told the class when the recogniser is this sure; below that it is told in half of its
# tries.
SURE = 0.35


@dataclass(frozen=True)
class Look:
    """chances: of the recogniser's classes (n,), or None without one. angle: degrees by which the
    drawing is turned from upright."""

    chances: Floats | None
    angle: float = 0.0

    def best(self, classes: Sequence[str], known: Sequence[str]) -> tuple[str, float]:
        """The likeliest class that the model knows, and its probability; ("", 0) for none."""
        if self.chances is None:
            return "", 0.0
        able = [i for i, name in enumerate(classes) if name in known]
        if not able:
            return "", 0.0
        place = max(able, key=lambda i: float(self.chances[i]))  # type: ignore[index]
        return classes[place], float(self.chances[place])


def look(lines: Lines, recogniser: Recogniser | None, turning: bool = True) -> Look:
    """See a drawing, lines [(n, 2)…] of any size. turning: it may lie on its side."""
    if recogniser is None:
        return Look(None)
    simple = tidy(lines)
    as_it_is = recogniser([simple])[0]
    if not turning or as_it_is.max() >= KNOWN:
        return Look(as_it_is)
    seen = recogniser([turned(simple, -angle) for angle in ANGLES])
    best = int(seen.max(axis=1).argmax())
    if seen[best].max() >= max(TURNED, BETTER * as_it_is.max()):
        return Look(seen[best], ANGLES[best])
    return Look(as_it_is)


def turned(lines: Lines, degrees: float, middle: Floats | None = None) -> list[Floats]:
    """The lines turned about a point (2,), clockwise on a page whose y runs down; None: about the
    middle of their box."""
    if degrees == 0.0:
        return list(lines)
    if middle is None:
        points = np.vstack(list(lines))
        middle = (points.min(axis=0) + points.max(axis=0)) / 2.0
    cos, sin = np.cos(np.radians(degrees)), np.sin(np.radians(degrees))
    return [(line - middle) @ np.array([[cos, sin], [-sin, cos]]) + middle for line in lines]


def label(name: str, manifest: Manifest) -> int | None:
    """The label of a class that the model knows; None for any other."""
    known = manifest.labels and name in manifest.classes
    return manifest.classes.index(name) if known else None
