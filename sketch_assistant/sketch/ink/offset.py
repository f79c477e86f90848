"""The edge of a round pen of changing size drawn along a line, as one polygon.

The line is followed there and back, and the polygon is its left side: the way out, half a turn
about the end, the way back, half a turn about the start. It is the exact union of a quadrilateral
for every piece of the line and a wedge of the disc at every joint, all wound the same way, so that
filled by the non-zero rule it has no holes however tightly the line turns. That needs the inner
side of a tight joint to pass through the joint itself; where the line turns gently both sides pass
by it.
"""

from __future__ import annotations

import math
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from ..document import Floats, Marks
from ..lines.centreline import Indices, Places, Samples

_Number = TypeVar("_Number", np.float64, np.complex128, np.bool_)

_GENTLE = 0.5  # radians a line may turn at a sample without a joint
_STEEP = 0.5  # growth of the radius per unit of length from which the whole disc is drawn


def edge(places: Places, radii: Floats) -> Floats:
    """Closed polygon (m, 2) about a line of n >= 1 places with a positive radius at each.

    No two neighbours may coincide. The last point is not the first one repeated.
    """
    return _edge(places, radii)[0]


def edge_corners(line: Samples) -> tuple[Floats, Marks]:
    """The edge of a line with corners, and which of its points are corners or the ends of the round
    of one: between them its sides are as straight as the line is."""
    polygon, counts = _edge(line.places, line.widths / 2.0)
    marks = np.zeros(len(polygon), dtype=bool)
    if line.corners is None or len(line.corners) == 1:
        return polygon, marks
    sharp = _there_and_back(line.corners, line.corners[1:-1])
    last = np.cumsum(counts)[sharp] - 1
    marks[last] = marks[last - counts[sharp] + 1] = True
    return polygon, marks


def _edge(places: Places, radii: Floats) -> tuple[Floats, Indices]:
    """The polygon, and how many of its points each sample of the way there and back has."""
    if len(places) == 1:
        whole = np.linspace(0.0, -2.0 * math.pi, math.ceil(2 * math.pi / _stride(radii)[0]) + 1)
        dot = _floats(places + radii * np.exp(1j * whole[:-1]))
        return dot, np.array([len(dot)])
    steps = places[1:] - places[:-1]  # twice as fast as np.diff, as every line here counts
    lengths, headings = np.abs(steps), np.arctan2(steps.imag, steps.real)
    turns = headings[1:] - headings[:-1]
    turns -= 2.0 * math.pi * np.round(turns / (2.0 * math.pi))
    about = [-math.pi]  # at both ends
    before = _there_and_back(
        np.concatenate([headings[:1] + math.pi, headings]), headings[1:] + math.pi
    )
    return _left_side(
        _there_and_back(places, places[1:-1]),
        _there_and_back(radii, radii[1:-1]),
        before,
        np.concatenate([about, turns, about, -turns[::-1]]),
        _there_and_back(*_room(radii, lengths)),
    )


def _there_and_back(out: NDArray[_Number], back: NDArray[_Number]) -> NDArray[_Number]:
    return np.concatenate([out, back[::-1]])


def _room(radii: Floats, lengths: Floats) -> tuple[Floats, Floats]:
    """Length of the shorter neighbouring piece; negative where the whole disc shows.

    That is where the pen was pressed so much harder than beside it that the disc sticks out.
    """
    growth = (radii[1:] - radii[:-1]) / lengths
    room = np.empty(len(radii))
    room[0] = -1.0 if growth[0] < -_STEEP else 1.0
    room[-1] = -1.0 if growth[-1] > _STEEP else 1.0
    steep = (growth[:-1] > _STEEP) | (growth[1:] < -_STEEP)
    room[1:-1] = np.where(steep, -1.0, np.minimum(lengths[:-1], lengths[1:]))
    return room, room[1:-1]


def _left_side(
    places: Places, radii: Floats, before: Floats, turns: Floats, room: Floats
) -> tuple[Floats, Indices]:
    """The points left of a closed path, and how many each place has; before: its heading on the way
    to each place."""
    angles = np.abs(turns)
    gentle = (angles < _GENTLE) & (0.6 * radii * angles < room)
    outer = (turns <= 0.0) & ~gentle
    bend = turns * gentle
    sweep = turns - bend
    sweep[outer & (room < 0.0)] -= 2.0 * math.pi
    counts = np.where(gentle, 1, 3)
    counts[outer] = np.ceil(-sweep[outer] / _stride(radii[outer])) + 1
    start = before + (math.pi / 2 + 0.5 * bend)
    reach = radii + 0.125 * radii * bend * bend  # a mitre: the radius over the half angle's cosine
    first = np.cumsum(counts) - counts
    joint = np.repeat(np.arange(len(counts)), counts)
    within = np.arange(len(joint)) - first[joint]
    around = start[joint] + within * (sweep / np.maximum(counts - 1, 1))[joint]
    far = reach[joint]
    far[first[~(gentle | outer)] + 1] = 0.0  # the inner side passes through the joint
    points = places[joint]
    points.real += far * np.cos(around)
    points.imag += far * np.sin(around)
    return _floats(points), counts


def _stride(radii: Floats) -> Floats:
    """Radians between the points of an arc: off the circle by 2 % of the radius or 0.05 at most."""
    strides: Floats = np.sqrt(np.minimum(0.4 / radii, 0.16))
    return strides


def _floats(places: Places) -> Floats:
    return np.ascontiguousarray(places).view(np.float64).reshape(-1, 2)
