"""How much a file may hold: beyond this it is refused before it can slow or fill the computer."""

from __future__ import annotations

FILE_BYTES = 50_000_000
DEPTH = 200  # elements within elements
ELEMENTS = 200_000
FOREIGN_ELEMENTS = 60_000  # that our own SVGs do not have, `use` counted as often as it shows
RULES_AND_ELEMENTS = 80_000  # of those, and style rules: a rule costs as much as an element
STROKES = 200_000
POINTS = 5_000_000
CURVES = 1_000_000  # lines and curves of another program's SVG
DRAWINGS = 200_000  # in one file


TOO_MANY_POINTS = f"This drawing has more than {POINTS:,} points."
TOO_MANY_CURVES = f"This SVG has more than {CURVES:,} lines and curves."
TOO_MANY_STROKES = f"This drawing has more than {STROKES:,} strokes."


def spoken(bytes_or_count: int) -> str:
    """A limit as people say it: 5,000,000."""
    return f"{bytes_or_count:,}"
