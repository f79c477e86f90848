"""Put what a model drew where the person's drawing is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ...sketch.document import Floats
from ..sampling.ranking import Lines

# A redrawing may be stretched by this much to lie in the box of what it redraws.
STRETCH = 1.35
FLAT = 0.04  # of the longer side: a box that is flatter has no proportions to keep


@dataclass(frozen=True)
class Fit:
    """Lines times `unit` (2,) plus `shift` (2,)."""

    unit: Floats
    shift: Floats

    def of(self, line: Floats) -> Floats:
        """A line (n, 2) at its new place."""
        placed: Floats = line * self.unit + self.shift
        return placed


def box(lines: Lines) -> tuple[Floats, Floats]:
    """Top left and bottom right (2,) of lines [(n, 2)…]."""
    points = np.vstack(list(lines))
    return points.min(axis=0), points.max(axis=0)


def into_box(lines: Lines, low: Floats, high: Floats, stretch: float = STRETCH) -> Fit:
    """The fit of lines into a box, in its middle, stretched where that is needed by at most
    `stretch`, and then as large as the box's area wants."""
    own_low, own_high = box(lines)
    own, wanted = own_high - own_low, high - low
    longest = max(float(own.max()), 1e-9)
    ratio = np.maximum(wanted, FLAT * wanted.max()) / np.maximum(own, FLAT * longest)
    middle, half = np.log(ratio).mean(), np.log(ratio[0] / ratio[1]) / 2.0
    limit = np.log(stretch) / 2.0
    bent = float(np.clip(half, -limit, limit))
    unit = np.exp(middle + np.array([bent, -bent]))
    if abs(half) > limit:  # it has other proportions: rather too small than out of the box
        unit *= min(1.0, float((wanted / np.maximum(own * unit, 1e-9)).max()))
    return Fit(unit, (low + high) / 2.0 - unit * (own_low + own_high) / 2.0)


def overlap(one: Lines, other: Lines) -> float:
    """Intersection over union of two drawings' boxes; a flat one counts as a little thick."""
    (low, high), (other_low, other_high) = box(one), box(other)
    spare = 0.01 * max(float((high - low).max()), float((other_high - other_low).max()), 1e-9)
    sides = np.minimum(high, other_high) - np.maximum(low, other_low) + 2 * spare
    if (sides <= 0.0).any():
        return 0.0
    areas = [float(np.prod(b - a + 2 * spare)) for a, b in ((low, high), (other_low, other_high))]
    common = float(np.prod(sides))
    return common / (sum(areas) - common)


def curves(lines: Sequence[Floats], fit: Fit, spacing: float) -> list[Floats]:
    """A model's polylines as curves at their place."""
    from ...sketch.lines.smooth import smooth

    return [fit.of(smooth(line, spacing)) for line in lines]
