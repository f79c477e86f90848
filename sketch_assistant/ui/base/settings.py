"""What the window remembers from one day to the next: one file, written as soon as it changes."""

from __future__ import annotations

import base64
import binascii
import os
import threading
from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QByteArray, QObject, QTimer, Signal

from ...sketch.atomic import replace_file
from ...sketch.document import SketchError
from ...sketch.sentence import Sentence
from .settings_file import file_of, held_in
from .words import tr

RECENT = 10
C = TypeVar("C", bound=StrEnum)
SOON = 200  # milliseconds in which changes are gathered, so that a slider writes once
OWN = ("recent", "geometry")  # what is nobody else's: not in a file that is given away


class Settings(QObject):
    """Typed reading of a file; a value that makes no sense gives the default.

    trouble: why the former settings are not used, in one sentence; "" where they are.
    """

    told = Signal(str)  # one sentence: they cannot be written

    def __init__(self, path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path, self.trouble = path, ""
        self._values = self._recalled()
        self._unwritten: dict[str, object] = {}
        self._lock = threading.Lock()
        self._thread: threading.Thread | None = None
        self._failed = False
        self._soon = QTimer(self, singleShot=True, interval=SOON)
        self._soon.timeout.connect(self._write_aside)

    @property
    def new(self) -> bool:
        """Whether nothing was ever remembered."""
        return not self._values and not self.trouble

    def number(self, key: str, default: float, low: float, high: float) -> float:
        """A number kept within low and high."""
        try:
            value = float(str(self._values.get(key, default)))
        except (TypeError, ValueError):
            return default
        return min(max(value, low), high) if value == value else default

    def text(self, key: str, default: str) -> str:
        """A word."""
        value = self._values.get(key, default)
        return value if isinstance(value, str) else default

    def choice(self, key: str, default: C) -> C:
        """A member of the enumeration that the default is of."""
        kind = type(default)
        value = self.text(key, default)
        return kind(value) if value in tuple(kind) else default

    def flag(self, key: str, default: bool) -> bool:
        """Yes or no."""
        return str(self._values.get(key, default)).lower() in ("true", "1")

    def data(self, key: str) -> QByteArray | None:
        """What `saveGeometry` gave."""
        try:
            return QByteArray(base64.b64decode(self.text(key, ""), validate=True)) or None
        except binascii.Error:
            return None

    def words(self, key: str) -> tuple[str, ...]:
        """A list of words."""
        return _words(self._values.get(key))

    def table(self, key: str) -> dict[str, tuple[str, ...]]:
        """Words by a name."""
        value = self._values.get(key)
        rows = value.items() if isinstance(value, dict) else ()
        return {name: _words(row) for name, row in rows if isinstance(row, list)}

    def put(self, key: str, value: object) -> None:
        """Remember: a number, a text, yes or no, a list or a table of these, or a QByteArray."""
        if isinstance(value, QByteArray):
            value = base64.b64encode(value.data()).decode()
        if key not in self._values or self._values[key] != value:
            self._values[key] = self._unwritten[key] = value
            self._soon.start()

    def sync(self) -> None:
        """Have on the disk what was put; returns when it is."""
        self._soon.stop()
        if self._thread is not None:
            self._thread.join()
        changed, self._unwritten = self._unwritten, {}
        self._write(changed, dict(self._values))

    def adopt(self, values: Mapping[str, object]) -> None:
        """Take over what another store held."""
        for key, value in values.items():
            if isinstance(value, str | int | float | bool | list | QByteArray):
                self.put(key, value)

    def given_away(self) -> bytes:
        """All but what is nobody else's, as a file."""
        return file_of({key: value for key, value in self._values.items() if key not in OWN})

    def take(self, path: Path) -> bytes:
        """Use what such a file holds; returns what was used before, as `given_away` does.

        Raises SketchError in one sentence; then nothing has changed.
        """
        try:
            values = held_in(path)
        except OSError as error:
            raise SketchError(
                "{name} cannot be read: {strerror}.",
                name=path.name,
                strerror=error.strerror or error,
            ) from error
        except SketchError as error:
            raise SketchError(
                "{name} {error}; your settings stay as they are.", name=path.name, error=error
            ) from error
        former = self.given_away()
        self.restore(values)
        return former

    def restore(self, values: Mapping[str, object]) -> None:
        """Use these in place of all but what is nobody else's."""
        for key in [key for key in self._values if key not in OWN and key not in values]:
            self.put(key, None)
        for key in [key for key in values if key not in OWN]:
            self.put(key, values[key])

    def recent(self) -> list[Path]:
        """Files last opened or saved, newest first."""
        return [Path(name) for name in _words(self._values.get("recent")) if name]

    def add_recent(self, path: Path) -> None:
        """Put a file on top of the list."""
        self._put_recent([path, *(each for each in self.recent() if each != path)])

    def drop_recent(self, path: Path) -> None:
        """Take a file that is gone off the list."""
        self._put_recent([each for each in self.recent() if each != path])

    def _put_recent(self, paths: list[Path]) -> None:
        self.put("recent", [str(path) for path in paths[:RECENT]])

    def _recalled(self) -> dict[str, object]:
        try:
            return held_in(self._path)
        except FileNotFoundError:
            return {}
        except OSError as error:
            text = (
                "The file of your settings cannot be read ({why}). Those of the beginning are used."
            )
            self.trouble = Sentence(text, why=error.strerror or error)
        except SketchError as error:
            self.trouble = Sentence(
                "The file of your settings {error}; the file is kept as {name}. Those of the "
                "beginning are used.",
                error=error,
                name=self._put_aside(),
            )
        return {}

    def _put_aside(self) -> str:
        """Give the file another name, which is free; the name."""
        names = (self._path.with_suffix(f".{i}.json") for i in range(1, 1000))
        aside = next(path for path in names if not path.exists())
        try:
            os.replace(self._path, aside)
        except OSError:
            return self._path.name
        return aside.name

    def _write_aside(self) -> None:
        """In a thread of its own: the pen does not wait for the disk."""
        if self._thread is not None and self._thread.is_alive():
            self._soon.start()
            return
        changed, self._unwritten = self._unwritten, {}
        about = changed, dict(self._values)
        self._thread = threading.Thread(target=self._write, args=about, name="settings")
        self._thread.start()

    def _write(self, changed: Mapping[str, object], known: dict[str, object]) -> None:
        """Another window of the program may have written others meanwhile: those stay. known: all
        that is written where the file cannot be read."""
        if not changed:
            return
        with self._lock:
            try:
                held = held_in(self._path)
            except (OSError, SketchError):
                held = known
            try:
                self._path.parent.mkdir(parents=True, exist_ok=True)
                replace_file(self._path, file_of({**held, **changed}))
                self._failed = False
            except (OSError, SketchError) as error:
                if not self._failed:
                    self._failed = True
                    self.told.emit(tr("Your settings could not be kept: {error}", error=error))


def _words(value: object) -> tuple[str, ...]:
    return tuple(each for each in value if isinstance(each, str)) if isinstance(value, list) else ()
