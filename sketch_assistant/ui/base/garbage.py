"""Python's garbage goes in the window's thread: an object of Qt that went in another would end the
program, and Python collects in whichever thread makes the next object."""

from __future__ import annotations

import gc
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

MILLISECONDS = 1000  # between two looks at how much there is


class Garbage(QObject):
    """Collects, in the thread that made it, what Python would have collected in any.

    What is there when it is made counts as kept, and is never looked through again. busy: whether
    nothing may take time at the moment.
    """

    def __init__(self, busy: Callable[[], bool], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._busy = busy
        gc.disable()
        gc.freeze()
        self._timer = QTimer(self, interval=MILLISECONDS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Collect the oldest of Python's generations that has grown by what Python lets it grow."""
        grown = [i for i, limit in enumerate(gc.get_threshold()) if gc.get_count()[i] > limit]
        if grown and not self._busy():
            gc.collect(grown[-1])
