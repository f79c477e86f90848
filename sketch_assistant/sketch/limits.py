"""How much a file may hold: beyond this it is refused before it can slow or fill the computer."""

from __future__ import annotations

from .sentence import Sentence

FILE_BYTES = 50_000_000
DEPTH = 200  # elements within elements
ELEMENTS = 200_000
FOREIGN_ELEMENTS = 60_000  # that our own SVGs do not have, `use` counted as often as it shows
RULES_AND_ELEMENTS = 80_000  # of those, and style rules: a rule costs as much as an element
STROKES = 200_000
POINTS = 5_000_000
CURVES = 1_000_000  # lines and curves of another program's SVG
DRAWINGS = 200_000  # in one file


TOO_MANY_POINTS = Sentence(
    "This drawing has more than {points} points.", points=format(POINTS, ",")
)
TOO_MANY_CURVES = Sentence(
    "This SVG has more than {curves} lines and curves.", curves=format(CURVES, ",")
)
TOO_MANY_STROKES = Sentence(
    "This drawing has more than {strokes} strokes.", strokes=format(STROKES, ",")
)


def spoken(bytes_or_count: int) -> str:
    """A limit as people say it: 5,000,000."""
    return f"{bytes_or_count:,}"
