"""The exact stroke behind a path that we wrote, with what others changed about its looks."""

from __future__ import annotations

import math
from dataclasses import replace

from ...document import Ink, Stroke
from ...lines.affine import Affine
from ..exact.payload import Payload
from ..xml.names import STROKE_NUMBER
from ..xml.tree import Node
from .style import SAID, Paint, drawable

_ROUNDED = 1e-3  # of an opacity as a path says it


def restored(
    payload: Payload, node: Node, view: Affine, paint: Paint, width_now: float
) -> Stroke | None:
    """The stroke a path was written for; None where somebody edited the path since.

    Takes on a new colour, opacity, stroke width and place. width_now: the path's, in its own units.
    """
    if node.name != "path":
        return None
    found = payload.stroke(node.attributes.get(STROKE_NUMBER), node.attributes.get("d", ""))
    if found is None:
        return None
    stroke, written = found
    if changed := _changed(stroke.ink, paint.ink):
        stroke = stroke.inked(**changed)
    if not paint.filled and not math.isclose(width_now, written.width):
        stroke = stroke.inked(width=drawable(stroke.ink.width * width_now / written.width))
    return stroke if view == Affine() else _moved(stroke, view)


def _changed(saved: Ink, now: Ink) -> dict[str, object]:
    """What of the looks that SVG has words for is not as it was written."""
    pairs = {name: (getattr(saved, name), getattr(now, name)) for name in SAID}
    return {name: new for name, (old, new) in pairs.items() if not _alike(old, new)}


def _alike(old: float | str, new: float | str) -> bool:
    if isinstance(old, str) or isinstance(new, str):
        return str(old).lower() == new
    return math.isclose(old, new, abs_tol=_ROUNDED)


def _moved(stroke: Stroke, view: Affine) -> Stroke:
    points = stroke.points.copy()
    places = view.map(points[:, 0] + 1j * points[:, 1])
    points[:, 0], points[:, 1] = places.real, places.imag
    return replace(stroke, points=points).inked(width=drawable(stroke.ink.width * view.scale))
