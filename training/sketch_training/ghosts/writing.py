"""Rows of characters and unfinished drawings: which are taken for writing?"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from sketch_assistant.assist.ghosts.focus import in_progress
from sketch_assistant.assist.ghosts.writing import MOST, TINY, is_writing, last_row, numbers
from sketch_assistant.sketch.document import Floats, Stroke
from sketch_assistant.sketch.encoding import from_stroke3

from ..data.drawings import Array
from .cut import Named
from .logistic import logistic

LONGEST_WORD = 8  # characters
HEIGHTS, LEVELS, GAPS = (0.75, 1.25), (-0.1, 0.1), (0.08, 0.45)  # of the usual character
RIDGE = 1.0
LOST = 0.03  # of the drawings that may be taken for writing

Lines = list[Floats]


def words(characters: Sequence[Array], count: int, rng: np.random.Generator) -> list[Lines]:
    """So many rows of one to eight characters (stroke-3 rows) side by side, each cut at a pen lift
    or whole."""
    return [_cut(_word(characters, rng), rng) for _ in range(count)]


def beginnings(drawings: Sequence[Named], count: int, rng: np.random.Generator) -> list[Lines]:
    """So many drawings, each cut at a pen lift or whole."""
    chosen = rng.choice(len(drawings), min(count, len(drawings)), replace=False)
    return [_cut(drawings[i][1], rng) for i in chosen.tolist()]


def taken(several: Sequence[Lines]) -> list[tuple[int, bool]]:
    """The number of strokes of each, and whether they are taken for writing. What is drawn here is
    none too small to tell: that is a rule of its own."""
    found = []
    for lines in several:
        longer = max(float(np.ptp(np.vstack(lines), axis=0).max()), 1e-9)
        strokes = [Stroke.through(line * (2.0 * TINY / longer)) for line in lines]
        found.append((len(lines), is_writing(strokes, in_progress(strokes))))
    return found


def fit(written: Sequence[Lines], drawn: Sequence[Lines]) -> dict[int, tuple[list[float], float]]:
    """WEIGHTS and WRITTEN of `assist.ghosts.writing`, by the least number of strokes."""
    rows = [last_row(lines[-MOST:]) for lines in (*written, *drawn)]
    truth = np.repeat([True, False], [len(written), len(drawn)])
    counts = np.array([len(row) for row in rows])
    leasts = (2, 3, 5, 9)
    found = {}
    for least, more in zip(leasts, (*leasts[1:], MOST + 1), strict=True):
        those = np.flatnonzero((counts >= least) & (counts < more))
        inputs = np.array([numbers(rows[i]) for i in those.tolist()])
        weights = logistic(inputs, truth[those], RIDGE)
        levels = inputs @ weights[:-1] + weights[-1]
        found[least] = (weights, float(np.quantile(levels[~truth[those]], 1.0 - LOST)))
    return found


def _word(characters: Sequence[Array], rng: np.random.Generator) -> Lines:
    left, placed = 0.0, Lines()
    for i in rng.choice(len(characters), int(rng.integers(1, LONGEST_WORD + 1))).tolist():
        lines = from_stroke3(np.asarray(characters[i], dtype=np.float64))
        points = np.vstack(lines)
        low, high = points.min(axis=0), points.max(axis=0)
        scale = float(rng.uniform(*HEIGHTS)) / max(float((high - low).max()), 1e-9)
        corner = np.array([left, rng.uniform(*LEVELS)]) - np.array([low[0], high[1]]) * scale
        placed += [line * scale + corner for line in lines]
        left += float(high[0] - low[0]) * scale + float(rng.uniform(*GAPS))
    return placed


def _cut(lines: Lines, rng: np.random.Generator) -> Lines:
    return lines[: int(rng.integers(1, len(lines) + 1))]
