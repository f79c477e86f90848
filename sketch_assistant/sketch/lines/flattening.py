"""Bézier curves as polylines, no finer than needed."""

from __future__ import annotations

import numpy as np

from ..document import Floats
from .centreline import Indices, Places

_FINEST = 5_000  # pieces of one curve


def pieces(cubics: Places, tolerance: float) -> Floats:
    """Into how many straight pieces each of the cubics (k, 4) goes, as floats.

    The bound is that of the second derivative: a piece is off by an eighth of it at most.
    """
    bend = np.abs(np.diff(cubics, n=2, axis=1)).max(axis=1)
    wanted = np.ceil(np.sqrt(0.75 * bend / tolerance))
    counts: Floats = np.minimum(np.maximum(wanted, 1.0), _FINEST)
    return counts


def flatten(cubics: Places, counts: Floats, first: Indices) -> tuple[Places, Indices, Indices]:
    """Places along lines of cubics (k, 4) end to end; where among them each line starts, and where
    each cubic ends.

    counts: pieces of each cubic; first: the cubic that each line begins with.
    """
    whole = counts.astype(np.intp)
    begins = np.zeros(len(whole), dtype=np.intp)
    begins[first] = 1  # its start is a place of its own
    ends = np.cumsum(whole + begins)
    owner = np.repeat(np.arange(len(whole)), whole + begins)
    within = np.arange(1, len(owner) + 1) - ends[owner] + whole[owner]
    t = within / whole[owner]
    s = 1.0 - t
    p0, p1, p2, p3 = cubics[owner].T
    curve = s * s * (s * p0 + 3.0 * t * p1) + t * t * (3.0 * s * p2 + t * p3)
    return curve, ends[first] - whole[first] - 1, ends - 1
