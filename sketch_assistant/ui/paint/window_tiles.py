"""The tiles that show the ink in the window, and a few more beside it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QRegion, QTransform

from .surface import Surface
from .tiles import Grid, Key

SPARE = 12  # kept beyond those in sight


class WindowTiles(dict[Key, Surface]):
    """grid: where they lie."""

    def __init__(self) -> None:
        super().__init__()
        self.grid = Grid(QTransform(), QSize())

    def look(self, grid: Grid) -> None:
        """The window looks elsewhere; memory holds what is in sight and a little more."""
        self.grid = grid
        spare = len(self) - len(grid.seen()) - SPARE
        if spare > 0:
            for key in sorted(self, key=grid.from_middle)[-spare:]:
                del self[key]

    def keep_seen(self) -> None:
        """Drop those that are not in sight."""
        for key in self.keys() - set(self.grid.seen()):
            del self[key]

    def in_turn(self) -> Iterator[Surface]:
        """All; those in sight first."""
        seen = [key for key in self.grid.seen() if key in self]
        yield from (self[key] for key in seen)
        yield from (self[key] for key in self.keys() - set(seen))

    def unfinished(self) -> Iterator[Key]:
        """Those in sight that are missing or not right, those in the middle first."""
        left = (key for key in self.grid.seen() if key not in self or not self[key].dirty.isEmpty())
        yield from sorted(left, key=self.grid.from_middle)

    def unready(self, parts: Sequence[QRect]) -> QRegion:
        """What in parts of the window is not yet right."""
        found = QRegion()
        for part in parts:
            for key, place in self.grid.places(part):
                tile = self.get(key)
                if tile is None:
                    found += place & part
                elif not tile.dirty.isEmpty():
                    found += tile.dirty.translated(place.topLeft()) & part
        return found
