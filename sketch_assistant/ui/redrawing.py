"""Redraws the selection: nine ghosts in its place, as much of the model as is wanted."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, QRectF

from ..sketch.document import Stroke
from .asking import Asking
from .assistant import Assistant
from .ghosting import Ghosting
from .selection_layer import FRAME_GAP
from .session import Ghost
from .stroke_index import box_of
from .studio import Studio
from .window import Window

if TYPE_CHECKING:  # importing it would load the runtime before the window is there
    from ..assist.clean import Redrawn, Take

DEED = "Redraw"
TEMPERATURE = 0.1
TAKES = 9
NOTHING = "There is nothing to redraw yet: draw something, or select strokes."


class Redrawing(QObject):
    """Between the action, the card, the studio and the ghosts.

    seeds: a new number for each nine.
    """

    def __init__(
        self,
        window: Window,
        ghosting: Ghosting,
        assistant: Assistant,
        studio: Studio,
        asking: Asking,
        seeds: Iterator[int],
    ) -> None:
        super().__init__(window)
        self._window, self._stage, self._canvas = window, window.stage, window.canvas
        self._session, self._ghosting, self._assistant = window.canvas.session, ghosting, assistant
        self._studio, self._asking, self._seeds = studio, asking, seeds
        self._card = window.stage.redraw
        self._strokes: tuple[Stroke, ...] = ()
        self._takes: tuple[Take, ...] = ()
        self._label, self._seed = "", 0
        self._card.temperature.set_value(TEMPERATURE)
        self._card.amount.moved.connect(self._blend)
        self._card.temperature.moved.connect(lambda _: self._ask_nine())
        self._card.classes.chosen.connect(self._pin)
        self._card.classes.left.connect(self._canvas.setFocus)
        window.actions_.bind("redraw", self.begin)
        window.actions_.bind("redraw_again", self.again)
        asking.answered.connect(self._answer)
        asking.failed.connect(window.complain)
        self._session.ghosts_changed.connect(self._show_card)
        self._canvas.view_changed.connect(self._place_card)
        self._stage.resized.connect(self._place_card)

    def begin(self) -> None:
        """Redraw what is selected, or the drawing in progress, which is selected then."""
        if self._canvas.is_pen_down:
            return
        if not self._session.selection:
            from ..assist.focus import in_progress

            self._session.select(in_progress(self._session.sketch.strokes))
        self._strokes, self._takes, self._label = self._session.selection, (), ""
        if not self._strokes:
            self._window.say(NOTHING)
            return
        self.again()

    def again(self) -> None:
        """Nine others; the first of them comes alone, because it is quicker."""
        if self._strokes:
            self._seed, self._takes = next(self._seeds), ()
            self._ask(1)

    @property
    def _is_shown(self) -> bool:
        return self._session.ghost is not None and self._session.ghost.deed == DEED

    def _pin(self, label: str) -> None:
        self._label = label
        self._ask_nine()

    def _ask_nine(self) -> None:
        if self._is_shown:
            self._takes = ()
            self._ask(TAKES)

    def _ask(self, count: int) -> None:
        about = self._strokes, self._assistant.model, self._label
        numbers = self._card.temperature.value, self._seed, count
        self._asking.ask(partial(_redraw, self._studio, *about, *numbers))

    def _answer(self, outcome: object) -> None:
        answer = cast("Redrawn", outcome)
        here = {id(stroke) for stroke in self._session.sketch.strokes}
        if answer.request.strokes is not self._strokes or not all(
            id(stroke) in here for stroke in self._strokes
        ):
            return
        first = answer.request.count == 1
        if not first and self._takes and not self._is_shown:
            return  # it was dismissed, or kept, before the others came
        self._takes = answer.takes
        self._card.show_class(self._assistant.redrawable, self._label, answer.guess)
        self._assistant.hush(True)
        self._show(self._ghosts())
        if first:
            self._ask(TAKES)

    def _blend(self, amount: float) -> None:
        """The slider moved: no model is needed for that."""
        if self._is_shown:
            self._ghosting.renew(self._ghosts())

    def _ghosts(self) -> tuple[Ghost, ...]:
        made = []
        for each in self._takes:
            exchange = each.at(self._card.amount.value)
            strokes = tuple(new for _, those in exchange for new in those)
            made.append(Ghost(strokes, exchange, DEED, at_once=self._is_shown))
        return tuple(made)

    def _show(self, ghosts: tuple[Ghost, ...]) -> None:
        (self._ghosting.renew if self._is_shown else self._ghosting.show)(ghosts)

    def _show_card(self) -> None:
        """In place of the card that suggestions have."""
        shown = self._is_shown
        if shown:
            self._stage.ghost.hide()
        elif not self._card.isHidden():
            self._asking.forget()
            self._assistant.hush(False)
        self._card.setVisible(shown)
        self._window.actions_["accept_beside"].setEnabled(
            self._session.ghost is not None and self._session.ghost.exchange is not None
        )
        self._window.actions_["redraw_again"].setEnabled(shown)
        self._place_card()

    def _place_card(self) -> None:
        if self._card.isHidden():
            return
        view, gap = self._canvas.view, FRAME_GAP / self._canvas.view.scale
        frame = _box(self._strokes).adjusted(-gap, -gap, gap, gap)
        lines = view.transform().mapRect(frame).toAlignedRect()
        stage = self._stage
        others = [each.geometry() for each in (*stage.lasting, stage.strip) if each.isVisible()]
        self._card.adjustSize()
        self._card.place_beside(lines, stage.free(), others)
        self._card.raise_()


def _box(strokes: tuple[Stroke, ...]) -> QRectF:
    return box_of(strokes) if strokes else QRectF()


def _redraw(
    studio: Studio,
    strokes: tuple[Stroke, ...],
    model: str,
    label: str,
    temperature: float,
    seed: int,
    count: int,
) -> Redrawn:
    from ..assist.clean import Redraw

    return studio.redraw(Redraw(strokes, model, label, temperature, seed, count))
