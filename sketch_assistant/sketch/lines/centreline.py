"""The line that a pen meant: a smooth curve through its samples, with real corners kept.

A mouse reports a point every 5 to 15 units of a quick stroke, and models answer with even fewer.
Joined by straight lines these look broken; joined by a curve they look drawn. Everything here is
local: the curve between two samples depends on these two and three neighbours either side alone,
so a canvas may draw the newest part from the last eight samples.

Positions are complex numbers, x + iy: one array instead of two makes this several times as fast.
"""

from __future__ import annotations

import math
from typing import NamedTuple, TypeVar

import numpy as np
from numpy.typing import NDArray

from ..document import Floats, Marks

Places = NDArray[np.complex128]
_Number = TypeVar("_Number", np.float64, np.complex128)
Indices = NDArray[np.intp]


class Samples(NamedTuple):
    """Where the pen was (n,), how wide its ink is there (n,), and whether the line must stay sharp
    there (n,), None for nowhere but where it turns much."""

    places: Places
    widths: Floats
    corners: Marks | None = None


# A direction that changes by more than this at one sample is a corner and stays sharp.
_CORNER_COSINE = 0.5
_CORNER_SUM = math.sqrt(2.0 + 2.0 * _CORNER_COSINE)  # length of the two unit directions added
_LARGEST_COUNT = 32  # pieces between two samples
_SAME_PLACE = 1e-9


def distinct(line: Samples, spacing: float) -> Samples:
    """The samples that lie at least about `spacing` along the line apart, at least one.

    The ends and the corners stay and no two neighbours coincide. Where samples are left out, the
    largest width among them stays, so that pressing harder without moving is kept.
    """
    places, _, corners = line
    steps = np.abs(places[1:] - places[:-1])
    if len(steps) and steps.min() > spacing:
        return line
    travelled = np.cumsum(steps) / spacing
    room = np.concatenate([[0.0], np.floor(travelled)])
    begins = room[1:] > room[:-1]
    kept = _grouped(line, begins if corners is None else begins | corners[1:])
    return apart(_ended(kept, line, spacing))


def _ended(kept: Samples, line: Samples, spacing: float) -> Samples:
    """Up to the last sample of the line; one just before it that is no corner gives way to it."""
    places, widths, corners = kept
    end = line.places[-1]
    movable = corners is None or not corners[-1]
    if len(places) > 1 and movable and abs(places[-1] - end) < spacing:
        places[-1] = end
        return kept
    if corners is not None and line.corners is not None:
        corners = np.append(corners, line.corners[-1])
    return Samples(np.append(places, end), np.append(widths, widths[-1]), corners)


def apart(line: Samples) -> Samples:
    """Without neighbours at one place, where the pen rested or turned back."""
    steps = np.abs(line.places[1:] - line.places[:-1])
    if not len(steps) or steps.min() > _SAME_PLACE:
        return line
    return _grouped(line, steps > _SAME_PLACE)


def steady(line: Samples, reach: float) -> Samples:
    """Samples as a steadier hand and a finer grid would have given them; ends and corners stay.

    Mice and many tablets report whole pixels: a slow line comes as stairs. Each sample is drawn
    towards the middle of its neighbours, the more the closer both are; from `reach` on not at all.
    """
    places, widths, corners = line
    for _ in range(2 if len(places) > 2 else 0):
        steps = np.abs(places[1:] - places[:-1])
        pull = np.maximum(0.5 - 0.5 / reach * np.maximum(steps[:-1], steps[1:]), 0.0)
        if corners is not None:
            pull[corners[1:-1]] = 0.0
        places, widths = _pulled(places, pull), _pulled(widths, pull)
    return apart(Samples(places, widths, corners))


def _pulled(values: NDArray[_Number], pull: Floats) -> NDArray[_Number]:
    moved = values.copy()
    moved[1:-1] += pull * (0.5 * (values[:-2] + values[2:]) - values[1:-1])
    return moved


