"""The canvas over the whole window and the cards floating on it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMarginsF, QObject, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent

from ..paint.view import FIT_MARGIN
from ..panels.widgets.card import Card
from ..panels.widgets.side_card import SideCard
from ..pen.canvas import Canvas
from .cards import Cards
from .clearing import Clearing
from .message_place import place_message
from .places import EDGE, Places


class CardLayout(Cards):
    """Places the cards; it makes none of them."""

    resized = Signal()
    settled = Signal()  # the cards are in their places

    def __init__(self, canvas: Canvas) -> None:
        super().__init__()
        self.canvas = canvas
        canvas.setParent(self)
        canvas.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # the page is never mirrored
        self.bare = False  # without the panels that stay
        self._clearing, self._places = Clearing(canvas), Places(self)
        self._box = self._places.box
        self._again = QTimer(self, singleShot=True, interval=0)
        self._again.timeout.connect(self.settle)
        self._anew = QTimer(self, singleShot=True, interval=0)
        self._anew.timeout.connect(self.arrange)

    def watch(self) -> None:
        """From now on a card that changes its size is put in its place again; the page, which moves
        for a passing one, stays where it is for a lasting one: that grows where the page turns."""
        for card in (*self.lasting, *self.passing):
            card.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            (self._anew if watched in self.lasting else self._again).start()
        return False

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self.settle()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.canvas.setGeometry(self.rect())
        self.settle()
        self.resized.emit()

    def settle(self) -> None:
        """Put every card in its place, and the page where none of them lies over the drawing."""
        self.arrange()
        # As much on the other side, so that the page is in the middle.
        side = 0 if self.bare else self.tools.width()
        above = 0 if self.bare else EDGE + self.title.height() + 6 - FIT_MARGIN
        # What fills the window or has the keyboard is soon gone again: the page stays where it is.
        gone = [card for card in self.late if not card.aside]
        sheets = self.shortcuts, self.models, self.lost
        beside = [card for card in self.passing if card not in (*sheets, *gone)]
        over = [card.geometry() for card in beside if not card.isHidden()]
        drawing_on = any(each.draws_on and not each.isHidden() for each in self.at_the_side)
        margins = QMarginsF(side, above, side, above)
        self._clearing.make(over[0] if over else None, margins, whole=drawing_on)
        self._again.stop()  # that cards have the sizes which they were given here is no news
        self.settled.emit()

    def show_bare(self, bare: bool) -> None:
        """Hide or show the lasting cards."""
        self.bare = bare
        for card in self.lasting:
            card.setVisible(not bare)
        self.settle()
        self.canvas.viewing.zoom_to_fit()

    def arrange(self) -> None:
        """Put every card in its place."""
        right, bottom = self.width() - EDGE, self.height() - EDGE
        self.view_card.adjustSize()
        self.suggestion_bar.adjustSize()
        self.title.fit_into(self.width() - self.suggestion_bar.width() - 3 * EDGE)
        self._places.put(self.title, EDGE, EDGE)
        self._places.put(self.suggestion_bar, right - self.suggestion_bar.width(), EDGE)
        self._places.put(self.view_card, EDGE, bottom - self.view_card.height())
        self._arrange_tools()
        top = self._top_at_the_right
        self.suggestion_panel.fit_into(bottom - top)
        self._places.put(self.suggestion_panel, right - self.suggestion_panel.width(), top)
        self._put_strip()
        for side in self.at_the_side:
            if side.low:
                self._arrange_low(side)
            else:
                side.fit_into(bottom - top)
                self._places.put_right(side, top)
        self._places.put_right(self.export, top)
        self._arrange_sheets(top)
        self._arrange_message()
        self._anew.stop()

    def arrange_strip(self) -> None:
        """Put the candidates in their place, after they came, went or grew, and the message."""
        self._put_strip()
        self._arrange_message()

    def _arrange_sheets(self, top: int) -> None:
        """In the middle, or at the right, from there down."""
        room = self.size() - QSize(2 * EDGE, 2 * EDGE)
        if not self.shortcuts.isHidden():
            self.shortcuts.fit_into(room)
            self._places.centre(self.shortcuts)
        self.models.fit_into(room)
        for sheet in (self.models, self.lost):
            self._places.centre(sheet)
        for late in (card for card in self.late if not card.isHidden()):
            late.fit_into(room)
            self._places.centre(late)
            if late.high:
                self._places.put(late, self._box(late).x(), min(late.y(), self.height() // 10))
            elif late.aside:
                self._places.put_right(late, top)

    def strip_room(self) -> int:
        """Logical pixels of height for the strip."""
        return self.height() - self._top_at_the_right - EDGE

    @property
    def _top_at_the_right(self) -> int:
        return self.suggestion_bar.geometry().bottom() + 1 + EDGE

    def _put_strip(self) -> None:
        left = self.width() - EDGE - self.strip.width()
        self._places.put(self.strip, left, self._top_at_the_right)

    def free(self) -> QRect:
        """Where a card beside the ghost may lie."""
        left = EDGE if self.bare else self._box(self.tools).right() + EDGE
        right = self._box(self.strip).x() if self.strip.isVisible() else self.width()
        room = QRect(left, EDGE, right - EDGE - left, self.height() - 2 * EDGE)
        return self._places.mirrored(room)

    def in_the_way(self, *more: Card) -> list[QRect]:
        """Where cards are that one which looks for a place should not lie over."""
        cards = (*self.lasting, *self.passing, self.strip, self.message, *more)
        return [card.geometry() for card in cards if card.isVisible()]

    def _arrange_tools(self) -> None:
        above = self._box(self.title).bottom() + EDGE
        below = self.view_card.y() - EDGE
        self.tools.fit_into(below - above)
        top = (self.height() - self.tools.height()) // 2
        top = max(above, min(top, below - self.tools.height()))
        self._places.put(self.tools, EDGE, top)
        beside = self._box(self.tools).right() + EDGE
        self.pen.fit_into(below - above)
        self._places.put(self.pen, beside, max(above, min(top + 40, below - self.pen.height())))
        self.layers.fit_into(below - above)
        self._places.put(self.layers, beside, below - self.layers.height())

    def _arrange_low(self, card: SideCard) -> None:
        """In the middle at the bottom; beside what stands there at the left, or above it."""
        right, bottom = self.width() - EDGE, self.height() - EDGE
        least = EDGE if self.bare else self._box(self.view_card).right() + EDGE
        if least + card.width() > right:
            least, bottom = EDGE, self.view_card.y() - EDGE
        left = max(least, (self.width() - card.width()) // 2)
        self._places.put(card, left, bottom - card.height())

    def _arrange_message(self) -> None:
        around = (self.title, self.suggestion_bar), self._at_the_left(), self._at_the_right()
        place_message(self.message, self._places, self.width(), *around)

    def _at_the_left(self) -> list[Card]:
        """The cards there that reach up."""
        return [self.tools, *(card for card in (self.pen, self.layers) if not card.isHidden())]

    def _at_the_right(self) -> list[Card]:
        """The cards there that are shown, from the top down."""
        late = (card for card in self.late if card.aside)
        cards = (
            self.suggestion_panel,
            self.strip,
            *(each for each in self.at_the_side if not each.low),
            self.export,
            *late,
        )
        return [card for card in cards if not card.isHidden()]
