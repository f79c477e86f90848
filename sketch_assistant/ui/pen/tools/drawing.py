"""What a pen on the canvas does: draw, hold still, tap or scribble out a ghost."""

from __future__ import annotations

import math
from dataclasses import replace

from PySide6.QtCore import QLineF, QRectF, QTimer

from ....sketch.document import BRUSHES, Ink, Point, SketchError, Stroke
from ....sketch.ink.brushes import surrounds
from ....sketch.symmetry import with_images
from ...base.words import mark, tr
from ...page.page_view import PageView
from ...paint.held import Held
from ...paint.images import Live
from ...paint.live_stroke import LiveStroke
from ...paint.over.straight import Straight
from ..hand.habits import Habits
from ..hand.hold import Hold
from ..hand.pen import Pointer, Sample
from ..hand.prediction import Predictor
from ..hand.stabiliser import Rope, Stabiliser
from .joining import Joining
from .outcome import NOTHING, Outcome
from .scribble import is_scribble, scribbled_out

TAP_SECONDS, TAP_REACH = 0.3, 5.0  # a tap is no longer and goes no farther (window pixels)
FINGERTIP = 9.0  # window pixels from a ghost's line that still count as on it
STALE_MILLISECONDS = 30  # without an event: the pen rests
SNAPS_FROM = 24.0  # window pixels: what is shorter is a dot or a tick, and means itself

BAD_STROKE = mark(
    "The pen reported positions that are not usable numbers, so that stroke was left out."
)


