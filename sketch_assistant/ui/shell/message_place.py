"""Where a message lies: between the cards at the top, or in a row below them, over nothing."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from ..panels.cards.message_bar import MessageBar
from .places import EDGE, Places

NARROWEST = 320  # logical pixels of a message


def place_message(
    message: MessageBar,
    places: Places,
    wide: int,
    top: tuple[QWidget, QWidget],
    left: Sequence[QWidget],
    right: Sequence[QWidget],
) -> None:
    """wide: logical pixels of the window. top: the cards at its corners. left, right: those that
    reach up at the sides."""
    first, last = places.box(top[0]), places.box(top[1])
    high, begin, end = EDGE, first.right() + EDGE, last.x() - EDGE
    message.fit_into(wide - 2 * EDGE)
    if message.width() > end - begin:
        high = first.bottom() + EDGE
        begin = max(places.box(card).right() for card in left) + EDGE
        end = min((places.box(card).x() for card in right), default=wide) - EDGE
        if end - begin < NARROWEST:  # better over a card than word by word
            end = wide - EDGE
        message.fit_into(end - begin)
    middle = min((wide - message.width()) // 2, end - message.width())
    places.put(message, max(begin, middle), high)
