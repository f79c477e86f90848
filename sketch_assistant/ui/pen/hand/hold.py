"""Notices that the pen is held still."""

from __future__ import annotations

import math
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from .pen import Sample

SECONDS, REACH = 0.45, 4.0  # still means that long within so many window pixels


class Hold(QObject):
    """held: called once, when the pen has not left a spot for SECONDS while it was watched."""

    def __init__(self, held: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self._x = self._y = math.inf
        self.timer = QTimer(self, singleShot=True, interval=round(1000 * SECONDS))
        self.timer.timeout.connect(held)

    def watch(self, sample: Sample) -> None:
        """The pen is here; cheap enough for every event of it."""
        if abs(sample.x - self._x) > REACH or abs(sample.y - self._y) > REACH:
            self._x, self._y = sample.x, sample.y
            self.timer.start()

    def stop(self) -> None:
        """Nobody watches any more."""
        self._x = self._y = math.inf
        self.timer.stop()
