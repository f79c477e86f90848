"""What is in sight goes along with a brush that pushes more lines than can be inked as quickly."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF
from PySide6.QtGui import QRegion

from ...sketch.document import Floats
from ..paint.ink_cache import InkCache
from ..paint.warped import Warped
from .device_pixels import DevicePixels

_READY_SECONDS = 0.03  # of painting what is not right yet, before its picture is taken


class Warping:
    """picture: what is seen in place of the cached ink, while there is such a brush."""

    def __init__(self, cache: InkCache, pixels: DevicePixels) -> None:
        self._cache, self._pixels = cache, pixels
        self.picture: Warped | None = None

    def push(self, path: Floats, radius: float) -> None:
        """The brush goes along path (2, 2), page units; the session knows nothing of it yet."""
        if self.picture is None:
            self._cache.work(_READY_SECONDS)
            self.picture = Warped(self._cache.picture())
        transform = self._pixels.transform
        ends = np.array([transform.map(QPointF(*each)).toTuple() for each in path.tolist()])
        scale = float(np.sqrt(abs(transform.determinant())))
        self._pixels.update(QRegion(self.picture.push(ends, radius * scale)))

    def end(self) -> None:
        """The ink is that of the drawing again; where it is not painted yet, the picture stays."""
        if self.picture:
            picture, self.picture = self.picture, None
            window = self._pixels.window
            self._cache.cover(lambda painter: picture.paint(painter, [window]))
            self._pixels.update(QRegion(window))
