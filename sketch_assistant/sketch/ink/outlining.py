"""Ink: how wide a stroke is where the pen pressed, and its outline to fill."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import numpy as np

from ..document import Floats, Marks, Stroke
from ..lines.centreline import Samples, distinct, smooth, steady
from .brushes import brushed, surrounds
from .offset import edge, edge_corners

# A pen that barely touches still leaves a hair line, and most hands press at 0.3 to 0.6: the curve
# gives them about half the width, so that there is room above and below.
LIGHTEST = 0.08
CURVE = 0.75

# All relative to the width. Samples closer than this make no visible difference.
_SPACING = 0.05
# Jags between samples closer than this come from the grid of the device.
_STEADY = 1.2
# A curve drawn this far beside the true one does not show; 0.04 units at most.
_FLATNESS, _FLATTEST = 0.02, 0.04
_BUSY = 1e6  # rows times the square of crossings from which on an outline is filled in parts


def width_at(pressure: Floats, width: float | Floats) -> Floats:
    """Full width, canvas units, at each pressure (any shape); depends on nothing else.

    width: at full pressure. Pressures outside 0 to 1 count as the nearer of the two.
    """
    firm = np.clip(pressure, 0.0, 1.0) ** CURVE
    wide: Floats = width * (LIGHTEST + (1.0 - LIGHTEST) * firm)
    return wide


def widths(stroke: Stroke) -> Floats:
    """Full width of the ink at each point, (n,), canvas units."""
    return width_at(stroke.points[:, 2], stroke.ink.width)


def samples(stroke: Stroke) -> Samples:
    """Where the pen was meant to be, as complex x + iy, the width there, and the corners.

    Less samples too close together to be seen; one at least, no two neighbours coincide.
    """
    places = np.ascontiguousarray(stroke.xy).view(np.complex128)[:, 0]
    drawn = Samples(places, widths(stroke), stroke.corners)
    line = steady(distinct(drawn, _SPACING * stroke.ink.width), _STEADY * stroke.ink.width)
    return brushed(line, stroke.ink)


def outline(stroke: Stroke, flatness: float | None = None) -> Floats:
    """The ink as one closed polygon (m, 2), canvas units, to be filled by the non-zero rule.

    Round ends, round corners, as wide as `widths` says; a single point is a dot. flatness: how far
    its sides may be off the curve; None for not so far that it shows.
    """
    line, _ = smooth(samples(stroke), flatness or min(_FLATNESS * stroke.ink.width, _FLATTEST))
    return _inside(line) if _is_area(stroke, line) else edge(line.places, line.widths / 2.0)


def outlines(stroke: Stroke) -> Iterator[Floats]:
    """The ink as polygons (m, 2) to be filled one after the other: one, but for a line that goes up
    and down so often that filling it at once would take long, one for each way up or down.

    Filling takes about the square of how often a polygon crosses a row of pixels.
    """
    line, _ = smooth(samples(stroke), min(_FLATNESS * stroke.ink.width, _FLATTEST))
    if _is_area(stroke, line):
        yield _inside(line)
        return
    rises = np.diff(line.places.imag)
    travelled, height = float(np.abs(rises).sum()), max(float(np.ptp(line.places.imag)), 1.0)
    if (2.0 * travelled) ** 2 / height < _BUSY:
        yield edge(line.places, line.widths / 2.0)
        return
    falls = rises < 0.0
    turns = np.flatnonzero(falls[1:] != falls[:-1]) + 1
    bounds = [0, *turns.tolist(), len(rises)]
    for start, end in pairwise(bounds):
        yield edge(line.places[start : end + 1], line.widths[start : end + 1] / 2.0)


def outline_corners(stroke: Stroke, flatness: float) -> tuple[Floats, Marks | None]:
    """As `outline`, with the points of the polygon that a curve through it may not round off; None
    for a stroke without corners."""
    line, _ = smooth(samples(stroke), flatness)
    if _is_area(stroke, line):
        return _inside(line), line.corners
    if line.corners is None:
        return edge(line.places, line.widths / 2.0), None
    return edge_corners(line)


def _is_area(stroke: Stroke, line: Samples) -> bool:
    """Whether its inside is its ink; a line that surrounds nothing is drawn."""
    return surrounds(stroke.ink) and len(line.places) > 2


def _inside(line: Samples) -> Floats:
    return line.places.view(np.float64).reshape(-1, 2)
