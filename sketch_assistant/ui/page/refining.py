"""Paints in slices what is not right yet, while nothing more pressing is under way."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QRegion

from ..base.pen_state import PenState
from ..paint.ink_cache import InkCache

# Between two turns of the event loop: of refinement, and of painting a light drawing at once.
SLICE_SECONDS, AT_ONCE_SECONDS = 0.0045, 0.010
UNDER_PEN_SECONDS = 0.002  # of refinement, while a drag changes what is there
REST_MILLISECONDS = 110  # without zooming or turning, before what was stretched is painted anew


class Refining(QObject):
    """under_pen: whether a drag changes ink that is there: painting that cannot wait for its end.

    show: puts device pixels on the screen. finished: told when all is right.
    """

    def __init__(
        self,
        cache: InkCache,
        pen: PenState,
        show: Callable[[QRegion], None],
        finished: Callable[[], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self.under_pen = False
        self._cache, self._pen, self._show, self._finished = cache, pen, show, finished
        self.slices = QTimer(self, singleShot=True, interval=0)
        self.slices.timeout.connect(self.slice)
        self._rest = QTimer(self, singleShot=True, interval=REST_MILLISECONDS)
        self._rest.timeout.connect(self.end_gesture)

    def soon(self) -> None:
        """Between two turns of the event loop, unless it has to wait."""
        if not self.slices.isActive() and self._may and self._cache.busy:
            self.slices.start()

    def looked(self, gesture: bool) -> None:
        """The page is looked at another way. gesture: it soon will again."""
        if self._cache.light and not self._pen.is_down:
            self._cache.work(AT_ONCE_SECONDS)
        if gesture:
            self.slices.stop()
            self._rest.start()
        else:
            self.soon()

    def end_gesture(self) -> None:
        """Zooming and turning have ended: what was stretched is painted anew."""
        self._rest.stop()
        self.soon()

    def slice(self) -> None:
        """Paint for a moment."""
        if self._may:
            seconds = UNDER_PEN_SECONDS if self._pen.is_down else SLICE_SECONDS
            self._show(self._cache.work(seconds))
            if not self._cache.busy:
                self._finished()
            self.soon()

    @property
    def _may(self) -> bool:
        return (self.under_pen or not self._pen.is_down) and not self._rest.isActive()
