"""What was drawn on this page before, thing by thing: a memory that grows with every stroke."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import numpy as np

from ...sketch.document import Floats, Stroke
from .motif_memory import FEWEST, MOST_STROKES, NOTHING, Memory, Motif

REACH = 0.25  # of the larger of two boxes: what lies nearer belongs to the same thing
MOST = 2_000  # things, the last ones


@dataclass(frozen=True)
class PageMemory:
    """strokes: the page as it was looked at. begun: at which stroke the thing in progress begins.
    memory: the things before it."""

    strokes: tuple[Stroke, ...] = ()
    begun: int = 0
    box: Floats = field(default_factory=lambda: np.zeros(4))
    memory: Memory = NOTHING

    def grown(self, strokes: Sequence[Stroke]) -> PageMemory:
        """With the strokes that came; as far as the page is another one, looked at anew."""
        same = _shared(strokes, self.strokes)
        if same == len(self.strokes):
            return _with(self, tuple(strokes))
        before = same >= self.begun  # the things before the one in progress are as they were
        left = PageMemory(self.strokes[: self.begun], self.begun, self.box, self.memory)
        return _with(left if before else PageMemory(), tuple(strokes))


def _shared(one: Sequence[Stroke], other: Sequence[Stroke]) -> int:
    """How many strokes both begin with."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((i for i, (a, b) in pairs if a is not b), min(len(one), len(other)))


def things(strokes: Sequence[Stroke]) -> Iterator[tuple[Stroke, ...]]:
    """What was drawn one after the other: strokes that follow one another and lie near."""
    begun, box = 0, np.zeros(4)
    for i, stroke in enumerate(strokes):
        ended, box = _joined(i > begun, box, np.array(stroke.bounds))
        if ended:
            yield tuple(strokes[begun:i])
            begun = i
    if strokes:
        yield tuple(strokes[begun:])


def _with(page: PageMemory, strokes: tuple[Stroke, ...]) -> PageMemory:
    begun, box, done = page.begun, page.box, list[Motif]()
    for i in range(len(page.strokes), len(strokes)):
        ended, box = _joined(i > begun, box, np.array(strokes[i].bounds))
        if ended:
            if FEWEST <= i - begun <= MOST_STROKES:
                done.append(Motif("earlier on this page", strokes[begun:i]))
            begun = i
    return PageMemory(strokes, begun, box, page.memory.adding(done, MOST))


def _joined(some: bool, box: Floats, bounds: Floats) -> tuple[bool, Floats]:
    """Whether a thing, of which there is some in a box, has ended before a stroke within bounds;
    and the box of the thing that this stroke belongs to."""
    if not some or not _near(box, bounds):
        return some, bounds
    low, high = np.minimum(box[:2], bounds[:2]), np.maximum(box[2:], bounds[2:])
    return False, np.concatenate([low, high])


def _near(box: Floats, bounds: Floats) -> bool:
    gap = float(np.maximum(box[:2] - bounds[2:], bounds[:2] - box[2:]).max())
    sizes = (float((each[2:] - each[:2]).max()) for each in (box, bounds))
    return gap <= REACH * max(sizes)
