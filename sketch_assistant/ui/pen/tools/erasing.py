"""What an eraser on the canvas does: cut lines where it passes, or take whole strokes."""

from __future__ import annotations

from enum import StrEnum

import numpy as np

from ....sketch.document import Exchange, Floats, Stroke
from ....sketch.ink.erasing import erased
from ....sketch.ink.outlining import width_at
from ...page.page_view import PageView
from ...paint.over.eraser import touched
from ..hand.habits import Habits
from ..hand.pen import Pointer, Sample
from .reworking import Reworker, widest


class Takes(StrEnum):
    """What goes of a stroke that is touched."""

    PARTS = "parts"
    WHOLE = "whole"


class Erasing(Reworker):
    """takes: for either end of a pen."""

    deed = "Erase"

    def __init__(self, page: PageView, habits: Habits) -> None:
        super().__init__(page)
        self._habits = habits
        self.takes = Takes.PARTS

    def changed(self, near: list[Stroke], path: Floats, radius: float) -> Exchange:
        """What is left of strokes."""
        if self.takes is Takes.PARTS:
            return erased(near, path, radius)
        return tuple((each, ()) for each in touched(near, path, radius))

    def beyond(self, changed: Exchange, radius: float) -> float | None:
        """The width of what it touched, and crumbs."""
        return 2.0 * widest(changed) if self.takes is Takes.PARTS else None

    def share(self, sample: Sample) -> float:
        """All of it, unless the eraser's pressure counts and there is some."""
        pressing = self._habits.pressing[Pointer.ERASER]
        if not pressing.senses or sample.pressure <= 0.0:
            return 1.0
        point = np.array([[sample.x, sample.y, sample.pressure, sample.tilt, 0.0]])
        return float(width_at(pressing.counted(point), 1.0)[0])
