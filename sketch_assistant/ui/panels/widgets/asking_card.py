"""A card of an assist that is asked for something and answers with ghosts."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QLabel, QWidget

from ...base.theme import Theme
from ...base.words import tr
from .assist_card import AssistCard


class AskingCard(AssistCard):
    """low: it lies in the middle at the bottom; else at the right. hint: what its quiet line says
    while there is nothing else to be said."""

    closed = Signal()  # its cross was pressed
    resized = Signal()
    refused = Signal(str)  # one sentence: what cannot be put into it
    typed = Signal()  # the keyboard goes back to the drawing
    low = False
    hint = ""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent, radius=18)
        self.about = QLabel(tr(self.hint), self)
        self.about.setProperty("quiet", True)
        self.about.setWordWrap(True)

    def fit_into(self, room: int) -> None:
        """No higher than so many logical pixels, where it can be lower than it is."""

    def say(self, sentence: str) -> None:
        """What is going on; "" for nothing."""
        self.about.setText(sentence or tr(self.hint))
        if self.holding(QSize(self.width(), 0)).height() > self.height():
            self.adjustSize()
            self.resized.emit()
