"""Are the last strokes writing? Whoever writes wants no ghost at every pause.

A small network looks at how the strokes of a row run and how they stand to each other
(`row_numbers`). It has learned from characters (Omniglot, and what is made of them) and from
unfinished drawings: `sketch-training writing` makes it, `sketch-training manners` says how often it
is right.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from ...sketch.document import Floats, Stroke
from .row_numbers import row_numbers
from .small_network import WRITING, shipped

MOST = 24  # strokes that are looked at
# An earlier stroke belongs to the same row where the gap is at most the size of the largest of the
# newest strokes, and it is at most so many times as large: a caption is apart from its picture.
NEWEST, APART, LARGER = 6, 1.5, 4.0
TINY = 40.0  # canvas units, about a centimetre: what is smaller and has few strokes may be a letter
FEW = 3
PART = 1.5  # times as long as the row a drawing must be for the row to be a part of it
LONGEST = 5_000  # points of a stroke: more, and it is no letter


def is_writing(strokes: Sequence[Stroke], drawing: Sequence[Stroke]) -> bool:
    """Whether the last of these strokes are a row of letters, or too small to tell. drawing: the
    one in progress: a row that is a small part of it is a fence or a mane."""
    if any(len(stroke) > LONGEST for stroke in strokes[-MOST:]):
        return False
    row = last_row([stroke.xy for stroke in strokes[-MOST:]])
    longer = float(np.ptp(np.vstack(row), axis=0).max()) if row else 0.0
    if longer == 0.0:
        return False
    if float(np.ptp(np.vstack([each.xy for each in drawing]), axis=0).max()) > PART * longer:
        return False
    if len(row) <= FEW and longer <= TINY:
        return True
    return shipped(WRITING)(row_numbers(row)) >= 0.0


def last_row(lines: Sequence[Floats]) -> list[Floats]:
    """The last of these lines [(n, 2)…] that may stand in one row, in the order drawn."""
    if not lines:
        return []
    boxes = _boxes(lines)
    sizes = (boxes[:, 2:] - boxes[:, :2]).max(axis=1)
    usual = float(sizes[-NEWEST:].max())
    first = len(lines) - 1
    while first > 0:
        low, high = boxes[first:, :2].min(axis=0), boxes[first:, 2:].max(axis=0)
        before = boxes[first - 1]
        gap = float(np.maximum(before[:2] - high, low - before[2:]).max())
        if gap > APART * usual or sizes[first - 1] > LARGER * usual:
            break
        first -= 1
    return list(lines[first:])


def _boxes(lines: Sequence[Floats]) -> Floats:
    return np.array([[*line.min(axis=0), *line.max(axis=0)] for line in lines])
