"""How a drawing becomes model input and back: the only place that spells stroke-3 and stroke-5.

stroke-3 rows are (dx, dy, lifted): the offset from the previous point and whether the pen leaves
the paper after this one. The first point of a drawing is the origin and has no row, as in Google's
sketch-rnn files. stroke-5 rows are (dx, dy, p1 down, p2 lifted, p3 end), Ha & Eck 2017, section
3.1. The decoder reads each stroke-5 row together with where the pen is: six numbers of placement.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from .document import Floats

Floats32 = NDArray[np.float32]
Reals = NDArray[np.floating[Any]]

START = (0.0, 0.0, 1.0, 0.0, 0.0)
END = (0.0, 0.0, 0.0, 0.0, 1.0)
INPUT_SIZE = 11


@dataclass(frozen=True)
class Encoding:
    """The numbers of the code; they travel with the model.

    scale: standard deviation of the training offsets, pixels. extent: longer side of a whole
    drawing, pixels. tolerance: Ramer–Douglas–Peucker epsilon, pixels. longest: most rows in
    training.
    """

    scale: float
    extent: float = 255.0
    tolerance: float = 2.0
    longest: int = 250

    def inputs(self, rows: Reals) -> Floats32:
        """Decoder inputs (n + 1, 11) for stroke-3 rows (n, 3) in pixels, the start token first.

        Columns: dx, dy in units of `scale`; p1, p2, p3; then in halves of `extent`: the pen's x
        and y
        from the first point, how far it is from the left, top, right and bottom of the drawing so
        far.
        """
        five = to_stroke5(rows)
        five[:, :2] /= self.scale
        pen = np.vstack([np.zeros((1, 2)), np.cumsum(rows[:, :2], axis=0)])
        low, high = np.minimum.accumulate(pen, axis=0), np.maximum.accumulate(pen, axis=0)
        placement = np.hstack([pen, pen - low, high - pen]) * (2.0 / self.extent)
        return np.hstack([five[:-1], placement]).astype(np.float32)

    def memory(self, rows: Reals) -> Floats32:
        """A whole drawing (n, 3) as what is remembered while it is drawn again (n + 1, 11): its
        inputs, each row marked by p3, which nothing that is being drawn has. It goes before the
        start token; the pen's place is from the memory's first point, where the new drawing begins,
        too."""
        marked = self.inputs(rows)
        marked[:, 4] = 1.0
        return marked

    def targets(self, rows: Reals) -> Floats32:
        """What the decoder should say at each of its n + 1 steps: stroke-5 rows (n + 1, 5), the
        offsets in units of `scale`, the end token last."""
        five = to_stroke5(rows)[1:]
        five[:, :2] /= self.scale
        return five.astype(np.float32)


def to_stroke5(rows: Reals) -> Floats:
    """Stroke-5 rows (n + 2, 5) of stroke-3 rows (n, 3): start token, drawing, end token."""
    five = np.zeros((len(rows) + 2, 5))
    five[0], five[-1] = START, END
    five[1:-1, :2] = rows[:, :2]
    five[1:-1, 2] = 1.0 - rows[:, 2]
    five[1:-1, 3] = rows[:, 2]
    return five


def from_stroke5(five: Floats) -> Floats:
    """Stroke-3 rows of stroke-5 rows, with or without start token; stops before the first end."""
    if len(five) and tuple(five[0]) == START:
        five = five[1:]
    ends = np.flatnonzero(five[:, 4] > 0.5)
    five = five[: ends[0]] if len(ends) else five
    return np.hstack([five[:, :2], five[:, 3:4]])


def to_stroke3(lines: Sequence[Floats]) -> Floats:
    """Stroke-3 rows of polylines [(n, 2)…]; the first point becomes the origin.

    A drawing that begins with a single dot says so by a row (0, 0, 1).
    """
    if not lines:
        return np.zeros((0, 3))
    points = np.vstack(lines)
    lifted = np.zeros(len(points))
    lifted[np.cumsum([len(line) for line in lines]) - 1] = 1.0
    offsets = np.diff(points, axis=0, prepend=points[:1])
    rows = np.column_stack([offsets, lifted])
    return rows if len(lines[0]) == 1 else rows[1:]


def from_stroke3(rows: Reals, origin: tuple[float, float] = (0.0, 0.0)) -> list[Floats]:
    """Polylines [(n, 2)…] of stroke-3 rows (n, 3) that start with the pen down at origin."""
    points = np.vstack([[origin], np.asarray(origin) + np.cumsum(rows[:, :2], axis=0)])
    lifts = np.flatnonzero(rows[:, 2] > 0.5) + 2
    lines = np.split(points, lifts)
    return [_without_doubled_start(line) for line in lines if len(line)]


def _without_doubled_start(line: Floats) -> Floats:
    """A dot encoded as (0, 0, 1) decodes to two equal points; give it back as one."""
    return line[:1] if len(line) == 2 and (line[0] == line[1]).all() else line
