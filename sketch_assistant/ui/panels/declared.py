"""What the window has to know of an assist that has a card."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from ..base.commands.command import Command
from ..base.session import Session
from ..base.theme import Theme
from .widgets.asking_card import AskingCard


@dataclass(frozen=True)
class Declared:
    """command: opens and closes its card. icon: on the button beside what is selected. card: makes
    it."""

    command: Command
    icon: str
    card: Callable[[Session, Theme, QWidget], AskingCard]
