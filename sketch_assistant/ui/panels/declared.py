"""What the window has to know of an assist."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from ..base.commands.actions import Actions
from ..base.commands.command import Command
from ..base.session import Session
from ..base.theme import Theme
from .widgets.beside_card import BesideCard
from .widgets.side_card import SideCard


@dataclass(frozen=True)
class Made:
    """What a card is made of."""

    actions: Actions
    session: Session
    theme: Theme
    parent: QWidget


@dataclass(frozen=True)
class Declared:
    """command: opens and closes its card at the side, or begins what its card lies beside. card:
    makes it. icon: on the button beside what is selected; "" for none. word: on that button too.
    more: what else can be done with it."""

    command: Command
    card: Callable[[Made], SideCard | BesideCard]
    icon: str = ""
    word: str = ""
    more: tuple[Command, ...] = ()

    @property
    def commands(self) -> tuple[Command, ...]:
        """All that can be done with it."""
        return self.command, *self.more
