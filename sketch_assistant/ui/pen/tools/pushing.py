"""What a brush on the canvas does that pushes lines, or smooths them."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

import numpy as np

from ....sketch.brush.crowd import Crowd
from ....sketch.brush.pushing import pushed, smoothed
from ....sketch.document import Exchange, Floats, Stroke
from ...base.turns import Turns
from ...page.page_view import PageView
from .outcome import NOTHING, Outcome
from .reworking import Reworker, Reworking, widest

MANY = 150  # lines under the brush that can be strokes again at every event of the pen
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
        self._crowd: Crowd | None = None
        self._landing: Iterator[object] = iter(())
        self._turns = Turns(page.session.pen, page)
        page.view_changed.connect(self._settle)
        page.session.settling.connect(self.finish)

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

    def release(self, time: float | None = None) -> Outcome:
        """The pen leaves; very many lines are strokes again between turns of the event loop, and
        until then their picture stays in sight."""
        if not self._crowd:
            return super().release(time)
        crowd, self._crowd = self._crowd, None
        self._landing = self._land(self._end(), crowd, self.deed)
        self._turns.begin(self._landing)
        return NOTHING

    def finish(self) -> None:
        """What was let go and is not in the drawing yet is now."""
        for _ in self._landing:
            pass

    def _land(self, pushed: Reworking, crowd: Crowd, deed: str) -> Iterator[object]:
        for part in crowd.parts():
            pushed.take(part)
            yield part
        self._landing = iter(())  # who hears of the step may ask for what is on its way
        pushed.finish(deed)
        self._page.warping.end()

    def cancel(self) -> None:
        """What was begun was not meant."""
        self._crowd = None
        super().cancel()
        self._page.warping.end()

    def _rework(self, near: list[Stroke], path: Floats, radius: float, box: Floats) -> None:
        """Very many lines become strokes only when the pen leaves; until then their picture goes
        along, where there is nothing else in it."""
        if self._goes_along(near, box):
            self._crowd = self._crowd or Crowd()
            self._crowd.push(near, path[0], path[1], radius)
            self._page.warping.push(path, radius)
            return
        if self._crowd:
            self._settle()
            near = self._page.near.strokes(box)
        super()._rework(near, path, radius, box)

    def _goes_along(self, near: list[Stroke], box: Floats) -> bool:
        many = self.does is Does.PUSH and (self._crowd is not None or len(near) > MANY)
        return many and len(self._meant(near)) == len(near) and self._page.near.only_ink(box)

    def _settle(self) -> None:
        """What was pushed is ink again."""
        self.finish()
        if self.under_way and self._crowd:
            made, self._crowd = self._crowd.made(), None
            self.under_way.exchange(made, None)
            self._page.warping.end()

    def _meant(self, near: list[Stroke]) -> list[Stroke]:
        assert self.under_way
        chosen = {id(each) for each in self._page.session.selection}
        return [each for each in near if not chosen or self.under_way.origin(each) in chosen]
