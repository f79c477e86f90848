"""Steadies the selection, or everything: a ghost in place, with a slider that is live."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import cast

from PySide6.QtCore import QRectF, Qt, Signal

from ...sketch.document import Exchange, Sketch, Stroke, new_strokes
from ...sketch.watched import UnwantedError, watched
from ..base.asking import Asking
from ..base.commands.command import Command
from ..base.ghost import Ghost
from ..base.words import figure, mark, tr
from ..paint.over.ghost_strokes import roomy
from ..paint.stroke_index import box_of
from ..panels.cards.message_bar import Message
from ..panels.cards.steady_card import SteadyCard
from .assist import Around, Assist
from .lines_assist import LinesAssist

DEED = "Steady"
FIRST = 1.0  # how much, before anybody moves the slider
MANY = 1000  # strokes, from which on it takes longer than one expects
STEP = 0.01  # of the whole: smaller steps are not told
NOTHING = mark("There is nothing to steady yet: draw something first.")
STEADYING = "steadying"  # what the message of how far it is is about


@dataclass(frozen=True, eq=False)
class Steady:
    """A job for the worker.

    strokes: those of the sketch to be steadied. calm: what they become in full, where that is on
    show already and only the amount is another. say: told, from the worker's thread, how much is
    done.
    """

    sketch: Sketch
    strokes: tuple[Stroke, ...]
    amount: float
    calm: Exchange | None = None
    say: Callable[[float], object] = lambda share: None
    unwanted: threading.Event = field(default_factory=threading.Event)

    def __call__(self) -> Steadied:
        """What takes the strokes' places."""
        from ...sketch.lines.steady import part_way, steady

        self.unwanted.clear()
        told = 0.0

        def passing(share: float | None) -> None:
            nonlocal told
            if self.unwanted.is_set():
                raise UnwantedError
            if share is not None and share >= told + STEP:
                told = share
                self.say(share)

        with watched(passing):
            calm = steady(self.strokes) if self.calm is None else self.calm
            exchange = part_way(calm, self.amount)
        strokes, at_once = new_strokes(exchange), self.calm is not None
        rooms = roomy(strokes), roomy(self.strokes)
        ghost = Ghost(strokes, exchange, DEED, at_once=at_once, rooms=rooms)
        return Steadied(self, calm, ghost, box_of(self.strokes))


@dataclass(frozen=True, eq=False)
class Steadied:
    """What came of a job: in full, as much as was wanted; where the strokes were."""

    job: Steady
    calm: Exchange
    ghost: Ghost
    box: QRectF


class Steadying(LinesAssist):
    """Between the action, the card, the worker and the ghosts."""

    _went_on = Signal(float)  # from the worker's thread: how much of the strokes is steadied

    def __init__(self, around: Around, card: SteadyCard) -> None:
        super().__init__(around, card, DEED, self._lines_box)
        self._card, self._message = card, self.window.cards.message
        self._asked: Steady | None = None  # the last job
        self._unwanted = threading.Event()  # the one that runs need not go on
        self._shown: Steadied | None = None  # what the ghost shows in some amount
        self._asking = Asking(around.worker, self._unwanted.set, self.session.pen, self)
        self._asking.answered.connect(self._answer)
        self._asking.failed.connect(self.failed)
        self._asking.landed.connect(self._end)
        self._went_on.connect(self._tell, Qt.ConnectionType.QueuedConnection)
        card.amount.set_value(FIRST)
        card.amount.moved.connect(self._move)

    def begin(self) -> None:
        """Steady what is selected, or everything."""
        sketch = self.session.sketch
        strokes = self.session.selection or sketch.open_strokes
        if not strokes:
            self.said.emit(tr(NOTHING))
        elif not self.canvas.is_pen_down:
            amount = self._card.amount.value
            self._ask(Steady(sketch, strokes, amount, None, self._went_on.emit, self._unwanted))
            if len(strokes) > MANY:
                self._tell(0.0)

    def cancel(self) -> None:
        """Nobody waits for it any more."""
        self._asking.forget()
        self._message.forget(STEADYING)

    def _ask(self, job: Steady, live: bool = False) -> None:
        self._asking.ask(job, live)
        self._asked = job

    def _tell(self, share: float) -> None:
        """How far it is with many strokes; drawing goes on."""
        job = self._asked
        if job is None or len(job.strokes) <= MANY or not self._asking.busy:
            return
        count, part = len(job.strokes), figure(share, ".0%")
        one = "Steadying 1 stroke: {share}"
        text = tr("Steadying %n strokes: {share}", "", count, one=one, share=part)
        if not self._message.reword(STEADYING, text):
            cancel = (tr("Cancel"), self.cancel)
            self._message.tell(Message(text, (cancel,), about=STEADYING))

    def _end(self) -> None:
        if not self._asking.busy:
            self._message.forget(STEADYING)

    def _move(self, amount: float) -> None:
        """The slider moved."""
        shown = self._shown
        if shown is not None and self.is_shown:
            job = replace(shown.job, amount=amount, calm=shown.calm, say=lambda share: None)
            self._ask(job, live=True)

    def _answer(self, outcome: object) -> None:
        found = cast("Steadied", outcome)
        late = found.job.sketch is not self.session.sketch
        goes_on = found.job.calm is not None
        if late or (goes_on and not self.is_shown):  # or it was dismissed meanwhile
            return
        self._shown = found
        if goes_on:
            self.ghosting.renew((found.ghost,))
        else:
            self.ghosting.show((found.ghost,))

    def _lines_box(self) -> QRectF:
        return self._shown.box if self._shown else QRectF()


STEADY = Assist(
    Command(
        "steady", "Cleanup", mark("Steady the lines"), ("F",), missing=mark("the page is empty")
    ),
    lambda made: SteadyCard(made.actions, made.theme, made.parent),
    "steady",
    mark("Steady"),
    start=Steadying,
)
