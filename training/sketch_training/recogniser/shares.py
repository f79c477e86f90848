"""Which training drawings are whose: the recogniser's, which ranks, or the judge's, which judges
what was ranked. The two never learn from the same drawing."""

from __future__ import annotations

import hashlib

import numpy as np
from numpy.typing import NDArray

from ..data.drawings import Drawings
from .pile import Pile, pile
from .plan import JUDGE

JUDGES_SHARE = 64 / 256


def judged(drawings: Drawings) -> NDArray[np.bool_]:
    """(n,) which training drawings are the judge's: one of four, by a hash of the class and the
    position in it."""
    position = np.zeros(len(drawings), dtype=np.int64)
    for label in np.unique(drawings.labels):
        mine = np.flatnonzero(drawings.labels == label)
        position[mine] = np.arange(len(mine))
    pairs = zip(drawings.labels.tolist(), position.tolist(), strict=True)
    names = (f"{drawings.classes[label]}/{place}" for label, place in pairs)
    first = [hashlib.sha256(name.encode()).digest()[0] for name in names]
    return np.array(first, dtype=np.int64) < JUDGES_SHARE * 256


def learned_and_watched(splits: dict[str, Drawings], share: str) -> tuple[Pile, Pile]:
    """What to learn from, and what to watch the progress with. The judge also learns from the
    validation split, which the recogniser is watched with."""
    train, valid = splits["train"], splits["valid"]
    others = judged(train)
    if share == JUDGE:
        return pile(train, others) + pile(valid), pile(train, ~others)
    return pile(train, ~others), pile(valid)
