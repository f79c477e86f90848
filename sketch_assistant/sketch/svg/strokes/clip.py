"""The clip paths of an SVG file, and the edges of inner viewports, as areas of the canvas."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace

import numpy as np

from ...lines.affine import Affine
from ...lines.centreline import Places
from ...lines.clip import Area
from ...lines.flattening import flatten, pieces
from ...lines.loops import Loops, TooFineError
from ..css.basic_shapes import basic_shape
from ..css.transforms import Box
from ..values.number import UnusableError, length
from ..values.shape import SHAPES, shape
from ..xml.tree import Node
from .place import Place
from .style import link

_REFERENCE = re.compile(r"url\(\s*[\"']?\s*#([^\"')]*?)\s*[\"']?\s*\)")
MOST_POINTS = 1_000_000  # of all areas of a file
_LARGEST = 1e9  # coordinate of a clip path, canvas units

Extent = Callable[[str], Box]


class Clips:
    """Makes areas; those of one clip path at one place only once.

    ids: elements by id; enter: as a walk goes into an element; tolerance: of curves, canvas units.
    complete: False when a clip path held what has no outline, such as text.
    """

    def __init__(
        self,
        ids: Mapping[str, Node],
        enter: Callable[[Node, Place], Place],
        tolerance: float,
    ) -> None:
        self._ids, self._enter, self._tolerance = ids, enter, tolerance
        self._made: dict[tuple[object, ...], Area] = {}
        self._points = 0
        self.complete = True

    def clipped(self, place: Place, extent: Extent) -> Place:
        """The same place with the `clip-path` of its element; extent: of that element, own units,
        by the name of a box.

        Raises `TooFineError` for more edges than are worth it, `UnusableError` for infinite ones.
        """
        found = _REFERENCE.match(place.style.own.get("clip-path", ""))
        if not found:
            return self._shaped(place, extent)
        clip = self._ids.get(found[1])
        if clip is None or clip.name != "clipPath" or f"clip {found[1]}" in place.within:
            return place  # as browsers do
        box = (
            extent("fill-box")
            if clip.attributes.get("clipPathUnits") == "objectBoundingBox"
            else None
        )
        key = found[1], place.view, id(place.area), box
        if key not in self._made:
            inner = replace(place, within=place.within | {f"clip {found[1]}"})
            self._made[key] = self._area(clip, inner, box, extent)
        return replace(place, area=self._made[key])

    def _shaped(self, place: Place, extent: Extent) -> Place:
        """The same place within a basic shape."""
        said = place.style.own.get("clip-path", "none").strip()
        if said.lower() == "none":
            return place
        shape = basic_shape(said, extent)
        if shape is None:
            self.complete = False
            return place
        subpaths, evenodd = shape
        loops = self._loops(self._flat(subpaths, place.view), Affine(), evenodd)
        return replace(place, area=Area(((loops, None),), place.area))

    def framed(self, place: Place, x: float, y: float, width: float, height: float) -> Place:
        """The same place within a rectangle of its coordinates."""
        corners = np.array([x + 1j * y, x + width + 1j * y, 0, x + 1j * (y + height)])
        corners[2] = x + width + 1j * (y + height)
        key = "frame", x, y, width, height, place.view, id(place.area)
        if key not in self._made:
            loops = self._loops([corners], place.view, False)
            self._made[key] = Area(((loops, None),), place.area)
        return replace(place, area=self._made[key])

    def _area(self, clip: Node, place: Place, box: Box | None, extent: Extent) -> Area:
        bare = replace(place, style=type(place.style)())
        entered = self._enter(clip, bare)
        outer = self.clipped(entered, extent).area  # of the clip path itself
        if box is not None:
            units = Affine(a=box[2], d=box[3], e=box[0], f=box[1])
            entered = replace(entered, view=entered.view @ units, viewport=(1.0, 1.0))
        parts = [self._part(child, entered, extent) for child in clip.children]
        return Area(tuple(part for part in parts if part), outer)

    def _part(self, node: Node, place: Place, extent: Extent) -> tuple[Loops, Area | None] | None:
        """What a child of a clip path adds to it."""
        place = self._enter(node, replace(place, area=None))
        if not place.style.displayed:
            return None
        place = self.clipped(place, extent)
        if node.name == "use":
            target = self._ids.get(link(node))
            if target is None or target.name == "use":
                return None
            across, down = place.viewport
            x = length(node.attributes.get("x"), across, 0.0)
            y = length(node.attributes.get("y"), down, 0.0)
            return self._part(target, replace(place, view=place.view @ Affine(e=x, f=y)), extent)
        self.complete &= node.name != "text"
        if node.name not in SHAPES or not place.style.visible:
            return None
        subpaths, _ = shape(node.name, node.attributes, place.viewport)
        evenodd = place.style.values.get("clip-rule") == "evenodd"
        return self._loops(self._flat(subpaths, place.view), Affine(), evenodd), place.area

    def _flat(self, subpaths: list[Places], view: Affine) -> list[Places]:
        """Cubics on the canvas, as loops of places."""
        if not subpaths:
            return []
        cubics = view.map(np.concatenate(subpaths))
        if not (np.abs(cubics.view(np.float64)) < _LARGEST).all():
            raise UnusableError
        lengths = np.array([len(subpath) for subpath in subpaths])
        first = np.cumsum(lengths) - lengths
        counts = pieces(cubics, self._tolerance)
        if self._points + counts.sum() > MOST_POINTS:
            raise TooFineError
        places, starts, _ = flatten(cubics, counts, first)
        return np.split(places, starts[1:])

    def _loops(self, loops: list[Places], view: Affine, evenodd: bool) -> Loops:
        self._points += sum(map(len, loops))
        if self._points > MOST_POINTS:
            raise TooFineError
        return Loops([view.map(loop) for loop in loops], evenodd, self._tolerance)
