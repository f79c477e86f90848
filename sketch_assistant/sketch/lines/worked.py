"""The points of a line that fairing works on, and its own laid out along them again."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..document import Floats
from .chamfer import evenly, length_of
from .clip import at

FINEST = 1 / 90  # of the size, between the points that are worked on
FEWEST, MOST = 8, 240  # points
# Where the hand's own points are no farther apart on the average, in `FINEST`, and none is so many
# times as far from the next, they are worked on, or as many of them; else evenly spaced ones.
DENSE, PACE = 6.0, 4.0

Indices = NDArray[np.int64]


@dataclass(frozen=True)
class Worked:
    """even: the line's points (m, d), evenly spaced. own: those that are worked on (n, 2). closed:
    whether it ends where it begins."""

    even: Floats
    own: Floats
    closed: bool

    @property
    def around(self) -> Floats:
        """The points that are worked on; of a closed line half a turn more before and after, so
        that its ends are not felt."""
        half = self._before
        if not half:
            return self.own
        return np.vstack([self.own[-1 - half : -1], self.own, self.own[1 : half + 1]])

    @property
    def _before(self) -> int:
        return len(self.own) // 2 if self.closed else 0

    def laid_out(self, fair: Floats, marks: Indices) -> Floats:
        """The line's points (m, d) where it is fair. fair (k, 2): what has become of the points
        `around`; marks: where its corners are among them."""
        made, before = self.even.copy(), self._before
        own = fair[before : before + len(self.own)]
        made[:, :2] = _laid_out(own, self.own, len(made), marks - before)
        if self.closed:
            made[-1, :2] = made[0, :2]
        return made


def is_long(line: Floats, size: float) -> bool:
    """Whether there is enough of a line (n, d) to be worked on."""
    return length_of(line) >= 4 * FINEST * size > 0.0


def worked(line: Floats, size: float, times: int = 1) -> Worked:
    """Of a line (n, d) of a drawing of that size; times: so many times as many points as usual."""
    count = int(np.clip(times * length_of(line) / (FINEST * size), FEWEST, times * MOST))
    even = evenly(line, count)
    own = _own(line[:, :2], even[:, :2], size)
    return Worked(even, own, bool(np.hypot(*(own[0] - own[-1])) <= 1e-9 * size))


def _own(line: Floats, even: Floats, size: float) -> Floats:
    """The hand's own points (n, 2), where they are dense enough, else the evenly spaced ones."""
    steps = np.hypot(*np.diff(line, axis=0).T)
    mean = max(float(steps.mean()), FINEST * size)
    if len(line) < FEWEST or mean > DENSE * FINEST * size or steps.max() > PACE * mean:
        return even
    few = len(line) <= len(even)
    return line if few else at(line, np.linspace(0.0, len(line) - 1.0, len(even)))


def _laid_out(fair: Floats, drawn: Floats, count: int, marks: Indices) -> Floats:
    """So many points of a fair line (n, 2): its corners, the marks, as far along as they are on the
    line as it was drawn (n, 2), and evenly spaced ones between them."""
    inner = marks[(marks > 0) & (marks < len(drawn) - 1)]
    kept = np.concatenate([[0], inner, [len(drawn) - 1]])
    along, along_drawn = _along(fair), _along(drawn)
    places = np.rint(along_drawn[kept] / along_drawn[-1] * (count - 1))
    far = np.interp(np.arange(count), places, along[kept])
    return np.column_stack([np.interp(far, along, axis) for axis in fair.T])


def _along(line: Floats) -> Floats:
    """How far along the line each of its points (n, 2) lies (n,)."""
    result: Floats = np.append(0.0, np.cumsum(np.hypot(*np.diff(line, axis=0).T)))
    return result
