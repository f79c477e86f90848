"""A drawing whose lines have slipped: what is remembered when something like it is to be drawn."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from ...sketch.document import Floats

# Standard deviations at the freest: how far a line is moved, as a share of the drawing's size; by
# how much it is turned, and its sides and those of the whole drawing become longer or shorter.
MOVED, TURNED, RESIZED = 0.063, np.radians(15.0), 0.2


def slipped(line: Floats, free: float, size: float, rng: np.random.Generator) -> Floats:
    """A line (n, 2) moved, turned and stretched about its middle; free: 0, not at all, to 1. size:
    of the drawing, in the line's units."""
    middle = (line.min(axis=0) + line.max(axis=0)) / 2.0
    angle = TURNED * free * rng.standard_normal()
    turn = np.array([[np.cos(angle), np.sin(angle)], [-np.sin(angle), np.cos(angle)]])
    grown = np.exp(RESIZED * free * rng.standard_normal(2))
    moved: Floats = ((line - middle) * grown) @ turn + middle
    return moved + MOVED * size * free * rng.standard_normal(2)


def loosened(
    lines: Sequence[Floats], free: float, size: float, rng: np.random.Generator
) -> list[Floats]:
    """The whole drawing stretched, and each of its lines slipped; of as many points."""
    stretched = np.exp(RESIZED * free * rng.standard_normal(2))
    return [slipped(line * stretched, free, size, rng) for line in lines]
