"""Moves the view so that a card over the page leaves the drawing in sight, and back afterwards."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QMarginsF, QRect, QRectF, QSizeF

from ..paint.view import FIT_MARGIN, View
from ..pen.canvas import Canvas

GAP = 12.0  # window pixels between a card and the page beside it
# A page in less room than this (window pixels) shows nothing: then the card lies over it.
LEAST = 120.0

MARGIN = QMarginsF(FIT_MARGIN, FIT_MARGIN, FIT_MARGIN, FIT_MARGIN)  # of the page, wherever it is


class Clearing:
    """Remembers how the page was looked at before a card came."""

    def __init__(self, canvas: Canvas) -> None:
        self._canvas = canvas
        # The view, what it was changed to, and whether the page was fitted.
        self._before: tuple[View, View, bool] | None = None
        self._size = canvas.size()  # of the window then

    def make(self, card: QRect | None, margins: QMarginsF, whole: bool = False) -> None:
        """card: what lies over the page now, if anything; margins: what always does. whole: all of
        the page is to be in sight, not only what is drawn on it."""
        canvas = self._canvas
        if canvas.is_pen_down:
            return
        self._go_back(margins)
        ink = canvas.whole() if whole else canvas.ink()
        if card is None or ink.isEmpty() or not self._seen(ink).intersects(card):
            return
        wider = _beside(QRectF(card), QRectF(canvas.rect()), margins, canvas.whole().size())
        if wider is None:
            return
        before, fitted = canvas.view, canvas.viewing.is_fitted
        if fitted:
            canvas.viewing.cover(wider)
        else:
            self._step_aside(QRectF(canvas.rect()).marginsRemoved(wider), self._seen(ink))
        self._before = before, canvas.view, fitted

    def _seen(self, box: QRectF) -> QRectF:
        return self._canvas.view.transform().mapRect(box)

    def _step_aside(self, room: QRectF, ink: QRectF) -> None:
        """Move the ink (window pixels) into the room, made smaller where it must be. Who looks so
        closely that not all of it is in sight goes on looking there."""
        canvas = self._canvas
        if not QRectF(canvas.rect()).contains(ink):
            return
        before, inner = canvas.view, room.marginsRemoved(MARGIN)
        share = min(inner.width() / ink.width(), inner.height() / ink.height(), 1.0)
        view = before.zoomed(share, ink.center())
        box = view.transform().mapRect(before.transform().inverted()[0].mapRect(ink))
        canvas.set_view(view.panned(*_shift(box, inner)))

    def _go_back(self, margins: QMarginsF) -> None:
        """As it was before the card came, where nobody has looked elsewhere since."""
        canvas, before, self._before = self._canvas, self._before, None
        if before is None or canvas.view != before[1] or self._size != canvas.size():
            canvas.viewing.cover(margins)
        else:
            canvas.viewing.look_again(before[0], margins, before[2])
        self._size = canvas.size()


def _shift(box: QRectF, room: QRectF) -> tuple[float, float]:
    """The least move that brings a box into a room that is large enough."""
    across = max(room.left() - box.left(), min(room.right() - box.right(), 0.0))
    down = max(room.top() - box.top(), min(room.bottom() - box.bottom(), 0.0))
    return across, down


def _beside(card: QRectF, window: QRectF, margins: QMarginsF, page: QSizeF) -> QMarginsF | None:
    """What must be left free so that the page is as large as it can be beside the card."""

    def scale(margins: QMarginsF) -> float:
        room = window.marginsRemoved(margins)
        if min(room.width(), room.height()) < LEAST:
            return 0.0
        return min(room.width() / page.width(), room.height() / page.height())

    best = max(_sides(card, window, margins), key=scale)
    return best if scale(best) else None


def _sides(card: QRectF, window: QRectF, margins: QMarginsF) -> Iterator[QMarginsF]:
    """The page at the left of the card, above it, at its right, below it."""
    spare = GAP - FIT_MARGIN  # the page keeps a margin of its own
    yield _with(margins, "Right", window.right() - card.left() + spare)
    yield _with(margins, "Bottom", window.bottom() - card.top() + spare)
    yield _with(margins, "Left", card.right() - window.left() + spare)
    yield _with(margins, "Top", card.bottom() - window.top() + spare)


def _with(margins: QMarginsF, side: str, least: float) -> QMarginsF:
    made = QMarginsF(margins)
    getattr(made, f"set{side}")(max(least, getattr(margins, side.lower())()))
    return made
