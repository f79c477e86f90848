"""Strokes near a place of the page."""

from __future__ import annotations

from collections.abc import Callable

from ...sketch.document import Floats, Stroke
from ...sketch.paper import RULINGS
from ..base.session import Session


class Near:
    """meeting: the strokes that may have ink in a box (1, 4) of the page."""

    def __init__(self, session: Session, meeting: Callable[[Floats], list[Stroke]]) -> None:
        self._session, self._meeting = session, meeting

    def strokes(self, box: Floats) -> list[Stroke]:
        """Strokes that can be changed and may have ink in a box (1, 4) of the page."""
        locked, near = self._locked(), self._meeting(box)
        return [each for each in near if id(each) not in locked] if locked else near

    def locked(self, box: Floats) -> list[Stroke]:
        """Strokes of locked layers that may have ink in a box (1, 4) of the page."""
        locked = self._locked()
        return [each for each in self._meeting(box) if id(each) in locked] if locked else []

    def only_ink(self, box: Floats) -> bool:
        """Whether in a box (1, 4) there is nothing but strokes that can be changed, on a page that
        looks everywhere alike."""
        sketch = self._session.sketch
        if sketch.reference or sketch.paper.ruling != RULINGS[0] or self.locked(box):
            return False
        left, top, right, bottom = box[0].tolist()
        on_page = left > 0.0 and top > 0.0 and right < sketch.width and bottom < sketch.height
        return on_page or sketch.paper.endless

    def _locked(self) -> set[int]:
        """The identities of strokes that show and cannot be changed."""
        layers = (layer for layer in self._session.sketch.layers if layer.shown and layer.locked)
        return {id(stroke) for layer in layers for stroke in layer.strokes}
