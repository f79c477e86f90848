"""Of many ways to go on, which comes first and which beside it: they vote by their next parts.

Each votes for those whose next part lies where its own does. Those to show are the one with most
votes, and then those that leave nothing that was drawn without one like it among them (facility
location, greedily: Nemhauser, Wolsey & Fisher 1978). Among these a recogniser has a say as well,
and so has what the drawing itself repeats or mirrors; what is there already comes later.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from ...sketch.document import Floats
from ...sketch.lines.chamfer import each_apart, evenly

POINTS = 24  # of each part that is compared
# Of the drawing's longer side: two parts that lie so far apart have nothing to say of one another.
# Chosen on validation drawings: the first ghost is right most often where those count that lie
# about as near as a right one has to; from 0.08 to 0.12, and with other curves, it hardly matters.
REACH = 0.1
# How votes and recogniser make a confidence, fitted to whether it was what the person drew next, at
# every pen lift of validation drawings and at half of them (`sketch-training ghosts` prints SLOPE
# and LEVEL). One that nobody looked at is taken for USUAL.
FEWEST, UNLIKELIEST, RECOGNISED, USUAL = 0.01, 1e-3, 0.25, 0.3
SLOPE, LEVEL = 1.06, 0.6
# What the drawing itself repeats speaks for a part that lies so near (as a share of the longer
# side) to it, as soon as it is more probable than LEAST.
OWN, LEAST, SAME = 0.77, 0.03, 0.05
# Where the best is less probably right than this, nothing is shown that nobody asked for.
CONFIDENT = 0.2
# A part so near, as a share of the longer side, to a line that is there is that line once more. It
# counts as e to the power of AGAIN times less sure: the first one is so a fifth as often, at hardly
# the price of a right one.
TWICE, AGAIN = 0.072, 1.5


def apart(parts: Sequence[Floats], extent: float, others: Sequence[Floats] | None = None) -> Floats:
    """How far apart lines [(n, 2)…] are, each from each (k, k) or from others (k, m), as shares of
    the drawing's longer side."""
    even = _even(parts)
    return each_apart(even, even if others is None else _even(others)) / extent


def votes(far: Floats) -> Floats:
    """The share (k,) of the others that agree with each, by how far apart they are (k, k)."""
    agreement = _near(far)
    shares: Floats = (agreement.sum(axis=1) - 1.0) / max(len(far) - 1, 1)
    return shares


def agreement(far: Floats) -> Floats:
    """The share (m,) of parts (k) that agree with each of other lines, by how far apart they are
    (k, m)."""
    shares: Floats = _near(far).mean(axis=0)
    return shares


def cover(far: Floats, first: int, count: int) -> list[int]:
    """Up to `count` of them, the first and then those that bring most others near to one that is
    chosen, by how far apart they are (k, k)."""
    near = _near(far)
    chosen, covered = [first], near[first]
    while len(chosen) < min(count, len(far)):
        gains = np.maximum(near - covered, 0.0).sum(axis=1)
        gains[chosen] = -1.0
        chosen.append(int(gains.argmax()))
        covered = np.maximum(covered, near[chosen[-1]])
    return chosen


def again(parts: Sequence[Floats], there: Sequence[Floats], extent: float) -> NDArray[np.bool_]:
    """Which parts (k,) lie where a line already is."""
    repeated: NDArray[np.bool_] = apart(parts, extent, there).min(axis=1) <= TWICE
    return repeated


def by_hand(far: Floats, chances: Floats) -> Floats:
    """How probable the own hand makes each (k,): by how far it is from what the drawing repeats
    (k, m), and how probable that is (m,)."""
    found: Floats = (np.exp(-far / SAME) * chances).max(axis=1, initial=0.0)
    return found


def evidence(
    shares: Floats,
    repeated: NDArray[np.bool_],
    seen: Floats | None = None,
    own: Floats | float = 0.0,
) -> Floats:
    """How much speaks for each (k,): its votes, whether it is new, how probably a recogniser that
    looks at the drawing with this part takes it for what it should be, and how probable the own
    hand makes it."""
    chances = np.full(len(shares), USUAL) if seen is None else np.clip(seen, UNLIKELIEST, 1.0)
    found: Floats = np.log(shares + FEWEST) + RECOGNISED * np.log(chances) - AGAIN * repeated
    return found + OWN * np.log1p(own / LEAST)


def confidence(evidence: Floats) -> Floats:
    """How probably each is what comes next."""
    found: Floats = 1.0 / (1.0 + np.exp(-(SLOPE * evidence + LEVEL)))
    return found


def evidence_of(confidence: Floats) -> Floats:
    """What made one this confident."""
    found: Floats = (np.log(confidence / (1.0 - confidence)) - LEVEL) / SLOPE
    return found


def _even(lines: Sequence[Floats]) -> Floats:
    return np.array([evenly(line, POINTS) for line in lines]).reshape(-1, POINTS, 2)


def _near(far: Floats) -> Floats:
    """1 for what lies in the same place, less with the distance, 0 from REACH on."""
    result: Floats = np.maximum(1.0 - far / REACH, 0.0)
    return result
