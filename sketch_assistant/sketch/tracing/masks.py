"""Which pixels of a picture belong to lines: what is darker than around it, or where it changes."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from ..document import Floats

Mask = NDArray[np.bool_]

AROUND = 0.04  # of the longer side: how far "around" reaches
DARKER = 0.08  # than around, of white, to be a line
EDGES = 0.90  # of all pixels change less than one of an edge
LEAST_CHANGE = 0.06  # of white: less is no edge


def dark_lines(grey: Floats) -> Mask:
    """Pixels (h, w) that are darker than what lies around them; grey: 0 black to 1 white (h, w).

    A local threshold, as of Bradley & Roth 2007: shade and light across a photograph do no harm.
    """
    reach = max(3, round(AROUND * max(grey.shape)))
    mask: Mask = grey < _blurred(grey, reach) - DARKER
    return mask


def edges(grey: Floats) -> Mask:
    """Pixels at which a picture changes most, across the change (Canny 1986, without his last
    step)."""
    calm = _blurred(_blurred(grey, 1), 1)
    down, across = np.gradient(calm)
    strength = np.hypot(across, down)
    level = max(float(np.quantile(strength, EDGES)), LEAST_CHANGE / 4.0)
    # A crest: no weaker than its neighbours along the change.
    sideways = np.abs(across) >= np.abs(down)
    padded = np.pad(strength, 1)
    beside = np.maximum(padded[1:-1, :-2], padded[1:-1, 2:])
    above = np.maximum(padded[:-2, 1:-1], padded[2:, 1:-1])
    mask: Mask = (strength >= level) & (strength >= np.where(sideways, beside, above))
    return mask


def _blurred(grey: Floats, reach: int) -> Floats:
    """The mean of each pixel's square of 2 reach + 1, smaller at the edges of the picture."""
    for axis in (0, 1):
        length = grey.shape[axis]
        sums = np.concatenate([np.zeros_like(grey.take([0], axis)), grey.cumsum(axis)], axis)
        places = np.arange(length)
        low, high = np.maximum(places - reach, 0), np.minimum(places + reach + 1, length)
        shape = [1, 1]
        shape[axis] = length
        grey = (sums.take(high, axis) - sums.take(low, axis)) / (high - low).reshape(shape)
    return grey
