"""What of a window cannot be read or lies where it should not, whatever the language.

What widgets paint themselves is caught as they paint it; Qt's own say how much room they need.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import combinations
from typing import Any

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QWidget,
)

SPARE = 1.0  # logical pixels: letters reach a little beyond their own box
HELD = 22  # of a field or a box with a list: what is no room for words
WRAPS = int(Qt.TextFlag.TextWordWrap)


@dataclass
class Painting:
    """What was painted by `drawText` and had too little room."""

    short: list[str] = field(default_factory=list)


@contextmanager
def painting() -> Iterator[Painting]:
    """Notes every text that a widget paints in here with less room than it takes."""
    noted, before = Painting(), QPainter.drawText

    def draw(painter: QPainter, *words: Any) -> object:
        widget = sys._getframe(1).f_locals.get("self")
        if len(words) == 3 and isinstance(words[0], QRect | QRectF):
            _note(noted, painter, widget, *words)
        return before(painter, *words)

    QPainter.drawText = draw  # type: ignore[method-assign, assignment]
    try:
        yield noted
    finally:
        QPainter.drawText = before  # type: ignore[method-assign]


def _note(
    noted: Painting, painter: QPainter, widget: object, box: QRect | QRectF, flags: Any, text: str
) -> None:
    room = QRectF(box)
    number = flags if isinstance(flags, int) else flags.value
    needed = QRectF(painter.boundingRect(room, number, text))
    across = needed.width() > room.width() + SPARE
    down = needed.height() > room.height() + SPARE and bool(number & WRAPS)
    beyond = isinstance(widget, QWidget) and needed.right() > widget.width() + SPARE
    if across or down or beyond:
        noted.short.append(f"{type(widget).__name__} paints {text!r} in {room.size().toTuple()}")


def short(card: QWidget) -> list[str]:
    """What in a card that is shown has too little room."""
    found = [f"{name(each)} has too little room" for each in _leaves(card) if not _fits(each)]
    with painting() as noted:
        card.grab()
    return found + noted.short + list(_beyond(card)) + list(_crossing(card))


def _fits(widget: QWidget) -> bool:
    """Whether what it says has room; True of what paints itself."""
    wide, metrics = widget.width(), widget.fontMetrics()
    if isinstance(widget, QLabel) and widget.text():
        if not widget.wordWrap():
            return widget.sizeHint().width() <= wide + SPARE
        longest = max(widget.text().replace("\u200b", " ").split(), key=len, default="")
        whole = widget.heightForWidth(wide) <= widget.height() + SPARE
        return whole and metrics.horizontalAdvance(longest) <= wide + SPARE
    if isinstance(widget, QPushButton):
        return widget.sizeHint().width() <= wide + SPARE
    if isinstance(widget, QLineEdit):
        return metrics.horizontalAdvance(widget.placeholderText()) <= wide - HELD
    if isinstance(widget, QComboBox):
        return metrics.horizontalAdvance(widget.currentText()) <= wide - HELD
    return True


def _beyond(card: QWidget) -> Iterator[str]:
    """What is cut off by the card, or by a list at its side."""
    for each in _leaves(card):
        around = _around(each, card)
        box = QRect(each.mapTo(around, QPoint()), each.size())
        inner = around.rect()
        if around is not card:  # it can be scrolled down, never across
            inner.setTop(min(inner.top(), box.top()))
            inner.setBottom(max(inner.bottom(), box.bottom()))
        if not inner.contains(box):
            yield f"{name(each)} at {box.getRect()} is beyond {inner.getRect()}"


def _crossing(card: QWidget) -> Iterator[str]:
    """What lies over another of the same card."""
    for one, other in combinations(_leaves(card), 2):
        if one.isAncestorOf(other) or other.isAncestorOf(one) or one.parent() != other.parent():
            continue
        if one.geometry().intersects(other.geometry()):
            yield f"{name(one)} lies over {name(other)}"


def _around(widget: QWidget, card: QWidget) -> QWidget:
    """What it is cut off by: the room of a list that it is in, or the card."""
    parent = widget.parentWidget()
    while parent is not None and parent is not card:
        area = parent.parentWidget()
        if isinstance(area, QAbstractScrollArea) and area.viewport() is parent:
            return parent
        parent = area
    return card


def _leaves(card: QWidget) -> list[QWidget]:
    """All that is seen of it, but for what only holds others."""
    return [
        each
        for each in card.findChildren(QWidget)
        if each.isVisible() and not each.size().isEmpty() and _paints(each)
    ]


def _paints(widget: QWidget) -> bool:
    inside = any(each.isVisible() for each in widget.findChildren(QWidget))
    held = isinstance(widget.parentWidget(), QComboBox | QLineEdit)
    holds = isinstance(widget, QAbstractScrollArea) or (inside and type(widget) is QWidget)
    return not holds and not held and not widget.isWindow()


def name(widget: QWidget) -> str:
    """How a failing test speaks of it."""
    said = getattr(widget, "text", str)
    words = said() if callable(said) else said
    return f"{type(widget).__name__} {widget.accessibleName() or words!r}"


def around(card: QWidget) -> QRect:
    """Where a card is in its window."""
    return QRect(card.pos(), QSize(card.width(), card.height()))
