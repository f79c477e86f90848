"""What came of asking for ghosts once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from sketch_assistant.assist.ghosts.finish import Signs
from sketch_assistant.assist.result import Result
from sketch_assistant.sketch.document import Floats
from sketch_assistant.sketch.lines.chamfer import each_apart, evenly

from .cut import Cut

NONE = Signs(0.0, 0.0, 0)
POINTS = 24  # of each stroke that is compared
HIT, TWICE = 0.05, 0.06  # of the whole drawing's diagonal


@dataclass(frozen=True)
class Outcome:
    """hits (n,): which candidates begin with the person's next stroke; confidence (n,): how surely
    the program thought so. twice: the first candidate's
    first stroke is there already; person_twice: the person's next one is. signs: of being finished,
    of the cut drawing and of the whole. first: the lines of the first candidate."""

    quarter: int
    hits: NDArray[np.bool_]
    confidence: Floats
    twice: bool
    person_twice: bool
    signs: Signs
    whole_signs: Signs
    first: tuple[Floats, ...] = ()


def outcome(cut: Cut, result: Result, whole: Signs) -> Outcome:
    """Of a cut drawing and what was suggested for it."""
    near = cut.diagonal
    there, person = _even(cut.lines[: cut.kept]), _even(cut.lines[cut.kept : cut.kept + 1])
    firsts = _even([each.strokes[0].xy for each in result.candidates if each.strokes])
    hits = each_apart(firsts, person)[:, 0] <= HIT * near
    twice = each_apart(firsts[:1], there) <= TWICE * near
    person_twice = each_apart(person, there) <= TWICE * near
    return Outcome(
        cut.quarter,
        hits,
        np.array([each.confidence for each in result.candidates]),
        bool(twice.any()),
        bool(person_twice.any()),
        result.signs or NONE,
        whole,
        tuple(stroke.xy for each in result.candidates[:1] for stroke in each.strokes),
    )


def _even(lines: Sequence[Floats]) -> Floats:
    """(n, POINTS, 2)."""
    return np.array([evenly(line, POINTS) for line in lines]).reshape(-1, POINTS, 2)
