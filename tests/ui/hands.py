"""A pen made of real tablet events, a clock turned by hand, and strokes to test with."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QImage, QInputDevice, QPointingDevice, QTabletEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from sketch_assistant.sketch.document import Ink, Sketch, Stroke

_SENSES = QInputDevice.Capability
_ALL = _SENSES.Position | _SENSES.Pressure | _SENSES.XTilt | _SENSES.YTilt | _SENSES.Hover
_LEFT, _NONE = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton


Pixels = NDArray[np.int16]  # red, green and blue (height, width, 3)


class Seconds:
    """A clock that goes when it is told to."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


class Stylus:
    """Sends tablet events to a widget. Every event comes `step` milliseconds after the last."""

    def __init__(
        self,
        widget: QWidget,
        end: QPointingDevice.PointerType = QPointingDevice.PointerType.Pen,
        senses: QInputDevice.Capability = _ALL,
    ) -> None:
        stylus = QInputDevice.DeviceType.Stylus
        self._device = QPointingDevice("stylus", 7, stylus, end, senses, 1, 3)
        self._widget = widget
        self.milliseconds, self.step = 5000, 8
        self.modifiers = Qt.KeyboardModifier.NoModifier

    def press(
        self, x: float, y: float, pressure: float = 0.6, button: Qt.MouseButton = _LEFT
    ) -> bool:
        return self.send(QEvent.Type.TabletPress, x, y, pressure, button, button)

    def press_with(self, x: float, y: float, held: Qt.MouseButton, pressure: float = 0.6) -> bool:
        """The tip touches while another button is held."""
        return self.send(QEvent.Type.TabletPress, x, y, pressure, _LEFT, _LEFT | held)

    def move(
        self,
        x: float,
        y: float,
        pressure: float = 0.6,
        tilt: tuple[float, float] = (0.0, 0.0),
        buttons: Qt.MouseButton = _LEFT,
    ) -> bool:
        return self.send(QEvent.Type.TabletMove, x, y, pressure, _NONE, buttons, tilt)

    def hover(self, x: float, y: float) -> bool:
        return self.move(x, y, 0.0, buttons=_NONE)

    def release(self, x: float, y: float, button: Qt.MouseButton = _LEFT) -> bool:
        return self.send(QEvent.Type.TabletRelease, x, y, 0.0, button, _NONE)

    def draw(self, path: Iterable[tuple[float, float]], pressure: float = 0.6) -> None:
        """Press, move through the path (window pixels), release."""
        places = list(path)
        self.press(*places[0], pressure)
        for place in places[1:]:
            self.move(*place, pressure)
        self.release(*places[-1])

    def send(
        self,
        kind: QEvent.Type,
        x: float,
        y: float,
        pressure: float,
        button: Qt.MouseButton,
        buttons: Qt.MouseButton,
        tilt: tuple[float, float] = (0.0, 0.0),
    ) -> bool:
        """Whether the event was accepted."""
        at = QPointF(x, y)
        event = QTabletEvent(
            kind, self._device, at, QPointF(self._widget.mapToGlobal(at)), pressure, *tilt,
            0.0, 0.0, 0.0, self.modifiers, button, buttons,
        )  # fmt: skip
        self.milliseconds += self.step
        event.setTimestamp(self.milliseconds)
        event.ignore()
        QApplication.sendEvent(self._widget, event)
        return event.isAccepted()


def line(*positions: tuple[float, float], width: float = 3.0, origin: str = "drawn") -> Stroke:
    return Stroke.through(positions, Ink(width), origin)


def scrawl(seed: int, count: int = 1, points: int = 30) -> tuple[Stroke, ...]:
    """Smooth wandering strokes with pressure, all over an A4 page."""
    random = np.random.default_rng(seed)
    return tuple(_wandering(random, points) for _ in range(count))


def _wandering(random: np.random.Generator, points: int) -> Stroke:
    turns = np.cumsum(random.normal(0.0, 0.3, points)) + random.uniform(0.0, 6.3)
    steps = np.column_stack([np.cos(turns), np.sin(turns)]) * random.uniform(2.0, 9.0)
    xy = random.uniform((100, 100), (1000, 700)) + np.cumsum(steps, axis=0)
    pressure = random.uniform(0.2, 1.0, points)
    rest = np.column_stack([pressure, np.zeros(points), np.arange(points) / 120.0])
    return Stroke(np.hstack([xy, rest]), Ink(float(random.uniform(1.0, 8.0))))


def zigzag(left: float, top: float, right: float, bottom: float, sweeps: int) -> Stroke:
    """Up and down from left to right, quick."""
    ends = [
        (left + (right - left) * i / sweeps, bottom if i % 2 else top) for i in range(sweeps + 1)
    ]
    path = np.vstack([np.linspace(a, b, 8) for a, b in pairwise(ends)])
    times = np.arange(len(path)) * 0.01
    rest = np.column_stack([np.ones(len(path)), np.zeros(len(path)), times])
    return Stroke(np.hstack([path, rest]))


def drawing(*strokes: Stroke) -> Sketch:
    return Sketch().adding(*strokes)


def pixels(image: QImage) -> Pixels:
    """Red, green and blue (height, width, 3)."""
    image = image.convertToFormat(QImage.Format.Format_RGB32)
    bits = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.width(), 4)
    return bits[:, :, 2::-1].astype(np.int16)


def let_go() -> None:
    """Qt's test hands press Ctrl with a key and never let go of it; whoever draws next would hold
    it still."""
    QTest.keyRelease(QWidget(), Qt.Key.Key_Control)
