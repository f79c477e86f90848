"""Strokes just drawn: they stay over the cached ink for a moment, and then become part of it.

Painting them into the cache takes longer than a pen event may, so it is not done while the next
stroke of a quick hand begins, and once it rests for one stroke between two turns of the event
loop. One that takes long is painted in slices, and is seen where the cache does not have it yet.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QRect, QTimer
from PySide6.QtGui import QPainter, QRegion, QTransform

from ...sketch.document import Sketch, Stroke
from ..paint.images import Imaged
from ..paint.pixels import Parts, rectangles

MILLISECONDS, MOST = 40, 8  # how long after the pen has lifted; more strokes do not wait
COVERED = 12  # milliseconds: less than a frame
AT_A_TIME = 4  # of those of a hand that never rests: so few of its events take longer for it


class Landing(QObject):
    """The strokes, and the drawing with each of them, in the order they were drawn.

    land: hands a stroke to the cache, and says whether its pixels are still to come. rested: told
    when it is time, see `now`.
    """

    def __init__(
        self, land: Callable[[Imaged, Sketch], bool], rested: Callable[[], None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._land = land
        self._waiting: list[tuple[Imaged, Stroke, Sketch]] = []
        self.settling: list[tuple[Imaged, Stroke]] = []  # the cache has them, but not their pixels
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(rested)

    @property
    def strokes(self) -> list[Imaged]:
        """Those that the cache does not know of yet."""
        return [live for live, *_ in self._waiting]

    def expect(self, live: Imaged, stroke: Stroke, sketch: Sketch) -> None:
        """The drawing is about to become this one by a live stroke, which is this stroke now."""
        self._waiting.append((live, stroke, sketch))

    def expects(self, sketch: Sketch) -> bool:
        """Whether the drawing became what was expected; else all in the cache must be shown."""
        if not self._waiting or self._waiting[-1][2] is not sketch:
            return False
        if len(self._waiting) > MOST:
            for _ in range(AT_A_TIME):
                self._next()
        self._start()
        return True

    def taken_back(self, sketch: Sketch, shown: Sketch) -> list[Imaged]:
        """Those that this drawing has not any more, if that is all: they need not be painted to be
        undone. shown: the drawing that the cache has."""
        before = [shown, *(each for *_, each in self._waiting[:-1])]
        place = next((i for i, each in enumerate(before) if each is sketch), len(self._waiting))
        gone = self.strokes[place:]
        del self._waiting[place:]
        return gone

    def wait(self) -> None:
        """The pen has lifted."""
        if self._waiting:
            self._start()

    def _start(self) -> None:
        """What belongs under other ink lies over it until the cache has it: it goes within a frame,
        once the pen event is over and painted."""
        covered = _is_covered(self._waiting[-1][2])
        self._timer.start(COVERED if covered else MILLISECONDS)

    def now(self) -> None:
        """Hand all of them to the cache, one by one, so that each can be undone."""
        while self._waiting:
            self._next()

    def one(self) -> None:
        """Hand the first one to the cache; the others follow soon."""
        if self._waiting:
            self._next()
        if self._waiting:
            self._timer.start(0)

    def _next(self) -> None:
        live, stroke, sketch = self._waiting.pop(0)
        if self._land(live, sketch):
            self.settling.append((live, stroke))

    def settled(self) -> None:
        """The cache has all of its pixels."""
        self.settling.clear()

    def paint_wet(
        self, painter: QPainter, transform: QTransform, parts: list[QRect], under_pen: list[Imaged]
    ) -> None:
        """What has been drawn just now, and what the pen draws."""
        if wet := [*self.strokes, *under_pen]:
            seen = Parts(parts)
            for live in wet:
                live.paint(painter, transform, seen)

    def paint_settling(
        self, painter: QPainter, transform: QTransform, parts: list[QRect], unready: QRegion
    ) -> None:
        """Strokes that the cache is just painting, in parts of it where it has not done so yet."""
        if not unready.isEmpty():
            painter.save()
            painter.setClipRegion(unready)
            seen = Parts([unready.boundingRect()] if len(parts) == 1 else rectangles(unready))
            for live, _ in self.settling:
                live.paint(painter, transform, seen)
            painter.restore()

    def show(self, sketch: Sketch) -> None:
        """This is what is drawn now: what it has not any more is not seen any more."""
        if self.settling:
            there = set(map(id, sketch.strokes))
            self.settling = [each for each in self.settling if id(each[1]) in there]


def _is_covered(sketch: Sketch) -> bool:
    """Whether ink may lie over the layer that is drawn on."""
    return any(layer.shown and layer.strokes for layer in sketch.layers[sketch.place + 1 :])
