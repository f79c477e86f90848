"""The layers of an SVG file while it is followed, in the order in which they are painted."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from ...document import INK_LAYER, Layer, Stroke
from ...layering import readable_name
from ..exact.payload import Payload
from ..xml.names import CURRENT_LAYER, LAYER_MODE, LAYER_NAME, LAYER_NUMBER, LOCKED, VIEW
from ..xml.tree import Node

_OUTSIDE = -1
_INVISIBLE = 1 / 512
# Where programs keep what a layer is called: Inkscape, Illustrator, Affinity, anyone.
_LABELS = (LAYER_NAME, "data-name", "serif:id", "id")
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{2,4})_")


class Layers:
    """Layers, still without strokes, with the numbers of their lines, bottom first.

    active: the number of the one that is drawn on; -1 where the file says nothing of it.
    """

    def __init__(self, root: Node, payload: Payload) -> None:
        self._made: list[tuple[Layer, list[int]]] = []
        self._open = _OUTSIDE
        self.active = _OUTSIDE
        self._current = _current(root)
        self._payload = payload
        self._inkscape = _has_layers(root)

    def is_layer(self, node: Node, depth: int) -> bool:
        """Whether a group is a layer; depth: 1 for a child of the root.

        Illustrator and others write each layer as a group with an id right below the root.
        """
        if self._inkscape:
            return node.attributes.get(LAYER_MODE) == "layer"
        return depth == 1 and node.name == "g" and bool(node.attributes.get("id"))

    def begin(self, node: Node, shown: bool, opacity: float) -> int:
        """Lines that are kept from now on are in the layer of that group; to be given to `end`."""
        outer, get = self._open, node.attributes.get
        said = self._payload.name(get(LAYER_NUMBER), _label(node.attributes))
        name = readable_name(said) or INK_LAYER
        locked = get(LOCKED, "").lower() == "true"
        faint = opacity < _INVISIBLE  # is as good as hidden
        self._add(Layer(name, (), shown and not faint, locked, 1.0 if faint else opacity))
        if self.active == _OUTSIDE and self._current == get("id"):
            self.active = self._open
        return outer

    def end(self, outer: int) -> None:
        """Go on with the layer around it."""
        self._open = outer

    def keep(self, number: int) -> None:
        """Put a line on top of the layer that is open.

        Where others have been painted over that one, it goes on above them under the same name.
        """
        if self._open != len(self._made) - 1 or self._open == _OUTSIDE:
            self._add(Layer() if self._open == _OUTSIDE else self._made[self._open][0])
        self._made[-1][1].append(number)

    def filled(self, strokes: Mapping[int, tuple[Stroke, ...]]) -> tuple[Layer, ...]:
        """The layers with the strokes that their lines became."""
        return tuple(
            replace(each, strokes=tuple(s for number in numbers for s in strokes.get(number, ())))
            for each, numbers in self._made
        )

    def _add(self, layer: Layer) -> None:
        self._made.append((layer, []))
        self._open = len(self._made) - 1


def _has_layers(root: Node) -> bool:
    waiting = [root]
    while waiting:
        node = waiting.pop()
        if node.attributes.get(LAYER_MODE) == "layer":
            return True
        waiting += node.children
    return False


def _current(root: Node) -> str:
    """The id of the layer that is drawn on, where Inkscape or we noted it; "" where nobody did."""
    views = (each.attributes for each in root.children if each.name == VIEW)
    return next((view[CURRENT_LAYER] for view in views if CURRENT_LAYER in view), "")


def _label(attributes: Mapping[str, str]) -> str:
    name = next((attributes[key] for key in _LABELS if key in attributes), INK_LAYER)
    if LAYER_NAME in attributes or "data-name" in attributes:
        return name
    units = _ESCAPED.sub(lambda found: chr(int(found[1], 16)), name)  # as Illustrator hides signs
    return units.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