class Drawing:
    """From pen down to pen up. Nothing reaches the session before the pen leaves."""

    def __init__(self, page: PageView, habits: Habits) -> None:
        self._page, self._habits = page, habits
        self.travelled = 0.0  # window pixels since the pen touched
        self._first: Sample | None = None
        self._last: Sample | None = None
        self._joining: Joining | None = None  # to what it goes on with
        self._ink = Ink()
        self._steadied: Stabiliser | Rope = Stabiliser(0.0)
        self._predictor: Predictor | None = None
        self._rested = QTimer(page, singleShot=True, interval=STALE_MILLISECONDS)
        self._rested.timeout.connect(self._rest)
        self.hold = Hold(self._snap, page)

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
    ) -> Outcome:
        """The pen touches. A stroke whose end was never reported ends first.

        straight: draw a straight line. onto: go on with a stroke at its first (0) or last (-1) end.
        """
        self.release()
        self._first = self._last = sample
        self.travelled = 0.0
        self._joining = Joining.begun(*onto, sample, self._page.view) if onto else None
        self._steadied = self._habits.steadied(pointer)
        self._predictor = None if isinstance(self._steadied, Rope) else Predictor()
        self._ink = onto[0].ink if onto else self._habits.pen_ink
        # An area is seen when it is whole; what surrounds it is a line of the pen until then.
        ink = replace(self._ink, brush=BRUSHES[0]) if surrounds(self._ink) else self._ink
        pressing = self._habits.pressing[pointer]
        self._page.images = () if onto else self._page.session.images
        self._page.live = (Straight if straight else LiveStroke)(ink, pressing)
        self._advance(sample, straight)
        return NOTHING

    def move(self, sample: Sample, snaps: bool = False) -> Outcome:
        """The pen moves while down. snaps: a straight line goes on in one of a few directions."""
        if self._first is not None:
            self._advance(sample, snaps)
        return NOTHING

    def release(self, time: float | None = None) -> Outcome:
        """The pen leaves, or we were told late that it did: what was drawn is kept.

        time: the moment it left, where that is known.
        """
        if self._first is None:
            return NOTHING
        self.hold.stop()
        self._let_go()
        assert self._last
        self._last = self._last._replace(time=self._last.time if time is None else time)
        first, self._first = self._first, None
        return self._finish_stroke(first)

    def cancel(self) -> None:
        """What was begun was not meant: a second finger came down."""
        if self._first is None:
            return
        self.hold.stop()
        self._let_go()
        self._first = None
        if self._page.live:
            box, self._page.live = self._page.live.box(), None
            self._page.repaint_live(box)

    def _advance(self, sample: Sample, snaps: bool) -> None:
        assert self._first
        assert self._last
        gone = math.hypot(sample.x - self._last.x, sample.y - self._last.y)
        self.travelled += gone if math.isfinite(gone) else 0.0
        if self._page.live:
            box = self._extended(self._page.live, sample, snaps)
            if box is not None:
                self._page.repaint_live(box)
        self._last = sample

    def _extended(self, live: Live, sample: Sample, snaps: bool) -> QRectF | None:
        """The box of the page to paint again after the stroke went on."""
        if isinstance(live, Held):
            return live.follow(*self._page.view.to_page(*sample[:2]))
        if isinstance(live, Straight):
            return live.follow(self._point(sample, self._joined(sample)), snaps)
        if self._habits.hold_snaps and not self._joining:
            self.hold.watch(sample)
        return live.add(*self._points(sample))

    def _snap(self) -> None:
        """The pen is held still: the stroke becomes the shape that it nearly is, if it is one."""
        page, live = self._page, self._page.live
        raw = live.so_far() if isinstance(live, LiveStroke) else None
        if not (raw and self._last) or self.travelled < SNAPS_FROM:
            return
        if self._scribbles(raw):
            return
        from ....sketch.lines.snap import snapped  # not needed before somebody holds still

        shape = snapped(raw)
        if shape is not None and live is not None:
            self._let_go()
            page.repaint_live(live.box())
            at = page.view.to_page(*self._last[:2])
            page.live = Held(raw, shape, at, 1.0 / page.view.scale)
            page.repaint_live(page.live.box())

    def _points(self, sample: Sample) -> tuple[Point, Point, Point | None]:
        """The steadied point, the one that the line reaches, and the one where it soon will."""
        assert self._first
        at = self._joined(sample)
        steady = self._steadied.steady(*at, max(sample.time - self._first.time, 0.0))
        point = self._point(sample, steady)
        if self._predictor is None:
            self._page.over.show_rope(QLineF(*steady, *at))
            return point, point, None
        ahead = self._predictor.ahead(*at, sample.time)
        self._rested.start()
        return point, self._point(sample, at), ahead and self._point(sample, ahead)

    def _point(self, sample: Sample, at: tuple[float, float]) -> Point:
        """A sample as a point of the page; at: window pixels."""
        assert self._first
        time = max(sample.time - self._first.time, 0.0)
        return Point(*self._page.view.to_page(*at), sample.pressure, sample.tilt, time)

    def _joined(self, sample: Sample) -> tuple[float, float]:
        """Where the line is, window pixels."""
        at = sample.x, sample.y
        return self._joining.at(*at, self.travelled) if self._joining else at

    def _let_go(self) -> None:
        """The pen has left, or what it drew became a shape: nothing pulls at the line any more."""
        self._page.over.show_rope(None)
        self._rest()

    def _rest(self) -> None:
        """The line ends where the pen is."""
        self._rested.stop()
        live = self._page.live
        box = live.forget_ahead() if isinstance(live, LiveStroke) else None
        if box is not None:
            self._page.repaint_live(box)

    def _finish_stroke(self, first: Sample) -> Outcome:
        page, live = self._page, self._page.live
        assert live
        page.live = None
        if isinstance(live, Held):
            return self._finish_held(live)
        tapped = None if self._joining else self._tapped(first)
        stroke = None if tapped is not None else _made(live)
        stroke = stroke and stroke.in_ink(self._ink)
        if stroke is not None and not self._joining and not self._scribbles(stroke):
            strokes = self._imaged(stroke)
            page.edit_with(live, strokes[0], page.session.sketch.adding(*strokes))
            return Outcome(drawn=strokes[0])
        page.repaint_live(live.box())
        if tapped is not None:
            return Outcome(tapped=tapped)
        if stroke is None:
            return Outcome(message=tr(BAD_STROKE))
        if self._joining:
            return self._joining.finish(page.session, stroke, isinstance(live, Straight))
        return scribbled_out(page.session, stroke)

    def _finish_held(self, held: Held) -> Outcome:
        """Two steps: undo gives the stroke back as it was drawn, a second undo takes it away."""
        page = self._page
        held.is_held = False
        page.repaint_live(held.box())
        raw, shape = (self._imaged(each.in_ink(self._ink)) for each in (held.raw, held.stroke))
        sketch = page.session.sketch
        page.edit_with(held, shape[0], sketch.adding(*shape), sketch.adding(*raw))
        return Outcome(drawn=shape[0])

    def _imaged(self, stroke: Stroke) -> tuple[Stroke, ...]:
        """With its images, the next strokes of the drawing."""
        page = self._page
        return page.session.sketch.numbered(with_images(stroke, page.images))

    def _scribbles(self, stroke: Stroke) -> bool:
        """Whether it crosses out the ghost."""
        page = self._page
        return page.over.ghost_is_shown and is_scribble(stroke, page.session.ghost)

    def _tapped(self, first: Sample) -> int | None:
        """The ghost stroke that was tapped."""
        assert self._last
        if self.travelled > TAP_REACH or self._last.time - first.time > TAP_SECONDS:
            return None
        return self._page.ghost_at(first.x, first.y, FINGERTIP)


def _made(live: LiveStroke | Straight) -> Stroke | None:
    try:
        return live.stroke if isinstance(live, Straight) else live.finished()
    except SketchError:
        return None
