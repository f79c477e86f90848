"""A stylus and a mouse: what each says becomes presses, moves and releases of what its button is
for."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QMouseEvent, QTabletEvent
from PySide6.QtWidgets import QWidget

from ..hand.pen import Clock, PenGuard, Pointer, Sample, is_eraser, mouse_sample, tablet_sample
from ..tools.tools import Tools
from .button_deeds import Deed
from .pointer_shape import PointerShape
from .pointing import LEFT, Pointing, lifts

_TABLET = (QEvent.Type.TabletPress, QEvent.Type.TabletMove, QEvent.Type.TabletRelease)


class Drawn(Protocol):
    """What is drawn on."""

    touch_draws: bool

    def drag(self, sample: Sample, modifiers: Qt.KeyboardModifier) -> None:
        """The tip moves while down."""

    def cancel(self) -> None:
        """What was begun was not meant."""

    def show_cursor(self) -> None:
        """The pointer for what the next drag does."""


class Devices(QObject):
    """guard: tells a true mouse from a stylus that pretends to be one."""

    def __init__(
        self,
        widget: QWidget,
        drawn: Drawn,
        tools: Tools,
        pointing: Pointing,
        shape: PointerShape,
        clock: Clock,
    ) -> None:
        super().__init__(widget)
        self._widget, self._drawn, self._tools = widget, drawn, tools
        self._pointing, self._shape, self._clock = pointing, shape, clock
        self.guard = PenGuard(clock)
        self._pen_noticed = False

    def tablet(self, event: QTabletEvent) -> None:
        """An event of a stylus; ignored, it would come again as one of the mouse."""
        event.accept()
        self.guard.tablet_seen()
        self._notice_pen()
        if self._tools.active and self.guard.was_pretended(self._tools.travelled):
            self._drawn.cancel()
        sample = tablet_sample(event, self._clock)
        self._turn_stylus(is_eraser(event))
        if event.type() == QEvent.Type.TabletPress and not self._pointing.is_squeezed(event):
            deed = self._pointing.deed(event, True)
            if deed is Deed.ERASE and event.button() != LEFT and event.pressure() <= 0.0:
                return  # it erases once the tip touches
            self._press(sample, deed, event.modifiers(), Pointer.PEN)
            self.guard.tablet_down = True
            _application().installEventFilter(self)
        elif event.type() == QEvent.Type.TabletRelease and lifts(event):
            self.end(sample.time)
        elif event.type() in _TABLET:
            self._move(sample, event.buttons(), event.modifiers())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """While the stylus is down: that it went away, Qt tells the application alone."""
        if event.type() == QEvent.Type.TabletLeaveProximity:
            self.end()
        return False

    def mouse_press(self, event: QMouseEvent) -> None:
        """A button of the mouse goes down."""
        if not self.guard.allows_mouse(event):
            return
        deed = self._pointing.deed(event, False)
        if deed is Deed.NONE or self._pointing.is_squeezed(event):
            event.ignore()
            return
        self.guard.mouse_pressed()
        self._turn_stylus(False)
        self._press(mouse_sample(event, self._clock), deed, event.modifiers(), Pointer.MOUSE)

    def mouse_move(self, event: QMouseEvent) -> None:
        """It moves, with or without one."""
        if self.guard.allows_mouse(event):
            self._move(mouse_sample(event, self._clock), event.buttons(), event.modifiers())

    def mouse_release(self, event: QMouseEvent) -> None:
        """A button goes up; also when a stylus was seen just now: what a true mouse began must
        end."""
        if not self.guard.tablet_down and lifts(event):
            sample = mouse_sample(event, self._clock)
            self._drawn.drag(sample, event.modifiers())
            self.end(sample.time)

    def end(self, time: float | None = None) -> None:
        """Whatever is under way ends, at a known time or some time ago; nothing drawn is lost."""
        if self.guard.tablet_down:
            self.guard.tablet_down = False
            _application().removeEventFilter(self)
        self._pointing.release(time)

    def _press(
        self, sample: Sample, deed: Deed | None, modifiers: Qt.KeyboardModifier, pointer: Pointer
    ) -> None:
        self.end()
        self._widget.setFocus(Qt.FocusReason.MouseFocusReason)
        self._pointing.press(sample, deed, modifiers, pointer)

    def _move(
        self, sample: Sample, buttons: Qt.MouseButton, modifiers: Qt.KeyboardModifier
    ) -> None:
        self._shape.at = sample.position
        self._pointing.move(sample, buttons, modifiers)

    def _notice_pen(self) -> None:
        """Who has a pen draws with it; from then on a hand on the screen moves the page."""
        if not self._pen_noticed:
            self._pen_noticed, self._drawn.touch_draws = True, False

    def _turn_stylus(self, upside_down: bool) -> None:
        if upside_down != self._tools.upside_down:
            self._tools.upside_down = upside_down
            self._drawn.show_cursor()


def _application() -> QCoreApplication:
    found = QCoreApplication.instance()
    assert found is not None
    return found
