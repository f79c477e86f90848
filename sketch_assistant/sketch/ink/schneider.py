"""The numerics of fitting cubic Bézier curves to many stretches of points at once (Schneider 1990).

Each stretch gets one cubic whose directions at the ends are given: least squares for the lengths of
the two handles, Newton steps for the parameters of the points, and a split in the middle where that
is not close enough. All stretches take each step together. Points are complex x + iy.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..document import Floats
from ..lines.centreline import Places

Indices = NDArray[np.intp]

_REFINEMENTS = 2
_HOPEFUL = 3.0  # times the tolerance: from there Newton steps may still succeed


@dataclass(frozen=True, slots=True)
class Lines:
    """Lines end to end: samples, how far along each lies, and its line's tolerance.

    ends: first and last sample of each line. cuts: whether a curve must end there. sharp: whether a
    line ends or turns a corner there. ahead, behind, along: unit directions after, up to and across
    each sample.
    """

    places: Places
    travelled: Floats
    tolerance: Floats
    ends: tuple[Indices, Indices]
    cuts: NDArray[np.bool_]
    sharp: NDArray[np.bool_]
    ahead: Places
    behind: Places
    along: Places


@dataclass(frozen=True, slots=True)
class _Parts:
    """Stretches of samples first..last, one cubic each; their samples lie end to end.

    owner: the part of each sample. offsets: where each part begins among the samples.
    """

    lines: Lines
    first: Indices
    last: Indices
    samples: Indices
    owner: Indices
    offsets: Indices

    @classmethod
    def between(cls, lines: Lines, first: Indices, last: Indices) -> _Parts:
        counts = last - first + 1
        offsets = np.cumsum(counts) - counts
        owner = np.repeat(np.arange(len(first)), counts)
        samples = np.arange(len(owner)) + (first - offsets)[owner]
        return cls(lines, first, last, samples, owner, offsets)

    def parameters(self) -> Floats:
        """By distance travelled: 0 at the first sample of a part, 1 at its last."""
        travelled = self.lines.travelled
        start = travelled[self.first]
        length = travelled[self.last] - start
        made: Floats = (travelled[self.samples] - start[self.owner]) / length[self.owner]
        return made

    def totals(self, values: Floats) -> Floats:
        summed: Floats = np.add.reduceat(values, self.offsets)
        return summed


def fit_lines(lines: Lines) -> tuple[Indices, Places]:
    """All cubics in drawing order, and the sample at which each begins."""
    cuts = np.flatnonzero(lines.cuts)
    first, last = cuts[:-1], cuts[1:]
    within = ~np.isin(first, lines.ends[1])
    first, last = first[within], last[within]
    done_first: list[Indices] = []
    done: list[Places] = []
    while len(first):
        parts = _Parts.between(lines, first, last)
        cubics, close = _fit_once(parts)
        done_first.append(first[close])
        done.append(cubics[close])
        left, right = first[~close], last[~close]
        middle = _middles(lines, left, right)
        first, last = np.concatenate([left, middle]), np.concatenate([middle, right])
    begins = np.concatenate(done_first)
    order = np.argsort(begins)
    return begins[order], np.concatenate(done)[order]


def _middles(lines: Lines, first: Indices, last: Indices) -> Indices:
    """Samples halfway: fewer cubics in the end, and sooner, than by cutting at the worst point."""
    halfway = 0.5 * (lines.travelled[first] + lines.travelled[last])
    return np.clip(np.searchsorted(lines.travelled, halfway), first + 1, last - 1)


def _fit_once(parts: _Parts) -> tuple[Places, NDArray[np.bool_]]:
    """One cubic a part, and whether it is close enough."""
    u = parts.parameters()
    cubics = _least_squares(parts, u)
    errors = _errors(parts, cubics, u)
    limit = parts.lines.tolerance[parts.first]
    for _ in range(_REFINEMENTS):
        hopeful = np.flatnonzero((errors > limit) & (errors < _HOPEFUL * limit))
        if not len(hopeful):
            break
        some = _Parts.between(parts.lines, parts.first[hopeful], parts.last[hopeful])
        chosen = np.isin(parts.owner, hopeful)
        u[chosen] = better_u = _newton(some, cubics[hopeful], u[chosen])
        cubics[hopeful] = better = _least_squares(some, better_u)
        errors[hopeful] = _errors(some, better, better_u)
    return cubics, (errors <= limit) | (parts.last - parts.first == 1)


def _least_squares(parts: _Parts, u: Floats) -> Places:
    """Cubics (k, 4) whose handles point along the line and have the best lengths."""
    lines, owner = parts.lines, parts.owner
    start, end = lines.places[parts.first], lines.places[parts.last]
    out = np.where(lines.sharp[parts.first], lines.ahead[parts.first], lines.along[parts.first])
    back = -np.where(lines.sharp[parts.last], lines.behind[parts.last], lines.along[parts.last])
    v = 1.0 - u
    b1, b2 = 3.0 * u * v * v, 3.0 * u * u * v
    near, far = v * v * v + b1, b2 + u * u * u
    rest = lines.places[parts.samples] - start[owner] * near - end[owner] * far
    c11, c22 = parts.totals(b1 * b1), parts.totals(b2 * b2)
    c12 = parts.totals(b1 * b2) * (out.conj() * back).real
    x1 = parts.totals(b1 * (out.conj()[owner] * rest).real)
    x2 = parts.totals(b2 * (back.conj()[owner] * rest).real)
    determinant = c11 * c22 - c12 * c12
    solvable = determinant > 1e-9 * c11 * c22
    determinant = np.where(solvable, determinant, 1.0)
    first, second = (x1 * c22 - x2 * c12) / determinant, (x2 * c11 - x1 * c12) / determinant
    length = lines.travelled[parts.last] - lines.travelled[parts.first]
    sound = solvable & (np.minimum(first, second) > 1e-3 * length)
    sound &= np.maximum(first, second) < length
    # Between two neighbours nothing but their straight connection is known.
    straight = parts.last - parts.first == 1
    chord = (end - start) / length
    out, back = np.where(straight, chord, out), np.where(straight, -chord, back)
    sound &= ~straight
    first = np.where(sound, first, length / 3.0)
    second = np.where(sound, second, length / 3.0)
    return np.stack([start, start + out * first, end + back * second, end], axis=1)


def _errors(parts: _Parts, cubics: Places, u: Floats) -> Floats:
    """The largest distance of each part's samples from its cubic."""
    a, b, c, d = _coefficients(parts, cubics)
    off = np.abs(((a * u + b) * u + c) * u + d - parts.lines.places[parts.samples])
    worst: Floats = np.maximum.reduceat(off, parts.offsets)
    return worst


def _coefficients(parts: _Parts, cubics: Places) -> tuple[Places, Places, Places, Places]:
    """a, b, c, d of a u^3 + b u^2 + c u + d, for each sample of the parts."""
    p0, p1, p2, p3 = cubics.T
    c = 3.0 * (p1 - p0)
    b = 3.0 * (p2 - p1) - c
    a = p3 - p0 - c - b
    owner = parts.owner
    return a[owner], b[owner], c[owner], p0[owner]


def _newton(parts: _Parts, cubics: Places, u: Floats) -> Floats:
    """Parameters whose places on the curve are nearer to the samples."""
    a, b, c, d = _coefficients(parts, cubics)
    away = ((a * u + b) * u + c) * u + d - parts.lines.places[parts.samples]
    a *= 3.0
    speed = (a * u + 2.0 * b) * u + c
    pull = 2.0 * (a * u + b)
    slope = (speed.conj() * speed + pull.conj() * away).real
    step = (speed.conj() * away).real / np.where(np.abs(slope) > 1e-12, slope, np.inf)
    better: Floats = np.clip(u - step, 0.0, 1.0)
    return better
