"""Cubic Bézier curves as the text of an SVG path."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

import numpy as np
from numpy.typing import NDArray

from ..lines.centreline import Places

_FORMAT = {"L": "L%.10g,%.10g", "C": "C%.10g,%.10g %.10g,%.10g %.10g,%.10g"}


def path_text(paths: Sequence[Places], decimals: int, closed: bool = False) -> list[str]:
    """The `d` of each path: (k, 4) complex cubics, k >= 1, each starting where the last one ended.

    Straight pieces become L, others C; coordinates are absolute, on a grid of that many decimals.
    A dot becomes a line of one step of the grid: many programs pass over lines without length.
    """
    if not paths:
        return []
    on_grid = np.rint(np.concatenate(paths) * 10.0**decimals)
    first = np.cumsum([0, *map(len, paths[:-1])])
    dots = first[np.array([len(cubics) == 1 for cubics in paths])]
    dots = dots[(on_grid[dots] == on_grid[dots, :1]).all(axis=1)]
    on_grid[dots, 3] += 1.0
    straight = _straight(on_grid)
    numbers = on_grid.view(np.float64) / 10.0**decimals
    wanted = np.ones((len(numbers), 8), dtype=bool)
    wanted[:, :2] = False
    wanted[first, :2] = True
    wanted[straight, 2:6] = False
    values = iter(numbers[wanted].tolist())
    letters = iter(np.where(straight, "L", "C").tolist())
    ending = "Z" if closed else ""
    return [_one(list(islice(letters, len(cubics))), values) + ending for cubics in paths]


def _one(letters: list[str], values: Iterator[float]) -> str:
    count = 2 + 4 * letters.count("C") + 2 * len(letters)
    return ("M%.10g,%.10g" + "".join(map(_FORMAT.__getitem__, letters))) % tuple(
        islice(values, count)
    )


def _straight(cubics: Places) -> NDArray[np.bool_]:
    """Whether both handles lie on the way from start to end, in whole steps of the grid."""
    start, end = cubics[:, 0], cubics[:, 3]
    length = np.abs(end - start)
    along = (end - start) / np.maximum(length, 1.0)
    handles = (cubics[:, 1:3] - start[:, None]) * along.conj()[:, None]
    beside = np.abs(handles.imag).max(axis=1) < 0.6
    short = (handles.real.min(axis=1) > -0.6) & (handles.real.max(axis=1) < length + 0.6)
    still = (length == 0.0) & (np.abs(cubics - start[:, None]).max(axis=1) > 0.6)
    found: NDArray[np.bool_] = beside & short & ~still
    return found
