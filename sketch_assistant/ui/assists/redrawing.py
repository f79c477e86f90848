"""Redraws the selection: nine ghosts in its place, as much of the model as is wanted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import cast

from PySide6.QtCore import QObject, QRectF, QTimer

from ...assist.desk import AssistDesk
from ...assist.ghosts.focus import in_progress
from ...assist.redraw import Redrawn, Take
from ...assist.requests import RedrawRequest
from ...sketch.document import Exchange, Stroke, new_strokes
from ..base.asking import Asking
from ..base.ghost import Ghost
from ..base.words import mark, tr
from ..ghosts.ghosting import Ghosting
from ..ghosts.suggesting import Suggesting
from ..paint.over.selection_layer import FRAME_GAP
from ..paint.stroke_index import box_of
from ..shell.window import Window

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


class Redrawing(QObject):
    """Between the action, the card, the desk and the ghosts.

    seeds: a new number for each nine.
    """

    def __init__(
        self,
        window: Window,
        ghosting: Ghosting,
        suggesting: Suggesting,
        desk: AssistDesk,
        asking: Asking,
        seeds: Iterator[int],
    ) -> None:
        super().__init__(window)
        self._window, self._cards, self._canvas = window, window.cards, window.canvas
        self._session, self._ghosting, self._suggesting = (
            window.canvas.session,
            ghosting,
            suggesting,
        )
        self._desk, self._asking, self._seeds = desk, asking, seeds
        self._card = window.cards.redraw
        self._strokes: tuple[Stroke, ...] = ()
        self._shown: dict[int, _Shown] = {}  # by the ghost's identity, oldest first
        self._label, self._seed = "", 0
        self._settle = QTimer(self, singleShot=True, interval=SETTLE_MILLISECONDS)
        self._settle.timeout.connect(lambda: self._blend(range(len(self._session.ghosts))))
        self._card.temperature.set_value(TEMPERATURE)
        self._card.amount.moved.connect(self._move)
        self._card.temperature.moved.connect(lambda _: self._ask_nine(settle=True))
        self._card.classes.chosen.connect(self._pin)
        self._card.classes.left.connect(self._canvas.setFocus)
        window.actions_.bind("redraw", self.begin)
        window.actions_.bind("redraw_again", self.again)
        asking.answered.connect(self._answer)
        asking.failed.connect(self._fail)
        self._session.ghosts_changed.connect(self._show_card)
        self._session.sketch_changed.connect(lambda *_: self._give_up())
        self._canvas.view_changed.connect(self._place_card)
        self._cards.resized.connect(self._place_card)

    def begin(self) -> None:
        """Redraw what is selected, or the drawing in progress, which is selected then."""
        if self._canvas.is_pen_down:
            return
        if not self._session.selection:
            self._session.select(in_progress(self._session.sketch.open_strokes))
        if not self._session.selection:
            self._window.say(tr(NOTHING))
            return
        if self._is_shown and not _same(self._strokes, self._session.selection):
            self._ghosting.dismiss()
        self._strokes, self._label = self._session.selection, ""
        self._suggesting.give_way()
        self.again()

    def again(self) -> None:
        """Nine others; where none is on show the first comes alone, because it is quicker."""
        self._seed = next(self._seeds)
        self._ask(TAKES if self._is_shown else 1)

    @property
    def has_the_page(self) -> bool:
        """Whether a redrawing is on show, or awaited."""
        return self._is_shown or self._asking.busy

    @property
    def _is_shown(self) -> bool:
        return self._ghosting.offers(DEED)

    def _pin(self, label: str) -> None:
        self._label = label
        self._ask_nine()

    def _ask_nine(self, settle: bool = False) -> None:
        if self._is_shown:
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
        first, here = answer.request.count == 1, set(map(id, self._session.sketch.strokes))
        known = _same(answer.request.strokes, self._strokes)
        if not known or not here.issuperset(map(id, self._strokes)):
            return
        pairs = zip(answer.takes, exchanges, strict=True)
        ghosts = tuple(self._ghost(*pair, amount, self._is_shown) for pair in pairs)
        self._card.show_class(self._suggesting.choice.redrawable, self._label, answer.guess)
        self._ghosting.offer(*ghosts)
        if amount != self._card.amount.value:
            self._move()
        if first:
            self._ask(TAKES)

    def _fail(self, sentence: str) -> None:
        self._window.complain(sentence)

    def _give_up(self) -> None:
        """The person went on before the first take came."""
        if self._asking.busy and not self._is_shown:
            self._asking.forget()

    def _move(self, _: float = 0.0) -> None:
        """The slider moved, for which no model is needed: the ghost on the page follows it, the
        others as soon as it stands still."""
        self._blend([self._session.current])
        self._settle.start()

    def _blend(self, places: Iterable[int]) -> None:
        amount, ghosts = self._card.amount.value, list(self._session.ghosts)
        for place in places if self._is_shown else ():
            shown = self._shown.get(id(ghosts[place]))
            if shown is not None and shown.amount != amount:
                del self._shown[id(shown.ghost)]
                ghosts[place] = self._ghost(shown.take, shown.take.at(amount), amount, True)
        if any(old is not new for old, new in zip(self._session.ghosts, ghosts, strict=True)):
            self._ghosting.renew(tuple(ghosts))

    def _ghost(self, take: Take, exchange: Exchange, amount: float, at_once: bool) -> Ghost:
        ghost = Ghost(new_strokes(exchange), exchange, DEED, at_once)
        self._shown[id(ghost)] = _Shown(ghost, take, amount)
        if len(self._shown) > KEPT:
            del self._shown[next(iter(self._shown))]
        return ghost

    def _show_card(self) -> None:
        """In place of the card that suggestions have."""
        ghost, shown = self._session.ghost, self._is_shown
        if shown:
            self._suggesting.give_way()
            self._follow(ghost)
        elif not self._card.isHidden():
            self._asking.forget()
        self._card.setVisible(shown)
        self._window.actions_["accept_beside"].setEnabled(
            ghost is not None and ghost.exchange is not None
        )
        self._window.actions_["redraw_again"].setEnabled(shown)
        self._place_card()

    def _follow(self, ghost: Ghost | None) -> None:
        """The card is about the ghost on show, which may be one had back."""
        replaced = tuple(old for old, _ in (ghost.exchange if ghost else None) or ())
        if replaced and not _same(replaced, self._strokes):
            self._strokes, self._label = replaced, ""

    def _place_card(self) -> None:
        if self._card.isHidden():
            return
        view, gap = self._canvas.view, FRAME_GAP / self._canvas.view.scale
        frame = _box(self._strokes).adjusted(-gap, -gap, gap, gap)
        lines = view.transform().mapRect(frame).toAlignedRect()
        cards = self._cards
        self._card.adjustSize()
        self._card.place_beside(lines, cards.free(), cards.in_the_way())
        self._card.raise_()


def _same(one: Sequence[Stroke], other: Sequence[Stroke]) -> bool:
    return list(map(id, one)) == list(map(id, other))


def _box(strokes: tuple[Stroke, ...]) -> QRectF:
    return box_of(strokes) if strokes else QRectF()


def _redraw(
    desk: AssistDesk, request: RedrawRequest, amount: float
) -> tuple[Redrawn, float, list[Exchange]]:
    """The takes, and what they are at an amount, so that the window need not find out."""
    answer = desk.redraw(request)
    return answer, amount, [take.at(amount) for take in answer.takes]
