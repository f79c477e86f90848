"""Lines that reach beyond a square about the origin, kept as far as they are in it.

Where such a line leaves the square and comes back it goes along the edge in between, so that one
line stays one and a closed one encloses what it did (Sutherland and Hodgman's clipping).
"""

from __future__ import annotations

import numpy as np

from ..document import Floats, Marks
from .centreline import Indices, Places

FARTHEST = 1e9  # coordinate beyond which a number says too little about what is near
_HALVINGS = 10  # take any curve from there to within _ROOM
_ROOM = 4.0  # times the square: a curve that stays within this is cut once it is a polyline
_STRAIGHT = 1e-14  # of the coordinates: a bend by rounding


def without_far_curves(cubics: Places, lengths: Indices, half: float) -> tuple[Places, Indices]:
    """Cubics (k, 4) end to end, so many of each line, in parts: those far from the square of twice
    half are straight. Also how many each line has now."""
    order, owner = np.arange(len(cubics), dtype=float), np.repeat(np.arange(len(lengths)), lengths)
    done: list[tuple[Places, Floats, Indices]] = []
    for halving in range(1, _HALVINGS + 1):
        far = np.abs(cubics.view(np.float64)).max(axis=1) > _ROOM * half
        near = far & _may_be_near(cubics, half)
        cubics[far & ~near] = _straightened(cubics[far & ~near])
        done.append((cubics[~near], order[~near], owner[~near]))
        cubics = np.concatenate(_halves(cubics[near]))
        order = np.concatenate([order[near], order[near] + 0.5**halving])
        owner = np.tile(owner[near], 2)
    done.append((_straightened(cubics), order, owner))
    cubics, order, owner = (np.concatenate(each) for each in zip(*done, strict=True))
    return cubics[np.argsort(order)], np.bincount(owner, minlength=len(lengths))


def bounded(places: Places, corners: Marks, half: float) -> tuple[Places, Marks]:
    """What of a polyline is within the square; nothing of one that is outside of it altogether."""
    for side in (1, 1j, -1, -1j):
        places, corners = _before(places / side, corners, half)
        places = places * side
    return places, corners


def _before(places: Places, corners: Marks, most: float) -> tuple[Places, Marks]:
    """What of a polyline lies to the left of a line, and where it meets that."""
    kept = places.real <= most
    at = np.flatnonzero(kept[1:] != kept[:-1])
    start, step = places[at], places[at + 1] - places[at]
    height = start.imag + step.imag * (most - start.real) / step.real
    order = np.argsort(np.concatenate([np.flatnonzero(kept), at + 0.5]), kind="stable")
    met = np.concatenate([places[kept], most + 1j * height])
    sharp = np.concatenate([corners[kept], np.ones(len(at), dtype=bool)])
    return met[order], sharp[order]


def _may_be_near(cubics: Places, half: float) -> Marks:
    """Whether the boxes of the handles meet the square, and the curves are not straight."""
    bend = np.abs(np.diff(cubics, n=2, axis=1)).max(axis=1)
    near: Marks = bend > _STRAIGHT * np.abs(cubics).max(axis=1)
    for each in (cubics.real, cubics.imag):
        near = near & (each.min(axis=1) <= half) & (each.max(axis=1) >= -half)
    return near


def _straightened(cubics: Places) -> Places:
    start, end = cubics[:, :1], cubics[:, 3:]
    straight: Places = start + (end - start) / 3.0 * np.arange(4)
    return straight


def _halves(cubics: Places) -> tuple[Places, Places]:
    """The first and the second half of each cubic (de Casteljau)."""
    a, b, c, d = cubics.T
    ab, bc, cd = (a + b) / 2, (b + c) / 2, (c + d) / 2
    abc, bcd = (ab + bc) / 2, (bc + cd) / 2
    middle = (abc + bcd) / 2
    first, second = np.stack([a, ab, abc, middle], 1), np.stack([middle, bcd, cd, d], 1)
    return first, second
