"""Scenes that repeat themselves, made in code: what an illustrator does all day, with tremor."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

import numpy as np

from .faces import one_ear
from .going_on import half, spiral, wave, zigzag
from .hatched import hatching
from .rings import petals, radial, stitches
from .rows import dots, fence, leaves, scales, windows
from .scene import Scene

TREMORS = (0.01, 0.02, 0.03)  # of each stroke's own size


Maker = Callable[[np.random.Generator], Scene]


def scenes(
    rng: np.random.Generator, each: int, makers: Sequence[Maker] | None = None
) -> Iterator[Scene]:
    """`each` of every kind, or of these."""
    for make in MAKERS if makers is None else makers:
        for _ in range(each):
            yield make(rng)


# Of one stroke each, which goes on.
GOING_ON: tuple[Maker, ...] = (wave, zigzag, spiral)
HALVES: tuple[Maker, ...] = (half,)
LONE: tuple[Maker, ...] = (one_ear,)
MAKERS: tuple[Maker, ...] = (
    *(fence, windows, hatching, petals, radial),
    *(scales, stitches, dots, leaves),
)
