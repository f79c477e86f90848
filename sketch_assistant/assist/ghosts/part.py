"""Which of the strokes to come belong together: an ear, a handle, a wheel with its hub.

People draw such strokes in one go, the pen lifted for less than half a second in between. Two
things tell it: how near the next stroke begins to where the last one ended, and how alike they are.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from ...sketch.document import Floats
from ...sketch.lines.chamfer import each_apart, evenly

MOST = 3  # strokes of a part
POINTS = 24  # of each stroke that is compared
# A logistic regression on the training split of drawings of a hand, of what `numbers` says; more
# than these two helped little. `sketch-training manners --timed --fit` prints them.
WEIGHTS = (-0.804, -4.609)
# So that four of five pairs that are joined are drawn in one go.
TOGETHER = 0.7
NEAREST = 0.02  # of the drawing's diagonal


def parts(there: Sequence[Floats], coming: Sequence[Floats]) -> tuple[int, ...]:
    """How many of the lines [(n, 2)…] that come after those there are the next part, how many the
    one after it …; they add up to all of them."""
    counts: list[int] = []
    known = list(there)
    for line in coming:
        joins = counts and counts[-1] < MOST and together(known, line) >= TOGETHER
        counts = [*counts[:-1], counts[-1] + 1] if joins else [*counts, 1]
        known.append(line)
    return tuple(counts)


def together(there: Sequence[Floats], line: Floats) -> float:
    """How probably a person draws a line (n, 2) in one go with the last of those there."""
    return float(1.0 / (1.0 + np.exp(-(numbers(there, line) @ WEIGHTS))))


def numbers(there: Sequence[Floats], line: Floats) -> Floats:
    """(2,): how far the pen moves from the last line to this one, of the drawing's diagonal, its
    logarithm; how far apart the two would lie in one place and as large, mirrored or not."""
    last = there[-1]
    diagonal = max(float(np.hypot(*np.ptp(np.vstack(there), axis=0))), 1e-9)
    hop = float(np.hypot(*(line[0] - last[-1]))) / diagonal
    first, second = _centred(last), _centred(line)
    unlike = float(each_apart(np.stack([first, first * (-1.0, 1.0)]), second[None]).min())
    return np.array([np.log(hop + NEAREST), unlike])


def _centred(line: Floats) -> Floats:
    """POINTS of it, in a box of longer side 1 around the origin."""
    even = evenly(line, POINTS)
    low, high = even.min(axis=0), even.max(axis=0)
    centred: Floats = (even - (low + high) / 2.0) / max(float((high - low).max()), 1e-9)
    return centred
