"""How often a recogniser is right."""

from __future__ import annotations

from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray

from sketch_assistant.assist.bundle.raster import Points, raster

Scores = NDArray[np.floating[Any]]


def top(scores: Scores, labels: NDArray[np.int64], k: int) -> float:
    """Share of the drawings whose class is among the k best scores (n, classes)."""
    return float((ranks(scores, labels) < k).mean()) if len(labels) else 0.0


def ranks(scores: Scores, labels: NDArray[np.int64]) -> NDArray[np.int64]:
    """(n,) how many classes score at least as high as the right one."""
    mine = scores[np.arange(len(labels)), labels][:, None]
    return np.asarray((scores >= mine).sum(axis=1) - 1)


def logits_of(network: torch.nn.Module, points: Points, side: int, batch: int = 256) -> Scores:
    """(n, classes), by torch."""
    found = []
    with torch.inference_mode():
        for start in range(0, points.count, batch):
            stop = min(start + batch, points.count)
            mine = (points.owner >= start) & (points.owner < stop)
            some = Points(
                points.places[mine], points.drawn[mine], points.owner[mine] - start, stop - start
            )
            found.append(network(torch.from_numpy(raster(some, side))).numpy())
    return np.concatenate(found)
