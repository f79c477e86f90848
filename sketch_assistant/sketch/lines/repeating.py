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
# enough, as chance is the less likely to do it.
ALIKE, CHANCE = 0.62, 1.2
SURE = 0.95  # so much alike is no tremor, whichever way it shakes
PERIODS = 2.5  # at least
UNEVEN = 0.12  # of a period: how far two of them may be from twice one
NEARLY = 0.9  # of what is most alike: an earlier one that is so much alike is the period
STEEP = 0.4  # of a period: how high it is at least
HEIGHT = 3.0  # times the root of the mean square across: how high a zigzag or a wave is
# A tremor shakes as much one way as the other, and round as much one way as the other. How much of
# it goes one way, and then at most round, or round one way.
ONE_WAY, LITTLE_ROUND, ROUND = 0.75, 0.35, 0.85


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
    spare = max(1, int(UNEVEN * found))
    again = min(like[found], like[2 * found - spare : 2 * found + spare + 1].max())
    alike = again > ALIKE + CHANCE * found / len(drawn)
    return float(found) if alike and (again > SURE or _goes_one_way(beside)) else 0.0


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
    """After how many points it is most like itself again, after it was unlike; 0: never."""
    last = int(len(like) / PERIODS)
    unlike = np.flatnonzero(like[:last] < 0.0)
    if not len(unlike):
        return 0
    begin = int(unlike[0])
    tops = like[begin : last + 1]
    if tops.max() <= 0.0:
        return 0
    good = np.flatnonzero(tops >= NEARLY * tops.max())
    near = good[good <= good[0] + max(1, begin)]
    return begin + int(near[tops[near].argmax()])


def _goes_one_way(beside: Complex) -> bool:
    """Whether it shakes one way or goes round one way, and not as a hand trembles."""
    small, large = np.linalg.eigvalsh(np.cov(beside.real, beside.imag))
    waves = np.abs(np.fft.fft(beside)[1:]) ** 2
    half = len(waves) // 2
    left, right = float(waves[:half].sum()), float(waves[-half:].sum())
    turning = abs(left - right) / max(left + right, 1e-12)
    straight = small < (1.0 - ONE_WAY) * large and turning < LITTLE_ROUND
    return bool(straight or turning > ROUND)
