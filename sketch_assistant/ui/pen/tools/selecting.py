"""What a pen does that selects: draw a lasso, a rectangle or a line, tap, drag what is selected."""

from __future__ import annotations

import math
from collections.abc import Iterable
from enum import Enum, StrEnum, auto

import numpy as np
from PySide6.QtCore import Qt

from ....sketch.document import Floats, Sketch, Stroke
from ....sketch.selection.groups import whole
from ....sketch.selection.handles import Handle
from ...page.page_view import PageView
from ...paint.over.eraser import touched
from ..hand.habits import Habits
from ..hand.pen import Sample
from .dragging import Dragging
from .lasso import Pieces
from .outcome import NOTHING, Outcome
from .reworking import LOCKED
from .tapping import drawing_around, stroke_at

# Window pixels: what goes no farther is a tap, and it means a stroke this near.
TAP_REACH, FINGERTIP = 5.0, 11.0
SECOND_TAP_SECONDS, SECOND_TAP_REACH = 0.45, 12.0
FINEST = 2.0  # window pixels between corners of a lasso
TOUCH = 2.0  # window pixels from ink that a line still touches


class Shape(StrEnum):
    """What a drag draws."""

    LASSO = "lasso"
    RECTANGLE = "rectangle"
    LINE = "line"  # what it touches is selected


class SelectionMode(Enum):
    """What becomes of the selection so far."""

    ONLY = auto()
    ADD = auto()
    REMOVE = auto()


