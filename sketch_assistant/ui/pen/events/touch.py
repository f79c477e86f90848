"""Fingers: one draws or pans, two pan, zoom and turn, a tap of two undoes, of three redoes."""

from __future__ import annotations

import math
from typing import Protocol

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QEventPoint, QTouchEvent

from ...page.page_view import PageView
from ...paint.view import View
from ..hand.pen import Clock, Pointer, Sample

TAP_SECONDS, TAP_REACH = 0.35, 14.0  # a tap is no longer and goes no farther (window pixels)
# A first finger that drew no more than this was the first of two.
BARELY_DRAWN = 14.0
# Nobody pinches without twisting a little; the page turns from here on.
UNMEANT_DEGREES = 8.0


class Finger(Protocol):
    """What one finger does where it draws, and what several do that tap."""

    @property
    def touch_draws(self) -> bool:
        """Whether a finger draws; else it moves the page."""

    @property
    def travelled(self) -> float | None:
        """Window pixels since what is under way began; None where nothing is."""

    def press(self, sample: Sample, pointer: Pointer, modifiers: Qt.KeyboardModifier) -> None:
        """It touches."""

    def drag(self, sample: Sample, modifiers: Qt.KeyboardModifier) -> None:
        """It moves."""

    def lift(self) -> None:
        """It leaves: what it drew is kept."""

    def cancel(self) -> None:
        """What was begun was not meant."""

    def tapped(self, fingers: int) -> None:
        """So many tapped at once."""


class Touch:
    """One touch sequence after another, from the first finger down to the last one up."""

    def __init__(self, page: PageView, finger: Finger, clock: Clock) -> None:
        self._page, self._finger, self._clock = page, finger, clock
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
            self._finger.lift()
        self._refused = True
        self._page.refining.end_gesture()

    def _follow(self, event: QTouchEvent) -> None:
        down = [p for p in event.points() if p.state() != QEventPoint.State.Released]
        for point in event.points():
            start = self._starts.setdefault(point.id(), point.position())
            away = point.position() - start
            self._reach = max(self._reach, math.hypot(away.x(), away.y()))
        if event.type() == QEvent.Type.TouchEnd:
            self._end()
        elif len(down) == 1 and len(self._starts) == 1 and self._finger.touch_draws:
            self._draw(down[0], event)
        elif down and not self._keeps_drawing():
            self._navigate(down)

    def _draw(self, point: QEventPoint, event: QTouchEvent) -> None:
        at = point.position()
        sample = Sample(at.x(), at.y(), point.pressure(), 0.0, self._clock())
        if self._finger.travelled is not None:
            self._finger.drag(sample, event.modifiers())
        else:
            self._drew = True
            self._finger.press(sample, Pointer.FINGER, event.modifiers())

    def _keeps_drawing(self) -> bool:
        """Whether a second finger came too late to be one of two; else what it drew is dropped."""
        travelled = self._finger.travelled
        if self._drew and travelled is not None:
            if travelled > BARELY_DRAWN:
                return True
            self._finger.cancel()
        return False

    def _navigate(self, down: list[QEventPoint]) -> None:
        ids, places = [p.id() for p in down][:2], [p.position() for p in down][:2]
        if self._anchor is None or self._anchor[0] != ids:
            self._anchor = ids, places, self._page.view
            return
        _, before, view = self._anchor
        if len(ids) == 1:
            moved = places[0] - before[0]
            self._page.set_view(view.panned(moved.x(), moved.y()))
        else:
            self._page.set_view(_pinched(view, before, places), gesture=True)

    def _end(self) -> None:
        if self._drew and self._finger.travelled is not None:
            self._finger.lift()
        elif self._clock() - self._began < TAP_SECONDS and self._reach < TAP_REACH:
            self._finger.tapped(len(self._starts))
        self._page.refining.end_gesture()


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
