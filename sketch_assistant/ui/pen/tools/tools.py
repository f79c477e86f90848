"""Pen, eraser and selection: one of them is at work from pen down to pen up."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from ....sketch.document import Stroke
from ....sketch.layering import why_closed
from ....sketch.lines.continuing import end_near
from ....sketch.selection.handles import Handle
from ...base.words import tr
from ...page.page_view import PageView
from ..hand.habits import Habits
from ..hand.pen import Pointer, Sample
from .cursors import Tip, puller
from .drawing import TAP_REACH, Drawing
from .erasing import Erasing
from .outcome import Outcome
from .pushing import Pushing
from .reworking import Reworker
from .selecting import Selecting, SelectionMode

_SHIFT, _CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
END_REACH = 8.0  # window pixels from the end of a stroke that still mean it
_ALT = Qt.KeyboardModifier.AltModifier


class Tools:
    """Hands what the pen does to the tool that it began with.

    chosen: "pen", "eraser", "push" or "select". upside_down: the eraser's end of a stylus, which
    erases whatever is chosen. control: a held Ctrl makes pen and eraser select for as long. alt: a
    held Alt makes the pen pick the colour of a stroke. picks: the next tap of any tool does that.
    """

    def __init__(self, page: PageView, habits: Habits) -> None:
        self.chosen = "pen"
        self.upside_down = self.control = self.alt = self.picks = False
        self._page = page
        self._tapped: tuple[Sample, SelectionMode] | None = (
            None  # what it would be if it was just a tap
        )
        self.drawing = Drawing(page, habits)
        self.erasing, self.pushing = Erasing(page, habits), Pushing(page)
        self.selecting = Selecting(page, habits)

    @property
    def active(self) -> bool:
        """Whether the pen is down."""
        return self._at_work.active

    @property
    def travelled(self) -> float:
        """Window pixels since the pen touched."""
        return self._at_work.travelled

    def press(self, sample: Sample, pointer: Pointer, modifiers: Qt.KeyboardModifier) -> Outcome:
        """The tip or a finger touches the paper."""
        self.pushing.finish()  # whatever is done next may be done to these lines
        # Tablet events carry no reliable modifiers on Wayland.
        held = modifiers | QGuiApplication.keyboardModifiers()
        onto = self._end_at(sample.x, sample.y) if held & _CONTROL and not held & _ALT else None
        straight = bool(held & _SHIFT)
        if self.upside_down:
            return self.erasing.press(sample)
        if self.picks or (self.chosen == "pen" and held & _ALT and not held & _CONTROL):
            return self.pick(sample)
        if self.chosen == "pen" and onto:
            self._tapped = sample, self._mode(held)
            return self.drawing.press(sample, pointer, straight, onto)
        if self.chosen == "select" or held & _CONTROL:
            return self.selecting.press(sample, self._mode(held))
        if self.chosen in ("eraser", "push"):
            return (self.erasing if self.chosen == "eraser" else self.pushing).press(sample)
        if why := why_closed(self._page.session.sketch):
            return Outcome(message=tr("{why} Nothing is drawn there.", why=why))
        return self.drawing.press(sample, pointer, straight)

    def pick(self, sample: Sample) -> Outcome:
        """The colour of the stroke under the pen becomes the pen's."""
        self.picks = False
        stroke, _ = self.selecting.stroke_at(sample)
        return Outcome(picked=stroke.ink.colour if stroke else "")

    def move(
        self,
        sample: Sample,
        modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
    ) -> Outcome:
        """The pen moves while down."""
        tool, held = self._at_work, modifiers | QGuiApplication.keyboardModifiers()
        if isinstance(tool, Selecting):
            return tool.move(sample, held)
        if isinstance(tool, Drawing):
            return tool.move(sample, bool(held & _SHIFT))
        return tool.move(sample)

    def release(self, time: float | None = None) -> Outcome:
        """The pen leaves, at a known time or some time ago; nothing drawn is lost."""
        tapped, self._tapped = self._tapped, None
        if tapped and self.drawing.active and self.drawing.travelled <= TAP_REACH:
            self.drawing.cancel()  # a tap on the end of a stroke selects it
            self.selecting.press(*tapped)
        return self._at_work.release(time)

    def cancel(self) -> None:
        """What was begun was not meant."""
        self._at_work.cancel()

    @property
    def selects(self) -> bool:
        """Whether the next drag selects, or drags what is selected."""
        return not self.upside_down and (self.chosen == "select" or self.control)

    def tip(self, x: float, y: float) -> Tip:
        """What a drag from a window pixel would do, for the cursor."""
        if self.upside_down:
            return Tip.ERASER
        if self.picks or (self.alt and self.chosen == "pen" and not self.control):
            return Tip.PICKER
        if self.selects:
            goes_on = self.chosen == "pen" and self._end_at(x, y)
            return Tip.GOING_ON if goes_on else self._held_tip(x, y)
        return {"eraser": Tip.ERASER, "push": Tip.PUSHER}.get(self.chosen, Tip.PEN)

    def _end_at(self, x: float, y: float) -> tuple[Stroke, int] | None:
        """The stroke that ends at a window pixel, and which end."""
        view, reach = self._page.view, END_REACH / self._page.view.scale
        at = np.array(view.to_page(x, y))
        if self.selecting.dragging.handle_at(x, y) is not None or not np.isfinite(at).all():
            return None
        near = self._page.near.strokes(np.concatenate([at - reach, at + reach])[None])
        return end_near(near, at, reach)

    def _held_tip(self, x: float, y: float) -> Tip:
        handle, handles = self.selecting.dragging.handle_at(x, y), self._page.handles
        if handle is None:
            return Tip.LASSO
        if handle is Handle.INSIDE or handles is None:
            return Tip.MOVER
        return Tip.TURNER if handle is Handle.KNOB else puller(handles.direction(handle))

    @property
    def _at_work(self) -> Drawing | Reworker | Selecting:
        for tool in (self.selecting, self.erasing, self.pushing):
            if tool.active:
                return tool
        return self.drawing

    def _mode(self, held: Qt.KeyboardModifier) -> SelectionMode:
        """Shift adds, Alt removes, and so does Ctrl where it is not what makes the pen select."""
        if held & _SHIFT:
            return SelectionMode.ADD
        removing = _ALT | _CONTROL if self.chosen == "select" else _ALT
        return SelectionMode.REMOVE if held & removing else SelectionMode.ONLY
