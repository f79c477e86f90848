"""Where the transformation of an element takes it, as its attribute and CSS say."""

from __future__ import annotations

from collections.abc import Callable

from ...lines.affine import Affine
from ..css.properties import MOVING
from ..css.transforms import Box, moved, origin
from ..values.transform import parse_transform
from ..xml.tree import Node
from .style import Style


def movement(
    node: Node,
    style: Style,
    viewport: Box,
    extent: Callable[[], Box],
    otherwise: str = "0 0",
) -> Affine | None:
    """From the element's coordinates to those around it; None where its attribute is none.

    viewport, extent: what percentages are of, the second for those that are of the element itself;
    otherwise: what stays in place where it is not said. Raises `UnusableError` for infinite
    numbers.
    """
    said = {name: style.own[name] for name in MOVING if name in style.own}
    text = "none" if "transform" in said else node.attributes.get("transform", "none")
    inner = Affine() if text == "none" else parse_transform(text)
    if inner is None or (not said and text == "none"):
        return inner
    ours = style.own.get("transform-box", "view-box").lower() != "view-box"
    box = extent() if ours else viewport
    place = origin(style.own.get("transform-origin", otherwise), box)
    made = moved(said, box) @ inner if said else inner
    return Affine(e=place.real, f=place.imag) @ made @ Affine(e=-place.real, f=-place.imag)
