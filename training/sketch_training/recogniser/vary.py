"""Drawings as other hands would have made them, or have not finished yet."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from sketch_assistant.assist.bundle.raster import Points

from .plan import Variation

SHORTEST = 0.25  # of an unfinished drawing, as a share of its points


def vary(
    points: Points, nth: NDArray[np.int64], rng: np.random.Generator, how: Variation
) -> Points:
    """Turned, stretched, sheared, mirrored, jittered, some with strokes missing or unfinished.

    nth (p,): how many points precede each in its drawing.
    """
    matrix = _matrices(points.count, rng, how)[points.owner]
    places = np.einsum("pij,pj->pi", matrix, points.places)
    places += rng.normal(0.0, how.jitter, places.shape)
    keep = _begun(points, nth, rng, how.unfinished)
    keep = _without_strokes(points, keep, rng, how.dropped)
    return Points(
        places[keep].astype(np.float32), points.drawn[keep], points.owner[keep], points.count
    )


def _matrices(n: int, rng: np.random.Generator, how: Variation) -> NDArray[np.float64]:
    """(n, 2, 2): mirror and stretch, then shear, then turn."""
    turn, shear = rng.normal(0.0, how.turn, n), rng.uniform(-how.shear, how.shear, n)
    wide, high = np.exp(rng.uniform(-how.stretch, how.stretch, (2, n)))
    wide *= rng.choice([-1.0, 1.0], n)
    zero, cos, sin = np.zeros(n), np.cos(turn), np.sin(turn)
    stretch = np.array([[wide, shear * high], [zero, high]]).transpose(2, 0, 1)
    return np.asarray(np.array([[cos, -sin], [sin, cos]]).transpose(2, 0, 1) @ stretch)


def _begun(
    points: Points, nth: NDArray[np.int64], rng: np.random.Generator, unfinished: float
) -> NDArray[np.bool_]:
    """(p,) which points are there: of some drawings only the first, two at least."""
    cut = rng.random(points.count) < unfinished
    shares = np.where(cut, rng.uniform(SHORTEST, 1.0, points.count), 1.0)
    lengths = np.bincount(points.owner, minlength=points.count)
    return np.asarray(nth < np.maximum(np.ceil(shares * lengths), 2)[points.owner])


def _without_strokes(
    points: Points, keep: NDArray[np.bool_], rng: np.random.Generator, dropped: float
) -> NDArray[np.bool_]:
    """In half of the drawings strokes are missing, twice as many as `dropped` says; never so many
    that less than two points are left."""
    stroke = np.cumsum(~points.drawn) - 1
    careless = rng.random(points.count) < 0.5
    missing = rng.random(int(stroke[-1]) + 1) < 2 * dropped * careless[points.owner[~points.drawn]]
    rest = keep & ~missing[stroke]
    empty = np.bincount(points.owner[rest], minlength=points.count) < 2
    return np.asarray(rest | (keep & empty[points.owner]))
