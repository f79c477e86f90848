"""Tablet, mouse and touch events become samples; false mouse events are told from true ones.

Past this file nobody knows what a tablet is.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from enum import StrEnum
from typing import NamedTuple

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import (
    QInputDevice,
    QMouseEvent,
    QPointingDevice,
    QSinglePointEvent,
    QTabletEvent,
)

from ....sketch.ink.pressing import Pressing

# Some drivers send an ordinary click of their own after each pen tap, this many seconds late.
SUSPICIOUS_SECONDS = 0.5
# A resting palm touches before, with and after the pen.
PALM_SECONDS = 0.6
# Others press the mouse just before the pen; so little is drawn until then (window pixels).
UNMEANT = 5.0

Clock = Callable[[], float]


class Pointer(StrEnum):
    """What draws."""

    PEN = "pen"
    ERASER = "eraser"  # the other end of a pen
    FINGER = "finger"
    MOUSE = "mouse"


class Sample(NamedTuple):
    """Where the pen is: window pixels, pressure 0..1, tilt in degrees from upright, seconds."""

    x: float
    y: float
    pressure: float
    tilt: float
    time: float

    @property
    def position(self) -> QPointF:
        """The window position as Qt has it."""
        return QPointF(self.x, self.y)


class PenGuard:
    """Remembers when the tablet was last heard of, to refuse what pretends to be a mouse.

    clock: seconds, monotonic. tablet_down: a tablet stroke is under way.
    """

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._last_tablet = self._mouse_press = -math.inf
        self.tablet_down = False

    def tablet_seen(self) -> None:
        """Call at every tablet event."""
        self._last_tablet = self._clock()

    def mouse_pressed(self) -> None:
        """Call when a mouse that is allowed begins something."""
        self._mouse_press = self._clock()

    def was_pretended(self, travelled: float) -> bool:
        """At a tablet event: whether what a mouse has begun, and gone so far with (window pixels),
        was the pen's own touch."""
        fresh = self._clock() - self._mouse_press < SUSPICIOUS_SECONDS
        return fresh and travelled <= UNMEANT and not self.tablet_down

    def allows_mouse(self, event: QMouseEvent) -> bool:
        """Whether a mouse event is from a real mouse: the three guards."""
        if self.tablet_down:
            return False
        if event.source() != Qt.MouseEventSource.MouseEventNotSynthesized:
            return False
        left = Qt.MouseButton.LeftButton
        concerns_left = event.button() == left or bool(event.buttons() & left)
        return not (concerns_left and self._clock() - self._last_tablet < SUSPICIOUS_SECONDS)

    def allows_touch(self) -> bool:
        """Whether a touch may be a finger; while the pen is about it is taken for the palm."""
        return not self.tablet_down and self._clock() - self._last_tablet >= PALM_SECONDS


def is_eraser(event: QTabletEvent) -> bool:
    """Whether the stylus is upside down; asked at every event, as proximity is unreliable."""
    return event.pointerType() == QPointingDevice.PointerType.Eraser


def tablet_sample(event: QTabletEvent, clock: Clock) -> Sample:
    """A tablet event as a sample; a stylus without pressure presses fully."""
    senses = event.device().capabilities() & QInputDevice.Capability.Pressure
    # Not a number stays one: the stroke refuses it.
    pressure = min(max(event.pressure(), 0.0), 1.0) if senses else 1.0
    x, y = event.position().x(), event.position().y()
    return Sample(x, y, pressure, tilt(event.xTilt(), event.yTilt()), _seconds(event, clock))


def mouse_sample(event: QMouseEvent, clock: Clock) -> Sample:
    """A mouse event as a sample at full pressure."""
    return Sample(event.position().x(), event.position().y(), 1.0, 0.0, _seconds(event, clock))


def tilt(x_degrees: float, y_degrees: float) -> float:
    """Degrees from upright of a pen that leans x and y degrees in two planes."""
    x, y = (math.radians(min(max(each, -89.0), 89.0)) for each in (x_degrees, y_degrees))
    return math.degrees(math.atan(math.hypot(math.tan(x), math.tan(y))))


def _seconds(event: QSinglePointEvent, clock: Clock) -> float:
    """The event's own time where it has one: it is when the pen moved, not when we were told."""
    return event.timestamp() / 1000.0 if event.timestamp() else clock()


def first_pressing() -> dict[Pointer, Pressing]:
    """What of the pressure counts at first. A mouse has none, and most fingers have none that means
    anything; an eraser is as large as its ring shows it."""
    return {each: Pressing(senses=each is Pointer.PEN) for each in Pointer}
