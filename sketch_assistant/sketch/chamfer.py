"""How far apart two drawings are: the mean distance from the ink of each to the other's."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from .document import Floats

POINTS = 200  # of each drawing


def chamfer(one: Sequence[Floats], other: Sequence[Floats]) -> float:
    """Symmetric mean Chamfer distance of drawings, lines [(n, 2)…] each, in the lines' units; their
    ink is compared at points evenly spread by length. Infinite where one has no points."""
    first, second = spread(one), spread(other)
    if not len(first) or not len(second):
        return float("inf")
    gaps = distances(first, second)
    return float((gaps.min(axis=1).mean() + gaps.min(axis=0).mean()) / 2.0)


def covered(part: Sequence[Floats], whole: Sequence[Floats]) -> float:
    """Mean distance from the ink of `part` to that of `whole`: how far it is from being in it."""
    first, second = spread(part), spread(whole)
    if not len(first) or not len(second):
        return float("inf")
    return float(distances(first, second).min(axis=1).mean())


def distances(first: Floats, second: Floats) -> Floats:
    """(n, k) between points (n, 2) and (k, 2)."""
    across = first[:, None, 0] - second[None, :, 0]
    down = first[:, None, 1] - second[None, :, 1]
    result: Floats = np.sqrt(across * across + down * down)
    return result


def spread(lines: Sequence[Floats], count: int = POINTS) -> Floats:
    """About `count` points (k, 2), evenly by length on all lines together; a line without length
    gives one."""
    drawn = [line for line in lines if len(line)]
    if not drawn:
        return np.zeros((0, 2))
    lengths = np.array([np.hypot(*np.diff(line, axis=0).T).sum() for line in drawn])
    counts = np.maximum(1, np.rint(count * lengths / max(lengths.sum(), 1e-12)).astype(int))
    return np.vstack([evenly(line, n) for line, n in zip(drawn, counts.tolist(), strict=True)])


def evenly(line: Floats, count: int) -> Floats:
    """`count` points (count, d) at equal steps of length along a polyline (n, d), n >= 1, from its
    first point to its last; length is that of the first two columns. One point: the middle."""
    steps = np.hypot(*np.diff(line[:, :2], axis=0).T) if len(line) > 1 else np.zeros(0)
    along = np.concatenate([[0.0], np.cumsum(steps)])
    places = np.linspace(0.0, along[-1], count) if count > 1 else along[-1:] / 2.0
    if along[-1] == 0.0:
        return np.repeat(line[:1], count, axis=0)
    return np.column_stack([np.interp(places, along, column) for column in line.T])
