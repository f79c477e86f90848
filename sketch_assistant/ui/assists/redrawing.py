"""Redraws the selection: nine ghosts in its place, as much of the model as is wanted."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import cast

from PySide6.QtCore import QRectF, QTimer

from ...assist.desk import AssistDesk
from ...assist.ghosts.focus import in_progress
from ...assist.redraw import LAID_AT, Redrawn, Take
from ...assist.requests import RedrawRequest
from ...sketch.document import Exchange, Stroke, new_strokes
from ..base.commands.command import Command
from ..base.ghost import Ghost
from ..base.words import mark, tr
from ..paint.stroke_index import box_of
from ..panels.cards.redraw_card import RedrawCard
from .assist import Around, Assist
from .lines_assist import LinesAssist

DEED = "Redraw"
TEMPERATURE = 0.1
TAKES = 9
KEPT = 60  # ghosts whose takes are remembered, so that those had back follow the slider too
SETTLE_MILLISECONDS = 60  # that it must stand still before the ghosts beside the page follow it
NOTHING = mark("There is nothing to redraw yet: draw something, or select strokes.")


@dataclass(frozen=True, eq=False)
class _Shown:
    """A ghost, the take that it is made from, and how much of it."""

    ghost: Ghost
    take: Take
    amount: float


class Redrawing(LinesAssist):
    """Between the action, the card, the desk and the ghosts."""

    def __init__(self, around: Around, card: RedrawCard) -> None:
        super().__init__(around, card, DEED, self._lines_box)
        self._suggesting, self._desk = around.suggesting, around.desk
        self._asking, self._seeds, self._card = around.asking, around.seeds, card
        self._strokes: tuple[Stroke, ...] = ()
        self._shown: dict[int, _Shown] = {}  # by the ghost's identity, oldest first
        self._label, self._seed = "", 0
        self._settle = QTimer(self, singleShot=True, interval=SETTLE_MILLISECONDS)
        self._settle.timeout.connect(lambda: self._blend(range(len(self.session.ghosts))))
        card.amount.set_value(LAID_AT)
        card.temperature.set_value(TEMPERATURE)
        card.amount.moved.connect(self._move)
        card.temperature.moved.connect(lambda _: self._ask_nine(settle=True))
        card.classes.chosen.connect(self._pin)
        card.classes.left.connect(self.canvas.setFocus)
        self._asking.answered.connect(self._answer)
        self._asking.failed.connect(self.failed)
        self.session.sketch_changed.connect(lambda *_: self._give_up())
        actions = self.window.actions_
        actions.bind("redraw_again", self.again)
        actions.bind("accept_beside", lambda: self.ghosting.accept_all(beside=True))
        actions["redraw_again"].setEnabled(False)

    def begin(self) -> None:
        """Redraw what is selected, or the drawing in progress, which is selected then."""
        if self.canvas.is_pen_down:
            return
        if not self.session.selection:
            self.session.select(in_progress(self.session.sketch.open_strokes))
        if not self.session.selection:
            self.said.emit(tr(NOTHING))
            return
        if self.is_shown and not _same(self._strokes, self.session.selection):
            self.ghosting.dismiss()
        self._strokes, self._label = self.session.selection, ""
        self._suggesting.give_way()
        self.again()

    def again(self) -> None:
        """Nine others; where none is on show the first comes alone, because it is quicker."""
        self._seed = next(self._seeds)
        self._ask(TAKES if self.is_shown else 1)

    @property
    def asks(self) -> bool:
        """Whether a question is on its way."""
        return self._asking.busy

    @property
    def has_the_page(self) -> bool:
        """Whether a redrawing is on show, or awaited."""
        return self.is_shown or self._asking.busy

    def _pin(self, label: str) -> None:
        self._label = label
        self._ask_nine()

    def _ask_nine(self, settle: bool = False) -> None:
        if self.is_shown:
            self._ask(TAKES, settle)

    def _ask(self, count: int, settle: bool = False) -> None:
        request = RedrawRequest(
            self._strokes,
            model=self._suggesting.choice.model,
            label=self._label,
            temperature=self._card.temperature.value,
            seed=self._seed,
            count=count,
        )
        amount = self._card.amount.value
        self._asking.ask(partial(_redraw, self._desk, request, amount), settle=settle)

    def _answer(self, outcome: object) -> None:
        answer, amount, exchanges = cast(tuple[Redrawn, float, list[Exchange]], outcome)
        first, here = answer.request.count == 1, set(map(id, self.session.sketch.strokes))
        known = _same(answer.request.strokes, self._strokes)
        if not known or not here.issuperset(map(id, self._strokes)):
            return
        pairs = zip(answer.takes, exchanges, strict=True)
        ghosts = tuple(self._ghost(*pair, amount, self.is_shown) for pair in pairs)
        self._card.show_class(self._suggesting.choice.redrawable, self._label, answer.guess)
        self.ghosting.offer(*ghosts)
        if amount != self._card.amount.value:
            self._move()
        if first:
            self._ask(TAKES)

    def _give_up(self) -> None:
        """The person went on before the first take came."""
        if self._asking.busy and not self.is_shown:
            self._asking.forget()

    def _move(self, _: float = 0.0) -> None:
        """The slider moved, for which no model is needed: the ghost on the page follows it, the
        others as soon as it stands still."""
        self._blend([self.session.current])
        self._settle.start()

    def _blend(self, places: Iterable[int]) -> None:
        amount, ghosts = self._card.amount.value, list(self.session.ghosts)
        for place in places if self.is_shown else ():
            shown = self._shown.get(id(ghosts[place]))
            if shown is not None and shown.amount != amount:
                del self._shown[id(shown.ghost)]
                ghosts[place] = self._ghost(shown.take, shown.take.at(amount), amount, True)
        if any(old is not new for old, new in zip(self.session.ghosts, ghosts, strict=True)):
            self.ghosting.renew(tuple(ghosts))

    def _ghost(self, take: Take, exchange: Exchange, amount: float, at_once: bool) -> Ghost:
        ghost = Ghost(new_strokes(exchange), exchange, DEED, at_once)
        self._shown[id(ghost)] = _Shown(ghost, take, amount)
        if len(self._shown) > KEPT:
            del self._shown[next(iter(self._shown))]
        return ghost

    def show_card(self) -> None:
        """Ghosts came or went."""
        ghost, shown = self.session.ghost, self.is_shown
        if shown:
            self._suggesting.give_way()
            self._follow(ghost)
        elif not self._card.isHidden():
            self._asking.forget()
        actions = self.window.actions_
        actions["accept_beside"].setEnabled(ghost is not None and ghost.exchange is not None)
        actions["redraw_again"].setEnabled(shown)
        super().show_card()

    def _lines_box(self) -> QRectF:
        return box_of(self._strokes)

    def _follow(self, ghost: Ghost | None) -> None:
        """The card is about the ghost on show, which may be one had back."""
        replaced = tuple(old for old, _ in (ghost.exchange if ghost else None) or ())
        if replaced and not _same(replaced, self._strokes):
            self._strokes, self._label = replaced, ""


def _same(one: Sequence[Stroke], other: Sequence[Stroke]) -> bool:
    return list(map(id, one)) == list(map(id, other))


def _redraw(
    desk: AssistDesk, request: RedrawRequest, amount: float
) -> tuple[Redrawn, float, list[Exchange]]:
    """The takes, and what they are at an amount, so that the window need not find out."""
    answer = desk.redraw(request)
    return answer, amount, [take.at(amount) for take in answer.takes]


REDRAW = Assist(
    Command("redraw", "Cleanup", mark("Redraw the selection"), ("Ctrl+R",)),
    lambda made: RedrawCard(made.actions, made.theme, made.parent),
    "redraw",
    mark("Redraw"),
    (
        Command(
            "redraw_again",
            "Cleanup",
            mark("Nine other redrawings"),
            ("Ctrl+Shift+R",),
            missing=mark("nothing is redrawn"),
        ),
    ),
    Redrawing,
)
