"""A stroke whose partner across a mirror axis is missing: its image."""

from __future__ import annotations

import numpy as np

from ...sketch.document import Floats
from .axes import ALIKE, Axes, axes
from .candidates import KINDS, MIRROR_SIGNS, SIGNS, Candidates, signed
from .moves import Moves
from .shapes import Integers, Shapes, apart

LOOKED_AT, RECENT = 24, 8  # strokes that tell of an axis, and those whose partner may be missing
# Of the ink that has no partner, at most; of the drawing, how far partners are from images, on
# average; strokes that tell of an axis.
WHOLE, EXACT, FEWEST = 0.02, 0.0235, 5


def mirrored(there: Shapes) -> Candidates | None:
    """Of at least one stroke, images of the last few; None where every one has its partner."""
    first = max(0, len(there) - LOOKED_AT)
    seen = there.picked(np.arange(first, len(there)))
    found = axes(seen)
    gaps = _gaps(seen, found.moves) / seen.diagonal
    lone = gaps.min(axis=2) >= ALIKE
    missing = lone.copy()
    missing[:, : max(0, len(seen) - RECENT)] = False
    which, stroke = np.nonzero(missing)
    if not len(which):
        return None
    count = len(which)
    kind, nothing = np.full(count, KINDS.index("axis")), np.zeros(count, dtype=np.int64)
    signs = signed(MIRROR_SIGNS, _signs(seen, gaps, found, which, stroke))
    moves, forwards = found.moves.picked(which), np.zeros(count, dtype=bool)
    return Candidates(moves, stroke + first, kind, nothing, forwards, signs)


def symmetric(found: Candidates) -> Floats:
    """How much of a drawing speaks for the axis of each image (m,): ink that has its partner there,
    pairs of strokes and those that are their own image, few that miss a partner, and a little
    that it is upright."""
    sign = dict(zip(SIGNS, found.signs.T, strict=True))
    lone = sign["older"] + sign["newer"]
    for_it = 0.05 * sign["pairs"] + 0.1 * (sign["own images"] + sign["upright"])
    result: Floats = for_it - sign["asymmetric"] - 0.02 * lone
    return result


def partner(every: Candidates, there: Shapes) -> Candidates | None:
    """Of all candidates the one that the last stroke lacks across the axis about which all else is
    symmetric, as exactly as it can be; None where something else lacks its partner, too."""
    sign = dict(zip(SIGNS, every.signs.T, strict=True))
    fits = (every.kind == KINDS.index("axis")) & (every.source == len(there) - 1)
    fits &= (sign["asymmetric"] <= WHOLE) & (sign["pairs"] >= 2) & (sign["own images"] > 0)
    able = np.flatnonzero(fits)
    if len(there) < FEWEST or not len(able):
        return None
    off = [_off(every.moves.picked(able[i : i + 1]), there) for i in range(len(able))]
    best = able[[int(np.argmin(off))]]
    return every.picked(best) if min(off) <= EXACT * there.diagonal else None


def _off(move: Moves, there: Shapes) -> float:
    """How far images are from the strokes that they lie on, of all but the last stroke."""
    images = move.of(there.even.reshape(1, -1)).reshape(there.even.shape)
    return float(apart(images[:, None], there.even[None]).min(axis=1)[:-1].mean())


def _gaps(there: Shapes, moves: Moves) -> Floats:
    """How far the image of each stroke is from each stroke, canvas units (x, n, n), less what the
    points of a long stroke are apart anyway."""
    count, points = len(there), there.even[:, ::2]
    images = moves.of(np.broadcast_to(points.ravel(), (len(moves), points.size)))
    # Half as many digits: half as much to move through the processor's memory.
    one, other = images.astype(np.complex64), points.ravel().astype(np.complex64)
    apart = np.abs(one[:, :, None] - other)
    apart = apart.reshape(len(moves), count, points.shape[1], count, points.shape[1])
    both: Floats = (apart.min(axis=4).mean(axis=2) + apart.min(axis=2).mean(axis=3)) / 2.0
    spacing = np.abs(np.diff(points, axis=1)).mean(axis=1) if points.shape[1] > 1 else 0.0
    return np.maximum(both - spacing / 4.0, 0.0)


def _signs(
    there: Shapes, gaps: Floats, found: Axes, which: Integers, stroke: Integers
) -> list[Floats]:
    """What speaks for each image: how symmetric all else is about its axis, by ink; how many others
    have a partner, or are their own; how often and how upright the axis is; how many strokes before
    and after miss their partner, too; whether it is the last stroke's."""
    paired = gaps.min(axis=2) < ALIKE
    own = np.diagonal(gaps, axis1=1, axis2=2) < ALIKE
    weight = there.radius + 0.02 * there.diagonal
    share = (paired * weight).sum(axis=1)[which] / np.maximum(weight.sum() - weight[stroke], 1e-9)
    older = np.cumsum(~paired, axis=1)[which, stroke] - 1
    newer = (~paired).sum(axis=1)[which] - older - 1
    return [
        1.0 - share,
        np.minimum((paired & ~own).sum(axis=1)[which], 4),
        np.log1p(own.sum(axis=1)[which]),
        np.log(found.votes)[which],
        np.abs(found.way.imag)[which],
        older,
        newer,
        stroke == len(there) - 1,
    ]
