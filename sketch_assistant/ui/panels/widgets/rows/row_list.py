"""A list of rows to choose from with the keyboard or a pen: words, what goes with them, a key."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPixmap
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ....base.theme import Theme
from ..sides import placed

HEIGHT, LOW, INSET, GAP = 34, 26, 10, 10  # logical pixels; LOW: of a heading
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True)
class Row:
    """marked: letters of the words that stand out. off: it can be read but not chosen. heading: it
    only names the rows below it. picture: as high as the row is to be."""

    words: str
    detail: str = ""
    keys: tuple[str, ...] = ()
    off: bool = False
    heading: bool = False
    marked: frozenset[int] = frozenset()
    picture: QPixmap | None = None

    @property
    def read(self) -> str:
        """As a screen reader says it."""
        return ", ".join(filter(None, (self.words, self.detail, *self.keys)))


class RowList(QListView):
    """Shows rows; `taken` carries the place of the one that was chosen."""

    taken = Signal(int)

    def __init__(self, name: str, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._rows = _Rows(self)
        self.setModel(self._rows)
        self.setItemDelegate(_Painter(theme, self))
        self.setAccessibleName(name)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setUniformItemSizes(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.viewport().setAutoFillBackground(False)
        self.clicked.connect(lambda index: self._take(index.row()))
        theme.changed.connect(self.viewport().update)

    @property
    def rows(self) -> Sequence[Row]:
        """Those shown."""
        return self._rows.rows

    @property
    def current(self) -> int:
        """The place of the marked row; -1 for none."""
        return self.currentIndex().row()

    def show_rows(self, rows: Sequence[Row], current: int = 0) -> None:
        """Others; the first from `current` on that can be chosen is marked."""
        self._rows.show(rows)
        self.scrollToTop()
        places = [i for i, row in enumerate(rows) if not row.heading and i >= current]
        self.go(places[0] if places else -1)

    def go(self, place: int) -> None:
        """Mark the row at a place."""
        self.setCurrentIndex(self._rows.index(place, 0))

    def step(self, steps: int) -> None:
        """Mark the next row but headings, or one before for negative steps."""
        places = [i for i, row in enumerate(self.rows) if not row.heading]
        if places:
            at = places.index(self.current) if self.current in places else 0
            self.go(places[min(max(at + steps, 0), len(places) - 1)])

    def take_current(self) -> None:
        """Choose the marked row."""
        self._take(self.current)

    def _take(self, place: int) -> None:
        if 0 <= place < len(self.rows) and not self.rows[place].heading:
            self.taken.emit(place)


class _Rows(QAbstractListModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows: Sequence[Row] = ()

    def show(self, rows: Sequence[Row]) -> None:
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:  # noqa: N802 - Qt calls it so
        return len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.rows[index.row()].read
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        row = self.rows[index.row()]
        if row.heading:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class _Painter(QStyledItemDelegate):
    def __init__(self, theme: Theme, parent: RowList) -> None:
        super().__init__(parent)
        self._theme, self._list = theme, parent

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row = self._list.rows[index.row()]
        picture = row.picture.deviceIndependentSize().height() if row.picture else 0
        return QSize(0, max(LOW if row.heading else HEIGHT, round(picture) + 8))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row, box = self._list.rows[index.row()], QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if row.heading:
            self._paint_heading(painter, row, box)
        else:
            state = option.state
            self._paint_ground(painter, state, box.adjusted(1, 1, -1, -1))
            room = box.adjusted(INSET, 0, -INSET, 0)
            for key in reversed(row.keys):
                room = self._paint_cap(painter, key, room)
            if row.picture:
                size = row.picture.deviceIndependentSize()
                corner = QPointF(room.left(), room.center().y() - size.height() / 2)
                painter.drawPixmap(self._at(QRectF(corner, size)).topLeft(), row.picture)
                room.setLeft(room.left() + size.width() + 14)
            self._paint_words(painter, row, room)
        painter.restore()

    def _at(self, box: QRectF) -> QRectF:
        return placed(self._list.viewport(), box)

    def _paint_ground(self, painter: QPainter, state: QStyle.StateFlag, box: QRectF) -> None:
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        if chosen or state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour("accent_soft" if chosen else "hover"))
            painter.drawRoundedRect(box, 8, 8)

    def _paint_heading(self, painter: QPainter, row: Row, box: QRectF) -> None:
        font = QFont(self._list.font())
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(self._theme.colour("accent"))
        room = box.adjusted(INSET, 4, -INSET, 0)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, row.words)

    def _paint_cap(self, painter: QPainter, key: str, room: QRectF) -> QRectF:
        width = QFontMetricsF(self._list.font()).horizontalAdvance(key) + 14
        cap = self._at(QRectF(room.right() - width, room.center().y() - 10, width, 20))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("sunken"))
        painter.drawRoundedRect(cap, 5, 5)
        painter.setPen(self._theme.colour("muted"))
        painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, key)
        return room.adjusted(0, 0, -width - 6, 0)

    def _paint_words(self, painter: QPainter, row: Row, room: QRectF) -> None:
        """Words from the left, run by run where letters are marked; the detail at the right."""
        plain, bold = QFont(self._list.font()), QFont(self._list.font())
        bold.setBold(True)
        text, accent = (self._theme.colour(name) for name in ("text", "accent"))
        if row.off:
            text = accent = self._theme.colour("muted")
        words = QFontMetricsF(plain).elidedText(
            row.words, Qt.TextElideMode.ElideMiddle, room.width()
        )
        left = room.left()
        for run, marked in _runs(words, row.marked if words == row.words else frozenset()):
            painter.setFont(bold if marked else plain)
            painter.setPen(accent if marked else text)
            box = QRectF(left, room.top(), room.right() - left, room.height())
            painter.drawText(self._at(box), Qt.AlignmentFlag.AlignVCenter, run)
            left += QFontMetricsF(painter.font()).horizontalAdvance(run)
        self._paint_detail(painter, row.detail, room, left + GAP)

    def _paint_detail(self, painter: QPainter, detail: str, room: QRectF, left: float) -> None:
        metrics = QFontMetricsF(self._list.font())
        box = QRectF(left, room.top(), max(room.right() - left, 0.0), room.height())
        painter.setFont(self._list.font())
        painter.setPen(self._theme.colour("muted"))
        shown = metrics.elidedText(detail, Qt.TextElideMode.ElideMiddle, box.width())
        right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        if box.width() > 40:
            painter.drawText(self._at(box), right, shown)


def _runs(words: str, marked: frozenset[int]) -> list[tuple[str, bool]]:
    """The words cut where marked letters begin and end."""
    made: list[tuple[str, bool]] = []
    for i, letter in enumerate(words):
        if made and made[-1][1] is (i in marked):
            made[-1] = made[-1][0] + letter, made[-1][1]
        else:
            made.append((letter, i in marked))
    return made
