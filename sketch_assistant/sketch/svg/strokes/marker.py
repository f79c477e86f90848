"""The markers of a line in an SVG file, such as arrow heads: where they stand and which way."""

from __future__ import annotations

import cmath
import math
from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np

from ...document import Marks
from ...lines.affine import Affine
from ...lines.centreline import Indices, Places
from ..css.properties import REFERENCE
from ..values.number import length
from ..values.path import PathReader
from ..values.shape import shape
from ..values.transform import fitting, parse_view_box
from ..xml.tree import Node
from .place import Place

MARKED = {"path", "line", "polyline", "polygon"}
_WHERE = ("marker-start", "marker-mid", "marker-end")
_ANGLES = {"": 1.0, "deg": 1.0, "grad": 0.9, "rad": 180 / math.pi, "turn": 360.0}


@dataclass(frozen=True, slots=True)
class Vertex:
    """A place on a line and the direction there, of length 1; which: the property that says what
    stands there."""

    place: complex
    direction: complex
    which: str


def wanted(place: Place) -> dict[str, str]:
    """The ids of the markers of an element by the property that names them."""
    said = {name: REFERENCE.match(place.style.values.get(name, "")) for name in _WHERE}
    return {name: found[1] for name, found in said.items() if found}


@dataclass(frozen=True, slots=True)
class _Line:
    """Cubics (k, 4), whether each ends within a piece of the file, whether the line is closed."""

    cubics: Places
    inner: Marks
    closed: bool


def _lines(node: Node, viewport: tuple[float, float]) -> list[_Line]:
    if node.name == "path":
        path = PathReader(node.attributes.get("d", ""))
        lines = zip(path.subpaths, path.inner, strict=False)
        return [_Line(*line, i in path.closed) for i, line in enumerate(lines)]
    subpaths, _ = shape(node.name, node.attributes, viewport)
    return [_Line(x, np.zeros(len(x), dtype=bool), node.name == "polygon") for x in subpaths]


def vertices(node: Node, viewport: tuple[float, float]) -> Iterator[Vertex]:
    """Where markers may stand on an element, one of MARKED."""
    found = [each for line in _lines(node, viewport) for each in _along(line)]
    for i, (place, direction) in enumerate(found):
        if i == 0:
            yield Vertex(place, direction, _WHERE[0])
        if 0 < i < len(found) - 1:
            yield Vertex(place, direction, _WHERE[1])
        if i == len(found) - 1:
            yield Vertex(place, direction, _WHERE[2])


def _along(line: _Line) -> list[tuple[complex, complex]]:
    """Places between the pieces and at both ends, with the directions in the middle of those that
    the line comes and goes in; at the ends of a closed line they are its first and last piece's."""
    leaving, arriving = _directions(line.cubics)
    places = np.append(line.cubics[:, 0], line.cubics[-1:, 3])
    coming = np.append(arriving[-1] if line.closed else leaving[0], arriving)
    going = np.append(leaving, leaving[0] if line.closed else arriving[-1])
    turns = [_middle(a, b) for a, b in zip(coming.tolist(), going.tolist(), strict=True)]
    kept = np.flatnonzero(~np.append(False, line.inner))
    return [(places[i], turns[i]) for i in kept.tolist()]


def _directions(subpath: Places) -> tuple[Places, Places]:
    """Of length 1, at both ends of each piece; one without extent has its neighbour's."""
    start, near, far, end = subpath.T
    leaving = np.where(near != start, near, np.where(far != start, far, end)) - start
    arriving = end - np.where(far != end, far, np.where(near != end, near, start))
    moves = np.flatnonzero(leaving)
    if not len(moves):
        return np.ones(len(leaving), dtype=complex), np.ones(len(leaving), dtype=complex)
    before: Indices = np.searchsorted(moves, np.arange(len(leaving)), side="right") - 1
    nearest = moves[np.maximum(before, 0)]
    leaving = np.where(leaving != 0, leaving, arriving[nearest])
    arriving = arriving[nearest]
    return leaving / np.abs(leaving), arriving / np.abs(arriving)


def _middle(coming: complex, going: complex) -> complex:
    both = coming + going
    return both / abs(both) if abs(both) > 1e-9 else coming * 1j


def stood(marker: Node, vertex: Vertex, place: Place, width: float) -> tuple[Place, Node] | None:
    """Inside a marker at a vertex: where that is, and the viewport that it opens; None where it has
    no extent. place: of the line; width: of its stroke, in its units."""
    get, whole = marker.attributes.get, place.viewport
    wide, high = (
        length(get("markerWidth"), whole[0], 3.0),
        length(get("markerHeight"), whole[1], 3.0),
    )
    if wide <= 0.0 or high <= 0.0:
        return None
    unit = 1.0 if get("markerUnits") == "userSpaceOnUse" else width
    turn = _turn(get("orient", "0"), vertex) * unit
    view = place.view @ Affine(
        turn.real, turn.imag, -turn.imag, turn.real, vertex.place.real, vertex.place.imag
    )
    box = parse_view_box(get("viewBox"))
    inner = fitting(box, wide, high, get("preserveAspectRatio")) if box else Affine()
    reference = inner.map(np.array([complex(*_reference(marker, box))]))[0]
    size = {"width": str(wide), "height": str(high)}
    frame = Node("svg", {**marker.attributes, **size, "x": "0", "y": "0"}, marker.children)
    return replace(place, view=view @ Affine(e=-reference.real, f=-reference.imag)), frame


def _reference(marker: Node, box: tuple[float, float, float, float] | None) -> tuple[float, float]:
    x, y, width, height = box or (0.0, 0.0, 0.0, 0.0)
    words = {"left": x, "center": x + width / 2, "right": x + width}
    across = marker.attributes.get("refX", "0").strip()
    rows = {"top": y, "center": y + height / 2, "bottom": y + height}
    down = marker.attributes.get("refY", "0").strip()
    return (
        words.get(across, length(across, width, 0.0)),
        rows.get(down, length(down, height, 0.0)),
    )


def _turn(orient: str, vertex: Vertex) -> complex:
    """What a marker is turned by: a complex number of length 1."""
    orient = orient.strip().lower()
    if orient.startswith("auto"):
        back = orient == "auto-start-reverse" and vertex.which == _WHERE[0]
        return -vertex.direction if back else vertex.direction
    unit = orient.lstrip("+-.0123456789")
    number = length(orient.removesuffix(unit), 1.0, 0.0)
    return cmath.rect(1.0, math.radians(number * _ANGLES.get(unit, 0.0)))
