"""What a pen on the canvas does: draw, hold still, tap or scribble out a ghost."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QRectF, QTimer

from ...sketch.document import Point, SketchError, Stroke
from ...sketch.lines.continuing import continued
from ..paint.held import Held
from ..paint.live_stroke import LiveStroke
from ..paint.straight import Straight
from .hold import Hold
from .landing import Live
from .pen import Pointer, Sample
from .prediction import Predictor
from .scribble import is_scribble
from .stabiliser import Rope, Stabiliser

if TYPE_CHECKING:
    from .canvas import Canvas

TAP_SECONDS, TAP_REACH = 0.3, 5.0  # a tap is no longer and goes no farther (window pixels)
FINGERTIP = 9.0  # window pixels from a ghost's line that still count as on it
JOINS_WITHIN = 36.0  # window pixels after which a line that goes on is exactly where the hand is
STALE_MILLISECONDS = 30  # without an event: the pen rests
SNAPS_FROM = 24.0  # window pixels: what is shorter is a dot or a tick, and means itself

SCRIBBLED = "The suggestion was scribbled out. Redo brings the scribble itself back."
BAD_STROKE = "The pen reported positions that are not usable numbers, so that stroke was left out."


class Drawing:
    """From pen down to pen up. Nothing reaches the session before the pen leaves."""

    def __init__(self, canvas: Canvas) -> None:
        self._canvas = canvas
        self.live: Live | None = None
        self.travelled = 0.0  # window pixels since the pen touched
        self._first: Sample | None = None
        self._last: Sample | None = None
        self._onto: tuple[Stroke, int] | None = None  # what it goes on with, and at which end
        self._shift = 0j  # window pixels from where the pen touched to where that ends
        self._steadied: Stabiliser | Rope = Stabiliser(0.0)
        self._predictor: Predictor | None = None
        self._rested = QTimer(canvas, singleShot=True, interval=STALE_MILLISECONDS)
        self._rested.timeout.connect(self._rest)
        self._hold = Hold(self._snap, canvas)

    @property
    def active(self) -> bool:
        """Whether the pen is down."""
        return self._first is not None

    def press(
        self,
        sample: Sample,
        pointer: Pointer = Pointer.PEN,
        straight: bool = False,
        onto: tuple[Stroke, int] | None = None,
    ) -> None:
        """The pen touches. A stroke whose end was never reported ends first.

        straight: draw a straight line. onto: go on with a stroke at its first (0) or last (-1) end.
        """
        self.release()
        canvas = self._canvas
        self._first = self._last = sample
        self.travelled, self._onto, self._shift = 0.0, onto, 0j
        if onto:
            end = canvas.view.to_window(*onto[0].xy[onto[1]])
            self._shift = complex(*end) - complex(sample.x, sample.y)
        self._steadied = canvas.steadied(pointer)
        self._predictor = None if isinstance(self._steadied, Rope) else Predictor()
        canvas.pen_down.emit()
        ink, pressing = onto[0].ink if onto else canvas.pen_ink, canvas.pressing[pointer]
        self.live = (Straight if straight else LiveStroke)(ink, pressing)
        self._advance(sample, straight)

    def move(self, sample: Sample, snaps: bool = False) -> None:
        """The pen moves while down. snaps: a straight line goes on in one of a few directions."""
        if self._first is not None:
            self._advance(sample, snaps)

    def release(self, time: float | None = None) -> None:
        """The pen leaves, or we were told late that it did: what was drawn is kept.

        time: the moment it left, where that is known.
        """
        if self._first is None:
            return
        self._hold.stop()
        self._let_go()
        assert self._last
        self._last = self._last._replace(time=self._last.time if time is None else time)
        first, self._first = self._first, None
        self._finish_stroke(first)

    def cancel(self) -> None:
        """What was begun was not meant: a second finger came down."""
        if self._first is None:
            return
        self._hold.stop()
        self._let_go()
        self._first = None
        if self.live:
            box, self.live = self.live.box(), None
            self._canvas.repaint_page(box)
        self._canvas.pen_up.emit()

    def _advance(self, sample: Sample, snaps: bool) -> None:
        assert self._first
        assert self._last
        gone = math.hypot(sample.x - self._last.x, sample.y - self._last.y)
        self.travelled += gone if math.isfinite(gone) else 0.0
        if self.live:
            box = self._extended(self.live, sample, snaps)
            if box is not None:
                self._canvas.repaint_page(box)
        self._last = sample

    def _extended(self, live: Live, sample: Sample, snaps: bool) -> QRectF | None:
        """The box of the page to paint again after the stroke went on."""
        if isinstance(live, Held):
            return live.follow(*self._canvas.view.to_page(*sample[:2]))
        if isinstance(live, Straight):
            return live.follow(self._point(sample, self._joined(sample)), snaps)
        if self._canvas.hold_snaps and not self._onto:
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
            self._let_go()
            canvas.repaint_page(live.box())
            at = canvas.view.to_page(*self._last[:2])
            self.live = Held(raw, shape, at, 1.0 / canvas.view.scale)
            canvas.repaint_page(self.live.box())

    def _points(self, sample: Sample) -> tuple[Point, Point, Point | None]:
        """The steadied point, the one that the line reaches, and the one where it soon will."""
        assert self._first
        at = self._joined(sample)
        steady = self._steadied.steady(*at, max(sample.time - self._first.time, 0.0))
        point = self._point(sample, steady)
        if self._predictor is None:
            self._canvas.show_rope(QLineF(*steady, *at))
            return point, point, None
        ahead = self._predictor.ahead(*at, sample.time)
        self._rested.start()
        return point, self._point(sample, at), ahead and self._point(sample, ahead)

    def _point(self, sample: Sample, at: tuple[float, float]) -> Point:
        """A sample as a point of the page; at: window pixels."""
        assert self._first
        time = max(sample.time - self._first.time, 0.0)
        return Point(*self._canvas.view.to_page(*at), sample.pressure, sample.tilt, time)

    def _joined(self, sample: Sample) -> tuple[float, float]:
        """Where a line is, window pixels, that begins where another ends: the hand, which seldom
        meets that exactly, is followed there at first and to where it is by and by."""
        off = self._shift * max(1.0 - self.travelled / JOINS_WITHIN, 0.0)
        return sample.x + off.real, sample.y + off.imag

    def _let_go(self) -> None:
        """The pen has left, or what it drew became a shape: nothing pulls at the line any more."""
        self._canvas.show_rope(None)
        self._rest()

    def _rest(self) -> None:
        """The line ends where the pen is."""
        self._rested.stop()
        box = self.live.forget_ahead() if isinstance(self.live, LiveStroke) else None
        if box is not None:
            self._canvas.repaint_page(box)

    def _finish_stroke(self, first: Sample) -> None:
        assert self.live
        live, self.live = self.live, None
        if isinstance(live, Held):
            self._finish_held(live)
            return
        canvas, box = self._canvas, live.box()
        tapped = None if self._onto else self._tapped(first)
        stroke = None if tapped is not None else _made(live)
        if tapped is not None:
            canvas.repaint_page(box)
            canvas.pen_up.emit()
            canvas.ghost_tapped.emit(tapped)
        elif stroke is None:
            canvas.repaint_page(box)
            canvas.pen_up.emit()
            canvas.message.emit(BAD_STROKE)
        elif self._onto:
            canvas.repaint_page(box)
            self._go_on(*self._onto, stroke, isinstance(live, Straight))
        elif canvas.ghost_is_shown and is_scribble(stroke, canvas.session.ghost):
            self._scribbled(stroke)
        else:
            canvas.edit_with(live, stroke, canvas.session.sketch.adding(stroke))
            canvas.pen_up.emit()
            canvas.stroke_drawn.emit(stroke)

    def _go_on(self, old: Stroke, end: int, more: Stroke, sharp: bool) -> None:
        """Both become one stroke, in one step."""
        made = continued(old, end, more.points, sharp)
        self._canvas.session.exchange("Continue", ((old, (made,)),))
        self._canvas.pen_up.emit()
        self._canvas.stroke_drawn.emit(made)

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
        session.leave_to_redo("Draw", session.sketch.adding(stroke))
        self._canvas.pen_up.emit()
        self._canvas.ghost_dismissed.emit()
        self._canvas.message.emit(SCRIBBLED)

    def _tapped(self, first: Sample) -> int | None:
        """The ghost stroke that was tapped."""
        assert self._last
        if self.travelled > TAP_REACH or self._last.time - first.time > TAP_SECONDS:
            return None
        return self._canvas.ghost_at(first.x, first.y, FINGERTIP)


def _made(live: LiveStroke | Straight) -> Stroke | None:
    try:
        return live.stroke if isinstance(live, Straight) else live.finished()
    except SketchError:
        return None
