"""Languages for tests: the real ones, and one whose every word is longer."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from sketch_assistant import paths
from sketch_assistant.ui.base import words

LONGER = 1.4  # times as many letters
PLACE = re.compile(r"(\{\w+\}|%n)")


class Longer(QTranslator):
    """Every text of ours with 40 % more letters; names in braces stay as they are. seen: which."""

    def __init__(self, parent: QApplication) -> None:
        super().__init__(parent)
        self.seen: set[str] = set()

    def isEmpty(self) -> bool:  # noqa: N802 - Qt calls it so
        return False

    def translate(
        self, context: str, text: str, disambiguation: str | None = None, n: int = -1
    ) -> str:
        if context != words.CONTEXT or not text:
            return text
        self.seen.add(text)
        return longer(text)


def longer(text: str) -> str:
    """With 40 % more letters, half of which are wide."""
    letters = len(PLACE.sub("", text))
    more = max(1, round((LONGER - 1) * letters))
    return text + ("mö" * more)[:more]


@contextmanager
def spoken(translator: QTranslator, locale: QLocale) -> Iterator[None]:
    """The window speaks so; afterwards English again."""
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    before = application.layoutDirection()
    QCoreApplication.installTranslator(translator)
    words.write_like(locale)
    application.setLayoutDirection(locale.textDirection())
    try:
        yield
    finally:
        QCoreApplication.removeTranslator(translator)
        words.write_like(words.PLAIN)
        application.setLayoutDirection(before)


def german() -> QTranslator:
    return _of("de")


def _of(language: str) -> QTranslator:
    translator = QTranslator()
    assert translator.load(str(folder() / f"{language}.qm"))
    return translator


def folder() -> Path:
    return paths.resources() / "languages"


LEFT = Qt.LayoutDirection.LeftToRight
