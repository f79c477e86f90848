"""The keyboard goes to the panels when it is asked to, and else stays with the drawing."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from ..panels.widgets.card import Card
from ..panels.widgets.late_card import LateCard
from ..shell.window import Window

ROW = 20  # logical pixels: what lies no further apart is in one row


class PanelFocus(QObject):
    """F6 goes from panel to panel, Tab from control to control, Esc back to the drawing."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._cards, self._canvas = window.cards, window.canvas
        window.actions_.bind("next_panel", self.step)
        window.cards.installEventFilter(self)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._watch)

    def step(self) -> None:
        """To the first control of the next panel; after the last one back to the drawing."""
        cards = [card for card in self._seen() if any(map(QWidget.isEnabled, _controls(card)))]
        here = _card_of(QApplication.focusWidget())
        place = cards.index(here) + 1 if here in cards else 0
        if place < len(cards):
            self.order(cards[place])[0].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self._canvas.setFocus()

    def order(self, card: Card) -> list[QWidget]:
        """Let Tab go through a card's controls as they are read, whenever each was made."""

        def read(widget: QWidget) -> tuple[int, int]:
            middle = widget.mapTo(card, widget.rect().center())
            return middle.y() // ROW, middle.x()

        controls = sorted(_controls(card), key=read)
        for one, other in pairwise(controls):
            QWidget.setTabOrder(one, other)
        return [each for each in controls if each.isEnabled()]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """What no control wanted arrives at what lays the cards out."""
        if not isinstance(event, QKeyEvent) or event.key() != Qt.Key.Key_Escape:
            return False
        if event.type() == QEvent.Type.KeyPress:
            self._canvas.setFocus()
        return True

    def _seen(self) -> list[Card]:
        cards = self._cards
        every = (*cards.lasting, *cards.beside_lines, cards.message, cards.strip, *cards.passing)
        return [card for card in every if card.isVisible()]

    def _watch(self, old: QWidget | None, new: QWidget | None) -> None:
        """A control that had it was hidden or disabled, and Qt gave it to the next one."""
        card = _card_of(new)
        gone = old is not None and not (old.isVisible() and old.isEnabled())
        if gone and card is not None and not isinstance(card, LateCard):
            self._canvas.setFocus()


def _card_of(widget: QWidget | None) -> Card | None:
    while widget is not None and not isinstance(widget, Card):
        widget = widget.parentWidget()
    return widget


def _controls(card: Card) -> list[QWidget]:
    """Those that the keyboard can go to, in its order."""
    found, each = [], card.nextInFocusChain()
    while each is not None and each is not card:
        wants = each.focusPolicy() & Qt.FocusPolicy.TabFocus
        if wants and card.isAncestorOf(each) and each.isVisible():
            found.append(each)
        each = each.nextInFocusChain()
    return found
