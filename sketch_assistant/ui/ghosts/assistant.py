"""Asks for suggestions when it is time, in the worker's thread, and drops what came too late."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from enum import StrEnum
from functools import partial
from typing import cast

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from ...assist.desk import AssistDesk
from ...assist.ghosts.votes import CONFIDENT
from ...assist.requests import DEFAULT_TEMPERATURE, SOURCES, CompleteRequest
from ...assist.result import Candidate, Result
from ...sketch.document import Sketch, SketchError, Stroke
from ..base.asking import Asking
from ..base.ghost import ALIGNED, SUGGESTED, Ghost
from ..base.session import Session
from ..base.words import tr, translated
from ..base.worker import Worker
from .choice import ModelChoice
from .ghosting import Ghosting
from .scheduler import Mode, Scheduler
from .silence import Silence, silence_of
from .symmetric import symmetric

Strokes = tuple[Stroke, ...]

CANDIDATES = 9
SNOOZE = 300.0  # seconds
SETTLE = 0.25  # seconds a slider must stand still before its new value is asked with


class State(StrEnum):
    """What the quiet indicator says."""

    IDLE = "idle"
    THINKING = "thinking"
    OFF = "off"
    MISSING = "missing"  # there is no model


class Assistant(QObject):
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
        self.temperature = DEFAULT_TEMPERATURE
        self.confident = CONFIDENT
        self.sources: tuple[str, ...] = SOURCES  # what may answer
        self.silence = Silence.NONE
        self.provider = ""  # "CPU" or "CUDA" once something was asked
        self._session, self._ghosting = session, ghosting
        self._desk, self._worker = desk, worker
        self._clock, self._seeds = clock, seeds
        self._scheduler = Scheduler()
        self.asking = Asking(
            worker, desk.cancel_ghosts, session.pen, self, tr("The suggestion failed")
        )
        self._complaint = ""
        self._before_pen: Sketch | None = None
        self.is_hushed: Callable[[], bool] = lambda: False  # another assist has the page
        self._chosen: Strokes = ()  # what the question is about, where somebody has said
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._plan)
        self._waking = QTimer(self, singleShot=True, interval=int(SNOOZE * 1000))
        self._waking.timeout.connect(self.changed)
        self.choice.changed.connect(self._chose)
        self.choice.said.connect(self.said)
        self.asking.answered.connect(self._answer)
        self.asking.failed.connect(self._complain)
        self.asking.landed.connect(self._landed)
        session.sketch_changed.connect(self._sketch_changed)
        session.pen.came.connect(self._pen_came)
        session.pen.left.connect(self._pen_left)
        ghosting.accepted.connect(self._accepted)

    @property
    def state(self) -> State:
        """For the indicator."""
        if self.mode is Mode.OFF:
            return State.OFF
        if self.choice.models is not None and not self.choice.models:
            return State.MISSING
        return State.THINKING if self.asking.busy else State.IDLE

    @property
    def mode(self) -> Mode:
        """When suggestions come."""
        return self._scheduler.mode

    @property
    def delay(self) -> float:
        """Seconds the pen must rest."""
        return self._scheduler.delay

    def set_delay(self, seconds: float) -> None:
        """How long the pen must rest."""
        self._scheduler.delay = seconds
        self.changed.emit()

    def find_models(self) -> None:
        """Look for models in the worker's thread."""
        self._worker.submit(self._desk.models, self._found)
        if self.mode is not Mode.OFF:
            self._worker.submit(self._desk.warm, self._readied)

    def set_mode(self, mode: Mode) -> None:
        """Off is off: no timer, no question, no session in memory, no ghost."""
        if mode is self.mode:
            return
        self._scheduler.set_mode(mode)
        if mode is Mode.OFF:
            self._cancel()
            self._ghosting.dismiss()
            self._worker.submit(self._desk.release, self._readied)
        elif mode is Mode.RESTING and self._session.sketch.strokes and not self._session.ghost:
            self._scheduler.drew(self._clock())
        self._plan()
        self.changed.emit()

    def set_temperature(self, temperature: float) -> None:
        """0.05 (calm) to 1 (wild)."""
        if temperature != self.temperature:
            self.temperature = temperature
            if self._session.ghost is not None or self.asking.busy:
                self._ask_anew()
            self.changed.emit()

    def set_confident(self, confidence: float) -> None:
        """How probably the best candidate must be right to be shown by itself: 0 to 1."""
        self.confident = confidence
        self.changed.emit()

    @property
    def snoozes(self) -> bool:
        """Whether nothing comes by itself for a while."""
        return self._clock() < self._scheduler.quiet_until

    def snooze(self) -> None:
        """Nothing comes by itself for five minutes; once more: it does again."""
        if self.snoozes:
            self._scheduler.snooze(-math.inf)
        else:
            self._scheduler.snooze(self._clock() + SNOOZE)
            self._waking.start()
            self._cancel()
            self._ghosting.dismiss()
            self._plan()
            self.said.emit(tr("No suggestions for 5 minutes, unless you ask."))
        self.changed.emit()

    def ask(self, about: Strokes = ()) -> None:
        """The person asks, now. about: strokes to go on with, none for the drawing in progress."""
        if self.mode is Mode.OFF:
            self.said.emit(tr("Suggestions are off."))
            return
        self._chosen = about
        self._scheduler.ask(self._clock())
        self._cancel()
        self._plan()

    def give_way(self) -> None:
        """Another assist takes the page: what was to be asked is not, see `is_hushed`."""
        self._scheduler.forget()
        self._cancel()
        self._plan()

    def _pen_came(self) -> None:
        """What runs is cut short."""
        self._before_pen = self._session.sketch
        self._scheduler.pen_down()
        self._cancel()
        self._plan()

    def _pen_left(self) -> None:
        """After an erasure a question follows as after a stroke."""
        self._scheduler.pen_up(self._clock())
        if self.mode is Mode.OFF:  # turned off under the pen, where ghosts may not go
            self._ghosting.dismiss()
        if self._session.sketch is not self._before_pen:
            self.stroke_drawn()
        self._plan()

    def opened(self) -> None:
        """Another drawing is there: who opens one wants to see it, not what it could become."""
        self.silence = Silence.NONE
        self._scheduler.forget()
        self._cancel()
        self._plan()

    def stroke_drawn(self) -> None:
        """A question follows once the pen has rested, unless the stroke went along a ghost."""
        if self._session.ghost is None:
            self._grew()
        else:
            self._scheduler.forget()
            self._plan()

    def close(self) -> None:
        """Before the window goes: stop asking and end the thread."""
        self._scheduler.set_mode(Mode.OFF)
        self._timer.stop()
        self._waking.stop()
        self._cancel()
        self._desk.close()
        self._worker.close()

    def _accepted(self, more: bool) -> None:
        """What was kept whole asks for nothing, and of what was kept in part the rest is there."""
        if more:
            self._grew()

    def _grew(self) -> None:
        if not self.is_hushed():
            self._scheduler.drew(self._clock())
            self._plan()

    def _chose(self) -> None:
        """The next question goes to this model; it is put when ghosts are wanted now."""
        self._complaint = self.guess = ""
        self._ask_anew()
        self.changed.emit()

    def _ask_anew(self) -> None:
        automatic = self.mode is Mode.RESTING and bool(self._session.sketch.strokes)
        if automatic or self._session.ghost is not None:
            self._scheduler.ask(self._clock() + SETTLE)
            self._cancel()
            self._plan()

    def _sketch_changed(self) -> None:
        self.silence = Silence.NONE
        if not self._session.pen.is_down:
            self._scheduler.forget()
        self._cancel()
        self._plan()

    def _plan(self) -> None:
        wait = self._scheduler.wait(self._clock(), self._session.pen.is_down)
        if wait is None or not self.choice.model:
            self._timer.stop()
        elif wait > 0:
            self._timer.start(math.ceil(wait * 1000))
        else:
            self._put()

    def _put(self) -> None:
        self._timer.stop()
        sketch, choice = self._session.sketch, self.choice
        asked, chosen, self._chosen = self._scheduler.asked, self._chosen, ()
        request = CompleteRequest(
            sketch,
            model=choice.model,
            label=choice.told,
            temperature=self.temperature,
            seed=next(self._seeds),
            count=CANDIDATES,
            asked=asked,
            chosen=chosen,
            sources=self.sources,
        )
        self._scheduler.started()
        self.asking.ask(partial(self._desk.complete, request))
        self.changed.emit()

    def _cancel(self) -> None:
        if self.asking.busy:
            self.asking.forget()
            self.changed.emit()

    def _landed(self) -> None:
        self._scheduler.finished()
        self.changed.emit()
        self._plan()

    def _readied(self, outcome: object) -> None:
        """The models are in memory, or out of it."""
        if isinstance(outcome, Exception):
            self._complain(outcome)

    def _found(self, outcome: object) -> None:
        found, problems = outcome if isinstance(outcome, tuple) else ([], [outcome])
        self.choice.found(found)
        if problems:
            self._complain(
                problems[0] if len(problems) == 1 else " ".join(map(translated, problems))
            )
        self.changed.emit()
        self._plan()

    def _answer(self, outcome: object) -> None:
        result = cast(Result, outcome)
        if result.request.sketch is not self._session.sketch:
            return
        self.provider, self._complaint = result.provider, ""
        self.guess = result.guess
        self.silence = Silence.NONE
        if not self._scheduler.asked:
            self.silence = silence_of(result, self.confident)
        if self.silence:
            return
        images = self._session.images
        found = (ghost_of(each, result.about) for each in result.candidates if each.strokes)
        ghosts = tuple(symmetric(each, images) for each in found)
        self._ghosting.show(ghosts, beside=not self._scheduler.asked)

    def _complain(self, outcome: object) -> None:
        """Once for each cause, not after every stroke again."""
        sentence = translated(outcome)
        if isinstance(outcome, Exception) and not isinstance(outcome, SketchError):
            sentence = tr(
                "The suggestion failed ({kind}: {outcome}).",
                kind=type(outcome).__name__,
                outcome=outcome,
            )
        if sentence != self._complaint:
            self._complaint = sentence
            self.failed.emit(sentence)


def ghost_of(candidate: Candidate, about: Strokes) -> Ghost:
    """A candidate beside the drawing. about: the strokes that it goes on with."""
    strokes, instead = candidate.strokes, candidate.replaces
    return Ghost(
        strokes,
        tuple((old, strokes) for old in instead) if instead else None,
        ALIGNED if instead else SUGGESTED,
        parts=candidate.parts or (len(strokes),),
        confidence=candidate.confidence,
        ended=candidate.finished,
        about=about,
        source=candidate.source,
        spread=candidate.spread,
    )
