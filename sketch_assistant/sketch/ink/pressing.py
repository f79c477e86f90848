"""From what a pen reports to what counts: the pressure curve, the least width, and the tilt."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from ..document import Floats, SketchError
from .outlining import CURVE, LIGHTEST, width_at

MOST = 8  # points of a curve
CLOSEST = 0.02  # between two points, along what the pen reports
STRAIGHT = ((0.0, 0.0), (1.0, 1.0))
# Degrees from upright: a hand holds a pen at 30 to 40. From the first on it counts as leaning, at
# the second it lies as flat as it can be drawn with.
UPRIGHT, FLAT = 30.0, 65.0
_STEPS = np.linspace(0.0, 1.0, 257)

Curve = tuple[tuple[float, float], ...]


@dataclass(frozen=True)
class Pressing:
    """How a kind of pointer presses.

    curve: points (reported, counted) of 0 to 1, two at least, in their order; what is reported
    beyond its ends counts as they do. least: the width of the lightest line, of the full width.
    senses: whether pressure counts at all; else it is full. tilt: how much of its width a pen has
    lost that stands upright, 0 for none. Raises `SketchError` for what is no such curve.
    """

    curve: Curve = STRAIGHT
    least: float = LIGHTEST
    senses: bool = True
    tilt: float = 0.0

    def __post_init__(self) -> None:
        points = np.array(self.curve, dtype=float)
        if points.ndim != 2 or points.shape[1] != 2 or not 2 <= len(points) <= MOST:
            raise SketchError("A pressure curve has from 2 to {most} points.", most=MOST)
        if not ((points >= 0.0) & (points <= 1.0)).all() or (np.diff(points[:, 0]) <= 0.0).any():
            raise SketchError("The points of a pressure curve go from left to right, from 0 to 1.")
        if not (0.0 <= self.least <= 1.0 and 0.0 <= self.tilt <= 1.0):
            raise SketchError("A least width and a tilt are parts of the width, from 0 to 1.")

    @property
    def is_plain(self) -> bool:
        """Whether what the pen reports counts as it is."""
        return self == PLAIN

    def counted(self, points: Floats) -> Floats:
        """The pressures (n,) that count where the pen reported points (n, 5)."""
        pressure = np.clip(points[:, 2], 0.0, 1.0)
        firm = np.interp(pressure, _STEPS, self._table) if self.senses else np.ones(len(points))
        lean = np.clip((points[:, 3] - UPRIGHT) / (FLAT - UPRIGHT), 0.0, 1.0)
        wide = width_at(firm, 1.0) * (1.0 - self.tilt * (1.0 - lean))
        least = max(self.least, LIGHTEST)
        share = (wide - LIGHTEST) / (1.0 - LIGHTEST)
        wide = least + (1.0 - least) * np.maximum(share, 0.0)
        return ((wide - LIGHTEST) / (1.0 - LIGHTEST)) ** (1.0 / CURVE)

    @cached_property
    def _table(self) -> Floats:
        return smooth_between(np.array(self.curve, dtype=float), _STEPS)


PLAIN = Pressing()


def smooth_between(points: Floats, at: Floats) -> Floats:
    """The values at places (m,) of a smooth curve through points (n, 2) that nowhere overshoots
    them: a cubic between each two, as Fritsch and Carlson have it (1980)."""
    x, y = points.T
    widths = np.diff(x)
    slopes = np.diff(y) / widths
    tangents = np.concatenate([slopes[:1], slopes[1:], slopes[-1:]])
    before, after = slopes[:-1], slopes[1:]
    level = before * after <= 0.0
    with np.errstate(divide="ignore", invalid="ignore"):
        weights = 2.0 * widths[1:] + widths[:-1], widths[1:] + 2.0 * widths[:-1]
        mean = (weights[0] + weights[1]) / (weights[0] / before + weights[1] / after)
    tangents[1:-1] = np.where(level, 0.0, mean)
    at = np.clip(at, x[0], x[-1])
    piece = np.clip(np.searchsorted(x, at, side="right") - 1, 0, len(widths) - 1)
    width, t = widths[piece], (at - x[piece]) / widths[piece]
    s = 1.0 - t
    made: Floats = (
        y[piece] * s * s * (1.0 + 2.0 * t)
        + y[piece + 1] * t * t * (1.0 + 2.0 * s)
        + width * t * s * (tangents[piece] * s - tangents[piece + 1] * t)
    )
    return np.clip(made, 0.0, 1.0)
