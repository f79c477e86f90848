"""In-between: two drawings, the ghosts from one to the other, and which of them is on the page."""

from __future__ import annotations

from functools import partial
from typing import cast

from ...assist.blend import Blended
from ...assist.requests import BlendRequest
from ...sketch.document import Sketch, Stroke
from ...sketch.placing import moved, united
from ..base.commands.command import Command
from ..base.ghost import Ghost
from ..base.words import mark, tr
from ..panels.cards.blend_card import BlendCard
from .assist import Around, Assist
from .card_assist import CardAssist

DEED = "In-between"
FIRST_SHOWN = 0.5
SPACING = 1.25  # of the widest frame, from one frame of a row to the next


class Blending(CardAssist):
    """Two drawings, and any place between them."""

    def __init__(self, around: Around, card: BlendCard) -> None:
        super().__init__(around, card, DEED)
        self._card = card
        self._blended: Blended | None = None
        card.filled.connect(self._ask)
        card.moved.connect(self.show_position)
        card.laid_out.connect(self.lay_out)
        self.asking.answered.connect(self._answer)

    def begin(self) -> None:
        """The card was opened: what is selected is a beginning."""
        super().begin()
        if self.session.selection and not self._card.first.strokes:
            self._card.first.fill(self.session.selection)

    def show_position(self, position: float) -> None:
        """Put what lies there on the page as a ghost."""
        if self._blended is not None:
            self._show(self._blended.at(position))

    def lay_out(self) -> None:
        """All frames in a row from the first drawing to the second, as one ghost."""
        if self._blended is not None:
            self._show(in_a_row(self._blended.frames, self.session.sketch))

    def _ask(self) -> None:
        first, second = self._card.first.strokes, self._card.second.strokes
        self._blended = None
        self._card.show_ready(False)
        if not (first and second):
            self._card.say("")
            return
        self._card.say(tr("Drawing what lies between …"))
        request = BlendRequest(first, second, model=self.suggesting.choice.model)
        self.asking.ask(partial(self.desk.blend, request))

    def _answer(self, outcome: object) -> None:
        self._blended = cast(Blended, outcome)
        self._card.show_ready(True)
        self._card.film.show_frames(self._blended.frames)
        self._card.show_position(FIRST_SHOWN)
        self.show_position(FIRST_SHOWN)

    def _show(self, strokes: tuple[Stroke, ...]) -> None:
        self.ghosting.offer(Ghost(strokes, None, DEED, at_once=True))


def in_a_row(frames: tuple[tuple[Stroke, ...], ...], page: Sketch) -> tuple[Stroke, ...]:
    """Frames side by side below the two drawings, or above where the page ends; smaller where they
    do not fit beside each other."""
    boxes = [united(each) for each in frames]
    step = SPACING * max(right - left for left, _, right, _ in boxes)
    high = SPACING * max(bottom - top for _, top, _, bottom in boxes)
    unit = min(1.0, page.width / max(step * len(frames), 1e-9))
    ends = boxes[0], boxes[-1]
    middle = max(box[3] for box in ends) + unit * high / 2
    if middle + unit * high / 2 > page.height:
        middle = min(box[1] for box in ends) - unit * high / 2
    start = max(0.0, min(boxes[0][0], page.width - unit * step * len(frames)))
    row: list[Stroke] = []
    for i, (each, (left, top, right, bottom)) in enumerate(zip(frames, boxes, strict=True)):
        centre = start + unit * step * (i + 0.5)
        row += moved(each, ((left + right) / 2, (top + bottom) / 2), (centre, middle), unit)
    return tuple(row)


BLEND = Assist(
    Command("blend_panel", "Blend", mark("In-between…"), ("Ctrl+B",), checkable=True),
    lambda made: BlendCard(made.session, made.theme, made.parent),
    "blend",
    start=Blending,
)
