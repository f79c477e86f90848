"""Dragging what is selected by its inside or a handle, with the numbers beside the pen."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, Qt

from ....sketch.lines.affine import Affine
from ....sketch.selection.handles import Handle, Place, dragged
from ...base.words import figure
from ...page.page_view import PageView
from ...paint.over.readout import Readout
from ..hand.habits import Habits
from ..hand.pen import Sample
from .transforming import Transforming

_SHIFT, _ALT = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.AltModifier


class Dragging:
    """From taking hold of a handle to letting it go. handle: what is held, None for nothing."""

    def __init__(self, page: PageView, habits: Habits) -> None:
        self._page = page
        self.transforming = Transforming(page, habits)
        self.handle: Handle | None = None
        self._start: Place = (0.0, 0.0)  # page units
        self._affine: Affine | None = None
        self._readout = Readout(page)

    def handle_at(self, x: float, y: float) -> Handle | None:
        """What a drag from a window pixel would take hold of."""
        page = self._page
        if not page.session.selection:
            return None
        if page.handles:
            return page.handles.at(QPointF(x, y))
        frame = page.selected.frame(1.0 / page.view.scale)
        inside = frame.contains(QPointF(*page.view.to_page(x, y)))
        return Handle.INSIDE if inside else None

    def take(self, handle: Handle | None, sample: Sample) -> None:
        """Take hold."""
        self.handle = handle
        self._start = self._page.view.to_page(sample.x, sample.y)

    def move(self, sample: Sample, held: Qt.KeyboardModifier) -> None:
        """What is held follows the pen."""
        box = self._page.selected.lines
        if self.handle is None or box is None:
            return
        now = self._page.view.to_page(sample.x, sample.y)
        shift, alt = bool(held & _SHIFT), bool(held & _ALT)
        self._affine = dragged(self.handle, box, self._start, now, shift, alt)
        self.transforming.show(self._affine)
        self._readout.show_at(sample.position, numbers(self.handle, self._affine, box))

    def drop(self) -> None:
        """Leave it there: one undo step."""
        if self._affine is not None and self.handle is not None:
            self.transforming.drop(self._affine, deed(self.handle))

    def let_go(self) -> None:
        """Nothing is held any more."""
        self.handle = self._affine = None
        self._readout.hide()

    def cancel(self) -> None:
        """It is where it was."""
        self.let_go()
        self.transforming.cancel()


def deed(handle: Handle) -> str:
    """The name of the undo step of a drag."""
    return {Handle.INSIDE: "Move", Handle.KNOB: "Turn"}.get(handle, "Scale")


def numbers(handle: Handle, affine: Affine, box: tuple[float, float, float, float]) -> str:
    """What a drag comes to, for the eye: how far, which angle, how large."""
    if handle is Handle.INSIDE:
        return f"{figure(affine.e, '+.0f')}  {figure(affine.f, '+.0f')}"
    if handle is Handle.KNOB:
        return f"{figure(math.degrees(math.atan2(affine.b, affine.a)), '.0f')}°"
    left, top, right, bottom = box
    sides = abs(affine.a) * (right - left), abs(affine.d) * (bottom - top)
    return " × ".join(figure(side, ".0f") for side in sides)
