"""Try what may fail with a file, and say why it did."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from ...sketch.document import SketchError
from ..base.words import tr, translated

T = TypeVar("T")


def attempt(act: Callable[[], T], tell: Callable[[str], object]) -> T | None:
    """What act returns; None after telling what went wrong."""
    try:
        with waiting():
            return act()
    except SketchError as error:
        tell(translated(error))
    except OSError as error:
        tell(f"{error.strerror or error}: {error.filename or tr('no file named')}.")
    return None


@contextmanager
def waiting() -> Iterator[None]:
    """The pointer says that it takes time."""
    QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
    try:
        yield
    finally:
        QGuiApplication.restoreOverrideCursor()
