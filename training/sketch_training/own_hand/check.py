"""Whether the next stroke repeats or mirrors what is there, judged with that stroke in hand.

Independent of what offers it: every earlier stroke is laid on the next one by every similarity and
mirror image that does so, and the next one *follows* where the same move carries another stroke
that is there onto a third, or a mirror image some stroke onto itself: it could have been known.
"""

from __future__ import annotations

import numpy as np

from sketch_assistant.assist.own_hand.shapes import Complexes, apart

SAME, HOLDS = 0.03, 0.03  # of the diagonal: laid on the next one, and holding elsewhere
ALIKE = 0.15  # of its radius: a near copy, wherever it lies
SCALES = (0.4, 2.5)
RECENT = 16


def is_copy(there: Complexes, following: Complexes) -> bool:
    """Whether the next stroke (p,) is like one of these (n, p) under any similarity or mirror
    image, wherever it lies."""
    a, images, _ = _laid(there[-RECENT:], following)
    radius = np.sqrt((np.abs(following - following.mean()) ** 2).mean())
    fits = (np.abs(a) >= SCALES[0]) & (np.abs(a) <= SCALES[1])
    return bool((apart(images, following)[fits] <= ALIKE * radius).any())


def follows(there: Complexes, following: Complexes, diagonal: float) -> bool:
    """Whether a move that lays one of these (n, p) on the next stroke holds elsewhere, too."""
    there = there[-RECENT:]
    a, images, mirrored = _laid(there, following)
    fits = (np.abs(a) >= SCALES[0]) & (np.abs(a) <= SCALES[1])
    fits &= apart(images, following) <= SAME * diagonal
    source = np.tile(np.arange(len(there)), len(a) // len(there))
    for i in np.flatnonzero(fits).tolist():
        move = (int(source[i]), complex(a[i]), bool(mirrored[i]))
        if _holds(there, following, *move, diagonal):
            return True
    return False


def _holds(
    there: Complexes,
    following: Complexes,
    source: int,
    a: complex,
    mirrored: bool,
    diagonal: float,
) -> bool:
    """Whether one other stroke's image lies on a stroke; on itself only by a mirror image."""
    start = there[source].conj() if mirrored else there[source]
    b = following.mean() - a * start.mean()
    images = a * (there.conj() if mirrored else there) + b
    gaps = apart(images[:, None], there[None])
    gaps[source] = np.inf
    if not mirrored:
        np.fill_diagonal(gaps, np.inf)
    return bool(gaps.min() <= HOLDS * diagonal)


def _laid(there: Complexes, following: Complexes) -> tuple[Complexes, Complexes, Complexes]:
    """By every way (m,): the factor, the image (m, p), and whether it is a mirror image."""
    shape = there - there.mean(axis=1)[:, None]
    own = following - following.mean()
    weight = np.maximum((np.abs(shape) ** 2).sum(axis=1), 1e-9)
    one = np.ones(len(there), dtype=np.complex128)
    factors, flips = [one], [False]
    for flip, each in ((False, shape.conj()), (True, shape)):
        for way in (own, own[::-1]):
            factors.append((each @ way) / weight)
            flips.append(flip)
    factors += [one, -one]
    flips += [True, True]
    ways = zip(factors, flips, strict=True)
    parts = [a[:, None] * (shape.conj() if flip else shape) for a, flip in ways]
    mirrored = np.repeat(flips, len(there))
    return np.concatenate(factors), np.concatenate(parts) + following.mean(), mirrored
