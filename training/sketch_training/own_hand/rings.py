"""What is drawn again at equal turns: petals, rays, stitches along a bow."""

from __future__ import annotations

import numpy as np

from .scene import Lines, Scene, circle, moved


def petals(rng: np.random.Generator) -> Scene:
    """Petals around a ring."""
    r, count = rng.uniform(20, 50), int(rng.integers(6, 13))
    long, wide = rng.uniform(50, 110), 2.0 * np.pi * r / count
    t = np.linspace(0.0, 2 * np.pi, 33)
    petal = np.column_stack([r + long * (1 - np.cos(t)) / 2, wide * np.sin(t) * 0.7])
    return _ring("petals", [petal], count, [circle(0, 0, r)])


def radial(rng: np.random.Generator) -> Scene:
    """Rays around a ring, plain, with balls or as arrow heads."""
    r, count = rng.uniform(30, 60), int(rng.integers(7, 17))
    kind = int(rng.integers(3))
    far = r + rng.uniform(30, 90)
    ray = [np.array([[r + 8, 0.0], [far, 0.0]])]
    if kind == 1:
        ray.append(circle(far + 12, 0.0, 8.0, np.pi))
    if kind == 2:
        ray = [np.array([[far - 20, -9.0], [far, 0.0], [far - 20, 9.0]])]
    return _ring("radial", ray, count, [circle(0, 0, r)])


def stitches(rng: np.random.Generator) -> Scene:
    """Short strokes across a bow: the turn between two is the same everywhere."""
    r, turn = rng.uniform(150, 400), rng.uniform(0.06, 0.12)
    half = rng.uniform(8, 14)
    lines = [moved(np.array([[r - half, 0], [r + half, 0]]), i * turn, (0, 0)) for i in range(10)]
    return Scene("stitches", lines, 3)


def _ring(name: str, part: Lines, count: int, middle: Lines) -> Scene:
    turn, start = 2 * np.pi / count, 0.0
    lines = [moved(line, start + i * turn, (0.0, 0.0)) for i in range(count) for line in part]
    return Scene(name, middle + lines, len(middle) + 3 * len(part))
