"""Take the tremor out of a line and keep its corners.

The fair line minimises its distance to the hand's points plus a penalty on its second differences
(Whittaker 1923; Eilers 2003), chosen by the wavelength that it halves, relative to the drawing, so
the scale does not matter, and by how far the line trembles. The points are the hand's own, a tick
of the clock apart: it is slow where it turns and goes forth and back where it trembles, so that
they say more than even ones (Lacquaniti, Terzuolo & Viviani 1983). Where the fair line still turns
fast the penalty falls and the line is made fair again, so that corners sharpen while the rest stays
calm (half-quadratic: Geman and Reynolds 1992). Lengths are measured along a fair line, not along
the hand's: a tremor makes a line longer, and its waves would seem longer too. What a line does
again and again, a zigzag or a wave, was drawn on purpose and keeps its height.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..document import Floats
from .chamfer import evenly
from .corners import corners
from .diagonals import solved
from .repeating import period
from .sides import straight_sides
from .worked import Indices, is_long, worked

# How far apart a line's points are is said by what is left without its waves of so much of its
# size, how far it trembles by what goes with those of `LOOK`.
LENGTHS, LOOK = (0.5, 0.25), 0.15
# How far the hand trembles says how much must go, of a small line less: waves of `CALM` times the
# geometric mean of the line's own size, its tremor and twice the size are halved, longer ones stay.
CALM, WIDEST = 0.6, 2.0  # no longer ones than so many times the line is wide
SMALL = 1 / 6  # of the size: the waves of a line less large than that shrink with it
# What is drawn on purpose is what a line does again and again beside its way: itself without waves
# of so much of its size; what is lower than so much of the drawing is not. Only shorter waves than
# a part of its period are halved, on more points.
WAY, LEAST, PART, FINER = 0.7, 0.024, 0.3, 2
SHARPENED = 2  # times
CORNER = 2.6  # radians within a wave: a line that turns faster is at a corner
SOFTEST = 1e-4  # of the penalty is left there
NO_STEP = 1e-9  # of a line's width

REACH = 0.05  # of the size: how far before and after a corner its two directions are looked at
LONG = 0.1  # of the size: shorter sides between corners are not made straight
FARTHEST = 2.0  # times the usual tremor: what a shape may move a line by somewhere


def faired(line: Floats, size: float) -> Floats:
    """A line (n, d), columns x, y and any others, without its tremor; size: of the drawing, in the
    line's units. The ends of an open line tremble and move, too; a closed line stays closed. Each
    point stands for one of the hand's, which are evenly spaced."""
    (made,) = all_faired([line], size)
    return made


def all_faired(lines: Sequence[Floats], size: float) -> list[Floats]:
    """Each of the lines so: some hundred together take far less time than one after the other."""
    made = list(lines)
    long = [i for i, line in enumerate(lines) if is_long(line, size)]
    if not long:
        return made
    drawn = [worked(lines[i], size) for i in long]
    look = _looked_at([each.around for each in drawn], size)
    for place in np.flatnonzero(look.periods).tolist():
        finer = worked(lines[long[place]], size, FINER)
        look.refine(place, len(finer.own) / len(drawn[place].own))
        drawn[place] = finer
    calm = _calm([each.around for each in drawn], look, size)
    for i, each, (fair, marks) in zip(long, drawn, calm, strict=True):
        made[i] = each.laid_out(fair, marks)
    return made


def across(drawn: Floats, fair: Floats) -> Floats:
    """How far a drawn line (n, 2) is to the side of the inner points of its fair line (m, 2)."""
    gaps, ways = evenly(drawn, len(fair))[1:-1] - fair[1:-1], fair[2:] - fair[:-2]
    sides = gaps[:, 0] * ways[:, 1] - gaps[:, 1] * ways[:, 0]
    result: Floats = np.abs(sides) / np.maximum(np.hypot(*ways.T), 1e-12)
    return result


@dataclass(frozen=True)
class _Lines:
    """Lines of at least four points, one after the other. points (n, 2); which line each point is
    of (n,); where each line begins and how many points it has (k,)."""

    points: Floats
    owner: NDArray[np.int64]
    starts: NDArray[np.int64]
    counts: NDArray[np.int64]

    @property
    def ends(self) -> NDArray[np.int64]:
        """Where the last point of each is (k,)."""
        return self.starts + self.counts - 1

    def steps(self, points: Floats) -> Floats:
        """The mean distance from one point to the next, of each line with its points there; not 0
        where they fall together."""
        lengths = np.append(np.hypot(*np.diff(points, axis=0).T), 0.0)
        lengths[self.ends] = 0.0
        means: Floats = np.add.reduceat(lengths, self.starts) / (self.counts - 1)
        return np.maximum(means, NO_STEP * self.wide())

    def wide(self) -> Floats:
        """The longer side of each line's box."""
        high = np.maximum.reduceat(self.points, self.starts)
        result: Floats = (high - np.minimum.reduceat(self.points, self.starts)).max(axis=1)
        return result

    def own_size(self, size: float) -> Floats:
        """That of the drawing, of a small line less."""
        result: Floats = np.minimum(size, self.wide() / SMALL)
        return result

    def medians(self, values: Floats) -> Floats:
        """Of one value (n,) a point, for each line."""
        ranked = values[np.lexsort((values, self.owner))]
        below, above = (self.counts - 1) // 2, self.counts // 2
        result: Floats = (ranked[self.starts + below] + ranked[self.starts + above]) / 2.0
        return result


