"""What a line does again and again beside its way: a zigzag, a wave, teeth, loops, blades of grass.

A tremor does nothing twice: it is broad in its waves and shakes along the line as much as across.
What is drawn on purpose is like itself one period later and two, and goes across, or round.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..document import Floats

Complex = NDArray[np.complexfloating[Any, Any]]

FEWEST = 16  # points
# How like itself it is one and two periods later, 0 to 1: the more periods there are, the less is
# enough, as chance is the less likely to do it. Of what goes to and fro the mean of the two is
# enough, less how much it goes round one way, which a tremor does by chance.
ALIKE, CHANCE = 0.62, 1.2
TO_AND_FRO, ITS_CHANCE = 0.6, 0.4
SURE = 0.95  # so much alike is no tremor, whichever way it shakes
PERIODS = 2.5  # at least
UNEVEN = 0.12  # of a period: how far two of them may be from twice one
# Of what is most alike, and most unlike half-way: an earlier one that is so much so is the period,
# or the most so of those that are longer by less than this share of it.
NEARLY, LONGER = 0.85, 0.25
STEEP = 0.4  # of a period: how high it is at least
HEIGHT = 3.0  # times the root of the mean square across: how high a zigzag or a wave is
# A tremor shakes as much one way as the other, and round as much one way as the other: how far what
# goes to and fro goes the other way, as a share of that and of the least that is drawn on purpose,
# which is how far the hand trembles; and how much goes round one way at least.
NARROW, CALM, ROUND = 0.7, 0.6, 0.85


def period(drawn: Floats, way: Floats, least: float) -> float:
    """How many points after it a line (n, 2) does the same again beside its way (n, 2), the same
    line without that; 0 where it does nothing again, or something lower than `least`."""
    if len(drawn) < FEWEST:
        return 0.0
    beside, steps = _beside(drawn, way)
    high = HEIGHT * float(np.sqrt(np.mean(beside.imag**2)))
    if high < least:
        return 0.0
    like = _likeness(beside)
    found = _first_alike(like)
    if not found or high < STEEP * found * float(steps.mean()):
        return 0.0
    chance = found / len(drawn)
    return float(found) if _on_purpose(_later(like, found), chance, beside, least) else 0.0


def _on_purpose(later: tuple[float, float], chance: float, beside: Complex, least: float) -> bool:
    """later: how like itself it is after one period and after two; chance: a period as a share of
    the line."""
    narrow, wide, turning = _ways(beside)
    if min(later) > ALIKE + CHANCE * chance and (min(later) > SURE or turning > ROUND):
        return True
    alike = sum(later) / 2.0 - turning > TO_AND_FRO + ITS_CHANCE * chance
    return alike and narrow < min(NARROW * wide, CALM * least)


def _beside(drawn: Floats, way: Floats) -> tuple[Complex, Floats]:
    """Where the line is seen from its way, along it and, imaginary, across (n,); how far the way
    goes at each point (n,)."""
    ahead = np.gradient(way, axis=0)
    steps: Floats = np.hypot(*ahead.T)
    turned = (ahead[:, 0] - 1j * ahead[:, 1]) / np.maximum(steps, 1e-12)
    gaps = drawn - way
    return np.asarray((gaps[:, 0] + 1j * gaps[:, 1]) * turned), steps


def _likeness(beside: Complex) -> Floats:
    """How like itself it is so many points later (n,), -1 to 1."""
    count = len(beside)
    both = np.fft.ifft(np.abs(np.fft.fft(beside, 2 * count)) ** 2).real[:count]
    power = np.append(0.0, np.cumsum(np.abs(beside) ** 2))
    first, last = power[:0:-1], power[-1] - power[:-1]
    result: Floats = both / np.maximum(np.sqrt(first * last), 1e-12)
    return result


def _first_alike(like: Floats) -> int:
    """After how many points it is most like itself again, and unlike itself half-way; 0: never."""
    last = int(len(like) / PERIODS)
    unlike = np.flatnonzero(like[:last] < 0.0)
    if not len(unlike):
        return 0
    after = np.arange(max(int(unlike[0]), 2), last + 1)
    tops = np.array([sum(_later(like, each)) / 2.0 - like[each // 2] for each in after.tolist()])
    if not len(after) or tops.max() <= 0.0:
        return 0
    good = np.flatnonzero(tops >= NEARLY * tops.max())
    near = good[after[good] <= (1.0 + LONGER) * after[good[0]]]
    return int(after[near[tops[near].argmax()]])


def _later(like: Floats, count: int) -> tuple[float, float]:
    """How like itself it is so many points later, and about twice as many."""
    spare = max(1, int(UNEVEN * count))
    return float(like[count]), float(like[2 * count - spare : 2 * count + spare + 1].max())


def _ways(beside: Complex) -> tuple[float, float, float]:
    """How far it shakes the way in which it shakes least, and the other way, in the mean; and how
    much more it goes round one way than the other, 0 to 1."""
    narrow, wide = np.sqrt(np.maximum(np.linalg.eigvalsh(np.cov(beside.real, beside.imag)), 0.0))
    waves = np.abs(np.fft.fft(beside)[1:]) ** 2
    half = len(waves) // 2
    left, right = float(waves[:half].sum()), float(waves[-half:].sum())
    return float(narrow), float(wide), abs(left - right) / max(left + right, 1e-12)
