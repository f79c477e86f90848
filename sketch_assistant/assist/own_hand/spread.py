"""A row that is offered, closer together or wider apart, of fewer or more."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from ...sketch.document import Stroke
from .moves import Moves
from .shapes import Complexes

MOST = 60  # strokes of a row


@dataclass(frozen=True)
class Steps:
    """group: the last strokes, as many as a thing has, of which the first `older` are of the thing
    before the last. a, b: the move from one thing to the next. spacing: 1 for things as far apart
    as they are, 2 for twice as far."""

    group: tuple[Stroke, ...]
    older: int
    a: complex
    b: complex
    spacing: float = 1.0

    def strokes(self, count: int) -> tuple[Stroke, ...]:
        """So many of the row, up to MOST."""
        count = min(count, MOST)
        made = self._moved(self.group[: self.older], 1.0)  # what the last thing lacks is in place
        whole = [*self.group[self.older :], *made]
        if self.older == len(self.group):  # it lacks nothing: that is the next thing
            made, whole = [], list(self.group)
        steps = 1
        while len(made) < count:
            made += self._moved(whole, self.spacing * steps)
            steps += 1
        return tuple(made[:count])

    def spaced(self, spacing: float) -> Steps:
        """The same, closer together or wider apart."""
        return replace(self, spacing=spacing)

    def after(self, count: int) -> Steps:
        """What comes after so many of its strokes."""
        size = len(self.group)
        group = (self.group + self.strokes(count))[-size:]
        return replace(self, group=group, older=(self.older - count) % size or size)

    def _moved(self, strokes: Sequence[Stroke], times: float) -> list[Stroke]:
        a, b = power(self.a, self.b, times)
        move = Moves(np.array([a]), np.array([b]), np.array([False]))
        return [move.stroke(0, each) for each in strokes]


def power(a: complex, b: complex, exponent: float) -> tuple[complex, complex]:
    """A similarity az + b done `exponent` times, also 1.5 times: about its middle, or straight."""
    if abs(a - 1.0) < 1e-6:
        return 1.0 + 0j, b * exponent
    middle = b / (1.0 - a)
    raised = complex(np.exp(np.log(a) * exponent))
    return raised, middle * (1.0 - raised)


def older_of(centres: Complexes) -> int:
    """Of the middles (n + 1,) of the last n strokes and the one before them: how many of the n are
    of the thing before the last. Between two things the pen goes farthest; n: all of them are one.
    """
    farthest = int(np.abs(np.diff(centres)).argmax())
    return farthest or len(centres) - 1
