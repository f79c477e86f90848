"""Cubic Bézier curves through drawn lines: corners kept, smooth between them, few pieces.

Here lines are made ready: repeated points dropped, long straight stretches filled, directions and
corners found; `schneider` fits. All lines of a drawing go together, which makes thousands of
strokes a matter of a second. Inside, points are complex x + iy.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ..document import Floats, Marks
from ..lines.batches import batches
from ..lines.centreline import Places, Samples, distinct, smooth
from .schneider import Indices, Lines, fit_lines

_CORNER_COSINE = 0.64  # of 50 degrees: sharper turns stay corners
_SPACING = 24.0  # times the tolerance: a curve is checked at least this often
_WINDOW = 5.0  # times the tolerance: length from which directions are taken
_LONG = 6.0  # times the piece beside it: a straight run, not a sample of a curve
_BATCH = 60_000  # points fitted together: what stays in the processor's cache


def fit(points: Floats, tolerance: float) -> Floats:
    """Cubic Béziers (k, 4, 2) through points (n, 2), n >= 1, within tolerance (same unit).

    Each starts where the last one ended, in the same direction unless there is a corner. The first
    and the last point are kept exactly. Between points far apart the line is taken to bend as ink
    does (`centreline.smooth`). A single point gives one cubic without extent.
    """
    places = np.ascontiguousarray(points, dtype=np.float64).view(np.complex128)[:, 0]
    (cubics,) = fit_all([Samples(places, np.zeros(len(places)))], [tolerance])
    return cubics.view(np.float64).reshape(-1, 4, 2)


def fit_all(lines: Sequence[Samples], tolerances: Sequence[float]) -> list[Places]:
    """As `fit`, for many lines: a (k, 4) complex array for each. Their corners stay, and what lies
    between two that follow one another is straight; widths count for nothing."""
    fitted: list[Places] = []
    for start, end in batches([len(line.places) for line in lines], _BATCH):
        fitted += _fit_batch(lines[start:end], np.asarray(tolerances[start:end], dtype=float))
    return fitted


def _fit_batch(lines: Sequence[Samples], tolerances: Floats) -> list[Places]:
    kept = [
        distinct(line, tolerance / 50) for line, tolerance in zip(lines, tolerances, strict=True)
    ]
    many = [i for i, line in enumerate(kept) if len(line.places) > 1]
    results = [np.full((1, 4), line.places[0]) for line in kept]
    if many:
        prepared = _prepared([kept[i] for i in many], tolerances[many])
        first, cubics = fit_lines(prepared)
        cuts = np.searchsorted(first, prepared.ends[0][1:])
        for i, part in zip(many, np.split(cubics, cuts), strict=True):
            results[i] = part
    return results


def _prepared(lines: Sequence[Samples], tolerances: Floats) -> Lines:
    places, last, runs, kept = _filled(lines, tolerances)
    counts = np.diff(last, prepend=-1)
    first = last - counts + 1
    steps = np.abs(np.diff(places, prepend=places[:1]))
    steps[first[1:]] = 1.0  # the jump from line to line is no length, but keeps them apart
    travelled = np.cumsum(steps)
    tolerance = np.repeat(tolerances, counts)
    kept[first] = kept[last] = True
    before, start, end, after = (travelled[each] for each in _around(kept))
    following = np.append(steps[1:], 0.0)
    window = np.minimum(_WINDOW * tolerance, (after - start) / 5)
    ahead, out = _directions(places, travelled, window, following, after)
    # The same line backwards, with every direction turned round.
    window = np.minimum(_WINDOW * tolerance, (end - before) / 5)
    behind, into = (
        -each[::-1]
        for each in _directions(
            places[::-1], -travelled[::-1], window[::-1], steps[::-1], -before[::-1]
        )
    )
    ahead[last], behind[first] = behind[last], ahead[first]
    sharp = _corners(ahead, behind) | kept
    along = _units(ahead + behind, ahead)
    along[runs.ends] = runs.directions
    cuts = sharp.copy()
    cuts[runs.ends] = True
    return Lines(places, travelled, tolerance, (first, last), cuts, sharp, out, into, along)


def _around(kept: Marks) -> tuple[Indices, Indices, Indices, Indices]:
    """Of each sample the last one that is kept before it, up to it, from it on and after it."""
    marks = np.flatnonzero(kept)
    passed = np.cumsum(kept) - 1  # number of the last mark up to each sample
    most = len(marks) - 1
    return (
        marks[np.maximum(passed - kept, 0)],
        marks[passed],
        marks[np.minimum(passed + ~kept, most)],
        marks[np.minimum(passed + 1, most)],
    )


def _directions(
    places: Places, travelled: Floats, window: Floats, following: Floats, end: Floats
) -> tuple[Places, Places]:
    """Unit directions after each sample: of the chord over the window, and of the curve.

    The latter is that of a parabola through the sample and two places further on.
    """
    h1 = np.maximum(0.5 * window, following)
    h2 = 2.0 * h1
    near = np.interp(np.minimum(travelled + h1, end), travelled, places) - places
    far = np.interp(np.minimum(travelled + h2, end), travelled, places) - places
    chord = _units(far, far)
    inside = travelled + h2 <= end
    return chord, np.where(inside, _units(4.0 * near - far, far), chord)


@dataclass(frozen=True, slots=True)
class _Runs:
    """Where long straight runs begin or end, and their unit directions."""

    ends: Indices
    directions: Places


def _filled(lines: Sequence[Samples], tolerances: Floats) -> tuple[Places, Indices, _Runs, Marks]:
    """Samples dense enough for a curve to be checked at, where each line ends, straight runs, and
    which samples are corners to be kept."""
    lengths = np.array([len(line.places) for line in lines])
    places = np.concatenate([line.places for line in lines])
    flatness = np.repeat(tolerances / 4, lengths)
    # How far apart samples may be rides along as a width does.
    widest = _SPACING * 4 * flatness
    joined = Samples(places, widest, np.concatenate([_marks(line) for line in lines]))
    (places, spacing, corners), last = smooth(joined, flatness, np.cumsum(lengths) - 1)
    assert corners is not None
    steps = np.diff(places, append=places[-1:])
    steps[last] = 0.0
    far = np.abs(steps)
    pieces = np.clip(np.ceil(far / spacing), 1, 64).astype(np.intp)
    pieces[:-1][corners[:-1] & corners[1:]] = 1  # straight in one piece
    owner = np.repeat(np.arange(len(places)), pieces)
    starts = np.cumsum(pieces) - pieces
    within = np.arange(len(owner)) - starts[owner]
    dense = places[owner] + steps[owner] * (within / pieces[owner])
    kept = np.zeros(len(dense), dtype=bool)
    kept[starts[corners]] = True
    return dense, starts[last], _runs(steps, far, spacing, starts), kept


def _marks(line: Samples) -> Marks:
    return np.zeros(len(line.places), dtype=bool) if line.corners is None else line.corners


def _runs(steps: Places, lengths: Floats, spacing: Floats, starts: Indices) -> _Runs:
    """Straight runs are much longer than what comes before or after them."""
    before, after = lengths[:-1], lengths[1:]
    longer, shorter = np.maximum(before, after), np.minimum(before, after)
    ends = np.flatnonzero((longer > _LONG * shorter) & (longer > spacing[1:]) & (shorter > 0.0))
    run = np.where(before[ends] > after[ends], ends, ends + 1)
    return _Runs(starts[ends + 1], steps[run] / lengths[run])


def _corners(ahead: Places, behind: Places) -> Marks:
    """Where the line turns sharply, and no more gently than its neighbours do."""
    product = behind.conj() * ahead
    turn = product.real / np.maximum(np.abs(product), 1e-300)
    before = np.concatenate([[1.0], turn[:-1]])
    after = np.concatenate([turn[1:], [1.0]])
    corners: Marks = (turn < _CORNER_COSINE) & (turn <= before) & (turn < after)
    return corners


def _units(directions: Places, otherwise: Places) -> Places:
    lengths = np.abs(directions)
    chosen: Places = np.where(lengths > 1e-12, directions, otherwise)
    return chosen / np.maximum(np.abs(chosen), 1e-300)
