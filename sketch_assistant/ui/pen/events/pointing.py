"""What a stylus and a mouse have in common: a press, a move and a release do what the button that
is held is for."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtGui import QSinglePointEvent

from ...base.ghost import Ghost
from ...base.session import Session
from ..hand.pen import Pointer, Sample
from ..tools.outcome import Outcome
from ..tools.row_knob import RowKnob
from ..tools.tools import Tools
from .button_deeds import Button, Deed, held
from .navigation import Navigation

LEFT, NO_BUTTON = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton


class Surface(Protocol):
    """What is drawn on."""

    session: Session

    @property
    def deeds(self) -> Mapping[Button, Deed]:
        """What buttons do."""

    def press(self, sample: Sample, pointer: Pointer, modifiers: Qt.KeyboardModifier) -> None:
        """The tip touches the paper."""

    def drag(self, sample: Sample, modifiers: Qt.KeyboardModifier) -> None:
        """It moves while down."""

    def lift(self, time: float | None = None) -> None:
        """It leaves."""

    def end(self) -> None:
        """Whatever is under way ends."""

    def tell(self, outcome: Outcome) -> None:
        """What came of it."""

    def pull(self, row: Ghost) -> None:
        """The row that is suggested, in another form."""

    def show_cursor(self) -> None:
        """The pointer for what the next drag does."""


class Pointing:
    """From the buttons to the tools, the page and the knob of a row."""

    def __init__(
        self, surface: Surface, tools: Tools, navigation: Navigation, knob: RowKnob
    ) -> None:
        self._surface, self._tools = surface, tools
        self._navigation, self._knob = navigation, knob

    def is_squeezed(self, event: QSinglePointEvent) -> bool:
        """Whether another button is pressed while one is at work."""
        if self._navigation.dragging:  # by a button of the pen, and now the tip touches, too
            return event.button() == LEFT and event.buttons() != LEFT
        return self._tools.active and event.button() != LEFT

    def deed(self, event: QSinglePointEvent, of_pen: bool) -> Deed | None:
        """What the buttons that are held do; None where it is what the tool does."""
        deeds = self._surface.deeds
        if event.button() != LEFT:
            button = held(event.button(), of_pen)
            return deeds[button] if button else Deed.NONE
        button = held(event.buttons(), of_pen)
        found = deeds[button] if button and of_pen else None  # the tip, and a button held
        return found if found in (Deed.ERASE, Deed.PAN) else None

    def press(
        self,
        sample: Sample,
        deed: Deed | None,
        modifiers: Qt.KeyboardModifier,
        pointer: Pointer,
    ) -> None:
        """A button goes down."""
        surface, tools = self._surface, self._tools
        if deed is Deed.PICK:
            surface.tell(tools.pick(sample))
        elif deed is Deed.UNDO:
            surface.session.undo()
        elif deed is Deed.ERASE:
            surface.tell(tools.erasing.press(sample))
        elif deed is Deed.PAN or (deed is None and self._navigation.ready):
            shift = bool(modifiers & Qt.KeyboardModifier.ShiftModifier)
            self._navigation.press(sample.position, shift)
            surface.show_cursor()
        elif deed is None and not self._knob.press(sample):
            surface.press(sample, pointer, modifiers)

    def move(self, sample: Sample, buttons: Qt.MouseButton, modifiers: Qt.KeyboardModifier) -> None:
        """It moves, with these buttons down."""
        if buttons == NO_BUTTON:
            self._surface.end()  # its event was missed
            self._surface.show_cursor()
        elif self._navigation.dragging:
            self._navigation.move(sample.position)
        elif self._knob.held:
            pulled = self._knob.move(sample, modifiers)
            if pulled is not None:
                self._surface.pull(pulled)
        else:
            self._surface.drag(sample, modifiers)

    def release(self, time: float | None) -> None:
        """Whatever is under way ends, at a known time or some time ago; nothing drawn is lost."""
        self._surface.lift(time)
        self._knob.release()
        if self._navigation.dragging:
            self._navigation.release()
            self._surface.show_cursor()


def lifts(event: QSinglePointEvent) -> bool:
    """Whether a release is of the tip, or of the last button, not of another one meanwhile."""
    return event.button() == LEFT or event.buttons() == NO_BUTTON
