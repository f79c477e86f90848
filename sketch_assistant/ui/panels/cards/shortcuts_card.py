"""All shortcuts on one card, in as many columns as there is room for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from ...base.commands.actions import Actions
from ...base.commands.families import COLOURS, WAYS
from ...base.commands.table import MENUS
from ...base.theme import Theme
from ...base.words import mark, tr
from ..widgets.card import Card
from ..widgets.sides import placed

ROW, COLUMN, GUTTER, PAD = 25, 300, 30, 26
MOST_COLUMNS = 4
KEY = 20  # logical pixels around the words of a key
COLOUR_NAMES = tuple(f"colour_{i}" for i in range(1, len(COLOURS) + 1))
FOLDED = (
    (COLOUR_NAMES, mark("Colours of ink")),
    (tuple(f"nudge_{way}" for way in WAYS), mark("Nudge it")),
    (tuple(f"nudge_far_{way}" for way in WAYS), mark("Ten times as far")),
)
HAND = mark("Pen and hand")
GESTURES = (
    (mark("Tap a ghost's stroke"), mark("keep that stroke")),
    (mark("Draw along a ghost"), mark("its rest stays")),
    (mark("Draw elsewhere"), mark("dismiss")),
    (mark("Hold Ctrl and draw a loop"), mark("select")),
    (mark("Tap a stroke, or twice"), mark("select it, its drawing")),
    (mark("Alt, and tap a stroke"), mark("take its colour")),
    (mark("Hold Shift"), mark("a straight line")),
    (mark("Hold Ctrl at a stroke's end"), mark("go on with it")),
    (mark("Hold still at a line's end"), mark("snap to a shape")),
    (mark("Space, or middle button"), mark("move the page")),
    (mark("Hold R"), mark("turn the page")),
    (mark("Ctrl+wheel, or pinch"), mark("zoom")),
)


@dataclass(frozen=True)
class Block:
    """Rows of what, and the key for it or what it does, under a heading."""

    heading: str
    rows: list[tuple[str, str]]

    @property
    def height(self) -> float:
        """In rows, with the gap below."""
        return len(self.rows) + 1.5


class ShortcutsCard(Card):
    """Scrolls where the window is too low for it."""

    def __init__(self, actions: Actions, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent, radius=18)
        self.columns = _Columns(actions, theme)
        self._area = QScrollArea(self)
        self._area.setWidget(self.columns)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        row = QVBoxLayout(self)
        row.setContentsMargins(PAD, PAD - 8, PAD - 14, PAD - 8)
        row.addWidget(self._area)

    def fit_into(self, room: QSize) -> None:
        """As many columns as the room (logical pixels) has, and as high as they are, or less."""
        self.columns.lay_out(room.width() - 2 * PAD)
        size = self.columns.size()
        self.resize(QSize(size.width() + 2 * PAD, size.height() + 2 * PAD - 16).boundedTo(room))


class _Columns(QWidget):
    def __init__(self, actions: Actions, theme: Theme) -> None:
        super().__init__()
        self._actions, self._theme = actions, theme
        self._columns: list[list[Block]] = []
        self._room = self._wide = COLUMN
        theme.changed.connect(self.update)
        actions.rebound.connect(self._lay_out_again)

    def lay_out(self, room: int) -> None:
        """The blocks in columns about as high as each other; room: logical pixels across."""
        made = blocks(self._actions)
        self._room, self._wide = room, self._widest(made)
        columns = (room + GUTTER) // self._wide
        self._columns = balanced(made, min(max(columns, 1), MOST_COLUMNS))
        highest = max(sum(block.height for block in column) for column in self._columns)
        wide = self._wide * len(self._columns) - GUTTER
        self.resize(wide, round((highest - 0.5) * ROW))

    def _widest(self, made: Sequence[Block]) -> int:
        """Logical pixels from column to column, so that all of the longest row is seen."""
        measure = self.fontMetrics().horizontalAdvance
        rows = (row for block in made for row in block.rows)
        longest = max(measure(words) + measure(key) for words, key in rows)
        return max(COLUMN, longest + KEY + GUTTER)

    def _lay_out_again(self) -> None:
        if self._columns:
            self.lay_out(self._room)
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for i, column in enumerate(self._columns):
            top = 0.0
            for block in column:
                self._paint_block(painter, block, i * self._wide, top)
                top += block.height * ROW
        painter.end()

    def _paint_block(self, painter: QPainter, block: Block, left: float, top: float) -> None:
        font = QFont(self.font())
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(self._theme.colour("accent"))
        box = QRectF(left, top, self._wide - GUTTER, ROW)
        painter.drawText(placed(self, box), Qt.AlignmentFlag.AlignVCenter, block.heading)
        painter.setFont(self.font())
        for words, key in block.rows:
            box.translate(0.0, ROW)
            paint = self._paint_gesture if block.heading == tr(HAND) else self._paint_key
            paint(painter, box, words, key)

    def _paint_gesture(self, painter: QPainter, box: QRectF, words: str, does: str) -> None:
        painter.setPen(self._theme.colour("text"))
        painter.drawText(placed(self, box), Qt.AlignmentFlag.AlignVCenter, words)
        painter.setPen(self._theme.colour("muted"))
        right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(placed(self, box), right, does)

    def _paint_key(self, painter: QPainter, box: QRectF, words: str, key: str) -> None:
        width = painter.fontMetrics().horizontalAdvance(key) + KEY - 6
        room = box.adjusted(0, 0, -width - 6, 0)
        words = painter.fontMetrics().elidedText(
            words, Qt.TextElideMode.ElideRight, int(room.width())
        )
        painter.setPen(self._theme.colour("text"))
        painter.drawText(placed(self, room), Qt.AlignmentFlag.AlignVCenter, words)
        cap = placed(self, QRectF(box.right() - width, box.top() + 3, width, ROW - 6))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("sunken"))
        painter.drawRoundedRect(cap, 5, 5)
        painter.setPen(self._theme.colour("muted"))
        painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, key)


def blocks(actions: Actions) -> list[Block]:
    """Every group of every menu, with the keys that the actions have now, but for those that have
    none; and the gestures. Those of FOLDED share a row while their keys are the first ones."""
    made = []
    for group in (group for menu in MENUS.values() for group in menu):
        rows = (_row(each.name, actions) for each in actions.of_group(group))
        made.append(Block(tr(group), [row for row in rows if row and row[1]]))
    return [
        *(block for block in made if block.rows),
        Block(tr(HAND), [(tr(words), tr(does)) for words, does in GESTURES]),
    ]


def _row(name: str, actions: Actions) -> tuple[str, str] | None:
    """What a command says and its key; None where another one of FOLDED says it."""
    for names, words in FOLDED:
        if name in names and not set(names) & set(actions.changed_keys):
            keys = f"{actions.key(names[0])} … {actions.key(names[-1])}"
            return (tr(words), keys) if name == names[0] else None
    return actions.said(name), actions.key(name)


def balanced(blocks: Sequence[Block], columns: int) -> list[list[Block]]:
    """The blocks in their order, each column about as high as the others."""
    aim = sum(block.height for block in blocks) / columns
    made: list[list[Block]] = [[]]
    height = 0.0
    for block in blocks:
        if made[-1] and len(made) < columns and height + block.height / 2 > aim * len(made):
            made.append([])
        made[-1].append(block)
        height += block.height
    return made
