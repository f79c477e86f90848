"""What assists with a card at the side have in common: how they begin, fail and end."""

from __future__ import annotations

from ..panels.widgets.asking_card import AskingCard
from .assist import Around, Assisting


class CardAssist(Assisting):
    """Between a card, the desk and the ghosts. deed: the undo step of what it shows."""

    def __init__(self, around: Around, card: AskingCard, deed: str) -> None:
        super().__init__(card)
        self.session, self.ghosting = around.session, around.ghosting
        self.suggesting, self.desk, self.asking = around.suggesting, around.desk, around.asking
        self._panel, self._deed = card, deed
        card.opened.connect(self.begin)
        card.left.connect(self.end)
        card.refused.connect(self.said)
        card.typed.connect(around.window.canvas.setFocus)
        around.asking.failed.connect(self._fail)

    def begin(self) -> None:
        """The card was opened: nothing else is suggested meanwhile."""
        self.suggesting.give_way()

    def end(self) -> None:
        """The card was closed: what was not kept goes."""
        self.asking.forget()
        self.ghosting.withdraw(self._deed)

    @property
    def has_the_page(self) -> bool:
        """While its card is open."""
        return not self._panel.isHidden()

    def _fail(self, sentence: str) -> None:
        self._panel.say("")
        self.failed.emit(sentence)
