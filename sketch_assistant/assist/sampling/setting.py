"""Where a drawing lies on the page, for a model that has pixels of its own."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ...sketch.document import Floats, Sketch
from ...sketch.lines.simplify import simplify
from ...sketch.lines.smooth import smooth
from . import size

# A drawing from nothing, or from a single dot, takes this share of the page.
SHARE_OF_PAGE = 0.4
CURVE_SPACING = 3.0  # pixels of the model between the points of a suggested stroke
GRID_DIGITS = 6
ROUGH_TOLERANCE = 0.002  # of the drawn part's longer side
MOST_RAW_POINTS = 2000  # a stroke


@dataclass(frozen=True)
class Place:
    """origin: canvas units (2,); unit: canvas units to one of the model's."""

    origin: Floats
    unit: float

    def of(self, line: Floats) -> Floats:
        """A line of the model's as a curve on the page."""
        curve: Floats = smooth(line, CURVE_SPACING) * self.unit + self.origin
        return curve


def placed(page: Sketch, lines: list[Floats]) -> tuple[Place, list[Floats]]:
    """The lines as parts of a unit square, rounded so that the same drawing at another size or
    place becomes the very same numbers; and where that square is on the page."""
    low, whole = np.vstack(lines).min(axis=0), size.extent(lines)
    if whole == 0.0:
        return Place(low, SHARE_OF_PAGE * min(page.width, page.height)), [np.zeros((1, 2))]
    return Place(low, whole), [((line - low) / whole).round(GRID_DIGITS) for line in lines]


def recent(lines: list[Floats], longest: int) -> list[Floats]:
    """The last lines that a model of this length can read, roughly simplified first: a hand's raw
    points are many times what matters."""
    thinned = [line[:: -(-len(line) // MOST_RAW_POINTS)] for line in lines]
    rough = [simplify(line, ROUGH_TOLERANCE) for line in thinned]
    points = np.cumsum([len(line) for line in reversed(rough)])
    return rough[-max(1, int((points <= longest).sum())) :]
