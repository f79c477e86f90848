"""Selected strokes are moved: shown at once, and in the drawing when the pen has lifted."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPointF, QTimer

from ...sketch.document import Sketch, SketchError, Stroke

if TYPE_CHECKING:
    from .canvas import Canvas

SLICE_SECONDS, AT_ONCE = 0.004, 16  # so many strokes follow however busy the computer is
TOO_FAR = "That is too far from the page, so the strokes are where they were."

_Pair = tuple[Stroke, tuple[Stroke, ...]]


class Moving(QObject):
    """What is shown moves with the pen; once let go, thousands of strokes follow in slices."""

    def __init__(self, canvas: Canvas) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._sketch: Sketch | None = None
        self._todo: Iterator[_Pair] = iter(())
        self._done: list[_Pair] = []
        self._slices = QTimer(self, singleShot=True, interval=0)
        self._slices.timeout.connect(self._work)

    def show(self, offset: QPointF) -> None:
        """The selection seems to lie elsewhere, page units away."""
        self._canvas.selected.move_by(offset)

    def cancel(self) -> None:
        """It lies where it was."""
        self._canvas.selected.move_by(None)

    def drop(self, offset: QPointF) -> None:
        """Let it go here: one undo step."""
        session = self._canvas.session
        self._sketch, self._done = session.sketch, []
        self._todo = _moved(session.selection, offset)
        self._work()

    def finish(self) -> None:
        """Whatever was let go and does not lie there yet does now."""
        if self._slices.isActive():
            self._slices.stop()
            self._work(to_the_end=True)

    def _work(self, to_the_end: bool = False) -> None:
        deadline = self._canvas.clock() + SLICE_SECONDS
        try:
            for pair in self._todo:
                self._done.append(pair)
                due = len(self._done) % AT_ONCE == 0 and self._canvas.clock() >= deadline
                if due and not to_the_end:
                    self._slices.start()
                    return
        except SketchError:
            self._sketch = None
            self._canvas.message.emit(TOO_FAR)
        self._land()

    def _land(self) -> None:
        session = self._canvas.session
        if self._done and self._sketch is session.sketch:
            session.exchange("Move", tuple(self._done))
        self.cancel()
        self._sketch, self._done, self._todo = None, [], iter(())


def _moved(strokes: tuple[Stroke, ...], offset: QPointF) -> Iterator[_Pair]:
    by = (offset.x(), offset.y(), 0.0, 0.0, 0.0)
    for stroke in strokes:
        yield stroke, (replace(stroke, points=stroke.points + by),)
