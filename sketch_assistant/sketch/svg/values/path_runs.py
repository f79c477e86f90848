"""Many commands of an SVG path at once: runs of one kind as arrays."""

from __future__ import annotations

import math
from collections.abc import Callable

import numpy as np

from ...document import Floats, Marks
from ...lines.centreline import Indices, Places
from .number import UnusableError

_JOINABLE = b"LlHhVvCcSsQqTtAa"  # whose letter may be left out when it is the same again
_LONG = 2_000  # characters of a path from which on joining is worth it
_PIECE = 4_000_000  # characters looked at together
_LARGEST = 1e12  # of an arc that can be computed


def joined(data: str) -> str:
    """The same path without the letters that only repeat the one before."""
    if len(data) < _LONG or not data.isascii():
        return data
    letters = np.frombuffer(data.encode(), dtype=np.uint8).copy()
    is_letter, joins = np.zeros(256, dtype=bool), np.zeros(256, dtype=bool)
    is_letter[list(b"MmZz" + _JOINABLE)] = joins[list(_JOINABLE)] = True
    last = 0
    for start in range(0, len(letters), _PIECE):
        piece = letters[start : start + _PIECE]
        places = np.flatnonzero(is_letter[piece])
        found = piece[places]
        before = np.append(np.uint8(last), found)
        piece[places[(before[1:] == before[:-1]) & joins[found]]] = ord(" ")
        last = int(before[-1])
    return letters.tobytes().decode()


def curves(
    kind: str,
    values: Floats,
    relative: bool,
    here: complex,
    reflected: Callable[[str], complex],
) -> tuple[Places, complex | None, str]:
    """Commands L, H, V, C, S, Q or T (M counts as L) from here: cubics (k, 4), k >= 1, the last
    handle, and the kind of command that may mirror it.

    values: all their arguments; reflected: gives the first handle of S ("C") and T ("Q").
    """
    if kind in "HV":
        return _straight(_along(kind, values, relative, here)), None, ""
    size = {"C": 3, "S": 2, "Q": 2}.get(kind, 1)
    places = values.view(np.complex128).reshape(-1, size)
    ends = np.append(here, places[:, -1])
    ends = np.cumsum(ends) if relative else ends
    start, end = ends[:-1], ends[1:]
    if relative:
        places = places + start[:, None]
    match kind:
        case "C":
            cubics = np.column_stack([start, places[:, 0], places[:, 1], end])
            return cubics, complex(places[-1, 1]), "C"
        case "S":
            first = np.append(reflected("C"), 2 * end[:-1] - places[:-1, 0])
            cubics = np.column_stack([start, first, places[:, 0], end])
            return cubics, complex(places[-1, 0]), "C"
        case "Q":
            return _raised(start, places[:, 0], end), complex(places[-1, 0]), "Q"
        case "T":
            handles = _mirrored(reflected("Q"), end)
            return _raised(start, handles, end), complex(handles[-1]), "Q"
        case _:
            return _straight(ends), None, ""


def _along(kind: str, values: Floats, relative: bool, here: complex) -> Places:
    """The places of level or upright lines."""
    moving, still = (here.real, here.imag) if kind == "H" else (here.imag, here.real)
    run = np.append(moving, values)
    run = np.cumsum(run) if relative else run
    same = np.full(len(run), still)
    places: Places = run + 1j * same if kind == "H" else same + 1j * run
    return places


def _straight(places: Places) -> Places:
    step = np.diff(places) / 3
    return np.column_stack([places[:-1], places[:-1] + step, places[1:] - step, places[1:]])


def _raised(start: Places, handle: Places, end: Places) -> Places:
    """Quadratic curves as cubics."""
    first, second = start + (handle - start) * 2 / 3, end + (handle - end) * 2 / 3
    return np.column_stack([start, first, second, end])


def _mirrored(handle: complex, ends: Places) -> Places:
    made = [handle]
    for end in ends[:-1].tolist():
        made.append(2 * end - made[-1])
    return np.array(made)


def arcs(here: complex, rows: Floats, relative: bool) -> tuple[Places, Indices]:
    """As `arc.arc`, many that follow one another: cubics (k, 4), and how many each takes.

    rows: (n, 7), their arguments. Raises `UnusableError`.
    """
    rx, ry, angle, large, clockwise, x, y = rows.T
    ends = np.append(here, x + 1j * y)
    ends = np.cumsum(ends) if relative else ends
    start, end = ends[:-1], ends[1:]
    rx, ry = np.abs(rx), np.abs(ry)
    size = np.maximum.reduce([np.abs(start), np.abs(end), rx, ry, np.abs(angle)])
    if not (size < _LARGEST).all():  # nor what is no number
        raise UnusableError
    flat = np.minimum(rx, ry) < 1 / _LARGEST
    rx, ry = np.where(flat, 1.0, rx), np.where(flat, 1.0, ry)
    turn = np.exp(1j * np.radians(angle))
    away, counts, sweeps, middle, rx, ry = _sweeps(
        start / turn, end / turn, rx, ry, large == clockwise, clockwise > 0.0
    )
    counts = np.where(start == end, 0, np.where(flat, 1, counts))
    owner = np.repeat(np.arange(len(counts)), counts)
    within = np.arange(len(owner)) - (np.cumsum(counts) - counts)[owner]
    step = (sweeps / np.maximum(counts, 1))[owner]
    begin = np.exp(1j * (away[owner] + within * step))
    stop = begin * np.exp(1j * step)
    reach = 1j * 4 / 3 * np.tan(step / 4)
    ring = np.column_stack([begin, begin * (1 + reach), stop * (1 - reach), stop])
    ring = ring + middle[owner, None]
    cubics = (ring.real * rx[owner, None] + 1j * ring.imag * ry[owner, None]) * turn[owner, None]
    final = within == counts[owner] - 1
    cubics[within == 0, 0], cubics[final, 3] = start[counts > 0], end[counts > 0]
    level = flat[owner]
    cubics[level] = _straight_pairs(start[owner][level], end[owner][level])
    return cubics, counts


def _sweeps(
    first: Places, last: Places, rx: Floats, ry: Floats, left: Marks, clockwise: Marks
) -> tuple[Floats, Indices, Floats, Places, Floats, Floats]:
    """Of arcs on ellipses that are not turned: the angle they begin at and go through, the cubics
    that takes, the middle where the ellipse is the unit circle, and its radii, large enough."""
    first, last = first.real / rx + 1j * first.imag / ry, last.real / rx + 1j * last.imag / ry
    grow = np.maximum(np.abs(last - first) / 2, 1.0)
    first, last, rx, ry = first / grow, last / grow, rx * grow, ry * grow
    half = (last - first) / 2
    length = np.abs(half)
    away = np.sqrt(np.maximum(1.0 - length**2, 0.0)) / np.where(length > 0.0, length, 1.0)
    middle = (first + last) / 2 + half * away * np.where(left, -1j, 1j)
    begin = np.angle(first - middle)
    sweep = (np.angle(last - middle) - begin) % (2 * math.pi)
    sweep = np.where(clockwise, sweep, sweep - 2 * math.pi)
    counts = np.maximum(np.ceil(np.abs(sweep) / (math.pi / 2) - 1e-6), 1).astype(np.intp)
    return begin, counts, sweep, middle, rx, ry


def _straight_pairs(start: Places, end: Places) -> Places:
    step = (end - start) / 3
    return np.column_stack([start, start + step, end - step, end])