class Selecting:
    """From pen down to pen up; the selection changes when the pen has left."""

    def __init__(self, page: PageView, habits: Habits) -> None:
        self._page = page
        self.shape = Shape.LASSO
        self.travelled = 0.0  # window pixels since the pen touched
        self.dragging = Dragging(page, habits)
        self._mode = SelectionMode.ONLY
        self._went_far = False
        self._first: Sample | None = None
        self._last: Sample | None = None
        self._lasso: list[tuple[float, float]] = []  # page units
        self._touched: dict[int, Stroke] = {}  # by the line so far
        self._tap: tuple[Sample, Stroke] | None = None  # the last one
        self._known: tuple[Sketch, Pieces] | None = None

    @property
    def active(self) -> bool:
        """Whether the pen is down."""
        return self._first is not None

    def press(self, sample: Sample, mode: SelectionMode) -> Outcome:
        """The pen touches."""
        self.release()
        self.dragging.transforming.finish()
        self._first = self._last = sample
        self._mode, self.travelled, self._went_far = mode, 0.0, False
        handle = self.dragging.handle_at(*sample[:2])
        if handle is not Handle.INSIDE or mode is SelectionMode.ONLY:
            self.dragging.take(handle, sample)
        self._lasso, self._touched = [self._page.view.to_page(sample.x, sample.y)], {}
        return NOTHING

    def move(self, sample: Sample, held: Qt.KeyboardModifier) -> Outcome:
        """The pen moves while down; a position that is no usable number is passed over."""
        if not (self._first and self._last and math.isfinite(sample.x + sample.y)):
            return NOTHING
        self.travelled += math.hypot(sample.x - self._last.x, sample.y - self._last.y)
        self._last = sample
        away = math.hypot(sample.x - self._first.x, sample.y - self._first.y)
        if away > TAP_REACH and not self._went_far:
            self._went_far = True
            self.pieces()  # now, so that lifting does not take longer
        if self._went_far and self.dragging.handle:
            self.dragging.move(sample, held)
        elif self._went_far:
            self._extend(sample)
        return NOTHING

    def release(self, time: float | None = None) -> Outcome:
        """The pen leaves, at a known time or some time ago."""
        if self._first is None:
            return NOTHING
        assert self._last
        last = self._last if time is None else self._last._replace(time=time)
        self._first, outcome = None, NOTHING
        self._page.selected.trace(None)
        if self._went_far and self.dragging.handle:
            self.dragging.drop()
        elif self._went_far:
            self._choose(self._inside())
        else:
            outcome = self._tapped(last)
        self.dragging.let_go()
        return outcome

    def cancel(self) -> None:
        """What was begun was not meant."""
        if self._first is not None:
            self._first = None
            self._page.selected.trace(None)
            self.dragging.cancel()

    def _extend(self, sample: Sample) -> None:
        view = self._page.view
        if self.shape is Shape.RECTANGLE:
            assert self._first
            x, y = self._first[:2]
            corners = ((x, y), (sample.x, y), (sample.x, sample.y), (x, sample.y), (x, y))
            self._lasso = [view.to_page(*corner) for corner in corners]
        else:
            place = view.to_page(sample.x, sample.y)
            if math.dist(place, self._lasso[-1]) * view.scale >= FINEST:
                self._lasso.append(place)
                self._touch()
        self._page.selected.trace(np.array(self._lasso), self.shape is not Shape.LINE)

    def _touch(self) -> None:
        """What the last piece of a line touches: looked up at once, for all of it takes long."""
        if self.shape is Shape.LINE:
            piece, reach = np.array(self._lasso[-2:]), TOUCH / self._page.view.scale
            low, high = piece.min(axis=0) - reach, piece.max(axis=0) + reach
            near = self._page.near.strokes(np.concatenate([low, high])[None])
            fresh = (each for each in near if id(each) not in self._touched)
            self._touched.update((id(each), each) for each in touched(fresh, piece, reach))

    def _inside(self) -> list[Stroke]:
        if self.shape is Shape.LINE:
            return list(self._touched.values())
        if len(self._lasso) < 3:
            return []
        return self.pieces().inside(np.array(self._lasso), self._page.view.scale)

    def pieces(self) -> Pieces:
        """The drawing as a lasso sees it; made once for each drawing."""
        sketch = self._page.session.sketch
        if self._known is None or self._known[0] is not sketch:
            self._known = sketch, Pieces(sketch.open_strokes)
        return self._known[1]

    def stroke_at(self, sample: Sample) -> tuple[Stroke | None, bool]:
        """The stroke under the pen, or nearly so, and whether it is locked."""
        view, reach = self._page.view, FINGERTIP / self._page.view.scale
        at: Floats = np.array(view.to_page(sample.x, sample.y))
        if not np.isfinite(at).all():
            return None, False
        box = np.concatenate([at - reach, at + reach])[None]
        stroke = stroke_at(self._page.near.strokes(box), at, reach)
        fixed = None if stroke else stroke_at(self._page.near.locked(box), at, reach)
        return stroke or fixed, fixed is not None

    def _tapped(self, last: Sample) -> Outcome:
        if not math.isfinite(last.x + last.y):
            return NOTHING
        stroke, locked = self.stroke_at(last)
        if stroke is None or locked:
            self._tap = None
            if self.dragging.handle in (None, Handle.INSIDE):
                self._choose(())
        elif self._is_second(last, stroke):
            self._tap = None
            self._choose(self._second(stroke), grouped=False)
        else:
            self._tap = last, stroke
            self._choose((stroke,), toggle=True)
        return Outcome(message=LOCKED) if locked else NOTHING

    def _is_second(self, tap: Sample, stroke: Stroke) -> bool:
        """Whether a tap is the second of two on the same stroke."""
        if self._tap is None or self._tap[1] is not stroke:
            return False
        before = self._tap[0]
        near = math.hypot(tap.x - before.x, tap.y - before.y) <= SECOND_TAP_REACH
        return near and tap.time - before.time <= SECOND_TAP_SECONDS

    def _second(self, stroke: Stroke) -> list[Stroke]:
        """What a second tap on a stroke selects: what it is in its group, else its drawing."""
        if stroke.groups:
            return whole([stroke], self._page.session.sketch, depth=2)
        pieces = self.pieces()
        return drawing_around(stroke, pieces.strokes, pieces.boxes())

    def _choose(
        self, strokes: Iterable[Stroke], toggle: bool = False, grouped: bool = True
    ) -> None:
        """Select these, or these too, or these not. toggle: adding what is selected removes it.
        grouped: with all others of their groups."""
        session, mode = self._page.session, self._mode
        strokes = whole(strokes, session.sketch) if grouped else list(strokes)
        chosen = {id(each) for each in session.selection}
        if mode is SelectionMode.ADD and toggle and all(id(each) in chosen for each in strokes):
            mode = SelectionMode.REMOVE
        if mode is SelectionMode.ONLY:
            session.select(strokes)
        elif mode is SelectionMode.ADD:
            session.select([*session.selection, *strokes])
        else:
            gone = {id(each) for each in strokes}
            session.select(each for each in session.selection if id(each) not in gone)
