"""Which drawings are worth showing: those that end by themselves and do not scribble; of these,
those that a recogniser takes for what they should be; of these, or without one, those that draw
somewhat less than most: samplers that lose the thread draw too much, those that give up too
little."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Protocol

import numpy as np

from ...sketch.document import Floats
from ...sketch.lines.chamfer import length_of

Lines = Sequence[Floats]

# Path length over the diagonal of the box: a line has 1, a circle 2.2, a tight zigzag 5 and more.
SCRIBBLE = 4.5
SHORTEST_SCRIBBLE = 12  # points
# Endings that draw rather less than most are the tidier ones: this quantile of ink comes first.
MODEST = 0.25
STROKE = 40.0  # pixels of ink that each stroke counts for besides its own: many specks are not tidy
# A class that the recogniser hardly sees counts as this: below it one is as bad as the other.
UNLIKELIEST = 1e-4
# Above this one is as good as the other, and the tidier comes first: more strokes please a
# recogniser longer than they please a person.
LIKELY_ENOUGH = 0.6
DOUBT = 1.0  # nats that a scribble costs where a recogniser has seen it


class Recogniser(Protocol):
    """Says what drawings look like. classes: what it knows."""

    @property
    def classes(self) -> Sequence[str]: ...

    def __call__(self, drawings: Sequence[Lines]) -> Floats:
        """Probabilities (n, classes) of drawings, each lines [(n, 2)…] of any size and place."""


def order(endings: Iterable[tuple[Lines, bool]], wanted: Floats | None = None) -> list[int]:
    """Indices of endings (lines [(n, 2)…], whether they ended), best first, ties as they came.

    wanted: (n,) how probably each is what it should be, as a recogniser sees it; some things are
    scribbles, so it has the last word. None where nobody can tell.
    """
    known = list(endings)
    unended = np.array([not ended for _, ended in known])
    scribbled = np.array([scribbles(lines) for lines, _ in known])
    ink = np.log([1.0 + sum(STROKE + length_of(line) for line in lines) for lines, _ in known])
    faults = unended + 2 * scribbled
    if wanted is not None:
        doubt = DOUBT * scribbled - np.log(np.clip(wanted, UNLIKELIEST, LIKELY_ENOUGH))
        faults = 1e6 * unended + doubt
    usual = np.quantile(ink[faults == faults.min()], MODEST)
    return [int(i) for i in np.lexsort((np.abs(ink - usual), faults))]


def knows(recogniser: Recogniser, names: Collection[str]) -> bool:
    """Whether the recogniser can tell all of these classes."""
    return set(names) <= set(recogniser.classes)


def from_both_sides(recogniser: Recogniser, drawings: Sequence[Lines]) -> Floats:
    """Probabilities (n, classes): of each drawing and its mirror image the mean. What a thing is
    does not depend on where it looks, and where the two err they seldom err alike."""
    mirrored = [[line * (-1.0, 1.0) for line in lines] for lines in drawings]
    seen, turned = np.split(recogniser([*drawings, *mirrored]), 2)
    result: Floats = (seen + turned) / 2.0
    return result


def probabilities(
    recogniser: Recogniser, drawings: Sequence[Lines], wanted: Sequence[Mapping[str, float]]
) -> Floats:
    """(n,) how probably each drawing is what is wanted of it: the sum over classes, which the
    recogniser knows, of their weights times their probabilities."""
    return shares_of(recogniser(drawings), recogniser.classes, wanted)


def shares_of(
    found: Floats, classes: Sequence[str], wanted: Sequence[Mapping[str, float]]
) -> Floats:
    """The same of the probabilities (n, k) that a recogniser has found of its classes."""
    place = {name: i for i, name in enumerate(classes)}
    weights = np.zeros(found.shape)
    for row, names in zip(weights, wanted, strict=True):
        row[[place[name] for name in names]] = list(names.values())
    shares: Floats = (found * weights).sum(axis=1)
    return shares


def scribbles(lines: Lines) -> bool:
    """Whether a line runs to and fro in one place, as samplers do when they lose the thread."""
    return any(
        len(line) >= SHORTEST_SCRIBBLE
        and length_of(line) > SCRIBBLE * max(float(np.hypot(*np.ptp(line, axis=0))), 1e-9)
        for line in lines
    )
