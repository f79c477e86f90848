"""Bars and rings: two classes that a recogniser of a few weights can learn within a second."""

from __future__ import annotations

import numpy as np

from sketch_assistant.sketch.encoding import to_stroke3
from sketch_training.data.drawings import Drawings

CLASSES = ("bar", "ring")


def doodles(count: int, seed: int) -> Drawings:
    """Every other one a ring; a bar is two lines."""
    rng = np.random.default_rng(seed)
    labels = np.arange(count) % 2
    rows = [to_stroke3(_ring(rng) if label else _bar(rng)).astype(np.float32) for label in labels]
    return Drawings(rows, labels, CLASSES)


def _ring(rng: np.random.Generator) -> list[np.ndarray]:
    t = np.linspace(0.0, 2 * np.pi, 13)
    return [np.column_stack([np.cos(t), np.sin(t)]) * 100 + rng.normal(0, 4, (13, 2))]


def _bar(rng: np.random.Generator) -> list[np.ndarray]:
    along = np.column_stack([np.linspace(0, 200, 6), np.zeros(6)])
    return [along[:3] + rng.normal(0, 4, (3, 2)), along[3:] + rng.normal(0, 4, (3, 2))]
