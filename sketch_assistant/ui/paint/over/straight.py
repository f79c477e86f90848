"""The straight line under the pen."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from ....sketch.document import Ink, Point, SketchError, Stroke
from ....sketch.ink.outlining import outline
from ....sketch.ink.pressing import Pressing
from ....sketch.lines.continuing import straight
from ..ink_paths import inking, lay, path_of
from ..live_stroke import Looks, united


class Straight:
    """From where the pen touched to where it is. pressing: what of the pen's pressure counts."""

    def __init__(self, ink: Ink, pressing: Pressing) -> None:
        self.ink, self._pressing = ink, pressing
        self.stroke: Stroke | None = None
        self._points: list[Point] = []

    def follow(self, point: Point, snaps: bool) -> QRectF | None:
        """The pen is here, page units. snaps: to a multiple of 15 degrees. Returns the box of the
        page to paint again; None where nothing changed."""
        if not np.isfinite(point).all():
            return None
        before = self.box()
        self._points.append(point)
        try:
            line = straight(np.array(self._points), snaps)
            # A pen that cannot tell presses fully.
            blind = not any(each.pressure > 0.0 for each in self._points)
            line[:, 2] = 1.0 if blind else self._pressing.counted(line)
            self.stroke = Stroke(line, self.ink)
        except SketchError:  # too far out
            self._points.pop()
            return None
        self._path = path_of(outline(self.stroke))
        return before | self.box()

    def paint(self, painter: QPainter, looks: Looks) -> None:
        """Ink it each time."""
        if self.stroke is None:
            return
        painter.save()
        base = inking(painter).transform()
        for transform, seen in looks:
            painter.setTransform(transform * base)
            lay(painter, self.ink, (self._path,), united(seen))
        painter.restore()

    def box(self) -> QRectF:
        """The box of the page that its ink lies in."""
        return QRectF() if self.stroke is None else self._path.boundingRect()
