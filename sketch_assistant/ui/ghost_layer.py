"""The ghost over the drawing: the same ink in a soft accent colour, never in the cached ink."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

import numpy as np
from PySide6.QtCore import (
    QAbstractAnimation,
    QObject,
    QPointF,
    QRectF,
    QTimer,
    QVariantAnimation,
)
from PySide6.QtGui import QColor, QPainter, QTransform

from ..sketch.document import Floats, Stroke
from .brushes import WASHED, filled, wash
from .eraser import distance
from .ink_paths import InkPaths, inking
from .overlay import Dab, Overlay
from .session import Ghost
from .stroke_index import BULGE, boxes_of, centre_boxes

ACCENT = QColor("#4b54c8")
NEXT_OPACITY, REST_OPACITY = 0.64, 0.4
EXCHANGED_OPACITY = 0.9  # of what takes the place of ink: it is judged as a line, not as an offer
MOST_POINTS = 6000  # a ghost of more is painted once, as a picture
FADE_MILLISECONDS = 100
SLICE_SECONDS = 0.004  # of preparing between two turns of the event loop
DOT_RADIUS = 3.2  # window pixels, where the next stroke begins


class GhostLayer(QObject):
    """Shows one ghost. changed: called with the box of the page to paint again.

    clock: seconds, monotonic.
    """

    def __init__(
        self, changed: Callable[[QRectF], None], clock: Callable[[], float], parent: QObject
    ) -> None:
        super().__init__(parent)
        self.ghost: Ghost | None = None
        self._boxes: Floats | None = None  # of every stroke's ink, once they are needed
        self._whole, self._replaced = QRectF(), QRectF()
        self._paths = InkPaths()
        self._old: tuple[Stroke, ...] = ()  # ink that the ghost would take the place of
        self._wash = Overlay(wash, self._again, clock, self)
        self._picture = Overlay(self._brush, self._again, clock, self)
        self._is_large = self._held = False
        self._changed, self._clock = changed, clock
        self._opacity = 1.0
        self._fade = QVariantAnimation(self)
        self._fade.setDuration(FADE_MILLISECONDS)
        self._fade.setStartValue(0.0)
        self._fade.setEndValue(1.0)
        self._fade.valueChanged.connect(self._fade_to)
        self._unprepared: Iterator[object] = iter(())
        self._slices = QTimer(self, singleShot=True, interval=0)
        self._slices.timeout.connect(self._prepare)

    def show(self, ghost: Ghost | None) -> None:
        """Show another ghost. A new one fades in; what is left of the last one just stays."""
        if ghost is self.ghost:
            return
        known = set(map(id, self.ghost.strokes)) if self.ghost else set()
        self._slices.stop()
        self._fade.stop()
        self._again()
        self.ghost = ghost
        self._measure(ghost)
        if ghost is None or ghost.at_once or any(id(stroke) in known for stroke in ghost.strokes):
            self._opacity = 1.0
            self._again()
        else:
            self._opacity = 0.0
            self._again()
            if not self._is_large:
                self._unprepared = (path for each in ghost.strokes for path in self._paths.of(each))
                self._prepare()

    @property
    def overlays(self) -> tuple[Overlay, ...]:
        """The pictures that it is made of, besides what is painted each time."""
        return self._wash, self._picture

    def hold(self, held: bool) -> None:
        """While the pen is down nothing changes, not even a fading in that has begun."""
        self._held = held
        for overlay in self.overlays:
            overlay.hold(held)
        if self._is_large and not held and self._opacity == 0.0:
            self._again()
        if self._fade.state() != QAbstractAnimation.State.Stopped:
            self._fade.setPaused(held)
        elif self.ghost and self._opacity == 0.0 and not self._is_large:
            self._slices.stop() if held else self._slices.start()

    def _prepare(self) -> None:
        """Outline a large ghost in slices; fade in when it is complete."""
        deadline = self._clock() + SLICE_SECONDS
        for _ in self._unprepared:
            if self._clock() >= deadline:
                self._slices.start()
                return
        self._fade.start()

    def box(self) -> QRectF:
        """The box of the page that it lies in."""
        return self._whole | self._replaced

    def paint(self, painter: QPainter, transform: QTransform, seen: QRectF, unit: float) -> None:
        """Paint what is seen of it (a box of the page).

        transform: page units to pixels. unit: page units a window pixel.
        """
        if self.ghost is None or not self.box().intersects(seen):
            return
        painter.setOpacity(WASHED * self._opacity)
        self._wash.paint(painter, transform, unit)
        painter.setOpacity(self._opacity)
        # As if under the ink: drawing along a ghost must not look tinted.
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
        if self._is_large:
            self._picture.paint(painter, transform, unit)
            self._fade_in_a_picture()
        elif self._opacity > 0.0:
            self._paint_strokes(inking(painter), transform, seen, unit)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
        painter.setOpacity(1.0)

    def _paint_strokes(
        self, painter: QPainter, transform: QTransform, seen: QRectF, unit: float
    ) -> None:
        assert self.ghost
        painter.save()
        painter.setTransform(transform, True)
        low, high = (seen.left(), seen.top()), (seen.right(), seen.bottom())
        boxes = self._each()
        met = (boxes[:, :2] <= high) & (boxes[:, 2:] >= low)
        for place in np.flatnonzero(met.all(axis=1))[::-1].tolist():
            for dab in self._brush(self.ghost.strokes[place], unit):
                dab(painter)
        painter.restore()

    def _brush(self, stroke: Stroke, unit: float) -> Iterator[Dab]:
        """A stroke of the ghost; where accepting goes on with it, it stands out."""
        assert self.ghost
        whole = self.ghost.exchange is not None
        first = not whole and stroke is self.ghost.strokes[0]
        tint = _tint(EXCHANGED_OPACITY if whole else NEXT_OPACITY if first else REST_OPACITY)
        for path in self._paths.of(stroke):
            yield filled(path, tint)
        if first:
            reach = max(DOT_RADIUS * unit, stroke.width * 0.9)
            start = QPointF(*stroke.xy[0].tolist())
            yield lambda painter: painter.drawEllipse(start, reach, reach)

    def _each(self) -> Floats:
        """The box of every stroke (n, 4)."""
        assert self.ghost
        if self._boxes is None:
            self._boxes = _boxes(self.ghost.strokes)
        return self._boxes

    def _measure(self, ghost: Ghost | None) -> None:
        """Where the ghost lies, and the ink that it would take the place of."""
        strokes = ghost.strokes if ghost else ()
        old = tuple(old for old, _ in ghost.exchange or ()) if ghost else ()
        self._is_large = sum(map(len, strokes)) > MOST_POINTS
        self._boxes = None
        self._whole = _roomy(strokes)
        keep = ghost is not None and ghost.at_once
        self._picture.show(strokes if self._is_large else (), self._whole, keep)
        if list(map(id, old)) != list(map(id, self._old)):
            self._old = old
            self._replaced = _roomy(old)
            self._wash.show(old, self._replaced)

    def _fade_in_a_picture(self) -> None:
        """A large ghost is ready, not before it is to be painted."""
        waits = self._opacity == 0.0 and self._fade.state() == QAbstractAnimation.State.Stopped
        if waits and not self._held and self._picture.is_ready:
            self._fade.start()

    def _again(self) -> None:
        self._changed(self.box())

    def touched(self, at: Floats, reach: float) -> int | None:
        """The ghost stroke nearest to a point (1, 2) of the page, if within `reach` of its ink."""
        if self.ghost is None or not self.ghost.strokes:
            return None
        boxes = self._each()
        away = np.maximum(boxes[:, :2] - at, at - boxes[:, 2:]).max(axis=1)
        near = np.flatnonzero(away <= reach).tolist()
        strokes = self.ghost.strokes
        gaps = [distance(strokes[i].xy, at) - strokes[i].width / 2.0 for i in near]
        if not gaps or min(gaps) > reach:
            return None
        return int(near[int(np.argmin(gaps))])

    def _fade_to(self, opacity: float) -> None:
        self._opacity = opacity
        self._again()


def _roomy(strokes: Sequence[Stroke]) -> QRectF:
    """The box of the ink of strokes and of a dot at a start; empty without any."""
    spare = max((each.width for each in strokes), default=0.0)
    return boxes_of(strokes)[1].adjusted(-spare, -spare, spare, spare)


def _boxes(strokes: Sequence[Stroke]) -> Floats:
    """left, top, right, bottom of the ink of each stroke and of the dot at its start (n, 4)."""
    spare = np.array([1.5 * each.width for each in strokes])[:, None]
    boxes = centre_boxes(strokes, BULGE)
    return np.hstack([boxes[:, :2] - spare, boxes[:, 2:] + spare])


def _tint(opacity: float) -> QColor:
    colour = QColor(ACCENT)
    colour.setAlphaF(opacity)
    return colour
