"""What a pen on the canvas does: draw, hold still, tap or scribble out a ghost."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF

from ...sketch.document import Point, SketchError, Stroke
from ..paint.held import Held
from ..paint.live_stroke import LiveStroke
from .hold import Hold
from .pen import Sample
from .scribble import is_scribble
from .stabiliser import Stabiliser

if TYPE_CHECKING:
    from .canvas import Canvas

TAP_SECONDS, TAP_REACH = 0.3, 5.0  # a tap is no longer and goes no farther (window pixels)
FINGERTIP = 9.0  # window pixels from a ghost's line that still count as on it
SNAPS_FROM = 24.0  # window pixels: what is shorter is a dot or a tick, and means itself

SCRIBBLED = "The suggestion was scribbled out. Redo brings the scribble itself back."
BAD_STROKE = "The pen reported positions that are not usable numbers, so that stroke was left out."


class Drawing:
    """From pen down to pen up. Nothing reaches the session before the pen leaves."""

    def __init__(self, canvas: Canvas) -> None:
        self._canvas = canvas
        self.live: LiveStroke | Held | None = None
        self.travelled = 0.0  # window pixels since the pen touched
        self._first: Sample | None = None
        self._last: Sample | None = None
        self._stabiliser = Stabiliser(0.0)
        self._hold = Hold(self._snap, canvas)

    @property
    def active(self) -> bool:
        """Whether the pen is down."""
        return self._first is not None

    def press(self, sample: Sample, steadiness: float) -> None:
        """The pen touches. A stroke whose end was never reported ends first."""
        self.release()
        self._first = self._last = sample
        self.travelled = 0.0
        self._stabiliser = Stabiliser(steadiness)
        self._canvas.pen_down.emit()
        self.live = LiveStroke(self._canvas.pen_ink)
        self._advance(sample)

    def move(self, sample: Sample) -> None:
        """The pen moves while down."""
        if self._first is not None:
            self._advance(sample)

    def release(self, time: float | None = None) -> None:
        """The pen leaves, or we were told late that it did: what was drawn is kept.

        time: the moment it left, where that is known.
        """
        if self._first is None:
            return
        self._hold.stop()
        assert self._last
        self._last = self._last._replace(time=self._last.time if time is None else time)
        first, self._first = self._first, None
        self._finish_stroke(first)

    def cancel(self) -> None:
        """What was begun was not meant: a second finger came down."""
        if self._first is None:
            return
        self._hold.stop()
        self._first = None
        if self.live:
            box, self.live = self.live.box(), None
            self._canvas.repaint_page(box)
        self._canvas.pen_up.emit()

    def _advance(self, sample: Sample) -> None:
        assert self._first
        assert self._last
        self.travelled += math.hypot(sample.x - self._last.x, sample.y - self._last.y)
        if self.live:
            box = self._extended(self.live, sample)
            if box is not None:
                self._canvas.repaint_page(box)
        self._last = sample

    def _extended(self, live: LiveStroke | Held, sample: Sample) -> QRectF | None:
        """The box of the page to paint again after the stroke went on."""
        if isinstance(live, Held):
            return live.follow(*self._canvas.view.to_page(*sample[:2]))
        if self._canvas.hold_snaps:
            self._hold.watch(sample)
        return live.add(*self._points(sample))

    def _snap(self) -> None:
        """The pen is held still: the stroke becomes the shape that it nearly is, if it is one."""
        canvas, live = self._canvas, self.live
        raw = live.so_far() if isinstance(live, LiveStroke) else None
        if not (raw and self._last) or self.travelled < SNAPS_FROM:
            return
        if canvas.ghost_is_shown and is_scribble(raw, canvas.session.ghost):
            return
        from ...sketch.lines.snap import snapped  # not needed before somebody holds still

        shape = snapped(raw)
        if shape is not None and live is not None:
            canvas.repaint_page(live.box())
            at = canvas.view.to_page(*self._last[:2])
            self.live = Held(raw, shape, at, 1.0 / canvas.view.scale)
            canvas.repaint_page(self.live.box())

    def _points(self, sample: Sample) -> tuple[Point, Point]:
        """The steadied point and the true one, page units."""
        assert self._first
        time = max(sample.time - self._first.time, 0.0)
        view = self._canvas.view
        rest = sample.pressure, sample.tilt, time
        steady = self._stabiliser.steady(sample.x, sample.y, time)
        return Point(*view.to_page(*steady), *rest), Point(*view.to_page(*sample[:2]), *rest)

    def _finish_stroke(self, first: Sample) -> None:
        assert self.live
        live, self.live = self.live, None
        if isinstance(live, Held):
            self._finish_held(live)
            return
        canvas, box = self._canvas, live.box()
        tapped = self._tapped(first)
        stroke = None if tapped is not None else _made(live)
        if tapped is not None:
            canvas.repaint_page(box)
            canvas.pen_up.emit()
            canvas.ghost_tapped.emit(tapped)
        elif stroke is None:
            canvas.repaint_page(box)
            canvas.pen_up.emit()
            canvas.message.emit(BAD_STROKE)
        elif canvas.ghost_is_shown and is_scribble(stroke, canvas.session.ghost):
            self._scribbled(stroke)
        else:
            canvas.edit_with(live, stroke, canvas.session.sketch.adding(stroke))
            canvas.pen_up.emit()
            canvas.stroke_drawn.emit(stroke)

    def _finish_held(self, held: Held) -> None:
        """Two steps: undo gives the stroke back as it was drawn, a second undo takes it away."""
        canvas = self._canvas
        held.is_held = False
        canvas.repaint_page(held.box())
        drawn = canvas.session.sketch.adding(held.raw)
        snapped = drawn.exchanging(((held.raw, (held.stroke,)),))
        canvas.edit_with(held, held.stroke, snapped, drawn)
        canvas.pen_up.emit()
        canvas.stroke_drawn.emit(held.stroke)

    def _scribbled(self, stroke: Stroke) -> None:
        """Dismiss the ghost and take the scribble away again; redo brings it back."""
        session = self._canvas.session
        session.edit("Draw", session.sketch.adding(stroke))
        session.history.undo()
        self._canvas.pen_up.emit()
        self._canvas.ghost_dismissed.emit()
        self._canvas.message.emit(SCRIBBLED)

    def _tapped(self, first: Sample) -> int | None:
        """The ghost stroke that was tapped."""
        assert self._last
        if self.travelled > TAP_REACH or self._last.time - first.time > TAP_SECONDS:
            return None
        return self._canvas.ghost_at(first.x, first.y, FINGERTIP)


def _made(live: LiveStroke) -> Stroke | None:
    try:
        return live.finished()
    except SketchError:
        return None
