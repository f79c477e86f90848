"""The line that a pen meant: a smooth curve through its samples, with real corners kept.

A mouse reports a point every 5 to 15 units of a quick stroke, and models answer with even fewer.
Joined by straight lines these look broken; joined by a curve they look drawn. Everything here is
local: the curve between two samples depends on these two and three neighbours either side alone,
so a canvas may draw the newest part from the last eight samples.

Positions are complex numbers, x + iy: one array instead of two makes this several times as fast.
"""

from __future__ import annotations

import math
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from .document import Floats

Places = NDArray[np.complex128]
_Number = TypeVar("_Number", np.float64, np.complex128)
Indices = NDArray[np.intp]

# A direction that changes by more than this at one sample is a corner and stays sharp.
_CORNER_COSINE = 0.5
_CORNER_SUM = math.sqrt(2.0 + 2.0 * _CORNER_COSINE)  # length of the two unit directions added
_LARGEST_COUNT = 32  # pieces between two samples
_SAME_PLACE = 1e-9


def distinct(places: Places, widths: Floats, spacing: float) -> tuple[Places, Floats]:
    """The samples that lie at least about `spacing` along the line apart, at least one.

    The ends stay and no two neighbours coincide. Where samples are left out, the largest width
    among them stays, so that pressing harder without moving is kept.
    """
    steps = np.abs(places[1:] - places[:-1])
    if len(steps) and steps.min() > spacing:
        return places, widths
    travelled = np.cumsum(steps) / spacing
    room = np.concatenate([[0.0], np.floor(travelled)])
    kept, wide = _grouped(places, widths, room[1:] > room[:-1])
    if len(kept) > 1 and abs(kept[-1] - places[-1]) < spacing:
        kept[-1] = places[-1]
    else:
        kept, wide = np.append(kept, places[-1]), np.append(wide, wide[-1])
    return apart(kept, wide)


def apart(places: Places, widths: Floats) -> tuple[Places, Floats]:
    """Without neighbours at one place, where the pen rested or turned back."""
    steps = np.abs(places[1:] - places[:-1])
    if not len(steps) or steps.min() > _SAME_PLACE:
        return places, widths
    return _grouped(places, widths, steps > _SAME_PLACE)


def steady(places: Places, widths: Floats, reach: float) -> tuple[Places, Floats]:
    """Samples as a steadier hand and a finer grid would have given them; the ends stay.

    Mice and many tablets report whole pixels: a slow line comes as stairs. Each sample is drawn
    towards the middle of its neighbours, the more the closer both are; from `reach` on not at all.
    """
    for _ in range(2 if len(places) > 2 else 0):
        steps = np.abs(places[1:] - places[:-1])
        pull = np.maximum(0.5 - 0.5 / reach * np.maximum(steps[:-1], steps[1:]), 0.0)
        places, widths = _pulled(places, pull), _pulled(widths, pull)
    return apart(places, widths)


def _pulled(values: NDArray[_Number], pull: Floats) -> NDArray[_Number]:
    moved = values.copy()
    moved[1:-1] += pull * (0.5 * (values[:-2] + values[2:]) - values[1:-1])
    return moved


def _grouped(places: Places, widths: Floats, begins: NDArray[np.bool_]) -> tuple[Places, Floats]:
    """The first of each group and the group's largest width; whether 1, 2, … begin one."""
    first = np.flatnonzero(np.concatenate([[True], begins]))
    return places[first], np.maximum.reduceat(widths, first)


def smooth(
    places: Places, widths: Floats, tolerance: float | Floats, last: Indices | None = None
) -> tuple[Places, Floats, Indices]:
    """The samples with more put between them where the line bends, and where lines end now.

    No two neighbours may coincide (see `distinct`). Joining the result by straight lines is off
    the smooth curve by about `tolerance` at most. Several lines of two samples or more may lie end
    to end: `last` says at which sample each of them ends; tolerance is one for all or one a sample.
    """
    last = np.array([len(places) - 1]) if last is None else last
    if len(places) < 3:
        return places, widths, last
    steps = places[1:] - places[:-1]
    between = last[:-1]  # pieces that are no ink: from the end of one line to the next
    steps[between] = 1.0
    lengths = np.abs(steps)
    leaving, arriving = _handles(steps / lengths, lengths, between)
    bulges = np.abs((steps.conj() * leaving).imag) + np.abs((steps.conj() * arriving).imag)
    bulges /= lengths * (tolerance if isinstance(tolerance, float) else tolerance[:-1])
    if bulges.max() < 1.0:
        return places, widths, last
    counts = np.minimum(np.maximum(np.ceil(np.sqrt(bulges)), 1.0), _LARGEST_COUNT).astype(np.intp)
    counts[between] = 1
    smoothed = _evaluated(places, widths, leaving, arriving, counts)
    return *smoothed, np.concatenate([[0], np.cumsum(counts)])[last]


def _handles(directions: Places, lengths: Floats, between: Indices) -> tuple[Places, Places]:
    """Bézier handles of each piece, from its start onwards and up to its end."""
    before, after = directions[:-1], directions[1:]
    gentle = np.abs(before + after) > _CORNER_SUM
    gentle[between - 1] = gentle[between] = False
    # Nearer to the longer piece, which would show a bend more.
    middle = before * lengths[:-1] + after * lengths[1:]
    middle /= np.maximum(np.abs(middle), 1e-300)
    third = lengths / 3.0
    # A long straight piece beside a short one bends at its end only, not along its whole length.
    shorter = 0.6 * np.minimum(lengths[:-1], lengths[1:])
    leaving, arriving = directions * third, directions * third
    np.copyto(leaving[1:], middle * np.minimum(third[1:], shorter), where=gentle)
    np.copyto(arriving[:-1], middle * np.minimum(third[:-1], shorter), where=gentle)
    # The ends go on bending as their neighbours do, like an arc of a circle.
    for first, final in ((0, -1), (between + 1, between - 1)):
        leaving[first] = arriving[first].conj() * directions[first] ** 2
        arriving[final] = leaving[final].conj() * directions[final] ** 2
    return leaving, arriving


def _evaluated(
    places: Places, widths: Floats, leaving: Places, arriving: Places, counts: Indices
) -> tuple[Places, Floats]:
    piece = np.repeat(np.arange(len(counts)), counts)
    within = np.arange(len(piece)) - (np.cumsum(counts) - counts)[piece]
    t = within / counts[piece]
    s = 1.0 - t
    following = piece + 1
    start, end = places[piece], places[following]
    first, second = start + leaving[piece], end - arriving[piece]
    curve, wide = np.empty(len(t) + 1, dtype=np.complex128), np.empty(len(t) + 1)
    curve[:-1] = s * s * (s * start + 3.0 * t * first) + t * t * (3.0 * s * second + t * end)
    wide[:-1] = s * widths[piece] + t * widths[following]
    curve[-1], wide[-1] = places[-1], widths[-1]
    return curve, wide
