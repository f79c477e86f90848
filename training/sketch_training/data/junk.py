"""Find drawings that do not show what they should: a recogniser's guesses tell."""

from __future__ import annotations

from collections.abc import Sequence

from sketch_assistant.assist.sampling.ranking import Recogniser
from sketch_assistant.sketch.encoding import from_stroke3

from .drawings import Array

BATCH = 256


def unrecognised(rows: Sequence[Array], name: str, recogniser: Recogniser, seen: int) -> set[int]:
    """Indices of the drawings of class `name` for which the recogniser holds `seen` or more other
    classes more probable; none where it does not know the class."""
    if name not in recogniser.classes:
        return set()
    label, found = list(recogniser.classes).index(name), set()
    for start in range(0, len(rows), BATCH):
        some = [from_stroke3(each.astype(float)) for each in rows[start : start + BATCH]]
        chances = recogniser(some)
        better = (chances > chances[:, [label]]).sum(axis=1)
        found |= {start + i for i, count in enumerate(better.tolist()) if count >= seen}
    return found
