"""Many lines and the width of their ink in one table, which bends are put into."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from ..document import Floats, Marks, Stroke
from ..lines.centreline import Indices, Places, Samples, smooth
from ..lines.clip import at
from ..lines.pieces import corners_of
from .outlining import width_at

# Where a line is cut, a curve so far beside the true one does not show: of the width; canvas units.
_FLATNESS, _FLATTEST = 0.05, 0.12
TINY = 1e-9  # of a step


class InkedLines(NamedTuple):
    """Lines that lie end to end (n,): where, half the width of the ink there, which stroke's, and
    the place of the point on its stroke. No two neighbours of one line are at one place."""

    places: Places
    half: Floats
    owner: Indices
    on: Floats
    corners: Marks

    @property
    def last(self) -> Marks:
        """Which points end their line."""
        return np.append(self.owner[1:] != self.owner[:-1], True)[: len(self.owner)]

    @property
    def lone(self) -> Marks:
        """Which points are all of their line: dots."""
        last: Marks = self.last
        alone: Marks = last & np.append(True, last[:-1])[: len(last)]
        return alone

    def some(self, chosen: Marks) -> InkedLines:
        """Those of these points."""
        rest = self.half[chosen], self.owner[chosen], self.on[chosen], self.corners[chosen]
        return InkedLines(self.places[chosen], *rest)


def joined(strokes: Sequence[Stroke]) -> InkedLines:
    """Of strokes, one after the other."""
    counts = [len(each) for each in strokes]
    points = np.concatenate([each.points for each in strokes])
    owner = np.repeat(np.arange(len(strokes)), counts)
    wide = np.repeat([each.ink.width for each in strokes], counts)
    half = width_at(points[:, 2], wide) / 2.0
    on = np.concatenate([np.arange(count, dtype=np.float64) for count in counts])
    corners = np.concatenate([corners_of(each) for each in strokes])
    lines = InkedLines(points[:, 0] + 1j * points[:, 1], half, owner, on, corners)
    rests = (np.abs(np.diff(lines.places)) < TINY) & (np.diff(owner) == 0)
    return lines.some(np.append(~rests, True)) if rests.any() else lines


def curved(lines: InkedLines) -> InkedLines:
    """With points put in between where the line bends."""
    if not len(lines.places):
        return lines
    place = np.arange(len(lines.places), dtype=np.float64)
    flatness = np.minimum(_FLATNESS * 2.0 * lines.half, _FLATTEST)
    samples = Samples(lines.places, place, lines.corners)
    fine, _ = smooth(samples, flatness, np.flatnonzero(lines.last))
    before = fine.widths.astype(np.intp)
    share = fine.widths - before
    corners = lines.corners[before] & (share == 0.0)
    half = at(lines.half, fine.widths)
    return InkedLines(fine.places, half, lines.owner[before], lines.on[before] + share, corners)
