"""A drawing whose lines have slipped: what is remembered when something like it is to be drawn."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from ...sketch.document import Floats

# Standard deviations at the freest: how far a line is moved, as a share of the drawing's size; by
# how much it is turned, and its sides and those of the whole drawing become longer or shorter.
MOVED, TURNED, RESIZED = 0.063, np.radians(15.0), 0.2
# Most of it is the whole paper's, so that lines that meet still meet: it is pulled in so many waves
# no shorter than this share of the size. Beside that each line slips by this share of the above.
WAVES, SHORTEST, ALONE = 4, 1.0, 0.35


def slipped(line: Floats, free: float, size: float, rng: np.random.Generator) -> Floats:
    """A line (n, 2) moved, turned and stretched about its middle; free: 0, not at all, to 1. size:
    of the drawing, in the line's units."""
    middle = (line.min(axis=0) + line.max(axis=0)) / 2.0
    angle = TURNED * free * rng.standard_normal()
    turn = np.array([[np.cos(angle), np.sin(angle)], [-np.sin(angle), np.cos(angle)]])
    grown = np.exp(RESIZED * free * rng.standard_normal(2))
    moved: Floats = ((line - middle) * grown) @ turn + middle
    return moved + MOVED * size * free * rng.standard_normal(2)


def pulled(
    lines: Sequence[Floats], free: float, size: float, rng: np.random.Generator
) -> list[Floats]:
    """Lines on a paper that was pulled out of shape: neighbours go the same way."""
    angles, phases = rng.uniform(0.0, 2.0 * np.pi, (2, WAVES))
    lengths = SHORTEST * size * rng.uniform(1.0, 3.0, WAVES)
    waves = 2.0 * np.pi * np.stack([np.cos(angles), np.sin(angles)]) / lengths
    pulls = MOVED * size * free * np.sqrt(2.0 / WAVES) * rng.standard_normal((WAVES, 2))
    return [line + np.cos(line @ waves + phases) @ pulls for line in lines]


def loosened(
    lines: Sequence[Floats], free: float, size: float, rng: np.random.Generator
) -> list[Floats]:
    """The whole drawing stretched and pulled out of shape, and each of its lines slipped a little;
    of as many points."""
    stretched = np.exp(RESIZED * free * rng.standard_normal(2))
    shaped = pulled([line * stretched for line in lines], free, size, rng)
    return [slipped(line, ALONE * free, size, rng) for line in shaped]
