"""The stroke under the pen: grows by samples, paints itself, becomes a `Stroke` at the end."""

from __future__ import annotations

import math
from collections import deque
from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPainterPath, QTransform

from ...sketch.document import LARGEST_COORDINATE, Floats, Ink, Point, Stroke
from ...sketch.ink.outlining import outline
from ...sketch.ink.pressing import Pressing
from .ink_paths import inking, lay, path_of
from .stroke_index import BULGE, HALF

# So many points are settled at a time, and the tail after them, from one to two times as long, is
# outlined anew when points are added: the millionth costs what the first did, and what is painted
# again, the last few points, hardly ever reaches back to where settled ink and tail meet.
PIECE = 28
# The curve between two samples depends on three neighbours either side.
_CHANGING = 8
# The first samples of a stroke may be no stronger than the ones that follow: many tablets report
# a spike of pressure when the tip lands.
_LANDING = 3
_STILL, _SAME_PRESSURE = 0.02, 0.01  # page units and pressure that make no difference

_Inked = tuple[QPainterPath, QRectF]
# Maps from page units to pixels, and with each the boxes of the page in which something is seen.
Looks = Sequence[tuple[QTransform, Sequence[QRectF]]]


class LiveStroke:
    """An unfinished stroke in page units. pressing: what of the pen's pressure counts."""

    def __init__(self, ink: Ink, pressing: Pressing | None = None) -> None:
        self.ink, self._pressing = ink, pressing or Pressing()
        self.refused = 0  # samples that were not usable numbers
        # No sample so far had any pressure: a pen that cannot tell presses fully.
        self._blind = True
        self._ended = False
        self._points = np.empty((256, 5))
        self._count = 0
        self._recent: deque[Point] = deque(maxlen=_CHANGING)  # the last of them
        self._tip: Point | None = None
        self._ahead: Point | None = None  # where the pen will be, for the eye alone
        self._settled: list[_Inked] = []
        self._settled_points = 0  # the tail starts at this point
        self._tail: _Inked | None = None  # made when it is to be painted
        self._box: QRectF | None = None  # of all of it, while that is known

    def add(self, point: Point, tip: Point, ahead: Point | None = None) -> QRectF | None:
        """A further point, and where the pen really is (a steadied point lags behind it).

        ahead: where it will soon be: painted until the next one, and never kept.
        Returns the box of the page to paint again; None when nothing changed.
        """
        if not _usable(point) or not _usable(tip):
            self.refused += 1
            return None
        gone, before = self.forget_ahead(), self._tip
        self._tip = tip
        if self._recent and _alike(self._recent[-1], point):
            return gone
        was_full = self._is_full
        self._append(point)
        self._forget_tail()
        self._ahead = ahead if ahead is not None and _usable(ahead) else None
        if was_full and not self._is_full:
            self._settled, self._settled_points = [], 0
            return self.box().united(self._changed(before or tip))
        box = self._changed(before or tip)
        return box if gone is None else box | gone

    def forget_ahead(self) -> QRectF | None:
        """The pen did not go on. Returns the box of the page to paint again, if any."""
        if self._ahead is None:
            return None
        assert self._tip
        box = self._changed(self._tip)
        self._ahead = None
        self._forget_tail()
        return box

    def finished(self) -> Stroke | None:
        """The stroke, ending where the pen left; None where too few samples were usable."""
        self.forget_ahead()
        if not self._count or self.refused > self._count:
            return None
        if self._tip and not _alike(self._recent[-1], self._tip):
            self._append(self._tip)
        if self._blind:
            self._points[: self._count, 2] = 1.0
        self._ended = True
        return self._stroke(0)

    def so_far(self) -> Stroke | None:
        """As `finished`, and it may go on."""
        if not self._count or self.refused > self._count:
            return None
        ahead = self._tip and not _alike(self._recent[-1], self._tip)
        return self._stroke(0, None, *((self._tip,) if self._tip and ahead else ()))

    def paint(self, painter: QPainter, looks: Looks) -> None:
        """Ink what is seen of it each time."""
        pieces = self._pieces()
        inking(painter).save()
        base = painter.transform()
        for transform, seen in looks:
            paths = tuple(path for path, box in pieces if any(map(box.intersects, seen)))
            if paths:
                painter.setTransform(transform * base)
                lay(painter, self.ink, paths, united(seen))
        painter.restore()

    def box(self) -> QRectF:
        """The box of the page that the ink lies in; of a stroke that waits it stays the same."""
        if self._box is None:
            self._box = united([box for _, box in self._pieces()])
        return self._box

    def _forget_tail(self) -> None:
        self._tail = self._box = None

    def _append(self, point: Point) -> None:
        if self._count == len(self._points):
            self._points = np.concatenate([self._points, np.empty_like(self._points)])
        time = max(point.time, self._recent[-1].time) if self._recent else 0.0
        self._recent.append(point._replace(time=time))
        self._points[self._count] = self._recent[-1]
        self._count += 1
        if self._count <= _LANDING or (self._blind and point.pressure > 0.0):
            before = self._points[: self._count - 1, 2]
            np.minimum(before, point.pressure, out=before)
        self._blind = self._blind and point.pressure <= 0.0
        if self._is_full:
            self._points[: self._count, 2] = 1.0

    @property
    def _is_full(self) -> bool:
        """Whether a pen that reports no pressure is taken for one that has none to report."""
        return self._blind and self._count > _LANDING

    def _changed(self, former_tip: Point) -> QRectF:
        """Around the last points, the pen, and where the pen was painted before."""
        assert self._tip
        places = (*self._recent, self._tip, former_tip, self._ahead or self._tip)
        across, down, *_ = zip(*places, strict=True)
        left, right, top, bottom = min(across), max(across), min(down), max(down)
        margin = HALF * self.ink.width + BULGE * (right - left + bottom - top)
        return QRectF(left, top, right - left, bottom - top).adjusted(
            -margin, -margin, margin, margin
        )

    def _pieces(self) -> list[_Inked]:
        """The ink so far, in parts that rarely change and a tail that does."""
        if not self._count:
            return []
        while self._count - self._settled_points > 2 * PIECE:
            end = self._settled_points + PIECE
            self._settled.append(_inked(self._stroke(self._settled_points, end)))
            self._settled_points = end - 1
        if self._tail is None:
            ahead = (each for each in (self._tip, self._ahead) if each is not None)
            self._tail = _inked(self._stroke(self._settled_points, None, *ahead))
        return [*self._settled, self._tail]

    def _stroke(self, start: int, end: int | None = None, *tips: Point) -> Stroke:
        points: Floats = self._points[start : end or self._count]
        full = self._is_full or (self._ended and self._blind)
        for tip in tips:
            pressure = 1.0 if full else tip.pressure
            points = np.vstack([points, (*tip[:2], pressure, tip.tilt, points[-1, 4])])
        if not (full or self._pressing.is_plain):
            points = points.copy()
            points[:, 2] = self._pressing.counted(points)
        return Stroke(points, self.ink)


def united(boxes: Sequence[QRectF]) -> QRectF:
    """The box around boxes."""
    whole = QRectF()
    for each in boxes:
        whole |= each
    return whole


def _inked(stroke: Stroke) -> _Inked:
    path = path_of(outline(stroke))
    return path, path.boundingRect()


def _usable(point: Point) -> bool:
    near = abs(point.x) <= LARGEST_COORDINATE and abs(point.y) <= LARGEST_COORDINATE
    return near and all(map(math.isfinite, point))


def _alike(one: Point, other: Point) -> bool:
    away = abs(one.x - other.x) + abs(one.y - other.y)
    return away < _STILL and abs(one.pressure - other.pressure) < _SAME_PRESSURE
