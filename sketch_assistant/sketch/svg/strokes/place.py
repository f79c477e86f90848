"""Where a walk through an SVG file is, and how things there are painted."""

from __future__ import annotations

from dataclasses import dataclass

from ...lines.affine import Affine
from ...lines.clip import Area
from .style import Style


@dataclass(frozen=True, slots=True)
class Place:
    """The map to the canvas, the style, the viewport, how deep, and where things may show.

    within: the ids that `use` elements are being followed to; area: None for everywhere; groups:
    the numbers of those around, the outermost first, as we write them.
    """

    view: Affine
    style: Style
    viewport: tuple[float, float]
    depth: int = 0
    within: frozenset[str] = frozenset()
    area: Area | None = None
    groups: tuple[int, ...] = ()
