"""The exact stroke behind a path that we wrote, with what others changed about its looks."""

from __future__ import annotations

import math
from dataclasses import replace

from ...document import Stroke
from ...lines.affine import Affine
from ..exact.payload import Payload
from ..xml.names import STROKE_NUMBER
from ..xml.tree import Node
from .gather import drawable
from .style import Paint


def restored(
    payload: Payload, node: Node, view: Affine, paint: Paint, width_now: float
) -> Stroke | None:
    """The stroke a path was written for; None where somebody edited the path since.

    Takes on a new colour, stroke width and place. width_now: the path's, in its own units.
    """
    if node.name != "path":
        return None
    found = payload.stroke(node.attributes.get(STROKE_NUMBER), node.attributes.get("d", ""))
    if found is None:
        return None
    stroke, written = found
    if paint.colour != stroke.colour.lower():
        stroke = replace(stroke, colour=paint.colour)
    if not paint.filled and not math.isclose(width_now, written.width):
        stroke = replace(stroke, width=drawable(stroke.width * width_now / written.width))
    return stroke if view == Affine() else _moved(stroke, view)


def _moved(stroke: Stroke, view: Affine) -> Stroke:
    points = stroke.points.copy()
    places = view.map(points[:, 0] + 1j * points[:, 1])
    points[:, 0], points[:, 1] = places.real, places.imag
    return replace(stroke, points=points, width=drawable(stroke.width * view.scale))
