"""What a prepared file holds, in numbers."""

from __future__ import annotations

from typing import Any

import numpy as np

from .drawings import Array, Drawings

QUANTILES = (0.0, 0.1, 0.5, 0.9, 0.99, 1.0)


def statistics(drawings: Drawings) -> dict[str, Any]:
    """Drawings, points, strokes, quantiles of the lengths (points) and of the extents (pixels, the
    longer side)."""
    extents = np.array([extent(rows) for rows in drawings.rows])
    return {
        "drawings": len(drawings),
        "points": int(drawings.lengths.sum()),
        "strokes": sum(int((rows[:, 2] > 0.5).sum()) for rows in drawings.rows),
        "lengths": _quantiles(drawings.lengths),
        "extents": _quantiles(extents),
    }


def by_class(splits: dict[str, Drawings]) -> dict[str, dict[str, int]]:
    """Class -> split -> number of drawings."""
    classes = next(iter(splits.values())).classes
    counts = {
        split: np.bincount(each.labels.astype(np.int64), minlength=len(classes)).tolist()
        for split, each in splits.items()
    }
    return {name: {split: counts[split][i] for split in splits} for i, name in enumerate(classes)}


def extent(rows: Array) -> float:
    """The longer side of a drawing, pixels."""
    points = np.vstack([np.zeros((1, 2)), np.cumsum(rows[:, :2], axis=0)])
    return float(np.ptp(points, axis=0).max())


def _quantiles(values: Any) -> dict[str, float]:
    if not len(values):
        return {}
    found = np.quantile(values, QUANTILES)
    return {f"{q:g}": round(float(v), 1) for q, v in zip(QUANTILES, found, strict=True)}
