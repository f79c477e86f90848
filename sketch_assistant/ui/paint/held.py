"""A stroke that was held still at its end: the shape it became, which follows the pen."""

from __future__ import annotations

import cmath
from dataclasses import replace

import numpy as np
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from ...sketch.document import Floats, SketchError, Stroke
from ...sketch.ink.outlining import outline
from .brushes import GLOW
from .ink_paths import inking, lay, path_of
from .live_stroke import Looks, united

CLOSED = 0.25  # of the size: ends no farther apart make a shape that has a middle
SMALLEST, LARGEST = 0.05, 40.0  # how far it may be shrunk and stretched
SLACK, GLOW_REACH = 6.0, 4.0  # window pixels: a hand that lifts trembles; of the glow


class Held:
    """raw: as it was drawn. stroke: what it is now. is_held: whether the pen is still down.

    shape: what it snapped to. at: where the pen was held (x, y), page units. unit: page units a
    window pixel.
    """

    def __init__(self, raw: Stroke, shape: Stroke, at: tuple[float, float], unit: float) -> None:
        self.raw, self.stroke, self.is_held = raw, shape, True
        self._shape, self._held, self._unit = shape, complex(*at), unit
        self._pivot, self._handle = _grasped(shape, self._held)
        self._left = False
        self._ink()

    def follow(self, x: float, y: float) -> QRectF | None:
        """The pen is here (page units): a line's end follows, a closed shape turns and grows about
        its middle. Returns the box of the page to paint again; None where nothing changed."""
        pen = complex(x, y)
        if not cmath.isfinite(pen):
            return None
        self._left = self._left or abs(pen - self._held) > SLACK * self._unit
        arm = self._handle - self._pivot
        if not self._left or abs(arm) < 1e-6:
            return None
        turn = (pen - self._pivot) / arm
        if not SMALLEST <= abs(turn) <= LARGEST:
            return None
        before = self.box()
        try:
            self.stroke = _turned(self._shape, self._pivot, turn)
        except SketchError:  # too far out
            return None
        self._ink()
        return before | self.box()

    def paint(self, painter: QPainter, looks: Looks) -> None:
        """Ink it each time, with a glow that says that it can still be changed."""
        painter.save()
        base = inking(painter).transform()
        for transform, seen in looks:
            painter.setTransform(transform * base)
            if self.is_held:
                self._glow(painter)
            lay(painter, self.stroke.ink, (self._path,), united(seen))
        painter.restore()

    def _glow(self, painter: QPainter) -> None:
        round_pen = (Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Darken)
        painter.strokePath(self._path, QPen(GLOW, 2.0 * GLOW_REACH * self._unit, *round_pen))
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)

    def box(self) -> QRectF:
        """The box of the page that ink and glow lie in."""
        reach = (GLOW_REACH + 1.0) * self._unit
        return self._path.boundingRect().adjusted(-reach, -reach, reach, reach)

    def _ink(self) -> None:
        self._path = path_of(outline(self.stroke))


def _grasped(shape: Stroke, pen: complex) -> tuple[complex, complex]:
    """The point that stays where it is, and the one that the pen has hold of."""
    xy = shape.xy
    start, end = complex(*xy[0]), complex(*xy[-1])
    low, high = xy.min(axis=0), xy.max(axis=0)
    if abs(end - start) > CLOSED * float(np.hypot(*(high - low))):
        return start, end
    return complex(*((low + high) / 2.0)), pen


def _turned(shape: Stroke, pivot: complex, turn: complex) -> Stroke:
    """A stroke turned and stretched about a pivot, as multiplying by `turn` does."""
    points: Floats = np.array(shape.points)
    places = (points[:, 0] + 1j * points[:, 1] - pivot) * turn + pivot
    points[:, 0], points[:, 1] = places.real, places.imag
    return replace(shape, points=points)
