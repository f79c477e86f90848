"""The cards of the window, by name, and which of them are of one kind."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtWidgets import QWidget

from ..panels.cards.export_card import ExportCard
from ..panels.cards.ghost_card import GhostCard
from ..panels.cards.lost_card import LostCard
from ..panels.cards.message_bar import MessageBar
from ..panels.cards.models_card import ModelsCard
from ..panels.cards.pen_card import PenCard
from ..panels.cards.selection_card import SelectionCard
from ..panels.cards.shortcuts_card import ShortcutsCard
from ..panels.cards.strip import Strip
from ..panels.cards.suggestion_bar import SuggestionBar
from ..panels.cards.suggestion_panel import SuggestionPanel
from ..panels.cards.title_card import TitleCard
from ..panels.cards.tool_card import ToolCard
from ..panels.cards.view_card import ViewCard
from ..panels.layers.layers_card import LayersCard
from ..panels.widgets.beside_card import BesideCard
from ..panels.widgets.card import Card
from ..panels.widgets.late_card import LateCard
from ..panels.widgets.side_card import SideCard

A = TypeVar("A", bound=Card)


class Cards(QWidget):
    """The window makes them; all but `late` are there before anything is shown. late: those that
    are made when they are first asked for."""

    title: TitleCard
    tools: ToolCard
    pen: PenCard
    layers: LayersCard
    view_card: ViewCard
    suggestion_bar: SuggestionBar
    suggestion_panel: SuggestionPanel
    strip: Strip
    ghost: GhostCard
    selection: SelectionCard
    assists: dict[str, SideCard | BesideCard]  # by the name of the command of each
    models: ModelsCard
    lost: LostCard
    message: MessageBar
    shortcuts: ShortcutsCard
    export: ExportCard

    def __init__(self) -> None:
        super().__init__()
        self.late: list[LateCard] = []

    def add_late(self, card: LateCard) -> None:
        """A card that is made when it is first asked for; it is hidden yet."""
        card.hide()
        self.late.append(card)

    @property
    def lasting(self) -> tuple[Card, ...]:
        """The cards that are always there, unless the person hides them."""
        return self.title, self.tools, self.view_card, self.suggestion_bar

    @property
    def beside_lines(self) -> tuple[Card, ...]:
        """The cards that lie beside what they are about."""
        found = (each for each in self.assists.values() if isinstance(each, BesideCard))
        return self.ghost, self.selection, *found

    @property
    def passing(self) -> tuple[Card, ...]:
        """The cards that Esc closes."""
        return (
            self.shortcuts,
            self.export,
            self.pen,
            self.layers,
            self.suggestion_panel,
            *self.at_the_side,
            self.models,
            self.lost,
            *self.late,
        )

    @property
    def at_the_side(self) -> list[SideCard]:
        """The cards of assists that stay open there."""
        return [each for each in self.assists.values() if isinstance(each, SideCard)]

    def card(self, kind: type[A]) -> A:
        """The card of an assist, by its class."""
        return next(each for each in self.assists.values() if isinstance(each, kind))
