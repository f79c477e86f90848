"""What assists have in common whose card lies beside the lines that their ghosts stand for."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF

from ..paint.over.selection_layer import FRAME_GAP
from ..panels.widgets.beside_card import BesideCard
from .assist import Around, Assisting


class LinesAssist(Assisting):
    """The card is shown, in place of the one that suggestions have, while such ghosts are there.
    deed: their undo step. box: tells where the lines are on the page."""

    def __init__(
        self, around: Around, card: BesideCard, deed: str, box: Callable[[], QRectF]
    ) -> None:
        super().__init__(card)
        self.window, self.canvas = around.window, around.window.canvas
        self.session, self.ghosting = around.session, around.ghosting
        self._beside, self._deed, self._box = card, deed, box
        self.session.ghosts_changed.connect(self.show_card)
        self.canvas.view_changed.connect(self.place_card)
        self.window.cards.resized.connect(self.place_card)

    @property
    def is_shown(self) -> bool:
        """Whether its ghosts are there."""
        return self.ghosting.offers(self._deed)

    def show_card(self) -> None:
        """Ghosts came or went."""
        self._beside.setVisible(self.is_shown)
        self.place_card()

    def place_card(self) -> None:
        """Put the card beside the lines, wherever they are seen now."""
        if self._beside.isHidden():
            return
        view, cards = self.canvas.view, self.window.cards
        gap = FRAME_GAP / view.scale
        frame = self._box().adjusted(-gap, -gap, gap, gap)
        self._beside.adjustSize()
        lines = view.transform().mapRect(frame).toAlignedRect()
        self._beside.place_beside(lines, cards.free(), cards.in_the_way())
        self._beside.raise_()
