"""Where lines meet: gaps between them, and ways across them; lines are rows of complex numbers."""

from __future__ import annotations

import numpy as np

from ...sketch.document import Floats
from .shapes import Complexes

Pieces = tuple[Complexes, Complexes]  # where straight pieces begin, and where they end


def around(lines: Complexes, points: Complexes, reach: float) -> Complexes:
    """Those of lines (n, q) whose box is no farther from that of points than `reach`."""
    near = np.ones(len(lines), dtype=bool)
    for each, own in ((lines.real, points.real), (lines.imag, points.imag)):
        near &= each.min(axis=1, initial=np.inf) <= own.max() + reach
        near &= each.max(axis=1, initial=-np.inf) >= own.min() - reach
    return lines[near]


def gaps(line: Complexes, lines: Complexes) -> Floats:
    """The least distance of a line (p,) from each of lines (n, q), along all of them: (n,)."""
    own, others = (line[None, :-1], line[None, 1:]), (lines[:, :-1], lines[:, 1:])
    nearest = np.minimum(_to_points(own, lines), _to_points(others, line[None]))
    found: Floats = np.where(_cross(own, others), 0.0, nearest)
    return found


def crosses(start: complex, end: complex, lines: Complexes) -> bool:
    """Whether the straight way from one place to another crosses any of lines (n, q)."""
    way = np.array([[start, end]])
    return bool(_cross((way[:, :1], way[:, 1:]), (lines[:, :-1], lines[:, 1:])).any())


def _to_points(pieces: Pieces, points: Complexes) -> Floats:
    """From pieces (n, k) to points (n, p), the least of each row; one row may stand for all."""
    start, along = pieces[0][:, :, None], (pieces[1] - pieces[0])[:, :, None]
    away = points[:, None] - start
    share = (away * along.conj()).real / np.maximum(np.abs(along) ** 2, 1e-12)
    found: Floats = np.abs(away - np.clip(share, 0.0, 1.0) * along).min(axis=(1, 2))
    return found


def _cross(one: Pieces, other: Pieces) -> np.ndarray[tuple[int, ...], np.dtype[np.bool_]]:
    """Whether any piece of one row crosses any of the other row (n,)."""
    first, second = (each[:, :, None] for each in one)
    third, fourth = (each[:, None] for each in other)
    splits = _side(first, second, third) != _side(first, second, fourth)
    parts = _side(third, fourth, first) != _side(third, fourth, second)
    found: np.ndarray[tuple[int, ...], np.dtype[np.bool_]] = (splits & parts).any(axis=(1, 2))
    return found


def _side(start: Complexes, end: Complexes, point: Complexes) -> Floats:
    """On which side of a piece a point lies: its sign."""
    found: Floats = np.sign(((end - start).conj() * (point - start)).imag)
    return found
