"""Drags that change strokes which are there: seen at once, one undo step when the pen has left."""

from __future__ import annotations

import math
from abc import ABC, abstractmethod

import numpy as np

from ....sketch.document import Exchange, Floats, Sketch, Stroke
from ...base.words import mark, tr
from ...page.page_view import PageView
from ...paint.over.eraser import touched
from ..hand.pen import Sample
from .outcome import NOTHING, Outcome

LOCKED = mark("What lies on a locked layer stays as it is.")
SIZES = (4.0, 120.0, 2.0)  # window pixels across: smallest, largest, step


class Reworking:
    """What became of which stroke since the pen came down; the session knows nothing of it yet."""

    def __init__(self, page: PageView) -> None:
        self._page = page
        self._sketch: Sketch = page.session.sketch
        self._made: dict[int, tuple[Stroke, tuple[Stroke, ...]]] = {}  # by the stroke's identity
        self._first: dict[int, int] = {}  # of what is new: the stroke that it was

    def exchange(self, strokes: Exchange, within: Floats | None) -> None:
        """Show these in the place of those; they may be exchanged again. within: a box (1, 4) of
        the page beside which all stays as it is to the eye."""
        if not strokes:
            return
        self.take(strokes)
        self._sketch = self._sketch.exchanging(strokes)
        self._page.show_ink(self._sketch, within, strokes)

    def take(self, strokes: Exchange) -> None:
        """These come in the place of those; all that shows it is the step of undo at the end."""
        for old, new in strokes:
            first = self._first.pop(id(old), id(old))
            whole, pieces = self._made.get(first, (old, (old,)))
            if len(pieces) > 1:
                at = next(i for i, each in enumerate(pieces) if each is old)
                self._made[first] = whole, (*pieces[:at], *new, *pieces[at + 1 :])
            else:
                self._made[first] = whole, new
            for each in new:
                self._first[id(each)] = first

    def origin(self, stroke: Stroke) -> int:
        """The identity of the stroke of the session's drawing that this one was."""
        return self._first.get(id(stroke), id(stroke))

    def finish(self, deed: str) -> None:
        """The pen has left: one step of undo with this name, if there is anything. Whatever else
        was changed meanwhile stays so."""
        session = self._page.session
        there = set(map(id, session.sketch.every_stroke)) if self._made else set()
        if made := tuple(each for each in self._made.values() if id(each[0]) in there):
            session.exchange(deed, made)

    def cancel(self) -> None:
        """It was not meant."""
        self._page.show_ink(self._page.session.sketch)


class Reworker(ABC):
    """A round brush that changes the strokes it passes over, from pen down to pen up.

    size: window pixels across, at every zoom: who wants to work finely looks closer.
    """

    size = 18.0

    def __init__(self, page: PageView) -> None:
        self._page = page
        self.travelled = 0.0  # window pixels since the pen touched
        self.under_way: Reworking | None = None
        self._last: Sample | None = None
        self._told = False  # that something on its way is locked

    @property
    @abstractmethod
    def deed(self) -> str:
        """The name of the undo step."""

    @abstractmethod
    def changed(self, near: list[Stroke], path: Floats, radius: float) -> Exchange:
        """What becomes of strokes where the brush goes along path (2, 2); canvas units."""

    @abstractmethod
    def beyond(self, changed: Exchange, radius: float) -> float | None:
        """How far beyond the brush that is seen, canvas units; None for anywhere."""

    def share(self, sample: Sample) -> float:
        """The part of its size that it has, pressed like this."""
        return 1.0

    @property
    def active(self) -> bool:
        """Whether the pen is down."""
        return self.under_way is not None

    def press(self, sample: Sample) -> Outcome:
        """The pen touches."""
        self.release()
        self._told = False
        self.under_way, self._last, self.travelled = Reworking(self._page), sample, 0.0
        self._page.refining.under_pen = True
        return self._pass(sample)

    def move(self, sample: Sample) -> Outcome:
        """The pen moves while down; a position that is no usable number is passed over."""
        if self.under_way and math.isfinite(sample.x + sample.y):
            return self._pass(sample)
        return NOTHING

    def release(self, time: float | None = None) -> Outcome:
        """The pen leaves."""
        if self.under_way:
            self._end().finish(self.deed)
        return NOTHING

    def cancel(self) -> None:
        """What was begun was not meant."""
        if self.under_way:
            self._end().cancel()

    def _end(self) -> Reworking:
        assert self.under_way
        under_way, self.under_way = self.under_way, None
        self._page.refining.under_pen = False
        return under_way

    def _pass(self, sample: Sample) -> Outcome:
        assert self.under_way
        assert self._last
        last, self._last = self._last, sample
        self.travelled += math.hypot(sample.x - last.x, sample.y - last.y)
        view = self._page.view
        path = np.array([view.to_page(*last[:2]), view.to_page(*sample[:2])])
        if not np.isfinite(path).all():
            return NOTHING
        radius = self.size / 2.0 / view.scale * self.share(sample)
        box = np.concatenate([path.min(axis=0) - radius, path.max(axis=0) + radius])[None]
        self._rework(self._page.near.strokes(box), path, radius, box)
        return self._about_locked(box, path, radius)

    def _rework(self, near: list[Stroke], path: Floats, radius: float, box: Floats) -> None:
        """The brush goes along path (2, 2), all of it within a box (1, 4)."""
        assert self.under_way
        changed = self.changed(near, path, radius)
        beyond = self.beyond(changed, radius)
        grown = None if beyond is None else box + beyond * np.array([-1.0, -1.0, 1.0, 1.0])
        self.under_way.exchange(changed, grown)

    def _about_locked(self, box: Floats, path: Floats, radius: float) -> Outcome:
        """Once, that something on its way is locked."""
        if self._told or not touched(self._page.near.locked(box), path, radius):
            return NOTHING
        self._told = True
        return Outcome(message=tr(LOCKED))


def widest(changed: Exchange) -> float:
    """Of the strokes that are changed, canvas units."""
    return max((old.ink.width for old, _ in changed), default=0.0)
