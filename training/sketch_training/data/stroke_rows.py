"""From lines as they were drawn to stroke-3 rows as Quick, Draw! prepares them, checked."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from sketch_assistant.sketch.document import Floats, SketchError
from sketch_assistant.sketch.encoding import to_stroke3
from sketch_assistant.sketch.lines.chamfer import length_of
from sketch_assistant.sketch.lines.simplify import simplify

from .drawings import Array

MOST_POINTS = 100_000
LONGEST_LINE = 1_000_000.0  # pixels, all lines of a drawing together
LARGEST_NUMBER = 1e6


def check_rows(rows: NDArray[Any], where: str) -> Array:
    """Stroke-3 rows as float32, or a `SketchError` that names the place."""
    rows = np.asarray(rows)
    if rows.ndim != 2 or rows.shape[1] != 3 or rows.dtype.kind not in "iuf":
        raise SketchError(f"{where} is not a stroke-3 drawing (rows of dx, dy, lifted).")
    if len(rows) > MOST_POINTS:
        raise SketchError(f"{where} has more than {MOST_POINTS:,} points.")
    if not np.isfinite(rows).all() or np.abs(rows[:, :2]).max(initial=0.0) > LARGEST_NUMBER:
        raise SketchError(f"{where} has an offset that is not a usable number.")
    return rows.astype(np.float32)


def prepared_rows(lines: list[Floats], where: str) -> Array:
    """Stroke-3 rows of raw lines [(n, 2)…], prepared as Quick, Draw! does; `SketchError` names the
    place where a coordinate is no usable number or the lines are too many or too long."""
    if sum(map(len, lines)) > MOST_POINTS:
        raise SketchError(f"{where} has more than {MOST_POINTS:,} points.")
    if not all(np.isfinite(x).all() and np.abs(x).max(initial=0) <= LARGEST_NUMBER for x in lines):
        raise SketchError(f"{where} has a coordinate that is not a usable number.")
    if sum(length_of(line) for line in fit(lines)) > LONGEST_LINE:
        raise SketchError(f"{where} has lines longer than {LONGEST_LINE:,.0f} pixels together.")
    return check_rows(to_stroke3(fit_and_simplify(lines)), where)


def content_key(rows: Array) -> str:
    """A key for a drawing that came without one: the same lines, the same key."""
    return hashlib.sha256(np.rint(rows).astype(np.int32).tobytes()).hexdigest()


def path_class(where: str) -> str:
    """The class a file is named after: "…/alarm_clock.npz" is "alarm clock"."""
    return Path(where.split(",")[0]).stem.split(".")[0].replace("_", " ")


def fit_and_simplify(
    lines: list[Floats], extent: float = 255.0, tolerance: float = 2.0
) -> list[Floats]:
    """Quick, Draw!'s preparation: align to the top left, scale the longer side to extent, resample
    each stroke at 1 pixel, simplify by Ramer–Douglas–Peucker, round to whole pixels last
    (github.com/googlecreativelab/quickdraw-dataset)."""
    return [np.rint(simplify(resample(line), tolerance)) for line in fit(lines, extent)]


def fit(lines: list[Floats], extent: float = 255.0) -> list[Floats]:
    """Lines moved to the top left, their longer side scaled to extent pixels."""
    if not lines:
        return []
    points = np.vstack(lines)
    low = points.min(axis=0)
    scale = extent / max(float((points.max(axis=0) - low).max()), 1e-9)
    return [(line - low) * scale for line in lines]


def resample(line: Floats, spacing: float = 1.0) -> Floats:
    """Points (m, 2) every `spacing` along a polyline (n, 2), its last point kept."""
    steps = np.hypot(*np.diff(line, axis=0).T)
    along = np.concatenate([[0.0], np.cumsum(steps)])
    if along[-1] <= spacing:
        return line[[0, -1]] if len(line) > 1 else line
    at = np.append(np.arange(0.0, along[-1], spacing), along[-1])
    return np.column_stack([np.interp(at, along, line[:, i]) for i in (0, 1)])
