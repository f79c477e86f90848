"""Teach a network what whole drawings look like, for `assist.ghosts.whole`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from sketch_assistant.assist.ghosts.small_network import Network
from sketch_assistant.assist.ghosts.whole import whole_numbers
from sketch_assistant.assist.sampling.ranking import Recogniser
from sketch_assistant.sketch.cuts import HALF, LIFTS, cuts
from sketch_assistant.sketch.document import Floats

from .course import Course, taught
from .cut import Named

COURSE = Course(hidden=(48, 16), epochs=6, batch=1024, rate=4e-3, decay=3e-2, drop=0.3)
AT_ONCE = 32  # drawings


def samples(
    drawings: Sequence[Named], recogniser: Recogniser, rng: np.random.Generator
) -> tuple[Floats, NDArray[np.bool_]]:
    """What the network sees (n, k) of each drawing that can be cut, and whether it is whole (n,):
    twice it is, once it is cut at half and once at any lift."""
    some = [lines for _, lines in drawings if len(lines) > 1]
    groups = (some[i : i + AT_ONCE] for i in range(0, len(some), AT_ONCE))
    found = [each for few in groups for each in _seen(few, recogniser, rng)]
    twice = [found[i + place] for i in range(0, len(found), 3) for place in (0, 0, 1, 2)]
    return np.array(twice), np.tile([True, True, False, False], len(some))


def learn(inputs: Floats, whole: NDArray[np.bool_], seed: int = 0) -> Network:
    """A network whose output is the log odds that a drawing is whole."""
    return taught(inputs, whole, COURSE, seed)


def _seen(
    drawings: Sequence[list[Floats]], recogniser: Recogniser, rng: np.random.Generator
) -> Iterator[Floats]:
    """Three of each: whole, cut at half, at any lift."""
    each = [lines[:kept] for lines in drawings for kept in _ends(lines, rng)]
    for chances, lines in zip(recogniser(each), each, strict=True):
        yield whole_numbers(chances, lines)


def _ends(lines: list[Floats], rng: np.random.Generator) -> list[int]:
    any_lift = int(rng.choice(cuts(lines, LIFTS)))
    return [len(lines), cuts(lines, HALF)[0], any_lift]
