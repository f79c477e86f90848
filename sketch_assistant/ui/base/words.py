"""The door that every visible word goes through: from the English of the source to the person's."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from ...sketch.document import SketchError
from ...sketch.sentence import Sentence, english

CONTEXT = ""  # of all words: what means two things has a comment
CLASS = "class"  # and of what models draw
PLAIN = QLocale.c()
_spoken = [PLAIN]  # how numbers and dates are written


def tr(text: str, comment: str = "", n: int = -1, /, *, one: str = "", **values: object) -> str:
    """A text of the source in the language of the person, with values in the place of their names.

    Called with a literal, it is found by packaging/languages.py. comment: tells one meaning of a
    word from another. n: how many, for texts with %n, which have a form for each number; one: the
    form of the source for a single one.
    """
    said = text
    if _spoken[0] != PLAIN:
        said = QCoreApplication.translate(CONTEXT, text, comment or None, n)
    if n >= 0 and said in (text, text.replace("%n", str(n))):  # the source itself
        said = english(text, n, one)
    return said.format_map({k: translated(v) for k, v in values.items()}) if values else said


def called(name: str) -> str:
    """What a model draws, "" for nothing, as the person calls it."""
    return QCoreApplication.translate(CLASS, name) if name and _spoken[0] != PLAIN else name


def mark(text: str) -> str:
    """A text that is translated later, by `tr`, where it is shown."""
    return text


def translated(what: object) -> str:
    """A `Sentence`, or that of an error, in the language of the person; all else as it is."""
    sentence = what.args[0] if isinstance(what, Exception) and what.args else what
    if isinstance(sentence, Sentence):
        return tr(sentence.text, "", sentence.n, one=sentence.one, **sentence.values)
    return tr(str(sentence)) if isinstance(what, SketchError) else str(what)


def figure(value: float, form: str) -> str:
    """A number in the person's way of writing; form: as of `format`, such as .0% or , or .2f."""
    plain, spoken = format(value, form), _spoken[0]
    if spoken == PLAIN:
        return plain
    signs = {".": spoken.decimalPoint(), ",": spoken.groupSeparator(), "%": _percent(spoken)}
    return "".join(signs.get(sign, sign) for sign in plain)


def number(text: str) -> float:
    """What a person wrote as a number. Raises ValueError."""
    return float(text.replace(_spoken[0].decimalPoint(), "."))


def write_like(locale: QLocale) -> None:
    """Numbers and dates are written so from now on; not before the language is known."""
    _spoken[0] = locale


def locale() -> QLocale:
    """How the person writes numbers and dates."""
    return _spoken[0]


def _percent(spoken: QLocale) -> str:
    """With the narrow space that German and Spanish put before it."""
    spaced = spoken.language() in (QLocale.Language.German, QLocale.Language.Spanish)
    return f"\u202f{spoken.percent()}" if spaced else spoken.percent()
