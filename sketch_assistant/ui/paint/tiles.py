"""Where tiles of pixels lie in the window, counted from the corner of the page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QTransform

from .surface import Surface

SIDE = 512  # pixels of a tile's side

Key = tuple[int, int]


@dataclass(frozen=True, eq=False)
class Grid:
    """transform: page units to pixels, (0, 0) the window's corner. size: of the window."""

    transform: QTransform
    size: QSize

    @cached_property
    def window(self) -> QRect:
        """All of it."""
        return QRect(QPoint(), self.size)

    @cached_property
    def origin(self) -> QPoint:
        """Where in the window the tiles are counted from."""
        return QPoint(round(self.transform.dx()), round(self.transform.dy()))

    def places(self, area: QRect) -> Iterator[tuple[Key, QRect]]:
        """Tiles that an area of the window touches, and where they lie in it."""
        left, top = self.origin.x(), self.origin.y()
        for row in range((area.top() - top) // SIDE, (area.bottom() - top) // SIDE + 1):
            for column in range((area.left() - left) // SIDE, (area.right() - left) // SIDE + 1):
                yield (column, row), QRect(left + SIDE * column, top + SIDE * row, SIDE, SIDE)

    def seen(self) -> list[Key]:
        """Tiles in the window."""
        return [] if self.window.isEmpty() else [key for key, _ in self.places(self.window)]

    def place(self, key: Key) -> QRect:
        """Where a tile lies in the window."""
        return QRect(SIDE * key[0], SIDE * key[1], SIDE, SIDE).translated(self.origin)

    def from_middle(self, key: Key) -> int:
        """How far a tile is from the middle of the window."""
        return (self.place(key).center() - self.window.center()).manhattanLength()

    def blank(self, key: Key) -> Surface:
        """A tile with nothing on it yet."""
        shift = QTransform.fromTranslate(-SIDE * key[0], -SIDE * key[1])
        return Surface(QSize(SIDE, SIDE), unshifted(self.transform) * shift)


def unshifted(transform: QTransform) -> QTransform:
    """Without the shift of the page."""
    return QTransform(transform.m11(), transform.m12(), transform.m21(), transform.m22(), 0.0, 0.0)
