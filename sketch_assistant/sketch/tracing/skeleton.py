"""Lines of a mask thinned to the width of a pixel (Zhang & Suen 1984), where there is ink alone."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from ..watched import passed
from .masks import Mask

# The eight neighbours, clockwise from the one above: rows down, columns across.
RING = ((-1, 0), (-1, 1), (0, 1), (1, 1), (1, 0), (1, -1), (0, -1), (-1, -1))
MOST_TURNS = 400  # a line is never thicker


def skeleton(mask: Mask) -> Mask:
    """The pixels (h, w) that are left. May be watched."""
    padded = np.pad(mask, 1).astype(np.uint8)
    flat, width = padded.ravel(), padded.shape[1]
    steps = np.array([down * width + across for down, across in RING])
    ink = np.flatnonzero(flat)
    for _ in range(MOST_TURNS):
        passed()
        before = len(ink)
        for first in (True, False):
            flat[ink[_peeled(flat[ink[:, None] + steps], first)]] = 0
            ink = ink[flat[ink] > 0]
        if len(ink) == before:
            break
    kept: Mask = padded[1:-1, 1:-1].astype(bool)
    return kept


def _peeled(ring: NDArray[np.uint8], first: bool) -> Mask:
    """Which pixels go, by their neighbours (n, 8)."""
    count = ring.sum(axis=1)
    turns = ((ring == 0) & (np.roll(ring, -1, axis=1) == 1)).sum(axis=1)
    up, right, down, left = (ring[:, i] for i in (0, 2, 4, 6))
    if first:
        open_side = (up * right * down == 0) & (right * down * left == 0)
    else:
        open_side = (up * right * left == 0) & (up * down * left == 0)
    gone: Mask = (count >= 2) & (count <= 6) & (turns == 1) & open_side
    return gone
