"""Which strokes a lasso takes: those that lie inside it for the most part.

The lasso is filled as a mask, one pixel of it a pixel of the window, and every short piece of every
stroke is looked up there: this takes as long for a lasso of a thousand corners as for a rectangle.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPolygonF

from ....sketch.document import Floats, Stroke
from ....sketch.lines.centreline import Places
from ...paint.stroke_index import centre_boxes

ENOUGH = 0.6  # of a stroke's length
_LARGEST_MASK = 2048  # pixels of a side
_PIECES, _MOST_PIECES = 64, 256  # across the lasso, and of one straight line
_DOT = 1e-9  # the length that a dot counts with


class Pieces:
    """The strokes of one drawing as short straight pieces, to be asked many times."""

    def __init__(self, strokes: Sequence[Stroke]) -> None:
        self.strokes = strokes
        counts = np.fromiter(map(len, strokes), np.intp, len(strokes))
        self._owners = np.repeat(np.arange(len(strokes)), counts)
        points = np.concatenate([each.points for each in strokes] or [np.empty((0, 5))])
        self._starts: Places = np.ascontiguousarray(points[:, :2]).view(np.complex128)[:, 0]
        self._along = np.roll(self._starts, -1) - self._starts
        last = np.cumsum(counts) - 1
        self._along[last] = _DOT
        self._lengths = np.abs(self._along)
        self._totals = np.bincount(self._owners, self._lengths, len(strokes))

    def boxes(self) -> Floats:
        """left, top, right, bottom of the centre line of every stroke (k, 4), page units."""
        return centre_boxes(self.strokes)

    def inside(self, outline: Floats, scale: float) -> list[Stroke]:
        """Strokes of which ENOUGH lies inside a closed outline (m, 2), page units.

        scale: pixels a page unit that the answer should be right to.
        """
        low, high = outline.min(axis=0), outline.max(axis=0)
        size = float((high - low).max())
        if not len(self.strokes) or not np.isfinite(size) or size <= 0.0:
            return []
        scale = min(scale, _LARGEST_MASK / size)
        mask = _mask((outline - low) * scale)
        corner = complex(*low)
        long = np.flatnonzero(self._lengths > size / _PIECES)
        weights = self._lengths * seen(mask, (self._starts + 0.5 * self._along - corner) * scale)
        parts, places = self._cut(long, size / _PIECES)
        shares = np.bincount(parts, seen(mask, (places - corner) * scale), len(weights))
        counts = np.maximum(np.bincount(parts, minlength=len(weights)), 1)[long]
        weights[long] = self._lengths[long] * shares[long] / counts
        taken = np.bincount(self._owners, weights, len(self.strokes)) >= ENOUGH * self._totals
        return [self.strokes[i] for i in np.flatnonzero(taken).tolist()]

    def _cut(self, long: NDArray[np.intp], longest: float) -> tuple[NDArray[np.intp], Places]:
        """Long pieces cut into several: which one each comes from, and its middle."""
        counts = np.minimum(self._lengths[long] // longest + 1, _MOST_PIECES).astype(np.intp)
        within = np.arange(counts.sum()) - np.repeat(np.cumsum(counts) - counts, counts)
        parts = np.repeat(long, counts)
        share = (within + 0.5) / np.repeat(counts, counts)
        return parts, self._starts[parts] + share * self._along[parts]


def seen(mask: NDArray[np.uint8], places: Places) -> NDArray[np.uint8]:
    """1 where a place, pixels of the mask, lies inside; 0 elsewhere. Its edge is never inside."""
    height, width = mask.shape
    across = np.clip(places.real + 1.0, 0.0, width - 1.0).astype(np.int32)
    down = np.clip(places.imag + 1.0, 0.0, height - 1.0).astype(np.int32)
    found: NDArray[np.uint8] = mask.ravel()[down * width + across]
    return found


def _mask(corners: Floats) -> NDArray[np.uint8]:
    """A polygon (m, 2) of pixels filled with 1; what it goes round twice is inside too.

    One pixel of edge is left free on every side.
    """
    width, height = (np.ceil(corners.max(axis=0)) + 2).astype(int).tolist()
    width = -(-width // 4) * 4  # Qt begins every row at a multiple of four bytes
    image = QImage(width, height, QImage.Format.Format_Grayscale8)
    image.fill(0)
    painter = QPainter(image)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(1, 1, 1))
    polygon = QPolygonF([QPointF(x + 1.0, y + 1.0) for x, y in corners.tolist()])
    painter.drawPolygon(polygon, Qt.FillRule.WindingFill)
    painter.end()
    mask = np.frombuffer(image.constBits(), np.uint8).reshape(height, width).copy()
    mask[:, [0, -1]] = mask[[0, -1]] = 0
    return mask
