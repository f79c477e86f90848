"""What people draw in one go, the pen lifted for less than half a second, beside what the program
takes for one part."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from sketch_assistant.assist.ghosts.part import MOST, numbers, parts
from sketch_assistant.sketch.document import Floats, SketchError

from ..data.sources import split_of
from ..data.stroke_files import read_members
from .logistic import logistic

PAUSE = 0.5  # seconds


@dataclass(frozen=True)
class Timed:
    """lines [(n, 2)…] of a drawing, and the pauses (lines − 1,) between them in seconds."""

    lines: list[Floats]
    pauses: Floats


@dataclass(frozen=True)
class Counts:
    """parts: the next ones, at every pen lift; several: of more than one stroke; in_one_go: of
    these, with no longer pause inside; like_people: as long as what was drawn in one go, up to
    three strokes."""

    parts: int
    several: int
    in_one_go: int
    like_people: int


def read_timed(path: Path, split: str) -> Iterator[Timed]:
    """The drawings of an .npz of ink with t_ms, of one split. Raises `SketchError`."""
    found = read_members(path, ("ink", "key_id", "columns"), "an .npz of ink with keys and times")
    columns = [str(name) for name in found["columns"]]
    if not {"x", "y", "t_ms", "stroke"} <= set(columns):
        raise SketchError(f"{path} has no columns x, y, t_ms and stroke.")
    places = [columns.index(name) for name in ("x", "y", "t_ms", "stroke")]
    for ink, key in zip(found["ink"], found["key_id"], strict=True):
        if split_of(str(key)) == split and len(ink):
            yield _timed(np.asarray(ink, dtype=np.float64)[:, places])


def counted(drawings: Sequence[Timed]) -> Counts:
    """The next part at every lift but the last, beside what was drawn in one go."""
    found = [each for drawing in drawings for each in _next_parts(drawing)]
    several = [(taken, drawn) for taken, drawn in found if taken > 1]
    return Counts(
        len(found),
        len(several),
        sum(drawn >= taken for taken, drawn in several),
        sum(min(drawn, MOST) == taken for taken, drawn in found),
    )


def fit(drawings: Sequence[Timed]) -> list[float]:
    """WEIGHTS of `assist.ghosts.part`, and a constant that is as good as none."""
    inputs, truth = list[Floats](), list[bool]()
    for drawing in drawings:
        for i in range(1, len(drawing.lines) - 1):
            inputs.append(numbers(drawing.lines[: i + 1], drawing.lines[i + 1]))
            truth.append(bool(drawing.pauses[i] < PAUSE))
    return logistic(np.array(inputs), np.array(truth))


def _next_parts(drawing: Timed) -> Iterator[tuple[int, int]]:
    """At each lift how many strokes the next part has, and how many were drawn in one go."""
    for kept in range(1, len(drawing.lines)):
        coming = drawing.lines[kept : kept + MOST]
        quick = drawing.pauses[kept : kept + MOST - 1] < PAUSE
        drawn = 1 + int(np.cumprod(quick).sum())
        yield parts(drawing.lines[:kept], coming)[0], drawn


def _timed(ink: NDArray[Any]) -> Timed:
    cuts = np.flatnonzero(np.diff(ink[:, 3])) + 1
    strokes = np.split(ink, cuts)
    pauses = [(after[0, 2] - before[-1, 2]) / 1000.0 for before, after in pairwise(strokes)]
    return Timed([each[:, :2] for each in strokes], np.array(pauses))
