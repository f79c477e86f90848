"""Steadies the selection, or everything: a ghost in place, with a slider that is live."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, QRectF

from ..sketch.document import Exchange, Sketch, SketchError, Stroke
from .ghosting import Ghosting
from .selection_layer import FRAME_GAP, box_of
from .session import Ghost
from .window import Window
from .worker import Job, Worker

DEED = "Steady"
FIRST = 0.7  # how much, before anybody moves the slider
NOTHING = "There is nothing to steady yet: draw something first."
FAILED = "The lines could not be steadied."


@dataclass(frozen=True, eq=False)
class Steady:
    """A job for the worker. strokes: those of the sketch to be steadied."""

    sketch: Sketch
    strokes: tuple[Stroke, ...]
    amount: float

    def __call__(self) -> Exchange | str:
        """What takes the strokes' places, or a sentence that says why nothing can."""
        from ..sketch.steady import steady

        try:
            return steady(self.strokes, self.amount)
        except SketchError as error:
            return str(error)


class Steadying(QObject):
    """Between the action, the card, the worker and the ghosts.

    One job at a time; while one runs, the newest of the others waits.
    """

    def __init__(self, window: Window, ghosting: Ghosting, worker: Worker) -> None:
        super().__init__(window)
        self._window, self._stage, self._canvas = window, window.stage, window.canvas
        self._session, self._ghosting, self._worker = window.canvas.session, ghosting, worker
        self._flying: Steady | None = None
        self._waiting: Steady | None = None
        self._begun: Steady | None = None  # the one that the ghost shows in some amount
        self._box = QRectF()
        self._stage.steady.amount.set_value(FIRST)
        self._stage.steady.amount.moved.connect(self._move)
        window.actions_.bind("steady", self.begin)
        worker.done.connect(self._done)
        self._session.ghosts_changed.connect(self._show_card)
        self._canvas.view_changed.connect(self._place_card)
        self._stage.resized.connect(self._place_card)

    def begin(self) -> None:
        """Steady what is selected, or everything."""
        sketch = self._session.sketch
        strokes = self._session.selection or sketch.strokes
        if not strokes:
            self._window.say(NOTHING)
        elif not self._canvas.is_pen_down:
            self._ask(Steady(sketch, strokes, self._stage.steady.amount.value))

    @property
    def _is_shown(self) -> bool:
        return self._session.ghost is not None and self._session.ghost.deed == DEED

    def _move(self, amount: float) -> None:
        """The slider moved."""
        if self._begun and self._is_shown:
            self._ask(Steady(self._begun.sketch, self._begun.strokes, amount))

    def _ask(self, job: Steady) -> None:
        if self._flying:
            self._waiting = job
        else:
            self._flying = job
            self._worker.submit(job)

    def _done(self, job: Job, outcome: object) -> None:
        if job is not self._flying:
            return
        done, self._flying = self._flying, None
        if self._waiting:
            waiting, self._waiting = self._waiting, None
            self._ask(waiting)
        if done.sketch is not self._session.sketch:
            return
        if isinstance(outcome, tuple):
            self._show(done, outcome)
        else:
            self._window.complain(outcome if isinstance(outcome, str) else FAILED)

    def _show(self, job: Steady, exchange: Exchange) -> None:
        goes_on = self._is_shown and self._begun is not None and self._begun.strokes is job.strokes
        if not goes_on:
            self._box = box_of(job.strokes)
        self._begun = job
        strokes = tuple(new for _, those in exchange for new in those)
        ghosts = (Ghost(strokes, exchange, DEED, at_once=goes_on),)
        if goes_on:
            self._ghosting.renew(ghosts)
        else:
            self._ghosting.show(ghosts)

    def _show_card(self) -> None:
        """In place of the card that suggestions have."""
        shown = self._is_shown
        if shown:
            self._stage.ghost.hide()
        self._stage.steady.setVisible(shown)
        self._place_card()

    def _place_card(self) -> None:
        stage = self._stage
        if not stage.steady.isHidden():
            view, gap = self._canvas.view, FRAME_GAP / self._canvas.view.scale
            frame = self._box.adjusted(-gap, -gap, gap, gap)
            lines = view.transform().mapRect(frame).toAlignedRect()
            others = [card.geometry() for card in stage.lasting if card.isVisible()]
            stage.steady.place_beside(lines, stage.free(), others)
            stage.steady.raise_()
