"""The drawing surface: pen, mouse and fingers in, strokes out."""

from __future__ import annotations

import time

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import (
    QGuiApplication,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QTabletEvent,
    QTouchEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from ...sketch.document import Ink
from ..base.colours.at_hand import Colours
from ..base.ghost import Ghost
from ..base.session import Session
from ..base.words import tr
from ..page.page_view import PageView
from .events.button_deeds import FIRST_DEEDS
from .events.devices import Devices
from .events.navigation import Navigation
from .events.pointer_shape import PointerShape
from .events.pointing import NO_BUTTON, Pointing
from .events.touch import Touch
from .hand.pen import Clock, Pointer, Sample, first_pressing
from .hand.stabiliser import Rope, Stabiliser, Steadying, steadied
from .tools.outcome import NOTHING, Outcome
from .tools.row_knob import RowKnob
from .tools.tools import Tools

_LOST = (
    QEvent.Type.FocusOut,
    QEvent.Type.WindowDeactivate,
    QEvent.Type.Hide,
    QEvent.Type.Leave,
)


class Canvas(PageView):
    """Shows `session.sketch` and its ghost; turns the pen into strokes.

    pen_ink: what strokes are drawn with. colours: at hand for it. steadying, stabiliser: how pens
    and fingers are steadied and how much, 0 (not at all) to 1; the mouse, where steadies_mouse says
    so. pressing: what of the pressure counts, for each pointer. deeds: what other buttons do.
    touch_draws: turns itself off at the first pen event.
    hold_snaps: a stroke whose end is held still becomes the shape that it nearly is.
    scales_widths: lines get wider when what is selected gets larger.
    """

    stroke_drawn = Signal(object)  # Stroke, after session.edit("Draw", ...)
    ghost_tapped = Signal(int)  # index into session.ghost.strokes
    ghost_dismissed = Signal()  # scribbled out, or tapped with two fingers
    row_pulled = Signal(object)  # Ghost: the row that is suggested, in another form
    colour_picked = Signal(str)  # of a stroke; "" where there was none
    message = Signal(str)  # one sentence for the person

    def __init__(
        self, session: Session, parent: QWidget | None = None, clock: Clock = time.perf_counter
    ) -> None:
        super().__init__(session, parent, clock)
        self.pen_ink, self.colours = Ink(), Colours()
        self.steadying, self.stabiliser, self.steadies_mouse = Steadying.LIGHT, 0.3, False
        self.pressing, self.deeds = first_pressing(), dict(FIRST_DEEDS)
        self.touch_draws = self.hold_snaps = True
        self.scales_widths = False
        self.tools = Tools(self, self)
        self.tools.selecting.dragging.transforming.failed.connect(self.message)
        self._navigation = Navigation(self)
        self.knob = RowKnob(self)
        self._touch = Touch(self, self, clock)
        self._shape = PointerShape(self, self.tools, self._navigation, self.knob)
        pointing = Pointing(self, self.tools, self._navigation, self.knob)
        self.devices = Devices(self, self, self.tools, pointing, self._shape, clock)
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_TabletTracking)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("Drawing"))
        self.show_cursor()

    @property
    def tool(self) -> str:
        """ "pen", "eraser", "push" or "select"; the other end of a stylus erases with each."""
        return self.tools.chosen

    @tool.setter
    def tool(self, tool: str) -> None:
        self.tools.chosen, self.tools.picks = tool, False
        self.show_cursor()

    def steadied(self, pointer: Pointer) -> Stabiliser | Rope:
        """What steadies the next stroke of a pointer."""
        off = pointer is Pointer.MOUSE and not self.steadies_mouse
        return steadied(Steadying.OFF if off else self.steadying, self.stabiliser)

    # What is drawn, and what came of it

    @property
    def travelled(self) -> float | None:
        """Window pixels since what is under way began; None where nothing is."""
        return self.tools.travelled if self.tools.active else None

    def press(self, sample: Sample, pointer: Pointer, modifiers: Qt.KeyboardModifier) -> None:
        """The tip or a finger touches the paper."""
        self.tell(self.tools.press(sample, pointer, modifiers))

    def drag(self, sample: Sample, modifiers: Qt.KeyboardModifier) -> None:
        """It moves while down."""
        self.tell(self.tools.move(sample, modifiers))

    def lift(self, time: float | None = None) -> None:
        """It leaves, at a known time or some time ago; nothing drawn is lost."""
        self.tell(self.tools.release(time))

    def cancel(self) -> None:
        """What was begun was not meant."""
        self.tools.cancel()
        self.tell(NOTHING)

    def tell(self, outcome: Outcome) -> None:
        """That the pen is down or up, and then what came of it."""
        if self.tools.active and not self.session.pen.is_down:
            self.session.pen.come()
        elif self.session.pen.is_down and not self.tools.active:
            self.session.pen.leave()
        if outcome.tapped is not None:
            self.ghost_tapped.emit(outcome.tapped)
        if outcome.drawn is not None:
            self.stroke_drawn.emit(outcome.drawn)
        if outcome.dismissed:
            self.ghost_dismissed.emit()
        if outcome.picked is not None:
            self.colour_picked.emit(outcome.picked)
        if outcome.message:
            self.message.emit(outcome.message)

    # Stylus and mouse

    def tabletEvent(self, event: QTabletEvent) -> None:
        self.devices.tablet(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.devices.mouse_press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.devices.mouse_move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.devices.mouse_release(event)

    def end(self, time: float | None = None) -> None:
        """Whatever is under way ends, at a known time or some time ago; nothing drawn is lost."""
        self.devices.end(time)

    def pull(self, row: Ghost) -> None:
        """The row that is suggested, in another form."""
        self.row_pulled.emit(row)

    # Fingers, wheel, keys

    def tapped(self, fingers: int) -> None:
        """Two fingers: the ghost goes, or the last step is undone; three redo."""
        if fingers == 2 and self.session.ghost is not None:
            self.ghost_dismissed.emit()
        elif fingers == 2:
            self.session.undo()
        elif fingers == 3:
            self.session.redo()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if not self.is_pen_down:
            self._navigation.wheel(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._key(event, True)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        self._key(event, False)

    def _key(self, event: QKeyEvent, down: bool) -> None:
        if event.key() == Qt.Key.Key_Control:
            self.tools.control = down
        elif event.key() == Qt.Key.Key_Alt:
            self.tools.alt = down
        if not self._navigation.key(event, down):
            event.ignore()
        self.show_cursor()

    def event(self, event: QEvent) -> bool:
        kind = event.type()
        if isinstance(event, QTouchEvent):
            self._touch.event(event, self.devices.guard.allows_touch())
            event.accept()
            return True
        if isinstance(event, QNativeGestureEvent) and self._navigation.native(event):
            return True
        if kind == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if self._navigation.wants(event):
                event.accept()
                return True
        elif kind in _LOST:
            self._lose(kind)
        return super().event(event)

    def _lose(self, kind: QEvent.Type) -> None:
        """The pen or the keyboard may go on elsewhere: end here what is under way."""
        if kind != QEvent.Type.Leave:
            self._navigation.forget_keys()
            self.tools.control = self.tools.alt = False
            self.end()
        elif QGuiApplication.mouseButtons() == NO_BUTTON and not self.devices.guard.tablet_down:
            self.end()

    def show_cursor(self) -> None:
        """The pointer for what the next drag does."""
        self.selected.show_handles(self.tools.selects)
        self._shape.show()
