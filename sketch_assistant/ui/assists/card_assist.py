"""What assists with a card have in common: how they begin, fail and end."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from ...assist.desk import AssistDesk
from ...sketch.document import Stroke
from ..base.asking import Asking
from ..base.session import Session
from ..ghosts.ghosting import Ghosting
from ..ghosts.suggesting import Suggesting
from ..panels.declared import Declared
from ..panels.widgets.asking_card import AskingCard

Strokes = tuple[Stroke, ...]


@dataclass(frozen=True)
class Around:
    """What an assist works with.

    asking: for its questions alone. seeds: a new number for each of them. save_sheet: asks where,
    and writes drawings there.
    """

    session: Session
    ghosting: Ghosting
    suggesting: Suggesting
    desk: AssistDesk
    asking: Asking
    seeds: Iterator[int]
    save_sheet: Callable[[tuple[Strokes, ...]], Path | None]


class CardAssist(QObject):
    """Between a card, the desk and the ghosts. deed: the undo step of what it shows."""

    failed = Signal(str)  # one sentence
    said = Signal(str)  # one sentence of no importance

    def __init__(self, around: Around, card: AskingCard, deed: str) -> None:
        super().__init__(card)
        self.session, self.ghosting = around.session, around.ghosting
        self.suggesting, self.desk, self.asking = around.suggesting, around.desk, around.asking
        self._panel, self._deed = card, deed
        card.opened.connect(self.begin)
        card.left.connect(self.end)
        around.asking.failed.connect(self._fail)

    def begin(self) -> None:
        """The card was opened: nothing else is suggested meanwhile."""
        self.suggesting.give_way()

    def end(self) -> None:
        """The card was closed: what was not kept goes."""
        self.asking.forget()
        self.ghosting.withdraw(self._deed)

    def _fail(self, sentence: str) -> None:
        self._panel.say("")
        self.failed.emit(sentence)


@dataclass(frozen=True)
class Assist(Declared):
    """An assist as the table has it. start: makes what decides, for the card that `card` made."""

    start: Callable[[Around, Any], CardAssist]
