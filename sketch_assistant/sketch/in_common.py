"""How many strokes two lists of a drawing share at their start, found once for all who ask.

A stroke that is drawn makes a new list of thousands; what shows it, what keeps it for undo and what
keeps it safe all ask what is new in it.
"""

from __future__ import annotations

from itertools import compress, count
from operator import is_not
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .stroke import Stroke

Strokes = tuple["Stroke", ...]

_KEPT = 12  # answers: of as many strokes as wait to be painted, and of an edit or two


class _Answers:
    """The last ones. Taken and replaced whole, for several threads ask."""

    def __init__(self) -> None:
        self._last: tuple[tuple[Strokes, Strokes, int], ...] = ()

    def keep(self, one: Strokes, other: Strokes, shared: int) -> None:
        self._last = ((one, other, shared), *self._last[: _KEPT - 1])

    def forget(self) -> None:
        self._last = ()

    def find(self, one: Strokes, other: Strokes) -> int | None:
        for first, second, shared in self._last:
            if (first is one and second is other) or (first is other and second is one):
                return shared
        return None


_ANSWERS = _Answers()


def in_common(before: Strokes, after: Strokes) -> int:
    """How many strokes, compared by identity, both have in common at the start."""
    shared = _ANSWERS.find(before, after)
    if shared is None:
        shared = counted(before, after)
        if shared:  # of two drawings, which begin differently, that is found soon enough
            _ANSWERS.keep(before, after, shared)
    return shared


def counted(before: Strokes, after: Strokes) -> int:
    """The same of lists that nobody will ask about again."""
    first = compress(count(), map(is_not, before, after))
    return next(first, min(len(before), len(after)))


def longer(before: Strokes, more: Strokes) -> Strokes:
    """Strokes with more at the end, of which it is known that they begin alike."""
    after = before + more
    _ANSWERS.keep(before, after, len(before))
    return after


def forget() -> None:
    """Let go of the strokes that were asked about."""
    _ANSWERS.forget()
