"""An assist as the table has it, and what all that decide for one have in common."""

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
from ..base.worker import Worker
from ..ghosts.ghosting import Ghosting
from ..ghosts.suggesting import Suggesting
from ..panels.declared import Declared
from ..shell.window import Window

Strokes = tuple[Stroke, ...]


@dataclass(frozen=True)
class Around:
    """What an assist works with.

    asking: for its questions alone. seeds: a new number for each of them. save_sheet: asks where,
    and writes drawings there. add_model: puts a bundle among the person's models, and then calls
    what it is given with why that failed, or "". lessons: the folder of what is being learned.
    """

    window: Window
    ghosting: Ghosting
    suggesting: Suggesting
    desk: AssistDesk
    worker: Worker
    asking: Asking
    seeds: Iterator[int]
    save_sheet: Callable[[tuple[Strokes, ...]], Path | None]
    add_model: Callable[[Path, Callable[[str], None]], object]
    lessons: Path

    @property
    def session(self) -> Session:
        """That of the window's drawing."""
        return self.window.canvas.session


class Assisting(QObject):
    """Between what the person does, the desk and the ghosts."""

    failed = Signal(str)  # one sentence
    said = Signal(str)  # one sentence of no importance

    def begin(self) -> None:
        """The person wants it."""

    @property
    def has_the_page(self) -> bool:
        """Whether it is at work there, so that nothing is suggested unasked."""
        return False

    def close(self) -> None:
        """Before the window goes."""


@dataclass(frozen=True)
class Assist(Declared):
    """start: makes what decides, for the card that `card` made."""

    start: Callable[[Around, Any], Assisting] = lambda around, card: Assisting(card)
