"""What a brush on the canvas does that pushes lines, or smooths them."""

from __future__ import annotations

from enum import StrEnum

import numpy as np

from ....sketch.document import Exchange, Floats, Stroke
from ....sketch.lines.pushing import pushed, smoothed
from ...page.page_view import PageView
from .reworking import Reworker, widest

SMOOTHS_WITHIN = 0.6  # radii that the brush goes until what is in its middle is smooth


class Does(StrEnum):
    """What the brush does to lines."""

    PUSH = "push"
    SMOOTH = "smooth"


class Pushing(Reworker):
    """Where something is selected, the rest stays as it is."""

    def __init__(self, page: PageView) -> None:
        super().__init__(page)
        self.does, self.size = Does.PUSH, 70.0

    @property
    def deed(self) -> str:
        """The name of the undo step."""
        return "Push" if self.does is Does.PUSH else "Smooth"

    def changed(self, near: list[Stroke], path: Floats, radius: float) -> Exchange:
        """Lines that went along, or are smoother."""
        lines, way = self._meant(near), float(np.hypot(*(path[1] - path[0])))
        if self.does is Does.PUSH:
            return pushed(lines, path[0], path[1], radius) if way else ()
        return smoothed(lines, path[1], radius, min(way / (SMOOTHS_WITHIN * radius), 1.0))

    def beyond(self, changed: Exchange, radius: float) -> float | None:
        """Lines bend up to a few points beyond."""
        return widest(changed) + radius

    def _meant(self, near: list[Stroke]) -> list[Stroke]:
        assert self.under_way
        chosen = {id(each) for each in self._page.session.selection}
        return [each for each in near if not chosen or self.under_way.origin(each) in chosen]
