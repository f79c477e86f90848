"""What tells a row of letters from the beginning of a drawing: how each stroke runs and turns, how
large the strokes are and how one stands to the other. Nothing depends on how large the row is, nor
on how many points its lines have."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from ...sketch.document import Floats
from ...sketch.lines.chamfer import each_evenly, length_of
from ...sketch.lines.simplify import simplify

TOLERANCE = 0.01  # of the row's longer side: a hand's tremor tells nothing
POINTS = 16  # of each stroke
DIRECTIONS = 8
STRAIGHT, CLOSED = 0.95, 0.2  # of a stroke's length: how far its ends are apart
SHARP = 1.2  # radians: a corner
TOUCHING = 0.03  # of the row's longer side
NEIGHBOURS = 12  # strokes before each that it may touch
SPARE = 0.02  # of the row's longer side, so that nothing is divided by nothing


def row_numbers(row: Sequence[Floats]) -> Floats:
    """(50,) of lines [(n, 2)…] in the order drawn, one at least; lengths are shares of the row's
    longer side."""
    low, high = (side(np.vstack(row), axis=0) for side in (np.min, np.max))
    longer = max(float((high - low).max()), 1e-9)
    lines = [simplify((line - low) / longer, TOLERANCE) for line in row]
    even = each_evenly(lines, np.full(len(lines), POINTS)).reshape(-1, POINTS, 2)
    whole = (high - low) / longer
    return np.concatenate(
        [_runs(even), _shapes(even), _sizes(lines, whole), _stands(even, whole), _ends(even)]
    )


def _runs(even: Floats) -> Floats:
    """How much of the ink runs in each of some directions, and where strokes go in all."""
    steps = np.diff(even, axis=1)
    long = np.hypot(steps[..., 0], steps[..., 1])
    share = (long / max(float(long.sum()), 1e-9)).ravel()
    turn = (
        np.arctan2(steps[..., 1], steps[..., 0]).ravel() / (2.0 * np.pi) * DIRECTIONS % DIRECTIONS
    )
    first, beyond = np.floor(turn).astype(int) % DIRECTIONS, turn % 1.0
    found = np.bincount(first, share * (1.0 - beyond), DIRECTIONS)
    found += np.bincount((first + 1) % DIRECTIONS, share * beyond, DIRECTIONS)
    across = (even[:, -1] - even[:, 0]) / np.maximum(long.sum(axis=1), 1e-9)[:, None]
    return np.concatenate([found, across.mean(axis=0), np.abs(across).mean(axis=0)])


def _shapes(even: Floats) -> Floats:
    """How straight the strokes are, and how they turn."""
    straight, turns = _straight(even), _turns(even)
    total, sharpest = np.abs(turns).sum(axis=1), np.abs(turns).max(axis=1)
    return np.array(
        [
            straight.mean(),
            straight.std(),
            (straight > STRAIGHT).mean(),
            (straight < CLOSED).mean(),
            total.mean(),
            total.std(),
            turns.sum(axis=1).mean(),
            np.abs(turns.sum(axis=1)).mean(),
            sharpest.mean(),
            (sharpest > SHARP).mean(),
            *(total[[0, -1]] / 6.0),
            *straight[[0, -1]],
        ]
    )


def _sizes(lines: Sequence[Floats], whole: Floats) -> Floats:
    sides = np.array([np.ptp(line, axis=0) for line in lines])
    sizes, lengths = sides.max(axis=1), sum(map(length_of, lines))
    logs = np.log(np.array([np.median(sizes), sizes.max(), sizes.min(), lengths]) + SPARE)
    uneven = sides[:, 1].std() / (sides[:, 1].mean() + SPARE)
    shape = np.log((whole[0] + SPARE) / (whole[1] + SPARE))
    return np.array([*logs, np.log(uneven + SPARE), shape, *sizes[[0, -1]], np.log(len(lines))])


def _stands(even: Floats, whole: Floats) -> Floats:
    """How each stroke stands to the one before it, to all others and to the row; 0 for one."""
    if len(even) == 1:
        return np.zeros(11)
    low, high = even.min(axis=1), even.max(axis=1)
    sides = high - low
    overlap = np.minimum(high[1:], high[:-1]) - np.maximum(low[1:], low[:-1])
    shares = np.clip(overlap / (np.minimum(sides[1:], sides[:-1]) + SPARE), -1.0, 1.0)
    inside = ((low[None] <= low[:, None]) & (high[None] >= high[:, None])).all(axis=2)
    steps = np.diff((low[:, 0] + high[:, 0]) / 2.0)
    hops = even[1:, 0] - even[:-1, -1]
    far = np.hypot(*hops.T)
    touching = _touching(even)
    return np.array(
        [
            *shares.mean(axis=0),
            inside.sum() / len(even) - 1.0,
            steps.sum() / (np.abs(steps).sum() + SPARE),
            far.mean(),
            *(hops / np.maximum(far, 1e-9)[:, None]).mean(axis=0),
            far.mean() / (sides.max(axis=1).mean() + SPARE),
            touching / len(even),
            touching / (len(even) * (len(even) - 1) / 2.0),
            whole.min(),
        ]
    )


def _ends(even: Floats) -> Floats:
    """Where the row begins and ends in its box."""
    return np.concatenate([even[0, 0], even[-1, -1]])


def _straight(even: Floats) -> Floats:
    """How far the ends of each stroke are apart, of its length (n,)."""
    lengths = np.hypot(*np.diff(even, axis=1).transpose(2, 0, 1)).sum(axis=1)
    straight: Floats = np.hypot(*(even[:, -1] - even[:, 0]).T) / np.maximum(lengths, 1e-9)
    return straight


def _turns(even: Floats) -> Floats:
    """By how much each stroke turns at each of its points, radians (n, POINTS - 2)."""
    steps = np.diff(even, axis=1)
    angles = np.arctan2(steps[..., 1], steps[..., 0])
    turns: Floats = (np.diff(angles, axis=1) + np.pi) % (2.0 * np.pi) - np.pi
    return turns


def _touching(even: Floats) -> int:
    """How many pairs of strokes, not far from each other in time, meet."""
    found = 0
    for i in range(1, len(even)):
        before = even[max(0, i - NEIGHBOURS) : i]
        gaps = ((before[:, :, None] - even[i][None, None]) ** 2).sum(axis=-1)
        found += int((gaps.min(axis=(1, 2)) < TOUCHING**2).sum())
    return found
