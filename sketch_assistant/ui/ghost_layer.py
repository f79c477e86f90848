"""The ghost over the drawing: the same ink in a soft accent colour, never in the cached ink."""

from __future__ import annotations

from collections.abc import Callable, Iterator

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
from .eraser import distance
from .ink_paths import InkPaths, inking
from .session import Ghost
from .stroke_index import rectangle, span_boxes

ACCENT = QColor("#4b54c8")
NEXT_OPACITY, REST_OPACITY = 0.64, 0.4
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
        self._boxes: list[QRectF] = []
        self._paths = InkPaths()
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
        known = self.ghost.strokes if self.ghost else ()
        self._slices.stop()
        self._fade.stop()
        self._changed(self.box())
        self.ghost = ghost
        self._boxes = [_box(stroke) for stroke in ghost.strokes] if ghost else []
        if ghost is None or ghost.at_once or any(stroke in known for stroke in ghost.strokes):
            self._opacity = 1.0
            self._changed(self.box())
        else:
            self._opacity = 0.0
            self._unprepared = (path for each in ghost.strokes for path in self._paths.of(each))
            self._prepare()

    def hold(self, held: bool) -> None:
        """While the pen is down nothing changes, not even a fading in that has begun."""
        if self._fade.state() != QAbstractAnimation.State.Stopped:
            self._fade.setPaused(held)
        elif self.ghost and self._opacity == 0.0:
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
        whole = QRectF()
        for each in self._boxes:
            whole |= each
        return whole

    def paint(self, painter: QPainter, transform: QTransform, seen: QRectF, unit: float) -> None:
        """Paint what is seen of it (a box of the page).

        transform: page units to pixels. unit: page units a window pixel.
        """
        if self.ghost is None or self._opacity == 0.0 or not self.box().intersects(seen):
            return
        inking(painter)
        painter.save()
        painter.setTransform(transform, True)
        # As if under the ink: drawing along a ghost must not look tinted.
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
        for place in reversed(range(len(self._boxes))):
            if self._boxes[place].intersects(seen):
                self._paint_stroke(painter, place, unit)
        painter.restore()

    def _paint_stroke(self, painter: QPainter, place: int, unit: float) -> None:
        assert self.ghost is not None
        stroke = self.ghost.strokes[place]
        painter.setBrush(_tint((REST_OPACITY if place else NEXT_OPACITY) * self._opacity))
        for path in self._paths.of(stroke):
            painter.drawPath(path)
        if place == 0:
            reach = max(DOT_RADIUS * unit, stroke.width * 0.9)
            painter.drawEllipse(QPointF(*stroke.xy[0].tolist()), reach, reach)

    def touched(self, at: Floats, reach: float) -> int | None:
        """The ghost stroke nearest to a point (1, 2) of the page, if within `reach` of its ink."""
        if self.ghost is None or not self.ghost.strokes:
            return None
        gaps = [distance(each.xy, at) - each.width / 2.0 for each in self.ghost.strokes]
        nearest = int(np.argmin(gaps))
        return nearest if gaps[nearest] <= reach else None

    def _fade_to(self, opacity: float) -> None:
        self._opacity = opacity
        self._changed(self.box())


def _box(stroke: Stroke) -> QRectF:
    """The box of the ink and of the dot at its start."""
    spare = stroke.width
    return rectangle(span_boxes([stroke])[0]).adjusted(-spare, -spare, spare, spare)


def _tint(opacity: float) -> QColor:
    colour = QColor(ACCENT)
    colour.setAlphaF(opacity)
    return colour
