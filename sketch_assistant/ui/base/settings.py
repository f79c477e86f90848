"""What the window remembers from one day to the next."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QByteArray, QSettings

RECENT = 10
C = TypeVar("C", bound=StrEnum)


class Settings:
    """Typed reading of a QSettings store; a value that makes no sense gives the default."""

    def __init__(self, store: QSettings) -> None:
        self._store = store

    def number(self, key: str, default: float, low: float, high: float) -> float:
        """A number kept within low and high."""
        try:
            value = float(str(self._store.value(key, default)))
        except (TypeError, ValueError):
            return default
        return min(max(value, low), high) if value == value else default

    def text(self, key: str, default: str) -> str:
        """A word."""
        value = self._store.value(key, default)
        return value if isinstance(value, str) else default

    def choice(self, key: str, default: C) -> C:
        """A member of the enumeration that the default is of."""
        kind = type(default)
        value = self.text(key, default)
        return kind(value) if value in tuple(kind) else default

    def flag(self, key: str, default: bool) -> bool:
        """Yes or no."""
        return str(self._store.value(key, default)).lower() in ("true", "1")

    def data(self, key: str) -> QByteArray | None:
        """What `saveGeometry` gave."""
        value = self._store.value(key)
        return value if isinstance(value, QByteArray) else None

    def put(self, key: str, value: object) -> None:
        """Remember; written to disk by and by."""
        self._store.setValue(key, value)

    def sync(self) -> None:
        """Write to the disk now what was put."""
        self._store.sync()

    def recent(self) -> list[Path]:
        """Files last opened or saved, newest first."""
        value = self._store.value("recent")
        names = value if isinstance(value, list) else [value]  # a list of one is stored bare
        return [Path(name) for name in names if isinstance(name, str) and name]

    def add_recent(self, path: Path) -> None:
        """Put a file on top of the list."""
        self._put_recent([path, *(each for each in self.recent() if each != path)])

    def drop_recent(self, path: Path) -> None:
        """Take a file that is gone off the list."""
        self._put_recent([each for each in self.recent() if each != path])

    def _put_recent(self, paths: list[Path]) -> None:
        self._store.setValue("recent", [str(path) for path in paths[:RECENT]])
