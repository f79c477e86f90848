"""A card of an assist that is asked for something and answers with ghosts."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QLabel, QWidget

from ...base.theme import Theme
from ...base.words import tr
from .side_card import SideCard


class AskingCard(SideCard):
    """hint: what its quiet line says while there is nothing else to be said."""

    refused = Signal(str)  # one sentence: what cannot be put into it
    typed = Signal()  # the keyboard goes back to the drawing
    hint = ""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent, radius=18)
        self.about = QLabel(tr(self.hint), self)
        self.about.setProperty("quiet", True)
        self.about.setWordWrap(True)

    def say(self, sentence: str) -> None:
        """What is going on; "" for nothing."""
        self.about.setText(sentence or tr(self.hint))
        if self.holding(QSize(self.width(), 0)).height() > self.height():
            self.adjustSize()
