"""How an element is painted, from its attributes, its style and what it inherits."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from .svg_colour import Rgba, on_white, parse_colour
from .svg_css import Sheet, cascade
from .svg_number import length
from .svg_xml import Node

_INHERITED = frozenset(
    [
        "stroke",
        "stroke-width",
        "stroke-opacity",
        "stroke-dasharray",
        "fill",
        "fill-opacity",
        "color",
        "visibility",
    ]
)
_OWN = frozenset(["display", "opacity", "transform", "clip-path", "mask"])
_PROPERTIES = _INHERITED | _OWN
_REFERENCE = re.compile(r"url\(\s*[\"']?#([^\"')]*)[\"']?\s*\)\s*(.*)", re.DOTALL)
_BLACK = (0.0, 0.0, 0.0, 1.0)
_INVISIBLE = 1 / 512


@dataclass(frozen=True, slots=True)
class Paint:
    """A line as it will be drawn. filled: it is the outline of a shape that was only filled."""

    colour: str
    width: float
    filled: bool = False


@dataclass(frozen=True, slots=True)
class Style:
    """Properties in force for an element; opacity: of it and all groups around it."""

    values: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    opacity: float = 1.0
    own: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))

    def of(self, node: Node, sheet: Sheet) -> Style:
        """The style of a child."""
        said = cascade(node.name, node.attributes, sheet, _PROPERTIES)
        if not said:
            return self if not self.own else Style(self.values, self.opacity)
        values = dict(self.values)
        own = {}
        for name, value in said.items():
            if name in _OWN:
                own[name] = value
            elif value != "inherit":
                values[name] = value
        return Style(values, self.opacity * _share(own.get("opacity")), own)

    @property
    def displayed(self) -> bool:
        """Whether it and what is in it show at all."""
        return self.own.get("display") != "none"

    @property
    def visible(self) -> bool:
        """Whether it shows; what is in it may still."""
        return self.values.get("visibility", "visible") == "visible"

    @property
    def dashed(self) -> bool:
        """Whether its outline has gaps, which lines do not have."""
        return self.values.get("stroke-dasharray", "none") not in ("none", "")

    @property
    def filled(self) -> bool:
        """Whether a fill was asked for, which lines do not show."""
        return self.values.get("fill", "none") != "none"

    def width(self, diagonal: float) -> float:
        """The stroke width in the element's own units; diagonal: what 100 % is."""
        return length(self.values.get("stroke-width"), diagonal, 1.0)

    def paint(
        self, scale: float, diagonal: float, hairline: float, ids: Mapping[str, Node]
    ) -> Paint | None:
        """How its lines are drawn; None when nothing of it shows.

        scale: of the element's lengths; diagonal: what 100 % of a stroke width is, in its own
        units; hairline: the width for shapes that are filled only, canvas units.
        """
        stroke = self._colour("stroke", "none", ids)
        units = self.width(diagonal)
        if stroke and units * scale > 0.0:
            return Paint(stroke, units * scale)
        fill = self._colour("fill", "black", ids)
        return Paint(fill, hairline, filled=True) if fill else None

    def _colour(self, name: str, otherwise: str, ids: Mapping[str, Node]) -> str | None:
        colour = self._resolved(self.values.get(name, otherwise), ids)
        opacity = self.opacity * _share(self.values.get(f"{name}-opacity"))
        if colour is None or colour[3] * opacity < _INVISIBLE:
            return None
        return on_white(colour, opacity)

    def _resolved(self, text: str, ids: Mapping[str, Node]) -> Rgba | None:
        text = text.strip()
        if text == "none":
            return None
        if text.lower() == "currentcolor":
            return parse_colour(self.values.get("color", "black")) or _BLACK
        if found := _REFERENCE.match(text):
            return _first_stop(found[1], ids) or parse_colour(found[2] or "black")
        return parse_colour(text) or _BLACK


def _first_stop(identity: str, ids: Mapping[str, Node]) -> Rgba | None:
    """The first colour of a gradient; some take their stops from another one."""
    for _ in range(8):
        gradient = ids.get(identity)
        if gradient is None or not gradient.name.endswith("Gradient"):
            return None
        for stop in gradient.children:
            said = cascade("stop", stop.attributes, None, frozenset(["stop-color", "stop-opacity"]))
            colour = parse_colour(said.get("stop-color", "black"))
            if stop.name == "stop" and colour:
                return *colour[:3], colour[3] * _share(said.get("stop-opacity"))
        identity = link(gradient)
    return None


def link(node: Node) -> str:
    """The id an element refers to within its file; "" for none and for anything outside."""
    target = node.attributes.get("href", node.attributes.get("xlink:href", "")).strip()
    return target[1:] if target.startswith("#") else ""


def _share(text: str | None) -> float:
    """An opacity."""
    value = length(text, 1.0, 1.0)
    return min(max(value, 0.0), 1.0) if math.isfinite(value) else 1.0
