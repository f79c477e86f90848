"""What an eraser on the canvas does: cut lines where it passes, or take whole strokes."""

from __future__ import annotations

import math
from enum import StrEnum
from typing import TYPE_CHECKING

import numpy as np

from ...sketch.document import Exchange, Floats
from ...sketch.ink.erasing import erased
from ...sketch.ink.outlining import width_at
from ..paint.eraser import touched
from .pen import Pointer, Sample
from .reworking import Reworking

if TYPE_CHECKING:
    from .canvas import Canvas

SIZES = (4.0, 120.0, 2.0)  # window pixels across: smallest, largest, step
DEED = "Erase"  # the undo step
LOCKED = "What lies on a locked layer stays as it is."


class Takes(StrEnum):
    """What goes of a stroke that is touched."""

    PARTS = "parts"
    WHOLE = "whole"


class Erasing:
    """From pen down to pen up. takes: for either end of a pen. size: window pixels across, at every
    zoom: who wants to erase finely looks closer."""

    def __init__(self, canvas: Canvas) -> None:
        self._canvas = canvas
        self.takes, self.size = Takes.PARTS, 18.0
        self.travelled = 0.0  # window pixels since the pen touched
        self._under_way: Reworking | None = None
        self._last: Sample | None = None
        self._told = False  # that something on its way is locked

    @property
    def active(self) -> bool:
        """Whether the pen is down."""
        return self._under_way is not None

    def press(self, sample: Sample) -> None:
        """The pen touches."""
        self.release()
        self._canvas.pen_down.emit()
        self._told = False
        self._under_way, self._last, self.travelled = Reworking(self._canvas), sample, 0.0
        self._pass(sample)

    def move(self, sample: Sample) -> None:
        """The pen moves while down; a position that is no usable number is passed over."""
        if self._under_way and math.isfinite(sample.x + sample.y):
            self._pass(sample)

    def release(self, time: float | None = None) -> None:
        """The pen leaves."""
        if self._under_way:
            under_way, self._under_way = self._under_way, None
            under_way.finish(DEED)
            self._canvas.pen_up.emit()

    def cancel(self) -> None:
        """What was begun was not meant."""
        if self._under_way:
            under_way, self._under_way = self._under_way, None
            under_way.cancel()
            self._canvas.pen_up.emit()

    def _pass(self, sample: Sample) -> None:
        assert self._under_way
        assert self._last
        last, self._last = self._last, sample
        self.travelled += math.hypot(sample.x - last.x, sample.y - last.y)
        view = self._canvas.view
        path = np.array([view.to_page(*last[:2]), view.to_page(*sample[:2])])
        if not np.isfinite(path).all():
            return
        radius = self.size / 2.0 / view.scale * self._share(sample)
        box = np.concatenate([path.min(axis=0) - radius, path.max(axis=0) + radius])[None]
        near = self._canvas.strokes_near(box)
        if not self._told and touched(self._canvas.locked_near(box), path, radius):
            self._told = True
            self._canvas.message.emit(LOCKED)
        if self.takes is Takes.PARTS:
            gone = erased(near, path, radius)
            self._under_way.exchange(gone, box + _around(gone))
        else:
            self._under_way.exchange(tuple((each, ()) for each in touched(near, path, radius)))

    def _share(self, sample: Sample) -> float:
        """The part of its size that it has, pressed like this."""
        pressing = self._canvas.pressing[Pointer.ERASER]
        if not pressing.senses or sample.pressure <= 0.0:
            return 1.0
        point = np.array([[sample.x, sample.y, sample.pressure, sample.tilt, 0.0]])
        return float(width_at(pressing.counted(point), 1.0)[0])


def _around(gone: Exchange) -> Floats:
    """How much farther than the eraser there is ink that goes: the width of what it touched, and
    crumbs."""
    return (
        2.0
        * max((old.ink.width for old, _ in gone), default=0.0)
        * np.array([-1.0, -1.0, 1.0, 1.0])
    )
