"""How far apart two drawings are: the mean distance from the ink of each to the other's."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from ..document import Floats

POINTS = 200  # of each drawing


def chamfer(one: Sequence[Floats], other: Sequence[Floats]) -> float:
    """Symmetric mean Chamfer distance of drawings, lines [(n, 2)…] each, in the lines' units; their
    ink is compared at points evenly spread by length. Infinite where one has no points."""
    return apart(spread(one), spread(other))


def apart(first: Floats, second: Floats) -> float:
    """The same of points (n, 2) and (k, 2) that are spread already."""
    if not len(first) or not len(second):
        return float("inf")
    gaps = distances(first, second)
    return float((gaps.min(axis=1).mean() + gaps.min(axis=0).mean()) / 2.0)


def each_apart(first: Floats, second: Floats) -> Floats:
    """The same of every one of first (n, p, 2) and every one of second (k, q, 2): (n, k)."""
    if first is second:
        there, back = _nearest(first, second, False)
        return (there + there.T) / 2.0
    there, back = _nearest(first, second, True)
    result: Floats = (there + back) / 2.0
    return result


def _nearest(first: Floats, second: Floats, both: bool) -> tuple[Floats, Floats]:
    """The mean distance (n, k) from the points of each of first to the nearest of each of second,
    and, if both are asked for, back."""
    # Single precision: a millionth of a drawing's size, in half of the time.
    (xs, ys), (us, vs) = (each.astype(np.float32).transpose(2, 1, 0) for each in (first, second))
    there = np.zeros((len(first), len(second)))
    back = np.full((len(us), *there.shape), np.inf, np.float32)
    # Point by point: what is worked on stays small enough for the processor's nearest memory.
    gaps, more = np.empty_like(back), np.empty_like(back)
    for x, y in zip(xs, ys, strict=True):
        np.square(np.subtract(x[:, None], us[:, None, :], out=gaps), out=gaps)
        np.square(np.subtract(y[:, None], vs[:, None, :], out=more), out=more)
        gaps += more
        there += np.sqrt(gaps.min(axis=0))
        if both:
            np.minimum(back, gaps, out=back)
    return there / max(len(xs), 1), np.sqrt(back).mean(axis=0, dtype=np.float64)


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
    points, axis, ends = _on_one_axis(drawn)
    lengths = ends[:, 1] - ends[:, 0]
    counts = np.rint(count * lengths / max(float(lengths.sum()), 1e-12)).astype(int)
    return _placed(points, axis, ends, np.maximum(1, counts))


def each_evenly(lines: Sequence[Floats], counts: NDArray[np.int64]) -> Floats:
    """`evenly` of several lines, one after the other: counts (k,) points each."""
    return _placed(*_on_one_axis(lines), counts)


def _placed(points: Floats, axis: Floats, ends: Floats, counts: NDArray[np.int64]) -> Floats:
    owner = np.repeat(np.arange(len(counts)), counts)
    nth = np.arange(len(owner)) - np.repeat(np.cumsum(counts) - counts, counts)
    share = np.where(counts[owner] > 1, nth / np.maximum(counts[owner] - 1, 1), 0.5)
    begins, lengths = ends[owner, 0], (ends[:, 1] - ends[:, 0])[owner]
    places = begins + share * lengths
    return np.column_stack([np.interp(places, axis, column) for column in points.T])


def _on_one_axis(lines: Sequence[Floats]) -> tuple[Floats, Floats, Floats]:
    """All points (n, d); how far along its line each is, one line after the other on one axis with
    gaps between them (n,); where on it each line begins and ends (k, 2)."""
    counts = np.array([len(line) for line in lines])
    firsts, points = np.cumsum(counts) - counts, np.concatenate(lines)
    steps = np.zeros(len(points))
    steps[1:] = np.hypot(*np.diff(points[:, :2], axis=0).T)
    steps[firsts] = 0.0
    along = np.cumsum(steps)
    axis = along + (1.0 + float(along[-1])) * np.repeat(np.arange(len(lines)), counts)
    return points, axis, np.column_stack([axis[firsts], axis[firsts + counts - 1]])


def length_of(line: Floats) -> float:
    """Of a polyline (n, d), n >= 1, in the units of its first two columns."""
    return float(np.hypot(*np.diff(line[:, :2], axis=0).T).sum())


def evenly(line: Floats, count: int) -> Floats:
    """`count` points (count, d) at equal steps of length along a polyline (n, d), n >= 1, from its
    first point to its last; length is that of the first two columns. One point: the middle."""
    steps = np.hypot(*np.diff(line[:, :2], axis=0).T) if len(line) > 1 else np.zeros(0)
    along = np.concatenate([[0.0], np.cumsum(steps)])
    places = np.linspace(0.0, along[-1], count) if count > 1 else along[-1:] / 2.0
    if along[-1] == 0.0:
        return np.repeat(line[:1], count, axis=0)
    return np.column_stack([np.interp(places, along, column) for column in line.T])
