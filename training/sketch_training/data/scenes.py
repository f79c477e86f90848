"""Long drawings: several drawings on one page, one after the other, as one sequence."""

from __future__ import annotations

import numpy as np

from .drawings import Array

ACROSS = 4  # drawings in a line of the page
GAP = (20.0, 120.0)  # pixels between two drawings


def compose(drawings: list[Array], rng: np.random.Generator, longest: int) -> Array:
    """Stroke-3 rows of drawings laid out as one writes, from left to right and line by line.

    Drawings are taken as they come; the first that would make more than `longest` rows and all
    after it are left out. The pen's way from one drawing to the next is a row like any other.
    """
    parts: list[Array] = []
    pen, corner, below, rows_so_far = np.zeros(2), np.zeros(2), 0.0, 0
    for rows in drawings:
        if parts and rows_so_far + len(rows) + 1 > longest:
            break
        points = np.vstack([np.zeros((1, 2)), np.cumsum(rows[:, :2], axis=0)])
        low, high = points.min(axis=0), points.max(axis=0)
        start = corner - low if parts else np.zeros(2)
        part = _after(rows, start - pen) if parts else rows.copy()
        part[-1, 2] = 1.0
        parts.append(part)
        rows_so_far += len(part)
        pen = start + points[-1]
        below = max(below, start[1] + high[1])
        corner = np.array([start[0] + high[0], start[1] + low[1]]) + np.array(
            [rng.uniform(*GAP), 0.0]
        )
        if len(parts) % ACROSS == 0:
            corner = np.array([0.0, below + rng.uniform(*GAP)])
    return np.vstack(parts)


def _after(rows: Array, move: np.ndarray) -> Array:
    """The rows with the lifted pen's way to their first point before them."""
    dot = not rows[0, :2].any() and rows[0, 2] > 0.5
    first = np.array([[*move, float(dot)]], dtype=np.float32)
    return np.vstack([first, rows[1:] if dot else rows])
