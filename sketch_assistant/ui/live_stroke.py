"""The stroke under the pen: grows by samples, paints itself, becomes a `Stroke` at the end."""

from __future__ import annotations

import math

import numpy as np
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPainterPath, QTransform

from ..sketch.document import LARGEST_COORDINATE, Floats, Point, Stroke
from ..sketch.ink import outline
from .ink_paths import inking, path_of
from .stroke_index import BULGE, HALF

# Points outlined anew when some are added. Few, so that the millionth sample costs what the first
# did.
PIECE = 40
# How far back a new point changes the ink: the curve between two samples depends on their
# neighbours.
_CHANGING = 4
# The first samples of a stroke may be no stronger than the ones that follow: many tablets report
# a spike of pressure when the tip lands.
_LANDING = 3
_STILL, _SAME_PRESSURE = 0.02, 0.01  # page units and pressure that make no difference

_Inked = tuple[QPainterPath, QRectF]


class LiveStroke:
    """An unfinished stroke in page units."""

    def __init__(self, width: float, colour: str) -> None:
        self.width, self.colour = width, colour
        self.refused = 0  # samples that were not usable numbers
        self._points = np.empty((256, 5))
        self._count = 0
        self._tip: Point | None = None
        self._settled: list[_Inked] = []
        self._settled_points = 0  # the tail starts at this point
        self._tail: _Inked | None = None  # made when it is to be painted

    def add(self, point: Point, tip: Point) -> QRectF | None:
        """A further point, and where the pen really is (a steadied point lags behind it).

        Returns the box of the page to paint again; None when nothing changed.
        """
        if not _usable(point) or not _usable(tip):
            self.refused += 1
            return None
        before, self._tip = self._tip, tip
        if self._count and _alike(self._points[self._count - 1], point):
            return None
        self._append(point)
        self._tail = None
        return self._changed(before or tip)

    def finished(self) -> Stroke | None:
        """The stroke, ending where the pen left; None where too few samples were usable."""
        if not self._count or self.refused > self._count:
            return None
        if self._tip and not _alike(self._points[self._count - 1], self._tip):
            self._append(self._tip)
        return self._stroke(0)

    def paint(self, painter: QPainter, transform: QTransform, seen: QRectF) -> None:
        """Ink what is seen of it (a box of the page); transform: page units to pixels."""
        inking(painter).setBrush(QColor(self.colour))
        painter.save()
        painter.setTransform(transform, True)
        for path, box in self._pieces():
            if box.intersects(seen):
                painter.drawPath(path)
        painter.restore()

    def box(self) -> QRectF:
        """The box of the page that the ink lies in."""
        whole = QRectF()
        for _, box in self._pieces():
            whole |= box
        return whole

    def _append(self, point: Point) -> None:
        if self._count == len(self._points):
            self._points = np.concatenate([self._points, np.empty_like(self._points)])
        time = max(point.time, self._points[self._count - 1, 4]) if self._count else 0.0
        self._points[self._count] = (*point[:4], time)
        self._count += 1
        if self._count <= _LANDING:
            before = self._points[: self._count - 1, 2]
            np.minimum(before, point.pressure, out=before)

    def _changed(self, former_tip: Point) -> QRectF:
        """Around the last points, the pen, and where the pen was painted before."""
        assert self._tip
        xy = self._points[max(0, self._count - _CHANGING) : self._count, :2].tolist()
        xy += [self._tip[:2], former_tip[:2]]
        left, right = min(x for x, _ in xy), max(x for x, _ in xy)
        top, bottom = min(y for _, y in xy), max(y for _, y in xy)
        margin = HALF * self.width + BULGE * (right - left + bottom - top)
        return QRectF(left, top, right - left, bottom - top).adjusted(
            -margin, -margin, margin, margin
        )

    def _pieces(self) -> list[_Inked]:
        """The ink so far, in parts that rarely change and a tail that does."""
        if not self._count:
            return []
        while self._count - self._settled_points > PIECE:
            end = self._settled_points + PIECE
            self._settled.append(_inked(self._stroke(self._settled_points, end)))
            self._settled_points = end - 1
        if self._tail is None:
            self._tail = _inked(self._stroke(self._settled_points, None, self._tip))
        return [*self._settled, self._tail]

    def _stroke(self, start: int, end: int | None = None, tip: Point | None = None) -> Stroke:
        points: Floats = self._points[start : end or self._count]
        if tip is not None:
            points = np.vstack([points, (*tip[:4], points[-1, 4])])
        return Stroke(points, self.width, self.colour)


def _inked(stroke: Stroke) -> _Inked:
    path = path_of(outline(stroke))
    return path, path.boundingRect()


def _usable(point: Point) -> bool:
    near = abs(point.x) <= LARGEST_COORDINATE and abs(point.y) <= LARGEST_COORDINATE
    return near and all(map(math.isfinite, point))


def _alike(row: Floats, point: Point) -> bool:
    away = abs(row[0] - point.x) + abs(row[1] - point.y)
    return bool(away < _STILL and abs(row[2] - point.pressure) < _SAME_PRESSURE)
