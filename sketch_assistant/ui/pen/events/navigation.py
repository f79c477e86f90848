"""Moving over the page: wheel, touchpad, keys held while dragging."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QKeyEvent, QNativeGestureEvent, QWheelEvent

from ...page.page_view import PageView
from ...paint.view import View
from ..tools.cursors import Hand

WHEEL_STEP = 120.0  # Qt's angle units of one notch
ZOOM_A_NOTCH = 1.2
PIXELS_A_NOTCH = 80.0


class Navigation:
    """Pans, zooms and turns the page."""

    def __init__(self, page: PageView) -> None:
        self._page = page
        self._held: set[int] = set()
        self._turning = False
        self._from: tuple[QPointF, View] | None = None

    @property
    def dragging(self) -> bool:
        """Whether a drag moves the page."""
        return self._from is not None

    @property
    def state(self) -> Hand:
        """For the cursor."""
        if self.dragging:
            return Hand.TURNING if self._turning else Hand.CLOSED
        if self.ready:
            return Hand.TURNING if Qt.Key.Key_R in self._held else Hand.OPEN
        return Hand.NONE

    @property
    def ready(self) -> bool:
        """Whether a key is held that makes the next drag move the page."""
        return bool(self._held)

    def key(self, event: QKeyEvent, down: bool) -> bool:
        """Follow the keys held: Space pans, Shift+Space and R turn. False: not one of them.

        Counted here, as tablet events carry no reliable modifiers on Wayland.
        """
        if not self.wants(event):
            return False
        if not event.isAutoRepeat():
            (self._held.add if down else self._held.discard)(event.key())
        return True

    def wants(self, event: QKeyEvent) -> bool:
        """Whether it is a key that is held here while dragging."""
        command = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
        ours = event.key() in (Qt.Key.Key_Space, Qt.Key.Key_R)
        return ours and not event.modifiers() & command

    def forget_keys(self) -> None:
        """The keyboard went elsewhere: a release would not be seen."""
        self._held.clear()

    def press(self, at: QPointF, shift: bool) -> None:
        """A drag begins."""
        self._turning = Qt.Key.Key_R in self._held or (bool(self._held) and shift)
        self._from = at, self._page.view

    def move(self, at: QPointF) -> None:
        """The drag goes on."""
        if self._from is None:
            return
        start, view = self._from
        if self._turning:
            middle = self._page.viewing.middle()
            turned = view.rotated(_direction(middle, at) - _direction(middle, start), middle)
            self._page.set_view(turned.snapped(middle), gesture=True)
        else:
            self._page.set_view(view.panned(at.x() - start.x(), at.y() - start.y()))

    def release(self) -> None:
        """The drag ends."""
        self._from = None
        self._page.refining.end_gesture()

    def wheel(self, event: QWheelEvent) -> None:
        """Scroll; with Ctrl zoom at the cursor."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            notches = (event.angleDelta().y() or event.angleDelta().x()) / WHEEL_STEP
            zoomed = self._page.view.zoomed(ZOOM_A_NOTCH**notches, event.position())
            self._page.set_view(zoomed, gesture=True)
            return
        moved = QPointF(event.pixelDelta())
        if moved.isNull():
            moved = QPointF(event.angleDelta()) * (PIXELS_A_NOTCH / WHEEL_STEP)
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier and not moved.x():
            moved = moved.transposed()
        self._page.set_view(self._page.view.panned(moved.x(), moved.y()))

    def native(self, event: QNativeGestureEvent) -> bool:
        """A touchpad's pinch and twist. False: another gesture."""
        view, at = self._page.view, event.position()
        if event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture:
            view = view.zoomed(max(1.0 + event.value(), 0.1), at)
        elif event.gestureType() == Qt.NativeGestureType.RotateNativeGesture:
            view = view.rotated(event.value(), at)
        else:
            return False
        self._page.set_view(view, gesture=True)
        return True


def _direction(middle: QPointF, at: QPointF) -> float:
    """Degrees clockwise from the right."""
    return math.degrees(math.atan2(at.y() - middle.y(), at.x() - middle.x()))
