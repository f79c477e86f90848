"""Find drawings that are in two splits: the same rows, or the same shape re-exported or augmented.

A shape is 32 points at equal steps along all lines, each axis scaled to 0..1 by itself: shifts,
scales and stretches vanish, and dropping points moves it little.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from .drawings import Array

POINTS = 32
NEAR = 0.02  # of the drawing's sides, at every one of the points
FEWEST = 10  # rows; what is simpler than that is often drawn alike by different people
_CHUNK = 256


def duplicates(rows: Sequence[Array], held_out: Sequence[Array]) -> tuple[set[int], set[int]]:
    """Indices into rows of those that are in held_out: exactly, and nearly (not exactly)."""
    known = {_content(each) for each in held_out}
    exact = {i for i, each in enumerate(rows) if _content(each) in known}
    near: set[int] = set()
    groups = _by_strokes(held_out)
    for strokes, mine in _by_strokes(rows).items():
        if strokes in groups:
            theirs = np.array([shape(held_out[j]) for j in groups[strokes]])
            near |= _near(rows, mine, theirs)
    return exact, near - exact


def _near(rows: Sequence[Array], mine: list[int], theirs: NDArray[np.float32]) -> set[int]:
    found: set[int] = set()
    for start in range(0, len(mine), _CHUNK):
        part = mine[start : start + _CHUNK]
        shapes = np.array([shape(rows[i]) for i in part])
        # One number first: the mean of a shape cannot differ by more than its points do.
        close = np.abs(shapes.mean(1)[:, None] - theirs.mean(1)) <= NEAR
        for k, j in zip(*np.nonzero(close), strict=True):
            if np.abs(shapes[k] - theirs[j]).max() <= NEAR:
                found.add(part[k])
    return found


def shape(rows: Array) -> NDArray[np.float32]:
    """The shape (64,) of a drawing; the pen's ways between strokes do not count as length."""
    points = np.vstack([np.zeros((1, 2)), np.cumsum(rows[:, :2], axis=0, dtype=np.float64)])
    sides = np.ptp(points, axis=0)
    # A side that is nothing but a tremor must not be blown up to 1.
    points = (points - points.min(axis=0)) / np.maximum(sides, max(sides.max() * 0.1, 1e-9))
    steps = np.hypot(*np.diff(points, axis=0).T)
    steps[1:][rows[:-1, 2] > 0.5] = 0.0
    along = np.concatenate([[0.0], np.cumsum(steps)])
    at = np.linspace(0.0, along[-1], POINTS)
    return np.concatenate([np.interp(at, along, axis) for axis in points.T]).astype(np.float32)


def _content(rows: Array) -> bytes:
    return rows.astype(np.float32).tobytes()


def _by_strokes(rows: Sequence[Array]) -> dict[int, list[int]]:
    groups: dict[int, list[int]] = {}
    for i, each in enumerate(rows):
        if len(each) >= FEWEST:
            groups.setdefault(int((each[:, 2] > 0.5).sum()), []).append(i)
    return groups
