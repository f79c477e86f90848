"""Languages that nobody speaks, to see what becomes of the window in any other one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from sketch_assistant.ui.base import words

LONGER = 1.4  # times as many letters
WORD = 9  # letters of those added, in a row
SIGN = "ö"  # in every word of ours that was translated, and in no other
PLACE = re.compile(r"\{\w+\}|%n")


class Longer(QTranslator):
    """Says every text of ours with 40 % more letters."""

    def isEmpty(self) -> bool:  # noqa: N802 - Qt calls it so
        return False

    def translate(
        self, context: str, text: str, disambiguation: str | None = None, n: int = -1
    ) -> str:
        return longer(text) if context == words.CONTEXT and text else text


def longer(text: str) -> str:
    """With 40 % more letters, half of which are wide; names in braces stay as they are."""
    letters = len(PLACE.sub("", text))
    more = max(1, round((LONGER - 1) * letters))
    added = f"{SIGN}m" * (more // 2) + SIGN * (more % 2)
    return text + " ".join(added[i : i + WORD] for i in range(0, more, WORD))


@contextmanager
def spoken(locale: QLocale) -> Iterator[None]:
    """A window that is made in here has longer words, and is read as one in this language is."""
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    translator, before = Longer(), application.layoutDirection()
    QCoreApplication.installTranslator(translator)
    words.write_like(locale)
    application.setLayoutDirection(locale.textDirection())
    try:
        yield
    finally:
        QCoreApplication.removeTranslator(translator)
        words.write_like(words.PLAIN)
        application.setLayoutDirection(before)
