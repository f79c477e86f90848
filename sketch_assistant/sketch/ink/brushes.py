"""What a brush makes of a line: how wide its ink is, or that what the line surrounds is the ink.

Nothing is ever wider than a pen at full pressure, so that boxes around ink hold for every brush.
"""

from __future__ import annotations

import numpy as np

from ..document import AREA, Floats, Ink
from ..lines.centreline import Places, Samples

PENCIL, GRAIN = 0.6, 0.35  # of a pen's width, and how much of that the grain of the paper takes
NIB = np.exp(-0.25j * np.pi)  # the direction in which a marker's nib lies
THINNEST = 0.3  # of its width: a marker drawn along its nib
_WAVES = ((1.9, 0.7), (-1.1, 2.3), (3.7, -2.9))  # of the grain, radians a canvas unit


def brushed(line: Samples, ink: Ink) -> Samples:
    """A line as wide as the brush makes it, whose widths (n,) are those of a pen."""
    if ink.brush == "pencil":
        return line._replace(widths=line.widths * PENCIL * (1.0 - GRAIN * _grain(line.places)))
    if ink.brush == "marker":
        return line._replace(widths=ink.width * _nib(line.places))
    return line


def surrounds(ink: Ink) -> bool:
    """Whether what a line in this ink surrounds is filled, and not the line drawn."""
    return ink.brush == AREA


def _grain(places: Places) -> Floats:
    """0 to 1 at each place, the same wherever a line is cut into parts."""
    phases = sum(np.sin(a * places.real + b * places.imag) for a, b in _WAVES)
    grain: Floats = 0.5 + np.asarray(phases) / (2.0 * len(_WAVES))
    return grain


def _nib(places: Places) -> Floats:
    """How wide a flat nib draws at each place, of its width: by where the line goes there."""
    if len(places) < 2:
        return np.ones(len(places))
    steps = np.diff(places)
    ways = steps / np.maximum(np.abs(steps), 1e-12)
    across = np.abs((ways * NIB.conjugate()).imag)
    both = np.concatenate([across[:1], (across[:-1] + across[1:]) / 2.0, across[-1:]])
    wide: Floats = THINNEST + (1.0 - THINNEST) * both
    return wide
