"""Every model by a picture of its own drawing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QWidget

from ...base.theme import Theme
from ..widgets.class_field import best_first
from ..widgets.tip import tip
from .pictures import Pictures

if TYPE_CHECKING:
    from ....assist.bundle.bundle import Bundle

COLUMNS = 3
TILE = QSize(94, 96)


class ModelGrid(QWidget):
    """Tiles in rows of three; pictures are read when they are first seen."""

    chosen = Signal(str)

    def __init__(self, pictures: Pictures, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._pictures, self._theme = pictures, theme
        self.tiles: list[_Tile] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(6)

    def show_models(self, bundles: Sequence[Bundle]) -> None:
        """A tile for each."""
        for tile in self.tiles:
            self._grid.removeWidget(tile)
            tile.deleteLater()
        self.tiles = [_Tile(each, self._pictures, self._theme, self) for each in bundles]
        for tile in self.tiles:
            tile.clicked.connect(lambda *_, tile=tile: self.chosen.emit(tile.name))
        self.show_only("")

    def show_current(self, name: str) -> None:
        """Mark the model in use."""
        for tile in self.tiles:
            tile.setChecked(tile.name == name)

    def show_only(self, part: str) -> list[str]:
        """Tiles whose name contains part, the nearest first, then those that draw such a class;
        returns the names shown."""
        tiles = {tile.name: tile for tile in self.tiles}
        shown = [tiles[name] for name in best_first(tiles, part)]
        shown += [each for each in self.tiles if each not in shown and each.draws(part)]
        for tile in self.tiles:
            self._grid.removeWidget(tile)
            tile.setVisible(tile in shown)
        for i, tile in enumerate(shown):
            self._grid.addWidget(tile, i // COLUMNS, i % COLUMNS)
        self._grid.setRowStretch(len(self.tiles) // COLUMNS + 1, 1)
        return [tile.name for tile in shown]


class _Tile(QAbstractButton):
    def __init__(self, bundle: Bundle, pictures: Pictures, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.name = bundle.manifest.name
        self._bundle, self._pictures, self._theme = bundle, pictures, theme
        self.setCheckable(True)
        self.setFixedSize(TILE)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(self.name)
        self.setToolTip(tip(self.name))
        theme.changed.connect(self.update)

    def draws(self, part: str) -> bool:
        """Whether it draws a class whose name contains part."""
        return bool(best_first(self._bundle.manifest.classes, part))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        on, over = self.isChecked(), self.underMouse()
        painter.setPen(self._theme.colour("accent") if on else Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("accent_soft" if on or over else "sunken"))
        painter.drawRoundedRect(box, 11, 11)
        ink = self._theme.colour("accent" if on else "text")
        self._pictures.paint(painter, self._bundle, box.adjusted(16, 12, -16, -30), ink)
        painter.setPen(ink)
        words = self.fontMetrics().elidedText(
            self.name, Qt.TextElideMode.ElideRight, self.width() - 10
        )
        room = box.adjusted(0, box.height() - 26, 0, -4)
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter, words)
        painter.end()

    def enterEvent(self, event: QEnterEvent) -> None:
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        self.update()
