"""What B has and A has not, carried over to C on paper: what an analogy should come to.

A sum of latents says what a drawing should have, but hardly where. Where B is A and something more,
the paper says it: a body hangs on the head in B as it should hang on the head in C.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from ...sketch.document import Floats
from ...sketch.lines.chamfer import distances, evenly, length_of, spread
from ...sketch.lines.matching import COMPARED, Pair, along, matched
from ..sampling.latent import readable
from ..sampling.ranking import Lines
from .box import box, into_box
from .laid_over import fit_onto

ALIKE = 0.06  # of A's size: how far A's ink is from B's, at most, where B is A and something more
STRETCH = 2.0  # of A, to lie where C lies
MOVED = 0.04  # of the size: a line that has moved by less has stayed
ALL_AT = 0.9  # strength at which all that is new is there; before it some, in the order of drawing
SPECK = 0.2  # of a line: less of it looks like a slip of the pen
GROWN = 0.5  # times as much larger as the strength is over 1
GONE_AT = 0.5  # strength at which what B has lost is lost


@dataclass(frozen=True)
class Carried:
    """kept: C's lines, None for one that goes, by place; new: further lines. All (n, 2)."""

    kept: tuple[Floats | None, ...]
    new: tuple[Floats, ...]

    @property
    def lines(self) -> list[Floats]:
        """All that is there."""
        return [*(line for line in self.kept if line is not None), *self.new]


def carried(a: Lines, b: Lines, c: Lines, strength: float) -> Carried | None:
    """C with the step from A to B, in C's units; None where B is not A and something more, or
    nothing would be left. Lines that stay are the very ones given."""
    if not all(map(readable, (a, b, c))):
        return None
    size = _size(a)
    laid, gap = fit_onto(b, a)
    if gap > ALIKE:
        return None
    there = [laid.of(line) for line in b]
    pairs = matched(a, there, size)
    onto_c = into_box(a, *box(c), STRETCH)
    fresh = _unpaired(there, {pair.other for pair in pairs})
    kept = _kept([*a], there, pairs, [*c], onto_c.of, strength)
    new = _so_far([onto_c.of(line) for line in fresh], [*c], strength)
    made = Carried(tuple(kept), tuple(new))
    return made if made.lines else None


def _kept(
    a: Sequence[Floats],
    b: Sequence[Floats],
    pairs: Sequence[Pair],
    c: Sequence[Floats],
    onto_c: Callable[[Floats], Floats],
    strength: float,
) -> list[Floats | None]:
    """C's lines: moved as A's became B's, or gone as A's are gone."""
    made: list[Floats | None] = list(c)
    became = {pair.one: pair for pair in pairs}
    size = _size(c)
    for mine in matched([onto_c(line) for line in a], c, size):
        pair = became.get(mine.one)
        if pair is None:
            made[mine.other] = None if strength >= GONE_AT else c[mine.other]
            continue
        count = max(COMPARED, len(c[mine.other]))
        before, after = evenly(a[mine.one], count), along(b[pair.other], pair, count)
        by = onto_c(after) - onto_c(before)
        if np.hypot(*by.T).mean() > MOVED * size:
            made[mine.other] = along(c[mine.other], mine, count) + strength * by
    return made


def _so_far(new: list[Floats], c: Sequence[Floats], strength: float) -> list[Floats]:
    """As much of the new lines as the strength wants, in their order; more than all: larger."""
    if not new:
        return []
    if strength > 1.0:
        ink, old = spread(new), spread(c)
        joint = ink[distances(ink, old).min(axis=1).argmin()]
        return [joint + (1.0 + GROWN * (strength - 1.0)) * (line - joint) for line in new]
    lengths = np.array([max(length_of(line), 1e-9) for line in new])
    left = lengths.sum() * min(strength / ALL_AT, 1.0) - (np.cumsum(lengths) - lengths)
    shares = np.clip(left / lengths, 0.0, 1.0)
    return [_begun(line, share) for line, share in zip(new, shares, strict=True) if share > SPECK]


def _begun(line: Floats, share: float) -> Floats:
    """The first part of a line, as long as a share of it."""
    if share >= 1.0 or len(line) < 2:
        return line
    count = max(len(line), COMPARED)
    return evenly(line, count)[: max(2, round(share * count))]


def _unpaired(lines: Sequence[Floats], taken: set[int]) -> list[Floats]:
    return [line for i, line in enumerate(lines) if i not in taken]


def _size(lines: Lines) -> float:
    low, high = box(lines)
    return max(float((high - low).max()), 1e-9)
