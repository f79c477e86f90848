"""Teach a network what writing looks like, for `assist.ghosts.writing`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from sketch_assistant.assist.ghosts.row_numbers import row_numbers
from sketch_assistant.assist.ghosts.small_network import Network
from sketch_assistant.assist.ghosts.writing import MOST, last_row
from sketch_assistant.sketch.document import Floats

from .characters import Lines, compound, straightened
from .course import Course, taught
from .writing import cut, word

# Of the rows: plain characters, compounds, straightened ones, compounds of these.
KINDS = (0.4, 0.2, 0.1, 0.3)
OF_STRAIGHT = 8_000  # characters that are straightened, at most
EARLY, EARLIEST = 0.3, 10  # so many are cut within their first strokes, where it is hardest
EPOCHS = 30
COURSE = Course(hidden=(48, 24), epochs=EPOCHS, batch=512, rate=5e-3, decay=1e-3)
LOST = 0.02  # of the drawings that may be taken for writing


@dataclass(frozen=True)
class Rows:
    """inputs (n, k); written (n,)."""

    inputs: Floats
    written: NDArray[np.bool_]


def rows(written: Sequence[Lines], drawn: Sequence[Lines]) -> Rows:
    """What the network sees of rows of characters and of drawings."""
    found = [row_numbers(last_row(lines[-MOST:])) for lines in (*written, *drawn)]
    return Rows(np.array(found), np.repeat([True, False], [len(written), len(drawn)]))


def composed(characters: Sequence[Lines], count: int, rng: np.random.Generator) -> list[Lines]:
    """So many rows of one to eight characters of several scripts, cut at a pen lift or whole."""
    straight = [straightened(each, rng) for each in characters[:OF_STRAIGHT]]
    found = []
    for kind in rng.choice(len(KINDS), count, p=KINDS).tolist():
        known = straight if kind > 1 else characters
        made = [compound(known, rng) for _ in range(8)] if kind % 2 else known
        lines = word(made, rng)
        most = EARLIEST if rng.random() < EARLY else len(lines)
        found.append(cut(lines[:most], rng))
    return found


def learn(known: Rows, seed: int = 0, epochs: int = EPOCHS) -> Network:
    """A network that says by its sign which of these rows are written."""
    return taught(known.inputs, known.written, replace(COURSE, epochs=epochs), seed)


def levelled(network: Network, drawn: Floats, lost: float = LOST) -> Network:
    """The same with 0 where this share of drawings, inputs (n, k), lies above."""
    level = float(np.quantile([network(each) for each in drawn], 1.0 - lost))
    *others, (weights, offsets) = network.layers
    return replace(network, layers=(*others, (weights, offsets - level)))
