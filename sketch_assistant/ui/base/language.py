"""Which language the window speaks: the one chosen, else that of the system, else English."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from . import words
from .words import mark

# What chooses each, called in itself, by the name of its file in resources/languages.
LANGUAGES = {
    "en": mark("Language: English"),
    "de": mark("Language: Deutsch"),
    "es": mark("Language: Español"),
}
SOURCE = "en"  # of the program itself: it has no file


def speak(application: QApplication, folder: Path, language: str) -> None:
    """From now on every word is said in this language; what is on the screen already stays as it
    is. folder: of the .qm files."""
    locale = _locale(language)
    for path in _files(folder, language):
        translator = QTranslator(application)
        if translator.load(str(path)):
            application.installTranslator(translator)
    QLocale.setDefault(locale)
    words.write_like(locale)
    application.setLayoutDirection(locale.textDirection())


def chosen(wanted: str, system: Iterable[str]) -> str:
    """A key of LANGUAGES. wanted: "" for that of the system; system: the names of its languages as
    `QLocale.uiLanguages` gives them, the dearest first."""
    names = (name.partition("-")[0] for name in (wanted, *system))
    return next((name for name in names if name in LANGUAGES), SOURCE)


def _files(folder: Path, language: str) -> tuple[Path, ...]:
    """Qt's own words, such as those of its dialogs and keys, and ours."""
    if language == SOURCE:
        return ()
    qt = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    return qt / f"qtbase_{language}.qm", folder / f"{language}.qm"


def _locale(language: str) -> QLocale:
    """With the numbers and dates of the person's country where that speaks the language."""
    system, plain = QLocale.system(), QLocale(language)
    return system if system.language() == plain.language() else plain
