"""Fingers: one draws or pans, two pan, zoom and turn, a tap of two undoes, of three redoes."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF
from PySide6.QtGui import QEventPoint, QTouchEvent

from ..paint.view import View
from .pen import Clock, Pointer, Sample

if TYPE_CHECKING:
    from .canvas import Canvas

TAP_SECONDS, TAP_REACH = 0.35, 14.0  # a tap is no longer and goes no farther (window pixels)
# A first finger that drew no more than this was the first of two.
BARELY_DRAWN = 14.0
# Nobody pinches without twisting a little; the page turns from here on.
UNMEANT_DEGREES = 8.0


class Touch:
    """One touch sequence after another, from the first finger down to the last one up."""

    def __init__(self, canvas: Canvas, clock: Clock) -> None:
        self._canvas, self._clock = canvas, clock
        self._refused = False
        self._drew = False
        self._began = 0.0
        self._starts: dict[int, QPointF] = {}
        self._reach = 0.0
        self._anchor: tuple[list[int], list[QPointF], View] | None = None

    def event(self, event: QTouchEvent, allowed: bool) -> None:
        """Follow a sequence; one that began under a resting palm is ignored to its end."""
        if event.type() == QEvent.Type.TouchBegin:
            self._begin(allowed)
        if event.type() == QEvent.Type.TouchCancel:
            self._cancel()
        elif not self._refused:
            self._follow(event)

    def _begin(self, allowed: bool) -> None:
        self._refused, self._drew = not allowed, False
        self._began, self._reach = self._clock(), 0.0
        self._starts, self._anchor = {}, None

    def _cancel(self) -> None:
        if self._drew:
            self._canvas.tools.release()
        self._refused = True
        self._canvas.end_gesture()

    def _follow(self, event: QTouchEvent) -> None:
        down = [p for p in event.points() if p.state() != QEventPoint.State.Released]
        for point in event.points():
            start = self._starts.setdefault(point.id(), point.position())
            away = point.position() - start
            self._reach = max(self._reach, math.hypot(away.x(), away.y()))
        if event.type() == QEvent.Type.TouchEnd:
            self._end()
        elif len(down) == 1 and len(self._starts) == 1 and self._canvas.touch_draws:
            self._draw(down[0], event)
        elif down and not self._keeps_drawing():
            self._navigate(down)

    def _draw(self, point: QEventPoint, event: QTouchEvent) -> None:
        at = point.position()
        sample = Sample(at.x(), at.y(), point.pressure(), 0.0, self._clock())
        if self._canvas.tools.active:
            self._canvas.tools.move(sample, event.modifiers())
        else:
            self._drew = True
            self._canvas.tools.press(sample, Pointer.FINGER, event.modifiers())

    def _keeps_drawing(self) -> bool:
        """Whether a second finger came too late to be one of two; else what it drew is dropped."""
        tools = self._canvas.tools
        if self._drew and tools.active:
            if tools.travelled > BARELY_DRAWN:
                return True
            tools.cancel()
        return False

    def _navigate(self, down: list[QEventPoint]) -> None:
        ids, places = [p.id() for p in down][:2], [p.position() for p in down][:2]
        if self._anchor is None or self._anchor[0] != ids:
            self._anchor = ids, places, self._canvas.view
            return
        _, before, view = self._anchor
        if len(ids) == 1:
            moved = places[0] - before[0]
            self._canvas.set_view(view.panned(moved.x(), moved.y()))
        else:
            self._canvas.set_view(_pinched(view, before, places), gesture=True)

    def _end(self) -> None:
        if self._drew and self._canvas.tools.active:
            self._canvas.tools.release()
        elif self._clock() - self._began < TAP_SECONDS and self._reach < TAP_REACH:
            self._canvas.tapped(len(self._starts))
        self._canvas.end_gesture()


def _pinched(view: View, before: list[QPointF], after: list[QPointF]) -> View:
    """The view in which what was under two fingers is still under them, nearly."""
    start, end = before[1] - before[0], after[1] - after[0]
    centre, was = (after[0] + after[1]) / 2.0, (before[0] + before[1]) / 2.0
    factor = math.hypot(end.x(), end.y()) / max(math.hypot(start.x(), start.y()), 1.0)
    degrees = math.degrees(math.atan2(end.y(), end.x()) - math.atan2(start.y(), start.x()))
    degrees = (degrees + 180.0) % 360.0 - 180.0
    meant = math.copysign(max(abs(degrees) - UNMEANT_DEGREES, 0.0), degrees)
    moved = view.panned(centre.x() - was.x(), centre.y() - was.y()).zoomed(factor, centre)
    return moved.rotated(meant, centre).snapped(centre) if meant else moved
