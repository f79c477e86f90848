"""Rows of characters and unfinished drawings: which are taken for writing?"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from sketch_assistant.assist.bundle.bundle import Bundle
from sketch_assistant.assist.complete import complete
from sketch_assistant.assist.ghosts.focus import in_progress
from sketch_assistant.assist.ghosts.votes import CONFIDENT
from sketch_assistant.assist.ghosts.writing import TINY, is_writing
from sketch_assistant.assist.requests import CompleteRequest
from sketch_assistant.assist.running.engine import Engine
from sketch_assistant.assist.sampling.ranking import Recogniser
from sketch_assistant.sketch.document import Floats, Sketch, Stroke
from sketch_assistant.sketch.encoding import from_stroke3

from ..data.drawings import Array
from .characters import boxed
from .cut import Named

LONGEST_WORD = 8  # characters
HEIGHTS, LEVELS, GAPS = (0.75, 1.25), (-0.1, 0.1), (0.08, 0.45)  # of the usual character

Lines = list[Floats]


def words(characters: Sequence[Array], count: int, rng: np.random.Generator) -> list[Lines]:
    """So many rows of one to eight characters (stroke-3 rows) side by side, each cut at a pen lift
    or whole."""
    known = [from_stroke3(np.asarray(each, dtype=np.float64)) for each in characters]
    return [cut(word(known, rng), rng) for _ in range(count)]


def beginnings(drawings: Sequence[Named], count: int, rng: np.random.Generator) -> list[Lines]:
    """So many drawings, each cut at a pen lift or whole."""
    chosen = rng.choice(len(drawings), min(count, len(drawings)), replace=False)
    return [cut(drawings[i][1], rng) for i in chosen.tolist()]


def taken(several: Sequence[Lines]) -> list[tuple[int, bool]]:
    """The number of strokes of each, and whether they are taken for writing."""
    drawn = map(_drawn, several)
    return [(len(strokes), is_writing(strokes, in_progress(strokes))) for strokes in drawn]


def shown(
    several: Sequence[Lines], bundle: Bundle, recogniser: Recogniser, others: Sequence[Bundle]
) -> list[tuple[int, bool]]:
    """The number of strokes of each, and whether a ghost comes by itself. recogniser: looks on,
    others: draw and vote, too, as in the program."""
    engine, found = Engine(), []
    for lines in several:
        page = Sketch().adding(*_drawn(lines))
        request = CompleteRequest(page, model=bundle.manifest.name, asked=False)
        result = complete(request, engine, bundle, recogniser, others)
        quiet = result.writing or result.silent or result.wanted < CONFIDENT
        found.append((len(lines), not quiet))
    return found


def _drawn(lines: Lines) -> list[Stroke]:
    """None too small to tell: that is a rule of its own."""
    return [Stroke.through(line * 2.0 * TINY) for line in boxed(lines)[0]]


def word(characters: Sequence[Lines], rng: np.random.Generator) -> Lines:
    """One to eight characters side by side; a usual one is 1 high."""
    left, placed = 0.0, Lines()
    for i in rng.choice(len(characters), int(rng.integers(1, LONGEST_WORD + 1))).tolist():
        lines, sides = boxed(characters[i])
        scale = float(rng.uniform(*HEIGHTS))
        corner = np.array([left, rng.uniform(*LEVELS) - scale * sides[1]])
        placed += [line * scale + corner for line in lines]
        left += scale * float(sides[0]) + float(rng.uniform(*GAPS))
    return placed


def cut(lines: Lines, rng: np.random.Generator) -> Lines:
    """Its first lines, up to a pen lift, or all."""
    return lines[: int(rng.integers(1, len(lines) + 1))]