def _grouped(line: Samples, begins: Marks) -> Samples:
    """The first of each group, the group's largest width, whether there is a corner among it;
    whether 1, 2, … begin one."""
    first = np.flatnonzero(np.concatenate([[True], begins]))
    corners = None if line.corners is None else np.logical_or.reduceat(line.corners, first)
    return Samples(line.places[first], np.maximum.reduceat(line.widths, first), corners)


def smooth(
    line: Samples, tolerance: float | Floats, last: Indices | None = None
) -> tuple[Samples, Indices]:
    """The samples with more put between them where the line bends, and where lines end now.

    No two neighbours may coincide (see `distinct`). Joining the result by straight lines is off
    the smooth curve by about `tolerance` at most. Several lines of two samples or more may lie end
    to end: `last` says at which sample each of them ends; tolerance is one for all or one a sample.
    """
    places, _, corners = line
    last = np.array([len(places) - 1]) if last is None else last
    if len(places) < 3:
        return line, last
    steps = places[1:] - places[:-1]
    between = last[:-1]  # pieces that are no ink: from the end of one line to the next
    steps[between] = 1.0
    lengths = np.abs(steps)
    sharp = None if corners is None else np.flatnonzero(corners[1:-1]) + 1
    leaving, arriving = _handles(steps / lengths, lengths, between, sharp)
    bulges = np.abs((steps.conj() * leaving).imag) + np.abs((steps.conj() * arriving).imag)
    bulges /= lengths * (tolerance if isinstance(tolerance, float) else tolerance[:-1])
    if bulges.max() < 1.0:
        return line, last
    counts = np.minimum(np.maximum(np.ceil(np.sqrt(bulges)), 1.0), _LARGEST_COUNT).astype(np.intp)
    counts[between] = 1
    now = np.concatenate([[0], np.cumsum(counts)])  # where each sample is
    curve, wide = _evaluated(line, leaving, arriving, counts)
    if corners is None:
        return Samples(curve, wide), now[last]
    marks = np.zeros(len(curve), dtype=bool)
    marks[now[corners]] = True
    return Samples(curve, wide, marks), now[last]


def subdivided(line: Samples, counts: Indices, between: Indices) -> Samples:
    """The samples (n,) with so many pieces (n - 1,) between each two, on the smooth curve. between:
    pieces that are no ink, from the end of one line to the beginning of the next."""
    places, _, corners = line
    steps = places[1:] - places[:-1]
    steps[between] = 1.0
    lengths = np.maximum(np.abs(steps), _SAME_PLACE)
    sharp = None if corners is None else np.flatnonzero(corners[1:-1]) + 1
    curve, wide = _evaluated(line, *_handles(steps / lengths, lengths, between, sharp), counts)
    if corners is None:
        return Samples(curve, wide, None)
    marks = np.zeros(len(curve), dtype=bool)
    marks[np.concatenate([[0], np.cumsum(counts)])[corners]] = True
    return Samples(curve, wide, marks)


def _handles(
    directions: Places, lengths: Floats, between: Indices, sharp: Indices | None
) -> tuple[Places, Places]:
    """Bézier handles of each piece, from its start onwards and up to its end. sharp: samples that
    stay corners, neither the first nor the last."""
    before, after = directions[:-1], directions[1:]
    gentle = np.abs(before + after) > _CORNER_SUM
    gentle[between - 1] = gentle[between] = False
    starts, ends = between + 1, between - 1
    if sharp is not None:
        gentle[sharp - 1] = False
        starts, ends = np.append(starts, sharp), np.append(ends, sharp - 1)
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
    for first, final in ((0, -1), (starts, ends)):
        leaving[first] = arriving[first].conj() * directions[first] ** 2
        arriving[final] = leaving[final].conj() * directions[final] ** 2
    return leaving, arriving


def _evaluated(
    line: Samples, leaving: Places, arriving: Places, counts: Indices
) -> tuple[Places, Floats]:
    places, widths, _ = line
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
