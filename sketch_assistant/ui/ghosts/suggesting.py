"""Asks for suggestions when it is time, in the worker's thread, and drops what came too late."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from typing import cast

from PySide6.QtCore import QObject, Signal

from ...assist.bundle.bundle import Bundle
from ...assist.desk import AssistDesk
from ...assist.result import Result
from ...sketch.document import Sketch, Stroke
from ..base.asking import Asking
from ..base.session import Session
from ..base.words import tr
from ..base.worker import Worker
from .choice import ModelChoice
from .complaints import Complaints
from .ghosting import Ghosting
from .on_time import OnTime
from .pace import Pace
from .readying import Readying
from .scheduler import Mode
from .silence import Silence, silence_of
from .state import State, state_of
from .suggested import ghosts_of
from .voters import Voters
from .wishes import Wishes

Strokes = tuple[Stroke, ...]

SETTLE = 0.25  # seconds a slider must stand still before its new value is asked with


class Suggesting(QObject):
    """Between the pen, the worker and the ghosts.

    clock: seconds, never going back. seeds: a new number for every question.
    """

    changed = Signal()  # state, provider, model or the list of models
    failed = Signal(str)  # one sentence: the model or the drawing cannot be used
    said = Signal(str)  # one sentence of no importance

    def __init__(
        self,
        session: Session,
        ghosting: Ghosting,
        desk: AssistDesk,
        worker: Worker,
        clock: Callable[[], float],
        seeds: Iterator[int],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.choice = ModelChoice(self)
        self.guess = ""  # what the last answer took the drawing for, where nobody had said
        self.wishes = Wishes()
        self.silence = Silence.NONE
        self.provider = ""  # "CPU" or "CUDA" once something was asked
        self._session, self._ghosting = session, ghosting
        self._desk, self._seeds, self._voters = desk, seeds, Voters()
        self.pace = Pace(clock, session.pen, lambda: bool(self.choice.model), self)
        failed = tr("The suggestion failed")
        asking = Asking(worker, desk.cancel_ghosts, session.pen, self, failed)
        self.asking = OnTime(asking, self.pace.answered, self)
        self._complaints = Complaints(self)
        self._complaints.failed.connect(self.failed)
        self._models = Readying(desk, worker, self)
        self._models.failed.connect(self._complaints.say)
        self._models.found.connect(self._found)
        self._before_pen: Sketch | None = None
        self.is_hushed: Callable[[], bool] = lambda: False  # another assist has the page
        self._chosen: Strokes = ()  # what the question is about, where somebody has said
        self.pace.due.connect(self._put)
        self.pace.changed.connect(self.changed)
        self.choice.changed.connect(self._chose)
        self.choice.said.connect(self.said)
        self.asking.answered.connect(self._answer)
        self.asking.failed.connect(self._complaints.say)
        self.asking.landed.connect(self._landed)
        session.sketch_changed.connect(self._sketch_changed)
        session.pen.came.connect(self._pen_came)
        session.pen.left.connect(self._pen_left)
        ghosting.accepted.connect(self._accepted)

    @property
    def state(self) -> State:
        """For the indicator."""
        return state_of(self.pace.mode, self.choice.models, self.asking.busy)

    def find_models(self) -> None:
        """Look for models in the worker's thread."""
        self._models.find(warm=self.pace.mode is not Mode.OFF)

    def set_mode(self, mode: Mode) -> None:
        """Off is off: no timer, no question, no session in memory, no ghost."""
        if mode is self.pace.mode:
            return
        self.pace.set_mode(mode)
        if mode is Mode.OFF:
            self._cancel()
            self._ghosting.dismiss()
            self._models.release()
        elif mode is Mode.RESTING and self._session.sketch.strokes and not self._session.ghost:
            self.pace.drew()
        self.changed.emit()

    def set_temperature(self, temperature: float) -> None:
        """0.05 (calm) to 1 (wild)."""
        if temperature != self.wishes.temperature:
            self.wishes.temperature = temperature
            if self._session.ghost is not None or self.asking.busy:
                self._ask_anew()
            self.changed.emit()

    def set_confident(self, confidence: float) -> None:
        """How probably the best candidate must be right to be shown by itself: 0 to 1."""
        self.wishes.confident = confidence
        self.changed.emit()

    def snooze(self) -> None:
        """Nothing comes by itself for five minutes; once more: it does again."""
        if self.pace.snoozes:
            self.pace.wake()
        else:
            self.pace.snooze()
            self._cancel()
            self._ghosting.dismiss()
            self.said.emit(tr("No suggestions for 5 minutes, unless you ask."))
        self.changed.emit()

    def ask(self, about: Strokes = ()) -> None:
        """The person asks, now. about: strokes to go on with, none for the drawing in progress."""
        if self.pace.mode is Mode.OFF:
            self.said.emit(tr("Suggestions are off."))
            return
        self._chosen = about
        self._cancel()
        self.pace.ask()

    def give_way(self) -> None:
        """Another assist takes the page: what was to be asked is not, see `is_hushed`."""
        self.pace.forget()
        self._cancel()

    def _pen_came(self) -> None:
        """What runs is cut short."""
        self._before_pen = self._session.sketch
        self.pace.pen_came()
        self._cancel()

    def _pen_left(self) -> None:
        """After an erasure a question follows as after a stroke."""
        if self.pace.mode is Mode.OFF:  # turned off under the pen, where ghosts may not go
            self._ghosting.dismiss()
        if self._session.sketch is not self._before_pen:
            self.stroke_drawn()
        self.pace.pen_left()

    def opened(self) -> None:
        """Another drawing is there: who opens one wants to see it, not what it could become."""
        self.silence, self.guess = Silence.NONE, ""
        self.give_way()

    def stroke_drawn(self) -> None:
        """A question follows once the pen has rested, unless the stroke went along a ghost."""
        if self._session.ghost is None:
            self._grew()
        else:
            self.pace.forget()

    def close(self) -> None:
        """Before the window goes: stop asking and end the thread."""
        self.pace.close()
        self._cancel()
        self._models.close()

    def _accepted(self, more: bool) -> None:
        """What was kept whole asks for nothing, and of what was kept in part the rest is there."""
        if more:
            self._grew()

    def _grew(self) -> None:
        """Where answers take as long as the pen rests, its lifting has asked about this already."""
        if not self.is_hushed() and not self.asking.busy:
            self.pace.drew()

    def _chose(self) -> None:
        """The next question goes to this model; it is put when ghosts are wanted now."""
        self._complaints.forget()
        self.guess = ""
        self._ask_anew()
        self.changed.emit()

    def _ask_anew(self) -> None:
        automatic = self.pace.mode is Mode.RESTING and bool(self._session.sketch.strokes)
        if automatic or self._session.ghost is not None:
            self._cancel()
            self.pace.ask(SETTLE)

    def _sketch_changed(self) -> None:
        self.silence = Silence.NONE
        if not self._session.sketch.strokes:
            self.guess = ""  # an empty page shows nothing
        if not self._session.pen.is_down:
            self.pace.forget()
        self._cancel()

    def _put(self) -> None:
        chosen, self._chosen = self._chosen, ()
        sketch, asked = self._session.sketch, self.pace.asked
        request = self.wishes.request(sketch, self.choice, next(self._seeds), asked, chosen)
        request = replace(request, voters=self._voters.count)
        self.pace.started()
        self.asking.ask(partial(self._desk.complete, request))
        self.changed.emit()

    def _cancel(self) -> None:
        if self.asking.busy:
            self.asking.forget()
            self.changed.emit()

    def _landed(self) -> None:
        self.pace.finished()
        self.changed.emit()

    def _found(self, models: list[Bundle]) -> None:
        self.choice.found(models)
        self.changed.emit()
        self.pace.plan()

    def _answer(self, outcome: object) -> None:
        result = cast(Result, outcome)
        if result.request.sketch is not self._session.sketch:
            return
        self._complaints.forget()
        if result.signs and result.candidates:  # else nobody voted
            self._voters.took(self.pace.took)
        self.provider, self.guess = result.provider, result.guess
        sure = self.wishes.confident
        self.silence = Silence.NONE if self.pace.asked else silence_of(result, sure)
        if self.silence:
            return
        ghosts = ghosts_of(result, self._session.images)
        self._ghosting.show(ghosts, beside=not self.pace.asked)
