"""How an element is painted, from its attributes, its style and what it inherits."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from ...document import LARGEST_WIDTH, Ink
from ..css.colours import Rgba, on_white, parse_colour
from ..css.properties import GEOMETRY, INHERITED, REFERENCE, WIDE, in_pixels, path_data, understood
from ..css.style_sheet import StyleSheet, cascade
from ..css.variables import resolved, with_variables
from ..values.number import length
from ..xml.tree import Node

_BLACK = (0.0, 0.0, 0.0, 1.0)
# Words for the paint of the line that a marker stands on, and what that is where it is not said.
CONTEXT = {"context-stroke": "none", "context-fill": "black"}
_INVISIBLE, _OPAQUE = 1 / 512, 0.98
SAID = ("colour", "opacity")  # of an ink, beside its width
_THINNEST = 1e-3  # canvas units


@dataclass(frozen=True, slots=True)
class Paint:
    """A line as it will be drawn. filled: it is the outline of a shape that was only filled."""

    ink: Ink
    filled: bool = False


@dataclass(frozen=True, slots=True)
class Style:
    """Properties in force for an element; opacity: of it and all groups around it.

    top: the element that `use` shows, where it or something in it is shown so.
    """

    values: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    opacity: float = 1.0
    own: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    top: Node | None = None
    _last: list[tuple[dict[str, str], Style]] = field(
        default_factory=list, init=False, repr=False, compare=False
    )

    def of(self, node: Node, sheet: StyleSheet) -> Style:
        """The style of a child; of neighbours that say the same it is the very same one."""
        said = cascade(node, sheet, self.top)
        if not said:
            return self if not self.own else replace(self, own={})
        if not self._last or self._last[0][0] != said:
            self._last[:] = [(dict(said), self._saying(said))]
        return self._last[0][1]

    def _saying(self, said: dict[str, str]) -> Style:
        values = self._inherited(said)
        own: dict[str, str] = {}
        for name, value in sorted(said.items(), key=_rank) if "font-size" in said else said.items():
            text = with_variables(value, values) if "(" in value else value
            if text is None or (text is not value and not understood(name, text)):
                text = "unset"  # as CSS wants it of a value that turns out to be none
            if name == "font-size":
                text = in_pixels(name, text, _font(self.values))
            elif "font-size" in values:
                text = in_pixels(name, text, _font(values))
            _settle(name, text, values if name in INHERITED else own, self)
        return Style(values, self.opacity * _share(own.get("opacity")), own, self.top)

    def _inherited(self, said: dict[str, str]) -> dict[str, str]:
        """What is handed down to an element; takes custom properties out of what is said."""
        custom = {name: said.pop(name) for name in list(said) if name.startswith("--")}
        if not custom:
            return dict(self.values)
        plain = {name: text for name, text in self.values.items() if not name.startswith("--")}
        return {**plain, **resolved(custom, self.values)}

    @property
    def displayed(self) -> bool:
        """Whether it and what is in it show at all."""
        return self.own.get("display", "").lower() != "none"

    @property
    def visible(self) -> bool:
        """Whether it shows; what is in it may still."""
        return self.values.get("visibility", "visible").lower() == "visible"

    @property
    def dashed(self) -> bool:
        """Whether its outline has gaps, which lines do not have."""
        return self.values.get("stroke-dasharray", "none").lower() != "none"

    @property
    def filled(self) -> bool:
        """Whether a fill was asked for, which lines do not show."""
        return self.values.get("fill", "none").lower() != "none"

    @property
    def stroked(self) -> bool:
        """Whether it may have a stroke."""
        return self.values.get("stroke", "none").lower() != "none"

    def patterned(self, name: str) -> bool:
        """Whether a gradient or a pattern was asked for; name: stroke or fill."""
        return self.values.get(name, "").lower().startswith("url(")

    def shaped(self, node: Node) -> Node:
        """An element as CSS shapes it: what is said there goes before its attributes."""
        said = {name: self.own[name] for name in GEOMETRY if name in self.own}
        if not said:
            return node
        if "d" in said:
            said["d"] = path_data(said["d"])
        return replace(node, attributes={**node.attributes, **said})

    def width(self, diagonal: float, scale: float) -> float:
        """The stroke width in the element's own units.

        diagonal: what 100 % is; scale: of the element's lengths on the canvas.
        """
        units = length(self.values.get("stroke-width"), diagonal, 1.0)
        fixed = "non-scaling-stroke" in self.own.get("vector-effect", "").lower()
        return units / scale if fixed and scale > 0.0 else units

    def paint(
        self,
        scale: float,
        diagonal: float,
        hairline: float,
        ids: Mapping[str, Node],
        sheet: StyleSheet,
    ) -> Paint | None:
        """How its lines are drawn; None when nothing of it shows.

        scale: of the element's lengths; diagonal: what 100 % of a stroke width is, in its own
        units; hairline: the width for shapes that are filled only, canvas units.
        """
        stroke = self._colour("stroke", "none", ids, sheet)
        units = self.width(diagonal, scale)
        if stroke and units * scale > 0.0:
            return Paint(_ink(stroke, units * scale))
        fill = self._colour("fill", "black", ids, sheet)
        return Paint(_ink(fill, hairline), filled=True) if fill else None

    def fill(self, ids: Mapping[str, Node], sheet: StyleSheet) -> tuple[str, bool]:
        """The colour of what is filled, "" for none, and whether surely nothing shows through."""
        text = self.values.get("fill", "black")
        plain = None if REFERENCE.match(text) else self._resolved(text, ids, sheet)
        alpha = self.opacity * _share(self.values.get("fill-opacity"))
        opaque = plain is not None and plain[3] * alpha > _OPAQUE
        seen = self._colour("fill", "black", ids, sheet)
        return on_white(seen, 1.0) if seen else "", opaque

    def within(self, line: Style) -> Style:
        """This style as that of a marker on a line."""
        looks = {f"--{word}": line.values.get(word[8:], CONTEXT[word]) for word in CONTEXT}
        return Style({**self.values, **looks}, line.opacity, self.own)

    def _colour(
        self, name: str, otherwise: str, ids: Mapping[str, Node], sheet: StyleSheet
    ) -> Rgba | None:
        """None where nothing shows."""
        colour = self._resolved(self.values.get(name, otherwise), ids, sheet)
        opacity = self.opacity * _share(self.values.get(f"{name}-opacity"))
        if colour is None or colour[3] * opacity < _INVISIBLE:
            return None
        return *colour[:3], colour[3] * opacity

    def _resolved(self, text: str, ids: Mapping[str, Node], sheet: StyleSheet) -> Rgba | None:
        text = text.strip()
        if found := REFERENCE.match(text):
            if found[1] in ids:
                return self._first_stop(found[1], ids, sheet)
            text = found[2]
        if text.lower() in CONTEXT:
            text = self.values.get(f"--{text.lower()}", "none")
        if text.lower() == "currentcolor":
            return parse_colour(self.values.get("color", "black")) or _BLACK
        return parse_colour(text)

    def _first_stop(self, identity: str, ids: Mapping[str, Node], sheet: StyleSheet) -> Rgba | None:
        """The first colour of a gradient, some of which take their stops from another one."""
        for _ in range(8):
            gradient = ids.get(identity)
            if gradient is None or not gradient.name.endswith("Gradient"):
                return _BLACK  # a pattern
            for stop in gradient.children:
                if stop.name == "stop":
                    own = Style().of(gradient, sheet).of(stop, sheet)
                    colour = own._resolved(own.own.get("stop-color", "black"), {}, sheet) or _BLACK
                    return *colour[:3], colour[3] * _share(own.own.get("stop-opacity"))
            identity = link(gradient)
            if not identity:
                return None  # as nothing shows of a gradient without stops
        return None


def drawable(width: float) -> float:
    """The nearest width that a stroke may have."""
    return min(max(width, _THINNEST), LARGEST_WIDTH)


def _ink(colour: Rgba, width: float) -> Ink:
    return Ink(drawable(width), on_white((*colour[:3], 1.0), 1.0), min(colour[3], 1.0))


def link(node: Node) -> str:
    """The id an element refers to within its file; "" for none and for anything outside."""
    target = node.attributes.get("href", node.attributes.get("xlink:href", "")).strip()
    return target[1:] if target.startswith("#") else ""


def _settle(name: str, text: str, into: dict[str, str], parent: Style) -> None:
    """Put a value in force, or what a word for any property stands for."""
    word = text.lower()
    if word not in WIDE and not (name == "color" and word == "currentcolor"):
        into[name] = text
    elif name in INHERITED:
        if word == "initial":
            into.pop(name, None)
    elif word == "inherit" and name in parent.own:
        into[name] = parent.own[name]


def _rank(said: tuple[str, str]) -> bool:
    """The size of text comes first, for lengths are said in it."""
    return said[0] != "font-size"


def _font(values: Mapping[str, str]) -> float:
    """The size of text, canvas units."""
    return length(values.get("font-size"), 16.0, 16.0)


def _share(text: str | None) -> float:
    """An opacity."""
    if text is None:
        return 1.0
    value = length(text, 1.0, 1.0)
    return min(max(value, 0.0), 1.0) if math.isfinite(value) else 1.0
