"""What other programs do to the file of the drawing."""

from __future__ import annotations

from enum import Enum, auto
from pathlib import Path

from ...sketch.atomic import digest
from . import filing


class News(Enum):
    """What was noticed."""

    GONE = auto()  # it was moved or deleted
    CHANGED = auto()


class FileWatch:
    """seen: the digest of the file as it was last read or written here; "" without one."""

    def __init__(self) -> None:
        self.seen = ""
        self._looked: filing.Glance = None

    def follow(self, path: Path | None, seen: str) -> None:
        """From now on notice what is done to this file, whose digest is seen."""
        self.seen = seen
        self._looked = filing.glance(path) if path else None

    def is_news(self, path: Path | None) -> bool:
        """Whether anything was done to it, by a look at it from outside."""
        return path is not None and filing.glance(path) != self._looked

    def news(self, path: Path | None) -> News | None:
        """What was done to the file since, each time once. Raises `SketchError`, `OSError`."""
        if path is None or not self.is_news(path):
            return None
        self._looked = filing.glance(path)
        if self._looked is None:
            return News.GONE
        return News.CHANGED if digest(path) != self.seen else None
