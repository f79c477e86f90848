"""The last stroke as it was surely meant: an end that nearly meets an end meets it; a line that is
nearly parallel to a line beside it, or nearly as long, is so."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ...sketch.document import Stroke
from ...sketch.lines.joins import bent_to
from .shapes import Complexes, Shapes

# An end is brought to another that lies within these shares of the stroke's length, and of the
# other one's, where no third end lies within so many times as far. What ink hides stays.
MEETS, OTHER, ALONE = 0.07, 0.14, 2.0
STRAIGHT = 0.06  # off the chord, of its length
# Radians, and shares of the length, that are a hand's; less than the least is as it should be. A
# line beside another is no farther off than so many times its length.
TURN, LEAST_TURN = 0.09, 0.008
LONGER, LEAST = 0.09, 0.01
BESIDE = 1.0
CLOSE = 0.6  # that an end so near is meant to meet, at least
SHORTEST = 12.0  # canvas units: what is smaller is a dot or a tick


@dataclass(frozen=True)
class Aligned:
    """stroke: in the place of the last one. confidence: how surely it was meant so."""

    stroke: Stroke
    confidence: float


def aligned(there: Shapes) -> Aligned | None:
    """Of the last stroke; None where it is as it should be, or nobody can tell."""
    last = there.strokes[-1]
    length = float(np.hypot(*np.diff(last.xy, axis=0).T).sum())
    if length < SHORTEST:
        return None
    met = _meeting(there, last, length)
    found = met or _beside(there, last)
    if found is None:
        return None
    stroke = last.along(found.stroke.points, "suggested")
    return Aligned(stroke, found.confidence)


def _meeting(there: Shapes, last: Stroke, length: float) -> Aligned | None:
    """Each of its ends brought to the one end that it nearly meets."""
    points, sure = last.points, []
    for end in (0, -1):
        found = _target(there, last, length, end)
        if found is not None:
            target, share = found
            points = bent_to(points, end, np.array([target.real, target.imag]))
            sure.append(1.0 - (1.0 - CLOSE) * share)
    return Aligned(last.along(points), min(sure)) if sure else None


def _target(there: Shapes, last: Stroke, length: float, end: int) -> tuple[complex, float] | None:
    """Where an end is meant to be, and how far off it is, of what is borne; None for where it is,
    or nobody can tell."""
    place = complex(*last.xy[end])
    ends, owner = _ends(there)
    lengths = np.abs(np.diff(there.even, axis=1)).sum(axis=1)
    reach = np.minimum(MEETS * length, OTHER * lengths[owner])
    own = owner == len(there) - 1
    reach[own] = [MEETS * length if end else -1.0, -1.0]  # it closes: its end comes to its start
    gaps = np.abs(ends - place)
    able = np.flatnonzero(gaps <= reach)
    if not len(able):
        return None
    nearest = int(able[gaps[able].argmin()])
    gap = float(gaps[nearest])
    others = np.delete(gaps, [nearest, *np.flatnonzero(np.abs(ends - ends[nearest]) < 1e-9)])
    others = others[others > 0.0]
    if gap <= last.ink.width / 2.0 or (others < ALONE * gap).any():
        return None
    return complex(ends[nearest]), gap / float(reach[nearest])


def _ends(there: Shapes) -> tuple[Complexes, np.ndarray[tuple[int, ...], np.dtype[np.int64]]]:
    """The places of all ends, of each stroke two, and whose they are."""
    places = there.even[:, [0, -1]].ravel()
    return places, np.repeat(np.arange(len(there)), 2)


def _beside(there: Shapes, last: Stroke) -> Aligned | None:
    """A straight line turned to be parallel to the nearest one beside it, and made as long."""
    lines = there.even[:, [0, -1]]
    chord = lines[:, 1] - lines[:, 0]
    long = np.abs(chord)
    off = np.abs(((there.even - lines[:, :1]) / np.where(long > 0, chord, 1.0)[:, None]).imag)
    straight = (long >= SHORTEST) & (off.max(axis=1) <= STRAIGHT)
    if len(there) < 2 or not straight[-1]:
        return None
    turn = np.angle(chord[:-1] / np.where(chord[-1] == 0, 1.0, chord[-1]))
    turn = np.where(np.abs(turn) > np.pi / 2, turn - np.sign(turn) * np.pi, turn)
    apart = np.abs(there.centre[:-1] - there.centre[-1])
    able = straight[:-1] & (np.abs(turn) <= TURN) & (apart <= BESIDE * long[-1])
    if not able.any():
        return None
    best = int(np.flatnonzero(able)[apart[able].argmin()])
    ratio = float(long[best] / long[-1])
    as_long = abs(ratio - 1.0) <= LONGER
    turned, scaled = float(turn[best]), ratio if as_long else 1.0
    if abs(turned) < LEAST_TURN and abs(scaled - 1.0) < LEAST:
        return None
    move = scaled * np.exp(1j * turned)
    middle = complex(lines[-1].mean())
    line = last.xy[:, 0] + 1j * last.xy[:, 1]
    made, points = middle + move * (line - middle), last.points.copy()
    points[:, 0], points[:, 1] = made.real, made.imag
    return Aligned(last.along(points), 0.7 if as_long else 0.5)
