"""Steadies the selection, or everything: a ghost in place, with a slider that is live."""

from __future__ import annotations

from dataclasses import dataclass
from typing import cast

from PySide6.QtCore import QObject, QRectF

from ...sketch.document import Exchange, Sketch, Stroke, new_strokes
from ..base.asking import Asking
from ..base.session import Ghost
from ..base.worker import Worker
from ..ghosts.ghosting import Ghosting
from ..paint.selection_layer import FRAME_GAP
from ..paint.stroke_index import box_of
from ..shell.window import Window

DEED = "Steady"
FIRST = 1.0  # how much, before anybody moves the slider
MANY = 1000  # strokes, from which on it takes longer than one expects
NOTHING = "There is nothing to steady yet: draw something first."


@dataclass(frozen=True, eq=False)
class Steady:
    """A job for the worker.

    strokes: those of the sketch to be steadied. goes_on: another amount of what is on show.
    """

    sketch: Sketch
    strokes: tuple[Stroke, ...]
    amount: float
    goes_on: bool = False

    def __call__(self) -> tuple[Steady, Exchange]:
        """What takes the strokes' places."""
        from ...sketch.lines.steady import steady

        return self, steady(self.strokes, self.amount)


class Steadying(QObject):
    """Between the action, the card, the worker and the ghosts."""

    def __init__(self, window: Window, ghosting: Ghosting, worker: Worker) -> None:
        super().__init__(window)
        self._window, self._stage, self._canvas = window, window.stage, window.canvas
        self._session, self._ghosting = window.canvas.session, ghosting
        self._begun: Steady | None = None  # what the ghost shows in some amount
        self._box = QRectF()
        self._asking = Asking(worker, lambda: None, window)  # numpy is not to be cut short
        self._asking.answered.connect(self._answer)
        self._asking.failed.connect(window.complain)
        self._canvas.pen_down.connect(self._asking.pen_down)
        self._canvas.pen_up.connect(self._asking.pen_up)
        self._stage.steady.amount.set_value(FIRST)
        self._stage.steady.amount.moved.connect(self._move)
        window.actions_.bind("steady", self.begin)
        self._session.ghosts_changed.connect(self._show_card)
        self._canvas.view_changed.connect(self._place_card)
        self._stage.resized.connect(self._place_card)

    def begin(self) -> None:
        """Steady what is selected, or everything."""
        sketch = self._session.sketch
        strokes = self._session.selection or sketch.open_strokes
        if not strokes:
            self._window.say(NOTHING)
        elif not self._canvas.is_pen_down:
            if len(strokes) > MANY:
                self._window.say(f"Steadying {len(strokes):,} strokes takes a moment.")
            self._asking.ask(Steady(sketch, strokes, self._stage.steady.amount.value))

    @property
    def _is_shown(self) -> bool:
        return self._ghosting.offers(DEED)

    def _move(self, amount: float) -> None:
        """The slider moved."""
        if self._begun and self._is_shown:
            about = self._begun.sketch, self._begun.strokes
            self._asking.ask(Steady(*about, amount, goes_on=True), live=True)

    def _answer(self, outcome: object) -> None:
        job, exchange = cast("tuple[Steady, Exchange]", outcome)
        late = job.sketch is not self._session.sketch
        if late or (job.goes_on and not self._is_shown):  # or it was dismissed meanwhile
            return
        if not job.goes_on:
            self._box = box_of(job.strokes)
        self._begun = job
        ghost = Ghost(new_strokes(exchange), exchange, DEED, at_once=job.goes_on)
        if job.goes_on:
            self._ghosting.renew((ghost,))
        else:
            self._ghosting.show((ghost,))

    def _show_card(self) -> None:
        """In place of the card that suggestions have."""
        shown = self._is_shown
        self._stage.steady.setVisible(shown)
        self._place_card()

    def _place_card(self) -> None:
        stage = self._stage
        if not stage.steady.isHidden():
            view, gap = self._canvas.view, FRAME_GAP / self._canvas.view.scale
            frame = self._box.adjusted(-gap, -gap, gap, gap)
            lines = view.transform().mapRect(frame).toAlignedRect()
            stage.steady.place_beside(lines, stage.free(), stage.in_the_way())
            stage.steady.raise_()
