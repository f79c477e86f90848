"""Strokes that may come next: each a stroke that is there, moved, and what speaks for it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ...sketch.document import Floats
from .moves import Moves, joined
from .shapes import Complexes, Integers, Shapes

# How a move was found.
KINDS = (
    *("up", "free", "back", "mirror", "mirror back", "flip x", "flip y"),
    *("row", "run", "curve", "axis"),
)
REPEAT_SIGNS = ("unlike", "unlike on the page", "kept up", "no other", "backwards", "next to it")
MIRROR_SIGNS = ("asymmetric", "pairs", "own images", "votes", "upright", "older", "newer", "last")
SIGNS = REPEAT_SIGNS + MIRROR_SIGNS


@dataclass(frozen=True)
class Candidates:
    """(m,) each: stroke `source` is moved. kind: of KINDS. period: after so many strokes the same
    move goes on; 0 for a mirror axis. backwards: strokes follow in the other order. signs:
    (m, SIGNS), of how well the move fits what is there; 0 where one says nothing."""

    moves: Moves
    source: Integers
    kind: Integers
    period: Integers
    backwards: NDArray[np.bool_]
    signs: Floats

    def __len__(self) -> int:
        return len(self.source)

    @property
    def is_row(self) -> bool:
        """Of one alone: whether it goes on by the same move again and again."""
        return bool(self.period[0] > 0 and not self.moves.mirrored[0] and not self.backwards[0])

    def picked(self, which: Integers | NDArray[np.bool_]) -> Candidates:
        """Only these, in this order."""
        return Candidates(
            self.moves.picked(which),
            self.source[which],
            self.kind[which],
            self.period[which],
            self.backwards[which],
            self.signs[which],
        )

    def points(self, shapes: Shapes) -> Complexes:
        """What they look like, (m, POINTS)."""
        return self.moves.of(shapes.even[self.source])


def gathered(several: list[Candidates]) -> Candidates:
    """All of them, one after the other."""
    columns = ("source", "kind", "period", "backwards", "signs")
    return Candidates(
        joined([each.moves for each in several]),
        *(np.concatenate([getattr(each, name) for each in several]) for name in columns),
    )


def signed(names: tuple[str, ...], columns: list[Floats]) -> Floats:
    """Signs (m, SIGNS) of those that are named, (m,) each."""
    found = np.zeros((len(columns[0]), len(SIGNS)))
    for name, column in zip(names, columns, strict=True):
        found[:, SIGNS.index(name)] = column
    return found
