"""The lines of a picture as strokes, at most so many, drawn as a calm hand would have."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..document import Floats, Ink, SketchError, Stroke, new_strokes
from ..lines.chamfer import length_of
from ..lines.simplify import simplify
from ..lines.steady import steady
from ..reference import Reference
from ..sentence import Sentence
from ..watched import passed
from .masks import dark_lines, edges
from .paths import lines_of
from .skeleton import skeleton

LONGEST_SIDE = 800  # pixels of a picture that is traced
SMALLEST_SIDE = 8
MOST_STROKES = 400
SHORTEST = 0.012  # of the longer side of the picture: a shorter line is a speck
TOLERANCE = 0.9  # pixels that a line may be off
CROWDED = 0.4  # of the pixels: more are no lines
NOTHING = Sentence("No lines were found in the picture; try its edges, or one with more contrast.")
WAYS = ("lines", "edges")


@dataclass(frozen=True, slots=True)
class Tracing:
    """grey: the picture, 0 black to 1 white (h, w). way: of WAYS. most: strokes at most."""

    grey: Floats
    reference: Reference
    ink: Ink
    way: str = WAYS[0]
    most: int = MOST_STROKES


def trace(asked: Tracing) -> tuple[Stroke, ...]:
    """Strokes on the page where the picture lies, the longest first. May be watched. Raises
    `SketchError` where there are no lines."""
    if min(asked.grey.shape) < SMALLEST_SIDE:
        raise SketchError(NOTHING)
    mask = (edges if asked.way == "edges" else dark_lines)(asked.grey)
    if not mask.any() or mask.mean() > CROWDED:
        raise SketchError(NOTHING)
    passed(0.1)
    lines = lines_of(skeleton(mask))
    passed(0.5)
    least = SHORTEST * max(asked.grey.shape)
    long = sorted((each for each in lines if length_of(each) >= least), key=length_of)[::-1]
    if not long:
        raise SketchError(NOTHING)
    strokes = tuple(_stroke(line, asked) for line in long[: asked.most])
    passed(0.6)
    return new_strokes(steady(strokes))


def _stroke(line: Floats, asked: Tracing) -> Stroke:
    height, width = asked.grey.shape
    where = asked.reference
    scale = (where.width / width, where.height / height)
    xy = (_calm(line) + 0.5) * scale + (where.x, where.y)
    return Stroke.through(xy, asked.ink)


def _calm(line: Floats) -> Floats:
    """Without the steps of its pixels, and with few points."""
    if len(line) > 4:
        inner = (line[:-2] + 2.0 * line[1:-1] + line[2:]) / 4.0
        line = np.vstack([line[:1], inner, line[-1:]])
    return simplify(line, TOLERANCE)
