"""The picture in sight, pushed pixel by pixel as a brush pushes lines.

To make, outline and fill a thousand lines anew takes many events of the pen; what is seen of them
goes along with the brush all the same. The true ink comes when the pen has left.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage, QPainter

from ...sketch.brush.pushing import felt, steps
from ...sketch.document import Floats

_TURNS = 3  # until it is known to less than a pixel from where a place was pushed


class Warped:
    """picture: opaque, all pixels of the window."""

    def __init__(self, picture: QImage) -> None:
        self._image = picture
        self._shown = _numbers(picture)  # a view
        self._first = self._shown.copy()
        # How far from each pixel the one is that is seen there, across and down. Those of the first
        # picture: to look up what was looked up already would blur it more and more.
        self._away = np.zeros((*self._first.shape[:2], 2), np.float32)

    def push(self, path: Floats, radius: float) -> QRect:
        """A brush goes along path (2, 2), pixels. Returns what to paint again."""
        changed = QRect()
        for middle, step in steps(path[0], path[1], radius):
            changed |= self._step(middle, step, radius)
        return changed

    def paint(self, painter: QPainter, parts: list[QRect]) -> None:
        """Parts of it, in place of the ink."""
        for part in parts:
            painter.drawImage(part.topLeft(), self._image, part)

    def _step(self, middle: Floats, step: Floats, radius: float) -> QRect:
        height, width = self._first.shape[:2]
        low = np.clip(np.floor(middle - radius), 0, (width, height)).astype(int)
        high = np.clip(np.ceil(middle + radius) + 1, 0, (width, height)).astype(int)
        (left, top), (right, bottom) = low.tolist(), high.tolist()
        if left >= right or top >= bottom:
            return QRect()
        here = np.mgrid[top:bottom, left:right][::-1].astype(np.float64)
        before = here
        for _ in range(_TURNS):
            before = here - step[:, None, None] * felt(before, middle, radius)
        own = slice(top, bottom), slice(left, right)
        away = _between(self._away, before) + np.moveaxis(before - here, 0, -1)
        self._away[own] = away
        seen = _between(self._first, here + np.moveaxis(away, -1, 0))
        self._shown[own] = np.round(seen).astype(np.uint8)
        return QRect(left, top, right - left, bottom - top)


def _numbers(image: QImage) -> NDArray[np.uint8]:
    """A view of its pixels (height, width, 4)."""
    bits = np.frombuffer(image.bits(), np.uint8)
    return bits.reshape(image.height(), image.bytesPerLine() // 4, 4)[:, : image.width()]


def _between(values: NDArray[np.uint8] | NDArray[np.float32], places: Floats) -> Floats:
    """Values (height, width, k) at places (2, h, w), across and down, in between by distance."""
    height, width = values.shape[:2]
    x = np.clip(places[0], 0.0, width - 1.001)
    y = np.clip(places[1], 0.0, height - 1.001)
    column, row = x.astype(np.intp), y.astype(np.intp)
    right, down = (x - column)[..., None], (y - row)[..., None]
    above = values[row, column] * (1.0 - right) + values[row, column + 1] * right
    below = values[row + 1, column] * (1.0 - right) + values[row + 1, column + 1] * right
    found: Floats = above * (1.0 - down) + below * down
    return found
