"""SVG's basic shapes as paths: lists of (k, 4) complex cubics, and whether all of it was right.

Lengths in canvas units; percentages are of the viewport the shape stands in.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from itertools import pairwise

import numpy as np

from ...document import SketchError
from ...limits import CURVES, TOO_MANY_CURVES
from ...lines.centreline import Places
from .arc import arc
from .number import UnusableError, array, length
from .path import PathReader

SHAPES = {"path", "line", "polyline", "polygon", "rect", "circle", "ellipse"}

Viewport = tuple[float, float]
Shape = tuple[list[Places], bool]


def shape(name: str, attributes: Mapping[str, str], viewport: Viewport) -> Shape:
    """name: one of SHAPES. Raises `SketchError` for infinite numbers and too many of them."""
    match name:
        case "path":
            path = PathReader(attributes.get("d", ""))
            return path.subpaths, path.complete
        case "polyline" | "polygon":
            return _polygon(attributes.get("points", ""), closed=name == "polygon")
        case "line":
            return _line(attributes, viewport)
        case "rect":
            return _rectangle(attributes, viewport)
        case _:
            return _ellipse(name, attributes, viewport)


def straight(places: Places) -> Places:
    """Cubics along straight lines from place to place."""
    start, step = places[:-1], np.diff(places) / 3
    return np.stack([start, start + step, places[1:] - step, places[1:]], axis=1)


def _polygon(text: str, closed: bool) -> Shape:
    values = array(text, 2 * CURVES + 1)
    if len(values) > 2 * CURVES:
        raise SketchError(TOO_MANY_CURVES)
    if not np.isfinite(values).all():
        raise UnusableError()
    places = values[: len(values) // 2 * 2].view(np.complex128)
    if len(places) < 2:
        return [], not text.strip()
    if closed and places[0] != places[-1]:
        places = np.append(places, places[0])
    return [straight(places)], len(values) % 2 == 0


def _line(attributes: Mapping[str, str], viewport: Viewport) -> Shape:
    x1, x2 = (length(attributes.get(name), viewport[0], 0.0) for name in ("x1", "x2"))
    y1, y2 = (length(attributes.get(name), viewport[1], 0.0) for name in ("y1", "y2"))
    return [straight(np.array([complex(x1, y1), complex(x2, y2)]))], True


def _rectangle(attributes: Mapping[str, str], viewport: Viewport) -> Shape:
    x, width = (length(attributes.get(name), viewport[0], 0.0) for name in ("x", "width"))
    y, height = (length(attributes.get(name), viewport[1], 0.0) for name in ("y", "height"))
    if width <= 0.0 or height <= 0.0:
        return [], True
    rx, ry = _radii(attributes, viewport)
    rx, ry = min(rx, width / 2), min(ry, height / 2)
    corners = [complex(x, y), complex(x + width, y), complex(x + width, y + height)]
    corners.append(complex(x, y + height))
    if not rx or not ry:
        return [straight(np.array([*corners, corners[0]]))], True
    return [_rounded(corners, rx, ry)], True


def _rounded(corners: list[complex], rx: float, ry: float) -> Places:
    """The four sides, each followed by a quarter of an ellipse."""
    ways = [complex(rx, 0), complex(0, ry), complex(-rx, 0), complex(0, -ry)]
    parts = []
    for i, corner in enumerate(corners):
        following = corners[(i + 1) % 4]
        start, end, after = corner + ways[i], following - ways[i], following + ways[(i + 1) % 4]
        parts.append(straight(np.array([start, end])))
        parts.append(_arc(end, rx, ry, after))
    return np.concatenate(parts)


def _radii(attributes: Mapping[str, str], viewport: Viewport) -> tuple[float, float]:
    """Of an ellipse or of round corners; one that is none or not given is as the other."""
    rx = length(attributes.get("rx"), viewport[0], -1.0)
    ry = length(attributes.get("ry"), viewport[1], -1.0)
    return max(rx if rx >= 0.0 else ry, 0.0), max(ry if ry >= 0.0 else rx, 0.0)


def _ellipse(name: str, attributes: Mapping[str, str], viewport: Viewport) -> Shape:
    if name == "ellipse":
        rx, ry = _radii(attributes, viewport)
    else:
        rx = ry = length(attributes.get("r"), math.hypot(*viewport) / math.sqrt(2), 0.0)
    if rx <= 0.0 or ry <= 0.0:
        return [], True
    cx = length(attributes.get("cx"), viewport[0], 0.0)
    cy = length(attributes.get("cy"), viewport[1], 0.0)
    circle: Places = (rx * _CIRCLE.real + cx) + 1j * (ry * _CIRCLE.imag + cy)
    return [circle], True


def _arc(start: complex, rx: float, ry: float, end: complex) -> Places:
    """A quarter, clockwise as seen."""
    rows = []
    for first, second, stop in arc(start, rx, ry, 0.0, False, True, end):
        rows.append((start, first, second, stop))
        start = stop
    return np.array(rows).reshape(-1, 4)


def _circle() -> Places:
    """Of radius 1 about 0: four quarters, clockwise as seen."""
    ends = [1, 1j, -1, -1j, 1]
    return np.concatenate([_arc(start, 1.0, 1.0, end) for start, end in pairwise(ends)])


_CIRCLE = _circle()
