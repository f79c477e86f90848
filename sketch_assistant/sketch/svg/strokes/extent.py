"""How far an element reaches in its own coordinates, where a transformation is about that."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import replace

import numpy as np

from ...document import SketchError
from ...limits import DEPTH, ELEMENTS
from ...lines.affine import Affine
from ...lines.centreline import Places
from ...lines.flattening import flatten, pieces
from ..css.style_sheet import StyleSheet
from ..css.transforms import Box
from ..values.number import length
from ..values.shape import SHAPES, Viewport, shape
from ..xml.tree import Node
from .moving import movement
from .style import Style, link

_GROUPS = {"g", "a", "svg", "use", "switch", "symbol"}
_FINE = 1e-4  # of the size that is found


class Extents:
    """Measures elements of one file, and counts how often, so that it ends."""

    def __init__(self, sheet: StyleSheet, ids: Mapping[str, Node]) -> None:
        self._sheet, self._ids = sheet, ids
        self._visits = 0

    def of(self, node: Node, style: Style, viewport: Viewport) -> Box:
        """x, y, width and height; zeros where there is nothing."""
        lines = list(self._lines(node, style, viewport, 0))
        if not lines:
            return 0.0, 0.0, 0.0, 0.0
        cubics = np.concatenate(lines)
        reach = np.ptp(cubics.real) + np.ptp(cubics.imag)
        counts = pieces(cubics, max(_FINE * reach, 1e-9))
        places, *_ = flatten(cubics, counts, np.zeros(1, np.intp))
        places = np.append(places, cubics[:, 0])  # also where each line starts
        wide = 0.0
        if style.own.get("transform-box", "").lower() in ("stroke-box", "border-box"):
            wide = style.width(math.hypot(*viewport) / math.sqrt(2), 1.0) if style.stroked else 0.0
        left, top = places.real.min() - wide / 2, places.imag.min() - wide / 2
        return left, top, np.ptp(places.real) + wide, np.ptp(places.imag) + wide

    def _lines(self, node: Node, style: Style, viewport: Viewport, depth: int) -> Iterator[Places]:
        self._visits += 1
        if self._visits > ELEMENTS or depth > DEPTH:
            raise SketchError("This SVG turns too many elements about their middles.")
        if node.name in SHAPES:
            yield from shape(node.name, style.shaped(node).attributes, viewport)[0]
        if node.name not in _GROUPS:
            return
        followed = self._ids.get(link(node)) if node.name == "use" else None
        if followed:
            style = replace(style, top=followed)
        for child in [followed] if followed else node.children:
            inner = style.of(child, self._sheet)
            if inner.displayed:
                view = self._view(child, inner, viewport)
                for line in self._lines(child, inner, viewport, depth + 1):
                    yield view.map(line)

    def _view(self, node: Node, style: Style, viewport: Viewport) -> Affine:
        box = (0.0, 0.0, *viewport)
        made = movement(node, style, box, lambda: self.of(node, style, viewport)) or Affine()
        if node.name != "use":
            return made
        x, y = (length(node.attributes.get(k), v, 0.0) for k, v in zip("xy", viewport, strict=True))
        return made @ Affine(e=x, f=y)