def _together(lines: Sequence[Floats]) -> _Lines:
    counts = np.array([len(line) for line in lines])
    owner = np.repeat(np.arange(len(lines)), counts)
    return _Lines(np.concatenate(lines), owner, np.cumsum(counts) - counts, counts)


@dataclass(frozen=True)
class _Look:
    """Of each line (k,): how far apart its points are, how far it trembles, and after how many
    points it does the same again, on purpose; 0 where it does not."""

    steps: Floats
    tremor: Floats
    periods: Floats

    def refine(self, place: int, times: float) -> None:
        """The line there has so many times as many points now."""
        self.steps[place] /= times
        self.periods[place] *= times


def _looked_at(drawn: Sequence[Floats], size: float) -> _Look:
    lines = _together(drawn)
    own, steps = lines.own_size(size), lines.steps(lines.points)
    for wave in LENGTHS:
        steps = lines.steps(_fair(lines, wave * own / steps, 0))
    fair = _fair(lines, np.minimum(LOOK * size, WIDEST * lines.wide()) / steps, 0)
    tremor = lines.medians(np.hypot(*(lines.points - fair).T))
    ways = np.split(_fair(lines, WAY * lines.wide() / steps, 0), lines.starts[1:])
    periods = [period(line, way, LEAST * size) for line, way in zip(drawn, ways, strict=True)]
    return _Look(steps, tremor, np.array(periods))


def _calm(drawn: Sequence[Floats], look: _Look, size: float) -> list[tuple[Floats, Indices]]:
    """Open lines (n, 2) without their tremor, and where their corners are (indices)."""
    lines = _together(drawn)
    waves, longest = _waves(lines, look.tremor, size), PART * look.periods
    longest[look.periods == 0.0] = np.inf
    steps = lines.steps(_fair(lines, np.minimum(waves / look.steps, longest), 0))
    fair = _fair(lines, np.minimum(waves / steps, longest), SHARPENED)
    every = zip(np.split(fair, lines.starts[1:]), steps.tolist(), look.tremor.tolist(), strict=True)
    return [_with_sides(part, step, size, trembles) for part, step, trembles in every]


def _waves(lines: _Lines, tremor: Floats, size: float) -> Floats:
    """How long the waves are that are halved, of each line; in its units."""
    longest: Floats = WIDEST * lines.wide()
    return np.minimum(CALM * (lines.own_size(size) * tremor * size * size) ** 0.25, longest)


def _with_sides(fair: Floats, step: float, size: float, tremor: float) -> tuple[Floats, Indices]:
    """A fair line with what is nearly straight between its corners made straight."""
    marks = corners(fair, step, size, REACH)
    made = straight_sides(fair, marks, LONG * size, FARTHEST * tremor)
    return made, np.array(marks)


def _fair(lines: _Lines, waves: Floats, turns: int) -> Floats:
    """The fair lines' points (n, 2), sharpened so many times; waves (k,): of each, in its steps."""
    penalty = ((waves / (2.0 * np.pi)) ** 4)[lines.owner]
    penalty[lines.starts] = penalty[lines.ends] = 0.0
    made = _fair_between(lines.points, penalty)
    for _ in range(turns):
        bends = np.zeros(len(made))
        bends[1:-1] = np.hypot(*np.diff(made, 2, axis=0).T)
        bends *= (waves / lines.steps(made))[lines.owner]
        softer = np.maximum(1.0 / (1.0 + (bends / CORNER) ** 4), SOFTEST)
        made = _fair_between(lines.points, penalty * softer)
    return made


def _fair_between(values: Floats, penalties: Floats) -> Floats:
    """x (n, 2) minimising |x - values|² + the sum of penalties (n,), 0 at the ends of lines, times
    |second differences of x|²."""
    before, after = np.roll(penalties, 1), np.roll(penalties, -1)
    whole = 1.0 + before + 4.0 * penalties + after
    return solved(whole, -2.0 * (penalties + after), after, values)
