"""Work that is done a little at a time, so that a pen that comes waits for no more than that."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QObject, QTimer

from .pen_state import PenState


class Turns(QObject):
    """One step a turn of the event loop, and none while the pen is down."""

    def __init__(self, pen: PenState, parent: QObject) -> None:
        super().__init__(parent)
        self._pen = pen
        self._steps: Iterator[object] = iter(())
        self._next = QTimer(self, singleShot=True, interval=0)
        self._next.timeout.connect(self._take)
        pen.came.connect(self._next.stop)
        pen.left.connect(self._next.start)

    def begin(self, steps: Iterator[object]) -> None:
        """Take these; of those begun before no more is done."""
        self._steps = steps
        if not self._pen.is_down:
            self._next.start()

    def _take(self) -> None:
        going = next(self._steps, self) is not self
        if going and not self._pen.is_down:
            self._next.start()
