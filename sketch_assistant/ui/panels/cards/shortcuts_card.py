"""All shortcuts on one sheet."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ...base.actions import COLOURS, COMMANDS, GROUPS, Command, shown_key
from ...base.theme import Theme
from ..widgets.card import Card

ROW, COLUMN, GUTTER, PAD = 25, 330, 30, 26
OTHER_COLOURS = tuple(f"colour_{i}" for i in range(2, len(COLOURS) + 1))
_FIRST = (("File", "Edit"), ("Draw", "View"), ("Suggestions", "Help"))
COLUMNS = (*_FIRST, tuple(name for name in GROUPS if not any(name in each for each in _FIRST)))
GESTURES = (
    ("Tap a ghost's stroke", "keep that stroke"),
    ("Draw along a ghost", "its rest stays"),
    ("Draw elsewhere", "dismiss"),
    ("Hold Ctrl and draw a loop", "select"),
    ("Tap a stroke, tap it again", "select it, its drawing"),
    ("Hold still at a line's end", "snap to a shape"),
    ("Hold Space, or middle button", "move the page"),
    ("Hold R", "turn the page"),
    ("Ctrl+wheel, or pinch", "zoom"),
)


class ShortcutsCard(Card):
    """Painted rows: what, and the key for it."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent, radius=18)

    def sizeHint(self) -> QSize:
        rows = max(self._rows(groups) for groups in COLUMNS)
        return QSize(COLUMN * len(COLUMNS) + 2 * PAD - GUTTER, round(rows * ROW) + 2 * PAD)

    def fit_into(self, room: QSize) -> None:
        """Its own size, or smaller with smaller words where the room (logical pixels) is less."""
        size = self.sizeHint()
        shrunk = size.scaled(room, Qt.AspectRatioMode.KeepAspectRatio)
        self.resize(size if shrunk.width() > size.width() else shrunk)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scale = self.width() / self.sizeHint().width()
        painter.scale(scale, scale)
        for i, groups in enumerate(COLUMNS):
            top = PAD
            for group in groups:
                top = self._paint_group(painter, group, PAD + i * COLUMN, top)
            if i == len(COLUMNS) - 1:
                self._paint_gestures(painter, PAD + i * COLUMN, top)
        painter.end()

    def _paint_group(self, painter: QPainter, group: str, left: int, top: int) -> int:
        self._paint_heading(painter, group, left, top)
        top += ROW
        for command in COMMANDS:
            if command.group == group and command.name not in OTHER_COLOURS:
                self._paint_row(painter, *_described(command), left, top)
                top += ROW
        return top + ROW // 2

    def _paint_gestures(self, painter: QPainter, left: int, top: int) -> None:
        self._paint_heading(painter, "Pen and hand", left, top)
        for i, (gesture, does) in enumerate(GESTURES, start=1):
            painter.setPen(self.theme.colour("text"))
            box = QRectF(left, top + i * ROW, COLUMN - GUTTER, ROW)
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, gesture)
            painter.setPen(self.theme.colour("muted"))
            right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
            painter.drawText(box, right, does)

    def _paint_heading(self, painter: QPainter, text: str, left: int, top: int) -> None:
        font = QFont(self.font())
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(self.theme.colour("accent"))
        painter.drawText(QRectF(left, top, COLUMN, ROW), Qt.AlignmentFlag.AlignVCenter, text)
        painter.setFont(self.font())

    def _paint_row(self, painter: QPainter, words: str, key: str, left: int, top: int) -> None:
        painter.setPen(self.theme.colour("text"))
        box = QRectF(left, top, COLUMN - GUTTER, ROW)
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, words)
        width = painter.fontMetrics().horizontalAdvance(key) + 14
        cap = QRectF(box.right() - width, top + 3, width, ROW - 6)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.theme.colour("sunken"))
        painter.drawRoundedRect(cap, 5, 5)
        painter.setPen(self.theme.colour("muted"))
        painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, key)

    def _rows(self, groups: tuple[str, ...]) -> float:
        rows = sum(c.group in groups and c.name not in OTHER_COLOURS for c in COMMANDS)
        gestures = len(GESTURES) + 1.5 if groups == COLUMNS[-1] else 0
        return rows + 1.5 * len(groups) + gestures - 0.5


def _described(command: Command) -> tuple[str, str]:
    """Words and key; the colours share a row."""
    if command.name == "colour_1":
        return "Colours of ink", f"1 … {len(OTHER_COLOURS) + 1}"
    return command.text.replace("…", ""), shown_key(command)
