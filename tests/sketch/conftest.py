"""Drawings to test the core with."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from sketch_assistant.sketch.document import BRUSHES, Ink, Layer, Sketch, Stroke
from sketch_assistant.sketch.paper import MILLIMETRE, RULINGS, Paper


@pytest.fixture
def random_sketch() -> Callable[[int], Sketch]:
    """A seeded drawing with everything a stroke can carry, some of it awkward."""
    return _random_sketch


def _random_sketch(seed: int) -> Sketch:
    rng = np.random.default_rng(seed)
    layers = [
        Layer(
            str(rng.choice(["Ink", "Ä & <b>", 'x"y', "می‌خواهم"])),
            _strokes(rng),
            bool(rng.random() < 0.8),
            bool(rng.random() < 0.2),
            float(rng.choice([1.0, 0.5, rng.uniform(0.01, 1.0)])),
        )
        for _ in range(rng.integers(0, 4))
    ]
    paper = Paper(
        str(rng.choice(["", "", "#F6efdd"])),
        str(rng.choice(RULINGS)),
        float(rng.choice([5 * MILLIMETRE, rng.uniform(10, 90)])),
        bool(rng.random() < 0.2),
    )
    width, height = rng.uniform(20, 3000, 2).tolist()
    return Sketch(tuple(layers), width, height, paper)


def _strokes(rng: np.random.Generator) -> tuple[Stroke, ...]:
    return tuple(_stroke(rng) for _ in range(rng.integers(0, 6)))


def _stroke(rng: np.random.Generator) -> Stroke:
    count = int(rng.integers(1, 60))
    points = np.column_stack(
        [
            np.cumsum(rng.normal(0, 10.0 ** rng.uniform(-3, 2), (count, 2)), axis=0),
            rng.random(count),
            rng.uniform(0, 90, count),
            np.cumsum(rng.exponential(0.01, count)),
        ]
    )
    if rng.random() < 0.3:
        points = np.round(points)
    return Stroke(
        points,
        Ink(
            float(rng.uniform(0.1, 20)),
            str(rng.choice(["#1b1b1f", "#FF8800", "#ffffff"])),
            float(rng.choice([1.0, 0.5, 0.1])),
            str(rng.choice(BRUSHES)),
        ),
        str(rng.choice(["drawn", "suggested"])),
    )
