"""Does it look whole, whatever it shows? What a recogniser makes of a drawing says that, too: of a
half-drawn one it is less sure, and unsure between other things.

A small network has learned it from whole and cut drawings: `sketch-training whole` makes it,
`sketch-training ghosts` says how often it is right.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from ...sketch.document import Floats
from ..sampling.ranking import Recogniser
from .small_network import WHOLE, shipped

UNLIKELIEST = 1e-7
OTHERS = 3  # numbers besides the probabilities


def whole_numbers(chances: Floats, lines: Sequence[Floats]) -> Floats:
    """What the network sees (k + 3,) of a drawing, lines [(n, 2)…], and the probabilities (k,) that
    a recogniser gives its classes."""
    logs = np.log(np.maximum(chances, UNLIKELIEST))
    unsure = -(chances * logs).sum()
    points = max(sum(map(len, lines)), 1)
    return np.array([*logs, np.log(max(len(lines), 1)), unsure, np.log(points)])


def learned_from(recogniser: Recogniser) -> bool:
    """Whether it may be the one that the network has learned from."""
    return len(recogniser.classes) + OTHERS == len(shipped(WHOLE).mean)


def whole(chances: Floats, lines: Sequence[Floats]) -> float | None:
    """The log odds that a drawing, lines [(n, 2)…] simplified as the model's, is whole. chances
    (k,): what a recogniser makes of it. None: nobody can tell, where it is another recogniser than
    the one that was learned from."""
    network = shipped(WHOLE)
    if len(chances) + OTHERS != len(network.mean):
        return None
    return network(whole_numbers(chances, lines))
