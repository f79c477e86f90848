"""The canvas over the whole window and the cards floating on it."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import QEvent, QMarginsF, QObject, QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStyle, QWidget

from ..paint.view import FIT_MARGIN
from ..panels.cards.export_card import ExportCard
from ..panels.cards.ghost_card import GhostCard
from ..panels.cards.lost_card import LostCard
from ..panels.cards.message_bar import MessageBar
from ..panels.cards.models_card import ModelsCard
from ..panels.cards.pen_card import PenCard
from ..panels.cards.redraw_card import RedrawCard
from ..panels.cards.selection_card import SelectionCard
from ..panels.cards.shortcuts_card import ShortcutsCard
from ..panels.cards.steady_card import SteadyCard
from ..panels.cards.strip import Strip
from ..panels.cards.suggestion_bar import SuggestionBar
from ..panels.cards.suggestion_panel import SuggestionPanel
from ..panels.cards.teach_card import TeachCard
from ..panels.cards.title_card import TitleCard
from ..panels.cards.tool_card import ToolCard
from ..panels.cards.view_card import ViewCard
from ..panels.layers.layers_card import LayersCard
from ..panels.widgets.asking_card import AskingCard
from ..panels.widgets.card import Card
from ..panels.widgets.late_card import LateCard
from ..pen.canvas import Canvas
from .clearing import Clearing

EDGE = 12  # between cards and the window's edge
NARROWEST = 320  # logical pixels of a message

A = TypeVar("A", bound=AskingCard)


class CardLayout(QWidget):
    """Places the cards; it makes none of them."""

    resized = Signal()
    settled = Signal()  # the cards are in their places

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
    steady: SteadyCard
    redraw: RedrawCard
    assists: dict[str, AskingCard]  # by the name of the command that opens each
    models: ModelsCard
    lost: LostCard
    teach: TeachCard
    message: MessageBar
    shortcuts: ShortcutsCard
    export: ExportCard

    def __init__(self, canvas: Canvas) -> None:
        super().__init__()
        self.canvas = canvas
        canvas.setParent(self)
        canvas.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # the page is never mirrored
        self.bare = False  # without the panels that stay
        self._late: list[LateCard] = []
        self._clearing = Clearing(canvas)
        self._again = QTimer(self, singleShot=True, interval=0)
        self._again.timeout.connect(self.settle)

    def watch(self) -> None:
        """From now on a passing card that changes its size is put in its place again."""
        for card in self.passing:
            card.installEventFilter(self)

    def add_late(self, card: LateCard) -> None:
        """A card that is made when it is first asked for; it is hidden yet."""
        card.hide()
        self._late.append(card)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._again.start()
        return False

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
        gone = [card for card in self._late if not card.aside]
        sheets = self.shortcuts, self.models, self.lost
        beside = [card for card in self.passing if card not in (*sheets, *gone)]
        over = [card.geometry() for card in beside if not card.isHidden()]
        drawing_on = not self.teach.isHidden()  # it says that the page can be drawn on meanwhile
        margins = QMarginsF(side, above, side, above)
        self._clearing.make(over[0] if over else None, margins, whole=drawing_on)
        self.settled.emit()

    @property
    def lasting(self) -> tuple[Card, ...]:
        """The cards that are always there, unless the person hides them."""
        return self.title, self.tools, self.view_card, self.suggestion_bar

    @property
    def beside_lines(self) -> tuple[Card, ...]:
        """The cards that lie beside what they are about."""
        return self.ghost, self.selection, self.steady, self.redraw

    @property
    def passing(self) -> tuple[Card, ...]:
        """The cards that Esc closes."""
        return (
            self.shortcuts,
            self.export,
            self.pen,
            self.layers,
            self.suggestion_panel,
            *self.assists.values(),
            self.models,
            self.lost,
            self.teach,
            *self._late,
        )

    @property
    def _high_assists(self) -> list[AskingCard]:
        return [each for each in self.assists.values() if not each.low]

    def card(self, kind: type[A]) -> A:
        """The card of an assist, by its class."""
        return next(each for each in self.assists.values() if isinstance(each, kind))

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
        for card in self.lasting:
            card.adjustSize()
        self.title.fit_into(self.width() - self.suggestion_bar.width() - 3 * EDGE)
        self._put(self.title, EDGE, EDGE)
        self._put(self.suggestion_bar, right - self.suggestion_bar.width(), EDGE)
        self._put(self.view_card, EDGE, bottom - self.view_card.height())
        self._arrange_tools()
        top = self.suggestion_bar.geometry().bottom() + 1 + EDGE
        self.suggestion_panel.fit_into(bottom - top)
        self._put(self.suggestion_panel, right - self.suggestion_panel.width(), top)
        self._put(self.strip, right - self.strip.width(), top)
        low = [each for each in self.assists.values() if each.low]
        for each in self._high_assists:
            each.fit_into(bottom - top)
        for high in (*self._high_assists, self.export, self.teach):
            self._put(high, right - high.width(), min(top, max(EDGE, bottom - high.height())))
        for each in low:
            self._arrange_low(each)
        if not self.shortcuts.isHidden():
            self.shortcuts.fit_into(self.size() - QSize(2 * EDGE, 2 * EDGE))
            self._centre(self.shortcuts)
        self.models.fit_into(self.size() - QSize(2 * EDGE, 2 * EDGE))
        self._centre(self.models)
        self._centre(self.lost)
        for late in (card for card in self._late if not card.isHidden()):
            late.fit_into(self.size() - QSize(2 * EDGE, 2 * EDGE))
            self._centre(late)
            if late.high:
                self._put(late, self._box(late).x(), min(late.y(), self.height() // 10))
            elif late.aside:
                self._put(late, right - late.width(), min(top, max(EDGE, bottom - late.height())))
        self._arrange_message()

    def strip_room(self) -> int:
        """Logical pixels of height for the strip."""
        return self.height() - self.suggestion_bar.geometry().bottom() - 1 - 2 * EDGE

    def free(self) -> QRect:
        """Where a card beside the ghost may lie."""
        left = EDGE if self.bare else self._box(self.tools).right() + EDGE
        right = self._box(self.strip).x() if self.strip.isVisible() else self.width()
        return self._mirrored(QRect(left, EDGE, right - EDGE - left, self.height() - 2 * EDGE))

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
        self._put(self.tools, EDGE, top)
        beside = self._box(self.tools).right() + EDGE
        self.pen.fit_into(below - above)
        self._put(self.pen, beside, max(above, min(top + 40, below - self.pen.height())))
        self.layers.fit_into(below - above)
        self._put(self.layers, beside, below - self.layers.height())

    def _arrange_low(self, card: AskingCard) -> None:
        """In the middle at the bottom; beside what stands there at the left, or above it."""
        right, bottom = self.width() - EDGE, self.height() - EDGE
        least = EDGE if self.bare else self._box(self.view_card).right() + EDGE
        if least + card.width() > right:
            least, bottom = EDGE, self.view_card.y() - EDGE
        left = max(least, (self.width() - card.width()) // 2)
        self._put(card, left, bottom - card.height())

    def _arrange_message(self) -> None:
        """Between the cards at the top, or in a row below them, over nothing."""
        top, left, right = (
            EDGE,
            self._box(self.title).right() + EDGE,
            self._box(self.suggestion_bar).x() - EDGE,
        )
        self.message.fit_into(self.width() - 2 * EDGE)
        if self.message.width() > right - left:
            top = self._box(self.title).bottom() + EDGE
            left = max(self._box(card).right() for card in self._at_the_left()) + EDGE
            right = (
                min((self._box(card).x() for card in self._at_the_right()), default=self.width())
                - EDGE
            )
            if right - left < NARROWEST:  # better over a card than word by word
                right = self.width() - EDGE
            self.message.fit_into(right - left)
        wide = self.message.width()
        self._put(self.message, max(left, min((self.width() - wide) // 2, right - wide)), top)

    def _at_the_left(self) -> list[Card]:
        """The cards there that reach up."""
        shown = [card for card in (self.pen, self.layers) if not card.isHidden()]
        return [self.tools, *shown]

    def _at_the_right(self) -> list[Card]:
        """The cards there that are shown, from the top down."""
        late = (card for card in self._late if card.aside)
        cards = (
            self.suggestion_panel,
            self.strip,
            *self._high_assists,
            self.export,
            self.teach,
            *late,
        )
        return [card for card in cards if not card.isHidden()]

    def _centre(self, card: Card) -> None:
        self._put(card, (self.width() - card.width()) // 2, (self.height() - card.height()) // 2)

    def _put(self, card: QWidget, x: int, y: int) -> None:
        """At this place, or at its mirror image where the window is read from right to left."""
        card.setGeometry(self._mirrored(QRect(QPoint(x, y), card.size())))

    def _box(self, card: QWidget) -> QRect:
        """Where a card lies, or would lie if the window were read from left to right."""
        return self._mirrored(card.geometry())

    def _mirrored(self, box: QRect) -> QRect:
        return QStyle.visualRect(self.layoutDirection(), self.rect(), box)
