"""Held-out drawings cut at a lift of the pen: what was drawn, and what the person drew next."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from sketch_assistant.sketch.cuts import cuts
from sketch_assistant.sketch.document import Floats, Sketch, Stroke
from sketch_assistant.sketch.encoding import from_stroke3

from ..drawings import Drawings


@dataclass(frozen=True)
class Cut:
    """lines: of the whole drawing [(n, 2)…]. kept: so many of them were there; as many as there
    are for a drawing that is finished. word: its class."""

    word: str
    lines: list[Floats]
    kept: int

    @property
    def sketch(self) -> Sketch:
        """What is there."""
        return Sketch().adding(*map(Stroke.through, self.lines[: self.kept]))

    @property
    def diagonal(self) -> float:
        """Of the whole drawing."""
        return float(np.hypot(*np.ptp(np.vstack(self.lines), axis=0)))

    @property
    def quarter(self) -> int:
        """Of the drawing's points in which the cut lies: 0 to 3."""
        points = [len(line) for line in self.lines]
        return min(3, int(4 * sum(points[: self.kept]) / sum(points)))


def cut_drawings(drawings: Drawings, limit: int, way: str) -> list[Cut]:
    """The cuts of up to `limit` drawings, evenly picked, of those that can be cut."""
    able = [i for i, rows in enumerate(drawings.rows) if rows[:-1, 2].any()]
    found = []
    for place in np.unique(np.linspace(0, len(able) - 1, limit).astype(int)) if able else ():
        i = able[place]
        lines = from_stroke3(drawings.rows[i].astype(np.float64))
        word = drawings.classes[int(drawings.labels[i])]
        found += [Cut(word, lines, kept) for kept in cuts(lines, way)]
    return found
