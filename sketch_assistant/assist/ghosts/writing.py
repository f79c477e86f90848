"""Are the last strokes writing? Whoever writes wants no ghost at every pause.

A single letter can look like the beginning of any drawing, so how strokes stand in a row counts
more than what each is: four logistic regressions, by the number of strokes, on rows of characters
(Omniglot) and on unfinished drawings. `sketch-training manners` says how often they are right, and
with --fit prints the weights.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from ...sketch.document import Floats, Stroke
from ...sketch.lines.chamfer import evenly, length_of

MOST = 24  # strokes that are looked at
# An earlier stroke belongs to the same row where the gap is at most the size of the largest of the
# newest strokes, and it is at most so many times as large: a caption is apart from its picture.
NEWEST, APART, LARGER = 6, 1.5, 4.0
TINY = 40.0  # canvas units, about a centimetre: what is smaller and has few strokes may be a letter
FEW = 3
PART = 1.5  # times as long as the row a drawing must be for the row to be a part of it
LONGEST = 5_000  # points of a stroke: more, and it is no letter
POINTS = 16  # of each stroke, to see how it turns
SPARE = 0.02  # of the row's longer side, so that nothing is divided by nothing
# By the least number of strokes: of `numbers`, and a constant.
WEIGHTS = {
    2: (-0.37, -0.34, -0.87, -0.94, 0.50, 2.64, -1.82, -0.68, 3.61, 0.31, 0.52, 0.48, -1.36),
    3: (0.14, 0.22, -1.40, -1.75, 1.31, 2.02, -2.38, -2.12, 4.30, 0.49, 1.16, -0.01, -0.82),
    5: (1.49, 0.69, -0.86, -3.57, 3.58, 2.33, -1.95, -1.82, 4.45, 0.92, 2.91, 0.20, -2.42),
    9: (2.77, -0.08, 0.44, -1.75, 3.42, 0.75, -1.32, -2.27, 1.47, 0.48, 1.84, -0.52, -0.59),
}
# So that of unfinished drawings about one of thirty loses its ghosts.
WRITTEN = {2: 1.14, 3: 2.07, 5: 2.0, 9: 2.0}


def is_writing(strokes: Sequence[Stroke], drawing: Sequence[Stroke]) -> bool:
    """Whether the last of these strokes are a row of letters, or too small to tell. drawing: the
    one in progress: a row that is a small part of it is a fence or a mane."""
    if any(len(stroke) > LONGEST for stroke in strokes[-MOST:]):
        return False
    row = last_row([stroke.xy for stroke in strokes[-MOST:]])
    if not row:
        return False
    points = np.vstack(row)
    longer = float(np.ptp(points, axis=0).max())
    if float(np.ptp(np.vstack([each.xy for each in drawing]), axis=0).max()) > PART * longer:
        return False
    if len(row) <= FEW and longer <= TINY and len(points) > 1:
        return True
    least = max((each for each in WEIGHTS if each <= len(row)), default=0)
    if not least:
        return False
    *weights, level = WEIGHTS[least]
    return float(numbers(row) @ weights) + level >= WRITTEN[least]


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


def numbers(row: Sequence[Floats]) -> Floats:
    """(12,) of lines [(n, 2)…], two at least, as shares of the row's longer side where they are
    lengths: the shape of the row, how each line stands to the one before it, how large they are."""
    boxes = _boxes(row)
    sides = boxes[:, 2:] - boxes[:, :2]
    whole = boxes[:, 2:].max(axis=0) - boxes[:, :2].min(axis=0)
    longer = max(float(whole.max()), 1e-9)
    spare = SPARE * longer
    overlap = np.minimum(boxes[1:, 2:], boxes[:-1, 2:]) - np.maximum(boxes[1:, :2], boxes[:-1, :2])
    shares = np.clip(overlap / (np.minimum(sides[1:], sides[:-1]) + spare), -1.0, 1.0)
    steps = np.diff((boxes[:, 0] + boxes[:, 2]) / 2.0)
    inside = (boxes[None, :, :2] <= boxes[:, None, :2]) & (boxes[None, :, 2:] >= boxes[:, None, 2:])
    sizes, lengths = sides.max(axis=1), np.array([length_of(line) for line in row])
    ends = np.array([np.hypot(*(line[0] - line[-1])) for line in row])
    hops = [np.hypot(*(row[i + 1][0] - row[i][-1])) for i in range(len(row) - 1)]
    return np.array(
        [
            np.log((whole[0] + spare) / (whole[1] + spare)),
            shares[:, 1].mean(),
            shares[:, 0].mean(),
            inside.all(axis=2).sum() / len(row) - 1.0,
            steps.sum() / (np.abs(steps).sum() + spare),
            np.log(np.median(sizes) / longer + SPARE),
            np.log(sizes.max() / longer + SPARE),
            np.log(lengths.sum() / longer + SPARE),
            (ends / np.maximum(lengths, 1e-9)).mean(),
            np.mean([_turn(line) for line in row]),
            np.log(sides[:, 1].std() / (sides[:, 1].mean() + spare) + SPARE),
            np.mean(hops) / longer,
        ]
    )


def _turn(line: Floats) -> float:
    """By how much the line turns in all, radians."""
    steps = np.diff(evenly(line, POINTS), axis=0)
    turns = np.diff(np.arctan2(steps[:, 1], steps[:, 0]))
    return float(np.abs((turns + np.pi) % (2.0 * np.pi) - np.pi).sum())


def _boxes(lines: Sequence[Floats]) -> Floats:
    return np.array([[*line.min(axis=0), *line.max(axis=0)] for line in lines])
